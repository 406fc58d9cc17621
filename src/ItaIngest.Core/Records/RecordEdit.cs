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
    /// <param name="reason">How the value came there: <see cref="Reasons.Corrected"/>, or <see cref="Reasons.Accepted"/> for one that a person found right.</param>
    public static ReportRecords Set(ReportRecords records, string pointer, string? value, string reason = Reasons.Corrected) =>
        Replace(records, pointer, (part, type) => FieldType(type) is { } content ? Leaf(part as IField, type, content, value, reason) : throw NoPlace(pointer));

    /// <summary>The same records with whatever stands at a pointer (a value, a list, a record of a list) replaced.</summary>
    /// <param name="records">All of a document's.</param>
    /// <param name="pointer">JSON pointer (RFC 6901); the record that holds it is there.</param>
    /// <param name="change">Gets what stands there, null when nothing does, and the type of what may stand there; null takes it away.</param>
    /// <exception cref="ArgumentException">The records have no such place.</exception>
    public static ReportRecords Replace(ReportRecords records, string pointer, Func<object?, Type, object?> change)
    {
        var path = pointer.Split('/')[1..];
        return path.Length > 0 ? (ReportRecords)InRecord(records, path, change, pointer) : throw NoPlace(pointer);
    }

    /// <summary>Whatever stands at a pointer; null when nothing does.</summary>
    public static object? Part(ReportRecords records, string pointer)
    {
        object? part = records;
        foreach (var key in pointer.Split('/')[1..])
        {
            part = part switch
            {
                null or IField or IDictionary => null,
                IList list => IsIndex(key, out var index) && index < list.Count ? list[index] : null,
                _ => RecordTree.Properties(part.GetType()).FirstOrDefault(p => p.Key == key)?.GetValue(part),
            };
        }

        return part;
    }

    /// <summary>The value at a pointer; null when there is none.</summary>
    public static IField? Find(ReportRecords records, string pointer) => pointer is ['/', ..] ? Part(records, pointer) as IField : null;

    /// <summary>A number as a pointer has it, without zeros before it: each place has one pointer.</summary>
    private static bool IsIndex(string key, out int index) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out index) && (key.Length == 1 || key[0] != '0');

    private static object InRecord(object record, ReadOnlySpan<string> path, Func<object?, Type, object?> change, string pointer)
    {
        var copy = Activator.CreateInstance(record.GetType())!;
        var found = false;
        foreach (var property in RecordTree.Properties(record.GetType()))
        {
            var part = property.GetValue(record);
            var wanted = property.Key == path[0];
            found |= wanted;
            property.SetValue(copy, wanted ? InPart(part, property.PropertyType, path[1..], change, pointer) : part);
        }

        return found ? copy : throw NoPlace(pointer);
    }

    private static object? InPart(object? part, Type type, ReadOnlySpan<string> rest, Func<object?, Type, object?> change, string pointer) => part switch
    {
        IDictionary => throw NoPlace(pointer),
        _ when rest.IsEmpty => change(part, type),
        null when type == typeof(MemoRecord) => InRecord(new MemoRecord(), rest, change, pointer),
        null or IField or int => throw NoPlace(pointer),
        IEnumerable list => InList(list, type.GetGenericArguments()[0], rest, change, pointer),
        _ => InRecord(part, rest, change, pointer),
    };

    private static IList InList(IEnumerable list, Type item, ReadOnlySpan<string> rest, Func<object?, Type, object?> change, string pointer)
    {
        var copy = RecordLists.Copy(list, item);
        if (!IsIndex(rest[0], out var index) || index >= copy.Count)
        {
            throw NoPlace(pointer);
        }

        if (InPart(copy[index], item, rest[1..], change, pointer) is { } changed)
        {
            copy[index] = changed;
        }
        else
        {
            copy.RemoveAt(index);
        }

        return copy;
    }

    private static object? Leaf(IField? before, Type type, Type content, string? value, string reason)
    {
        if (value is null)
        {
            return null;
        }

        var evidence = (before?.Evidence ?? new Evidence()).Answer(reason);
        return Activator.CreateInstance(type, Convert.ChangeType(value, content, CultureInfo.InvariantCulture), evidence);
    }

    internal static Type? FieldType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Field<>) ? type.GetGenericArguments()[0] : null;

    private static ArgumentException NoPlace(string pointer) => new($"The records have no place {pointer}.", nameof(pointer));
}
