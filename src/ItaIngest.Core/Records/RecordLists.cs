using System.Collections;
using System.Globalization;

namespace ItaIngest.Core.Records;

/// <summary>Lists inside records, whatever they hold: records (<c>/scores</c>, <c>/plans/0/activities</c>) or values (<c>/measures/3/steps</c>).</summary>
public static class RecordLists
{
    /// <summary>The items of a list in order; empty when the pointer leads to none.</summary>
    public static IReadOnlyList<object> Items(ReportRecords records, string list) =>
        RecordEdit.Part(records, list) is IEnumerable items and not string ? [.. items.Cast<object>()] : [];

    /// <summary>The same records with some items of a list replaced by others; doubts go with the items that they are about.</summary>
    /// <param name="records">All of a document's.</param>
    /// <param name="splice">Where, how many go and how many come.</param>
    /// <param name="inserted">What comes.</param>
    /// <exception cref="ArgumentException">There is no such list, it is too short, or an item is of another kind.</exception>
    public static ReportRecords Splice(ReportRecords records, ListShift splice, IReadOnlyList<object> inserted)
    {
        var changed = RecordEdit.Replace(records, splice.List, (part, type) =>
        {
            var copy = ListAt(part, type, splice.List);
            if (splice.At < 0 || splice.At + splice.Removed > copy.Count || splice.Inserted != inserted.Count)
            {
                throw new ArgumentException($"The list {splice.List} has no such items.", nameof(splice));
            }

            for (var i = 0; i < splice.Removed; i++)
            {
                copy.RemoveAt(splice.At);
            }

            for (var i = 0; i < inserted.Count; i++)
            {
                copy.Insert(splice.At + i, inserted[i]);
            }

            return copy;
        });
        return WithDoubts(changed, splice);
    }

    /// <summary>The same records with one item of a list in another place of it; its doubts go with it.</summary>
    /// <exception cref="ArgumentException">There is no such list, or it is too short.</exception>
    public static ReportRecords Move(ReportRecords records, ListShift move)
    {
        var changed = RecordEdit.Replace(records, move.List, (part, type) =>
        {
            var copy = ListAt(part, type, move.List);
            if (move.To is not { } to || move.At < 0 || move.At >= copy.Count || to < 0 || to >= copy.Count)
            {
                throw new ArgumentException($"The list {move.List} has no such items.", nameof(move));
            }

            var item = copy[move.At];
            copy.RemoveAt(move.At);
            copy.Insert(to, item);
            return copy;
        });
        return WithDoubts(changed, move);
    }

    /// <summary>The type of a list's items; null when the pointer leads to no list that a record can have.</summary>
    public static Type? ItemType(string list)
    {
        var type = typeof(ReportRecords);
        foreach (var key in list.Split('/')[1..])
        {
            type = ListItem(type) is { } item && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? item
                : RecordTree.Properties(type).FirstOrDefault(p => p.Key == key)?.PropertyType;
            if (type is null)
            {
                return null;
            }
        }

        return ListItem(type);
    }

    internal static IList Copy(IEnumerable list, Type item)
    {
        var copy = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var part in list)
        {
            copy.Add(part);
        }

        return copy;
    }

    private static Type? ListItem(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static IList ListAt(object? part, Type type, string pointer) => ListItem(type) is { } item
        ? Copy(part as IEnumerable ?? Array.Empty<object>(), item)
        : throw new ArgumentException($"{pointer} is no list.", nameof(pointer));

    private static ReportRecords WithDoubts(ReportRecords records, ListShift shift)
    {
        var doubts = new Dictionary<string, Evidence>();
        foreach (var (pointer, doubt) in records.Doubts)
        {
            if (shift.Apply(pointer) is { } moved)
            {
                doubts[moved] = doubt;
            }
        }

        return records with { Doubts = doubts };
    }
}
