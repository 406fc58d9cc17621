using System.Collections;
using System.Globalization;

namespace ItaIngest.Core.Records;

/// <summary>Puts a person's value in the place of one that was read; records are not changed, new ones are made.</summary>
public static class RecordEdit
{
    /// <summary>The same records with one value replaced, filled in or taken away. Its evidence keeps place and raw text, and says <see cref="Reasons.Corrected"/>.</summary>
    /// <param name="records">All of a document's.</param>
    /// <param name="pointer">JSON pointer of a value or of an item of a list (RFC 6901); the record that holds it is there.</param>
    /// <param name="value">Invariant text; null takes the value away.</param>
    /// <exception cref="FormatException">The text is no value of that kind.</exception>
    /// <exception cref="ArgumentException">The records have no such place.</exception>
    public static ReportRecords Set(ReportRecords records, string pointer, string? value)
    {
        var path = pointer.Split('/')[1..];
        return (ReportRecords)InRecord(records, path, value, pointer);
    }

    /// <summary>The value at a pointer; null when there is none.</summary>
    public static IField? Find(ReportRecords records, string pointer) =>
        RecordTree.Leaves(records).FirstOrDefault(l => l.Pointer == pointer).Field;

    private static object InRecord(object record, ReadOnlySpan<string> path, string? value, string pointer)
    {
        if (path.IsEmpty)
        {
            throw NoPlace(pointer);
        }

        var copy = Activator.CreateInstance(record.GetType())!;
        var found = false;
        foreach (var property in RecordTree.Properties(record.GetType()))
        {
            var part = property.GetValue(record);
            var wanted = RecordTree.Key(property) == path[0];
            found |= wanted;
            property.SetValue(copy, wanted ? InProperty(part, property.PropertyType, path[1..], value, pointer) : part);
        }

        return found ? copy : throw NoPlace(pointer);
    }

    private static object? InProperty(object? part, Type type, ReadOnlySpan<string> rest, string? value, string pointer)
    {
        if (FieldType(type) is { } content)
        {
            return rest.IsEmpty ? Leaf(part as IField, type, content, value) : throw NoPlace(pointer);
        }

        if (rest.IsEmpty)
        {
            throw NoPlace(pointer);
        }

        return part switch
        {
            IDictionary or null => throw NoPlace(pointer),
            IEnumerable list => InList(list, type.GetGenericArguments()[0], rest, value, pointer),
            _ => InRecord(part, rest, value, pointer),
        };
    }

    private static IList InList(IEnumerable list, Type item, ReadOnlySpan<string> rest, string? value, string pointer)
    {
        var copy = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var part in list)
        {
            copy.Add(part);
        }

        if (!int.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= copy.Count)
        {
            throw NoPlace(pointer);
        }

        var changed = FieldType(item) is { } content ? Leaf((IField)copy[index]!, item, content, value) : InRecord(copy[index]!, rest[1..], value, pointer);
        if (changed is null)
        {
            copy.RemoveAt(index);
        }
        else
        {
            copy[index] = changed;
        }

        return copy;
    }

    private static object? Leaf(IField? before, Type type, Type content, string? value)
    {
        if (value is null)
        {
            return null;
        }

        var evidence = (before?.Evidence ?? new Evidence()).Note(Reasons.Corrected) with { Flagged = false, Confidence = 1 };
        return Activator.CreateInstance(type, Convert.ChangeType(value, content, CultureInfo.InvariantCulture), evidence);
    }

    private static Type? FieldType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Field<>) ? type.GetGenericArguments()[0] : null;

    private static ArgumentException NoPlace(string pointer) => new($"The records have no place {pointer}.", nameof(pointer));
}
