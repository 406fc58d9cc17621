using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Review;

/// <summary>Makes people's changes: a pure function of the records and what was ordered.</summary>
public static class RecordChanges
{
    /// <summary>Makes one change, other than taking one back.</summary>
    /// <returns>Exactly one of the two is null.</returns>
    public static (MadeChange? Made, ChangeRefusal? Refusal) Apply(ReportRecords records, ReviewChange change)
    {
        try
        {
            return change.Operation switch
            {
                ReviewOperation.Accept => Accept(records, change.Pointer),
                ReviewOperation.Set => Set(records, change),
                ReviewOperation.Clear => TakeAway(records, change.Pointer, Reasons.Corrected),
                ReviewOperation.Unreadable => TakeAway(records, change.Pointer, Reasons.Unreadable),
                ReviewOperation.SettleDoubt => Settle(records, change.Pointer),
                ReviewOperation.Undo or ReviewOperation.Redo => throw new ArgumentOutOfRangeException(nameof(change), change.Operation, "is made from the change that it takes back"),
                _ => ListChanges.Apply(records, change),
            };
        }
        catch (ArgumentException e) when (e is not ArgumentOutOfRangeException)
        {
            return (null, new ChangeRefusal(ChangeFault.NoPlace));
        }
    }

    /// <summary>Takes back a change whose pointer and shift are as the records are now.</summary>
    /// <param name="records">With nothing of another person's in the same place since.</param>
    /// <param name="pointer">Of what it changed.</param>
    /// <param name="shift">What it did to a list.</param>
    /// <param name="before">What stood there, by <see cref="PartSnapshot"/>.</param>
    /// <returns>Null when the records have no such place any more.</returns>
    public static MadeChange? TakeBack(ReportRecords records, string pointer, ListShift? shift, string? before)
    {
        try
        {
            return Restored(records, pointer, shift, before);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MadeChange Restored(ReportRecords records, string pointer, ListShift? shift, string? before)
    {
        if (shift is null)
        {
            var restored = PartSnapshot.RestorePlace(records, pointer, before);
            return new MadeChange(restored, pointer, null, PartSnapshot.OfPlace(records, pointer), PartSnapshot.OfPlace(restored, pointer));
        }

        var inverse = shift.Inverse;
        return inverse.To is null
            ? ListChanges.Made(records, PartSnapshot.RestoreItems(records, inverse, before), inverse)
            : ListChanges.Made(records, RecordLists.Move(records, inverse), inverse);
    }

    private static (MadeChange?, ChangeRefusal?) Accept(ReportRecords records, string pointer) => RecordEdit.Find(records, pointer) is { } field
        ? InPlace(records, pointer, RecordEdit.Set(records, pointer, Text(field), Reasons.Accepted))
        : Settle(records, pointer);

    private static (MadeChange?, ChangeRefusal?) Set(ReportRecords records, ReviewChange change)
    {
        var type = FieldTypes.Of(change.Pointer);
        var typed = TypedValue.Parse(change.Value ?? "", type, records.Document.FiscalYear?.Value);
        if (typed.Value is not { } value)
        {
            return (null, new ChangeRefusal(ChangeFault.Value, typed.Fault, type));
        }

        var same = RecordEdit.Find(records, change.Pointer) is { } field && Text(field) == value;
        return InPlace(records, change.Pointer, RecordEdit.Set(records, change.Pointer, value, same ? Reasons.Accepted : Reasons.Corrected));
    }

    /// <summary>The value goes; what was read and where stays, as a doubt that is answered. A list that loses an item says so itself.</summary>
    private static (MadeChange?, ChangeRefusal?) TakeAway(ReportRecords records, string pointer, string answer)
    {
        var (list, index) = ListChanges.ItemOf(pointer);
        if (index is { } at && RecordEdit.Part(records, pointer) is IField)
        {
            var removed = RecordLists.Splice(records, new ListShift(list, at, 1, 0), []);
            removed = answer == Reasons.Unreadable ? WithDoubt(removed, list, (removed.Doubts.GetValueOrDefault(list) ?? new Evidence()).Note(answer)) : removed;
            return (ListChanges.Made(records, removed, new ListShift(list, at, 1, 0)), null);
        }

        var evidence = RecordEdit.Find(records, pointer)?.Evidence ?? records.Doubts.GetValueOrDefault(pointer) ?? new Evidence();
        return InPlace(records, pointer, WithDoubt(RecordEdit.Set(records, pointer, null), pointer, evidence.Answer(answer)), keepsDoubt: true);
    }

    private static (MadeChange?, ChangeRefusal?) Settle(ReportRecords records, string pointer) => records.Doubts.TryGetValue(pointer, out var doubt)
        ? InPlace(records, pointer, WithDoubt(records, pointer, doubt.Answer(Reasons.Accepted)), keepsDoubt: true)
        : (null, new ChangeRefusal(ChangeFault.NotThere));

    private static (MadeChange?, ChangeRefusal?) InPlace(ReportRecords before, string pointer, ReportRecords after, bool keepsDoubt = false)
    {
        // A doubt about a value that was missing is settled by the value.
        if (!keepsDoubt && after.Doubts.ContainsKey(pointer))
        {
            after = after with { Doubts = after.Doubts.Where(d => d.Key != pointer).ToDictionary() };
        }

        return (new MadeChange(after, pointer, null, PartSnapshot.OfPlace(before, pointer), PartSnapshot.OfPlace(after, pointer)), null);
    }

    private static ReportRecords WithDoubt(ReportRecords records, string pointer, Evidence doubt) =>
        records with { Doubts = new Dictionary<string, Evidence>(records.Doubts) { [pointer] = doubt } };

    internal static string Text(IField field) => Convert.ToString(field.Content, CultureInfo.InvariantCulture)!;
}
