using System.Globalization;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Records;

namespace ItaIngest.Storage.Review;

/// <summary>
/// Makes people's changes again after a document was read anew, in their order. A value is found by its record's key and its place (<see cref="CorrectionPlacement"/>), items
/// of a list by what they hold, and what lies in a record that a person had made, by that record. What fits nowhere is kept, and a doubt says so.
/// </summary>
internal sealed class ChangeReplay
{
    /// <summary>Records that people made: where they were at the present change, and where they are in the new reading.</summary>
    private readonly List<(string Old, string New)> _made = [];
    private readonly List<ListShift> _shifts = [];
    private ReportRecords _records;

    private ChangeReplay(ReportRecords records) => _records = records;

    /// <summary>Applies changes and notes on each where it was applied or that it was not.</summary>
    /// <param name="records">As the program read them.</param>
    /// <param name="changes">Of the reading before, by id; those that were taken back only tell where others were.</param>
    public static ReportRecords Apply(ReportRecords records, IReadOnlyList<StoredCorrection> changes)
    {
        var replay = new ChangeReplay(records);
        foreach (var change in changes)
        {
            replay.Apply(change);
        }

        var corrected = replay.WithDoublesFlagged();
        return Recheck.After(records, corrected, replay.Moved).Records;
    }

    /// <summary>Makes one change of an earlier reading that was taken back then.</summary>
    /// <param name="records">As they are now.</param>
    /// <param name="change">Is not changed itself.</param>
    /// <returns>Null when it fits nowhere, or changes nothing.</returns>
    public static MadeChange? MakeAgain(ReportRecords records, StoredCorrection change)
    {
        var (replay, again) = (new ChangeReplay(records), change.Copy());
        var placed = change.Shift is { } shift ? replay.ApplyToList(again, ListShift.Parse(shift), []) : replay.ApplyInPlace(again);
        return placed && !ReferenceEquals(replay._records, records)
            ? new MadeChange(replay._records, again.Pointer, again.Shift is { } made ? ListShift.Parse(made) : null, again.Kept, again.Made)
            : null;
    }

    private void Apply(StoredCorrection change)
    {
        var wasPlaced = change.State != CorrectionState.Unplaced;
        var old = change.Shift is { } text ? ListShift.Parse(text) : null;
        var added = new List<(string, string)>();
        if (change.State != CorrectionState.Withdrawn)
        {
            var placed = old is null ? ApplyInPlace(change) : ApplyToList(change, old, added);
            change.UndoneBy = null;
            change.State = placed ? CorrectionState.Applied : CorrectionState.Unplaced;
            if (!placed)
            {
                _records = _records with { Doubts = new Dictionary<string, Evidence>(_records.Doubts) { [CorrectionPlacement.DoubtOf(change)] = CorrectionPlacement.Unplaced(change) } };
            }
        }

        if (old is not null && wasPlaced)
        {
            Shift(old, ofOld: true);
        }

        _made.AddRange(added);
    }

    private bool ApplyInPlace(StoredCorrection change)
    {
        if (change.Operation == ReviewOperation.SettleDoubt)
        {
            Settle(change);
            return true;
        }

        if ((InMade(change.Pointer) ?? CorrectionPlacement.FindPlace(_records, change)) is not { } pointer)
        {
            return false;
        }

        var before = _records;
        if (change.After is { } value)
        {
            _records = RecordEdit.Set(_records, pointer, value, change.Operation == ReviewOperation.Accept ? Reasons.Accepted : Reasons.Corrected);
            _records = _records.Doubts.ContainsKey(pointer) ? _records with { Doubts = _records.Doubts.Where(d => d.Key != pointer).ToDictionary() } : _records;
        }
        else if (RecordChanges.Apply(_records, new ReviewChange(change.Operation == ReviewOperation.Unreadable ? ReviewOperation.Unreadable : ReviewOperation.Clear, pointer)).Made is { } made)
        {
            _records = made.Records;
        }
        else
        {
            return false;
        }

        (change.Pointer, change.Kept, change.Made) = (pointer, PartSnapshot.OfPlace(before, pointer), PartSnapshot.OfPlace(_records, pointer));
        return true;
    }

    /// <summary>A doubt that the new reading does not have is settled; another one at its place is another doubt, and stays.</summary>
    private void Settle(StoredCorrection change)
    {
        var reasons = PartSnapshot.EvidenceOf(change.Kept)?.Reasons ?? [];
        if (_records.Doubts.TryGetValue(change.Pointer, out var doubt) && doubt.Reasons.SequenceEqual(reasons)
            && RecordChanges.Apply(_records, new ReviewChange(ReviewOperation.SettleDoubt, change.Pointer)).Made is { } made)
        {
            _records = made.Records;
        }
    }

