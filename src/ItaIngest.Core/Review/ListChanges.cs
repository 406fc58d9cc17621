using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Review;

/// <summary>Changes of lists: records and items are added, deleted, moved, split and joined.</summary>
internal static class ListChanges
{
    public static (MadeChange? Made, ChangeRefusal? Refusal) Apply(ReportRecords records, ReviewChange change) => change.Operation switch
    {
        ReviewOperation.AddRecord => AddRecord(records, change),
        ReviewOperation.AddItem => AddItem(records, change),
        ReviewOperation.DeleteRecord or ReviewOperation.DeleteItem => Delete(records, change.Pointer),
        ReviewOperation.MoveRecord or ReviewOperation.MoveItem => Move(records, change),
        ReviewOperation.SplitItem => SplitItem(records, change),
        ReviewOperation.JoinItem => JoinItems(records, change.Pointer),
        ReviewOperation.SplitRecord => SplitRecord(records, change),
        ReviewOperation.JoinRecord => JoinRecords(records, change.Pointer),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    /// <summary>The list and the place in it that a pointer names last; null when it names no item of a list.</summary>
    public static (string List, int? Index) ItemOf(string pointer)
    {
        var at = pointer.LastIndexOf('/');
        return at > 0 && int.TryParse(pointer.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (pointer[..at], index)
            : (pointer, null);
    }

    public static MadeChange Made(ReportRecords before, ReportRecords after, ListShift shift) => new(
        after,
        string.Create(CultureInfo.InvariantCulture, $"{shift.List}/{shift.At}"),
        shift,
        PartSnapshot.OfItems(before, shift.List, shift.At, shift.To is null ? shift.Removed : 1),
        PartSnapshot.OfItems(after, shift.List, shift.To ?? shift.At, shift.To is null ? shift.Inserted : 1));

    private static (MadeChange?, ChangeRefusal?) AddRecord(ReportRecords records, ReviewChange change)
    {
        if (RecordLists.ItemType(change.Pointer) is not { } type || RecordEdit.FieldType(type) is not null)
        {
            return Refused(ChangeFault.NotThere);
        }

        return Replace(records, change.Pointer, At(records, change), 0, [Activator.CreateInstance(type)!]);
    }

    private static (MadeChange?, ChangeRefusal?) AddItem(ReportRecords records, ReviewChange change)
    {
        if (RecordLists.ItemType(change.Pointer) is not { } type || RecordEdit.FieldType(type) is null)
        {
            return Refused(ChangeFault.NotThere);
        }

        var kind = FieldTypes.Of(change.Pointer + "/0");
        var typed = TypedValue.Parse(change.Value ?? "", kind, records.Document.FiscalYear?.Value);
        return typed.Value is { } value
            ? Replace(records, change.Pointer, At(records, change), 0, [new Field<string>(value, new Evidence().Answer(Reasons.Corrected))])
            : (null, new ChangeRefusal(ChangeFault.Value, typed.Fault, kind));
    }

    private static (MadeChange?, ChangeRefusal?) Delete(ReportRecords records, string pointer) =>
        ItemOf(pointer) is (var list, { } index) && index < RecordLists.Items(records, list).Count ? Replace(records, list, index, 1, []) : Refused(ChangeFault.NoPlace);

    private static (MadeChange?, ChangeRefusal?) Move(ReportRecords records, ReviewChange change)
    {
        var (list, index) = ItemOf(change.Pointer);
        var count = RecordLists.Items(records, list).Count;
        if (index is not { } from || from >= count)
        {
            return Refused(ChangeFault.NoPlace);
        }

        var shift = ListShift.Move(list, from, Math.Clamp(change.To ?? count - 1, 0, count - 1));
        return (Made(records, RecordLists.Move(records, shift), shift), null);
    }

    private static (MadeChange?, ChangeRefusal?) SplitItem(ReportRecords records, ReviewChange change)
    {
        var (list, index) = ItemOf(change.Pointer);
        if (index is not { } at || RecordEdit.Part(records, change.Pointer) is not Field<string> item)
        {
            return Refused(ChangeFault.NotThere);
        }

        return TextCuts.Split(item, change.Parts) is { } pieces ? Replace(records, list, at, 1, [.. pieces]) : Refused(ChangeFault.BadSplit);
    }

    private static (MadeChange?, ChangeRefusal?) JoinItems(ReportRecords records, string pointer)
    {
        var (list, index) = ItemOf(pointer);
        var items = RecordLists.Items(records, list);
        return index is { } at && at + 1 < items.Count && (items[at], items[at + 1]) is (Field<string> first, Field<string> second)
            ? Replace(records, list, at, 2, [TextCuts.Join(first, second)])
            : Refused(ChangeFault.NotThere);
    }

    private static (MadeChange?, ChangeRefusal?) SplitRecord(ReportRecords records, ReviewChange change)
    {
        var (record, key) = RecordOf(change.Pointer);
        var (list, index) = ItemOf(record);
        if (index is not { } at || RecordEdit.Part(records, record) is not { } whole)
        {
            return Refused(ChangeFault.NoPlace);
        }

        return RecordCuts.Split(whole, key, change.Parts) is var (first, second) ? Replace(records, list, at, 1, [first, second]) : Refused(ChangeFault.BadSplit);
    }

    private static (MadeChange?, ChangeRefusal?) JoinRecords(ReportRecords records, string pointer)
    {
        var (list, index) = ItemOf(pointer);
        var items = RecordLists.Items(records, list);
        return index is { } at && at + 1 < items.Count && items[at] is not IField
            ? Replace(records, list, at, 2, [RecordCuts.Join(items[at], items[at + 1])])
            : Refused(ChangeFault.NotThere);
    }

    /// <summary>The record that a pointer leads into, and the way on inside it: <c>/plans/0/activities/2/result</c> is <c>/plans/0/activities/2</c> and <c>result</c>.</summary>
    private static (string Record, string Key) RecordOf(string pointer)
    {
        var parts = pointer.Split('/');
        var length = parts is [_, "plans", _, "activities", _, ..] ? 5 : 3;
        return (string.Join('/', parts.Take(length)), string.Join('/', parts.Skip(length)));
    }

    private static int At(ReportRecords records, ReviewChange change)
    {
        var count = RecordLists.Items(records, change.Pointer).Count;
        return Math.Clamp(change.To ?? count, 0, count);
    }

    private static (MadeChange?, ChangeRefusal?) Replace(ReportRecords records, string list, int at, int removed, IReadOnlyList<object> inserted)
    {
        var shift = new ListShift(list, at, removed, inserted.Count);
        return (Made(records, RecordLists.Splice(records, shift, inserted), shift), null);
    }

    private static (MadeChange?, ChangeRefusal?) Refused(ChangeFault fault) => (null, new ChangeRefusal(fault));
}
