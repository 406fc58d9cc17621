using System.Collections;
using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Review;

/// <summary>Two printed rows that were read as one record are parted, and one that was read as two is put together.</summary>
internal static class RecordCuts
{
    /// <summary>What stands above or beside several rows: both parts of a record have it.</summary>
    private static readonly HashSet<string> s_shared =
    [
        "programmeNo", "programme", "section", "topic", "instrument", "periodStart", "periodEnd", "constraint", "fiscalYear", "scope", "part", "agency", "outOf",
    ];

    /// <summary>Parts a record at a place in one of its fields: what stands before it, and all other fields, stay with the first.</summary>
    /// <param name="record">Of any kind.</param>
    /// <param name="key">A key, or a key with the place in its list, below the record.</param>
    /// <param name="cuts">One place in the text, in characters; none to cut before an item, or before the whole value.</param>
    /// <returns>Null when there is nothing to part there.</returns>
    public static (object First, object Second)? Split(object record, string key, IReadOnlyList<int>? cuts)
    {
        var steps = key.Split('/');
        if (Array.Find(RecordTree.Properties(record.GetType()), p => p.Key == steps[0]) is not { } property || cuts is { Count: > 1 }
            || Parted(property.GetValue(record), property.PropertyType, steps, cuts) is not var (before, after))
        {
            return null;
        }

        var (first, second) = (Activator.CreateInstance(record.GetType())!, Activator.CreateInstance(record.GetType())!);
        foreach (var other in RecordTree.Properties(record.GetType()))
        {
            var value = other.GetValue(record);
            other.SetValue(first, other == property ? before : value);
            if (other == property || s_shared.Contains(other.Key))
            {
                other.SetValue(second, other == property ? after : value);
            }
        }

        return (first, second);
    }

    /// <summary>One record of two: texts go on, lists go on, what only one has is taken from it; where both differ in a number or code the first stands, flagged.</summary>
    public static object Join(object first, object second)
    {
        var joined = Activator.CreateInstance(first.GetType())!;
        foreach (var property in RecordTree.Properties(first.GetType()))
        {
            property.SetValue(joined, Joined(property, property.GetValue(first), property.GetValue(second)));
        }

        return joined;
    }

    private static (object? Before, object? After)? Parted(object? value, Type type, string[] steps, IReadOnlyList<int>? cuts)
    {
        switch (value)
        {
            case Field<string> text when steps.Length == 1:
                return cuts is null or [] ? (null, value) : TextCuts.Split(text, cuts) is [var head, var tail] ? (head, tail) : null;
            case IField when steps.Length == 1 && cuts is null or []:
                return (null, value);
            case IEnumerable list when steps.Length == 2 && int.TryParse(steps[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at):
                var items = list.Cast<object>().ToList();
                if (at >= items.Count || (cuts is null or [] && at == 0 && items.Count == 1))
                {
                    return null;
                }

                var item = type.GetGenericArguments()[0];
                return cuts is null or []
                    ? (RecordLists.Copy(items.Take(at), item), RecordLists.Copy(items.Skip(at), item))
                    : items[at] is Field<string> cut && TextCuts.Split(cut, cuts) is [var start, var end]
                        ? (RecordLists.Copy(items.Take(at).Append(start), item), RecordLists.Copy(items.Skip(at + 1).Prepend(end), item))
                        : null;
            default:
                return null;
        }
    }

    private static object? Joined(RecordProperty property, object? first, object? second) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => first,
        (IField a, IField b) when a.Content.Equals(b.Content) => first,
        (Field<string> a, Field<string> b) when property.Key is var key && !s_shared.Contains(key) && !IsKey(key) => TextCuts.Join(a, b),
        (IField a, IField b) => a.With(e => e.Flag(Reasons.Conflict).WithAlternatives([new Alternative(RecordChanges.Text(b), AlternativeSources.OtherPlace)])),
        (IEnumerable a, IEnumerable b) => RecordLists.Copy(a.Cast<object>().Concat(b.Cast<object>()), property.PropertyType.GetGenericArguments()[0]),
        _ => first,
    };

    private static bool IsKey(string key) => key is "indicatorNo" or "item" or "grade" or "level" or "highlight" or "due" or "doneOn";
}