    private bool ApplyToList(StoredCorrection change, ListShift old, List<(string, string)> added)
    {
        if (ListOf(change, old.List) is not { } list)
        {
            return false;
        }

        var items = RecordLists.Items(_records, list);
        var (before, after) = (PartSnapshot.Items(list, change.Kept), PartSnapshot.Items(list, change.Made));
        if (old.To is { } to)
        {
            return SameItems.Find(items, before) is { } from && Move(change, ListShift.Move(list, from, Math.Min(to, items.Count - 1)));
        }

        if (before.Count == 0)
        {
            return Splice(change, old, new ListShift(list, Math.Min(old.At, items.Count), 0, after.Count), added);
        }

        // What is deleted needs only to be the same record, not letter by letter; what is put in its place must not undo what was read better.
        if ((after.Count == 0 ? SameItems.Find(items, before) : SameItems.FindEqual(items, before)) is { } at)
        {
            return Splice(change, old, new ListShift(list, at, before.Count, after.Count), added);
        }

        if (after.Count > 0 && SameItems.FindEqual(items, after) is { } there)
        {
            // It is read now as the person had made it.
            (change.Pointer, change.Shift, change.Kept) = (Item(list, there), new ListShift(list, there, after.Count, after.Count).ToString(), change.Made);
            return true;
        }

        return false;
    }

    private bool Move(StoredCorrection change, ListShift shift)
    {
        _records = RecordLists.Move(_records, shift);
        Shift(shift, ofOld: false);
        (change.Pointer, change.Shift) = (Item(shift.List, shift.At), shift.ToString());
        return true;
    }

    private bool Splice(StoredCorrection change, ListShift old, ListShift shift, List<(string, string)> added)
    {
        var kept = PartSnapshot.OfItems(_records, shift.List, shift.At, shift.Removed);
        _records = PartSnapshot.RestoreItems(_records, shift, change.Made);
        Shift(shift, ofOld: false);
        added.AddRange(Enumerable.Range(0, shift.Inserted).Select(i => (Item(old.List, old.At + i), Item(shift.List, shift.At + i))));
        (change.Pointer, change.Shift, change.Kept) = (Item(shift.List, shift.At), shift.ToString(), kept);
        return true;
    }

    /// <summary>A list in the new reading: in a record that a person made, the one there is, or that of the record with the same key.</summary>
    private string? ListOf(StoredCorrection change, string list)
    {
        if (InMade(list) is { } made)
        {
            return made;
        }

        var path = FieldTypes.PathOf(list);
        if (!path.Contains("/-", StringComparison.Ordinal))
        {
            return list;
        }

        var same = Lists(path).Where(l => RecordIdentity.Of(_records, l).RecordKey == change.RecordKey).ToList();
        return same is [var only] ? only : null;
    }

    /// <summary>The pointers that a path stands for.</summary>
    private List<string> Lists(string path)
    {
        List<string> pointers = [""];
        foreach (var step in path.Split('/')[1..])
        {
            pointers = step == "-"
                ? [.. pointers.SelectMany(p => Enumerable.Range(0, RecordLists.Items(_records, p).Count).Select(i => Item(p, i)))]
                : [.. pointers.Select(p => $"{p}/{step}")];
        }

        return pointers;
    }

    private string? InMade(string pointer)
    {
        var (old, now) = _made.LastOrDefault(m => pointer == m.Old || pointer.StartsWith(m.Old + "/", StringComparison.Ordinal));
        return old is null ? null : now + pointer[old.Length..];
    }

    /// <summary>Where a pointer of what was read leads after all changes; null when that is gone.</summary>
    private string? Moved(string pointer) => _shifts.Aggregate((string?)pointer, (p, shift) => p is null ? null : shift.Apply(p));

    private void Shift(ListShift shift, bool ofOld)
    {
        if (!ofOld)
        {
            _shifts.Add(shift);
        }

        for (var i = _made.Count - 1; i >= 0; i--)
        {
            var (old, now) = _made[i];
            if (shift.Apply(ofOld ? old : now) is not { } moved)
            {
                _made.RemoveAt(i);
            }
            else
            {
                _made[i] = ofOld ? (moved, now) : (old, moved);
            }
        }
    }

    /// <summary>A record that a person added may be read now as well: which of the two stands, a person says.</summary>
    private ReportRecords WithDoublesFlagged()
    {
        var doubts = new Dictionary<string, Evidence>(_records.Doubts);
        var made = _made.Select(m => m.New).ToHashSet();
        foreach (var pointer in made)
        {
            var list = pointer[..pointer.LastIndexOf('/')];
            var key = RecordIdentity.Of(_records, pointer + "/-").RecordKey;
            var twins = Enumerable.Range(0, RecordLists.Items(_records, list).Count).Select(i => Item(list, i)).Where(p => !made.Contains(p));
            foreach (var twin in twins.Where(p => key.Length > 0 && RecordIdentity.Of(_records, p + "/-").RecordKey == key))
            {
                doubts[twin] = (doubts.GetValueOrDefault(twin) ?? new Evidence()).Flag(Reasons.Conflict);
            }
        }

        return _records with { Doubts = doubts };
    }

    private static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}/{index}");
}
