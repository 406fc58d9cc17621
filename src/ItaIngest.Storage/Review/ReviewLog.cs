using System.Globalization;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Records;

namespace ItaIngest.Storage.Review;

/// <summary>
/// A document's changes since it was last read, in order. Each has its pointer and shift as the records were then; what came after moves them to where they are now.
/// </summary>
internal sealed class ReviewLog
{
    private readonly List<StoredCorrection> _changes;

    /// <param name="changes">Of one document and reading, by id; those that fit nowhere have done nothing.</param>
    public ReviewLog(IEnumerable<StoredCorrection> changes) => _changes = [.. changes.Where(c => c.State != CorrectionState.Unplaced)];

    /// <summary>The change that a person's undo takes back: the last of his own that stands. An undo itself is taken back by a redo only.</summary>
    public StoredCorrection? ToUndo(string who) => _changes.LastOrDefault(c => c.Who == who && c.Operation != ReviewOperation.Undo && c.UndoneBy is null);

    /// <summary>The undo that a person's redo takes back; none once the person has changed something else.</summary>
    public StoredCorrection? ToRedo(string who)
    {
        var mine = _changes.Where(c => c.Who == who).ToList();
        var last = mine.FindLastIndex(c => c.Operation == ReviewOperation.Undo && c.UndoneBy is null);
        return last >= 0 && mine.Skip(last + 1).All(c => c.Operation is ReviewOperation.Undo or ReviewOperation.Redo) ? mine[last] : null;
    }

    /// <summary>
    /// Of one person's changes of all readings: the last undo that no redo took back, and the change that it took back; null once the person has changed something else.
    /// </summary>
    public (StoredCorrection Undo, StoredCorrection Change)? ToMakeAgain()
    {
        var again = _changes.Select(c => c.UndoneBy).ToHashSet();
        var last = _changes.FindLastIndex(c => c.Operation == ReviewOperation.Undo && c.UndoneBy is null);
        return last >= 0 && _changes.Skip(last + 1).All(c => c.Operation is ReviewOperation.Undo or ReviewOperation.Redo || again.Contains(c.Id)) && Root(_changes[last]) is { Undoes: null } root
            ? (_changes[last], root)
            : null;
    }

    /// <summary>The change that a person ordered, below any undoing and redoing of it.</summary>
    public StoredCorrection Root(StoredCorrection change)
    {
        while (change.Undoes is { } id && _changes.FirstOrDefault(c => c.Id == id) is { } undone)
        {
            change = undone;
        }

        return change;
    }

    /// <summary>Where a change's place is now, and what it did to which list; null when another person has changed the same place since, or it is gone.</summary>
    public (string Pointer, ListShift? Shift)? Present(StoredCorrection change)
    {
        var (pointer, shift) = (change.Pointer, change.Shift is { } text ? ListShift.Parse(text) : null);
        for (var i = After(change); i < _changes.Count; i++)
        {
            var later = _changes[i];
            if (later.Who != change.Who && later.State == CorrectionState.Applied && Area(pointer, shift).Any(a => IsWithin(a, later.Pointer) || IsWithin(later.Pointer, a)))
            {
                return null;
            }

            if (later.Shift is not { } other)
            {
                continue;
            }

            var moved = ListShift.Parse(other);
            var (nowPointer, nowShift) = shift is null ? (moved.Apply(pointer), null) : (PointerOf(shift.After(moved)), shift.After(moved));
            if (nowPointer is null && Restored(i) is { } back)
            {
                i = back;
            }
            else if (nowPointer is null)
            {
                return null;
            }
            else
            {
                (pointer, shift) = (nowPointer, nowShift);
            }
        }

        return (pointer, shift);
    }

    /// <summary>Where something that a change was about is now; null when it is gone.</summary>
    public string? PresentPointer(StoredCorrection change)
    {
        var pointer = change.Pointer;
        for (var i = After(change); i < _changes.Count; i++)
        {
            if (_changes[i].Shift is not { } shift)
            {
                continue;
            }

            if (ListShift.Parse(shift).Apply(pointer) is { } moved)
            {
                pointer = moved;
            }
            else if (Restored(i) is { } back)
            {
                i = back;
            }
            else
            {
                return null;
            }
        }

        return pointer;
    }

    private int After(StoredCorrection change)
    {
        var at = _changes.Count;
        while (at > 0 && _changes[at - 1].Id > change.Id)
        {
            at--;
        }

        return at;
    }

    /// <summary>
    /// The place in the log of the change that took back another, which had taken something away: it stands again where it stood. Not so when somebody else changed
    /// lists in between, for then nobody knows where that is.
    /// </summary>
    private int? Restored(int taken)
    {
        for (var i = taken + 1; i < _changes.Count; i++)
        {
            if (_changes[i].Undoes == _changes[taken].Id)
            {
                return i;
            }

            if (_changes[i].Who != _changes[taken].Who && _changes[i].Shift is not null)
            {
                return null;
            }
        }

        return null;
    }

    private static string? PointerOf(ListShift? shift) => shift is null ? null : string.Create(CultureInfo.InvariantCulture, $"{shift.List}/{shift.At}");

    /// <summary>What a change has put there: a value, or items of a list.</summary>
    private static IEnumerable<string> Area(string pointer, ListShift? shift) => shift is null
        ? [pointer]
        : shift.To is { } to
            ? [string.Create(CultureInfo.InvariantCulture, $"{shift.List}/{to}")]
            : Enumerable.Range(shift.At, shift.Inserted).Select(i => string.Create(CultureInfo.InvariantCulture, $"{shift.List}/{i}"));

    private static bool IsWithin(string pointer, string other) => pointer == other || pointer.StartsWith(other + "/", StringComparison.Ordinal);
}
