using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace ItaIngest.Core.Records;

/// <summary>
/// Walks records by their properties, so that writing, checking and storing agree on what a leaf is and on its JSON pointer (RFC 6901).
/// </summary>
public static class RecordTree
{
    private static readonly ConcurrentDictionary<Type, RecordProperty[]> s_properties = new();

    /// <summary>Every leaf with its pointer (<c>/scores/3/score</c>), in the contract's order.</summary>
    public static IReadOnlyList<(string Pointer, IField Field)> Leaves(ReportRecords records)
    {
        var leaves = new List<(string, IField)>();
        foreach (var (key, value) in Parts(records))
        {
            AddLeaves(leaves, value, "/" + key);
        }

        return leaves;
    }

    /// <summary>Every leaf of what stands at a pointer, with its pointer.</summary>
    public static IReadOnlyList<(string Pointer, IField Field)> Leaves(ReportRecords records, string pointer) => LeavesOf(RecordEdit.Part(records, pointer), pointer);

    /// <summary>
    /// The same records with every leaf replaced by what <paramref name="change"/> returns for it; the type of its value must stay.
    /// </summary>
    public static ReportRecords Map(ReportRecords records, Func<string, IField, IField> change) => records with
    {
        Document = (DocumentRecord)MapRecord(records.Document, "/document", change),
        Plans = MapList(records.Plans, "/plans", change),
        Measures = MapList(records.Measures, "/measures", change),
        Scores = MapList(records.Scores, "/scores", change),
    };

    /// <summary>The same record with a flag on each of its leaves.</summary>
    public static T Flag<T>(T record, string reason)
        where T : class => (T)MapRecord(record, string.Empty, (_, field) => field.With(e => e.Flag(reason)));

    /// <summary>Every leaf of a record, or the value itself, with its pointer below it.</summary>
    public static IReadOnlyList<(string Pointer, IField Field)> LeavesOf(object recordOrValue) => LeavesOf(recordOrValue, string.Empty);

    internal static IEnumerable<(string Key, object Value)> Parts(ReportRecords records) =>
    [
        ("document", records.Document), ("plans", records.Plans), ("measures", records.Measures), ("scores", records.Scores),
    ];

    internal static RecordProperty[] Properties(Type record) => s_properties.GetOrAdd(record, static t =>
        [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).OrderBy(p => p.MetadataToken).Select(p => new RecordProperty(p))]);

    private static List<(string, IField)> LeavesOf(object? value, string pointer)
    {
        var leaves = new List<(string, IField)>();
        AddLeaves(leaves, value, pointer);
        return leaves;
    }

    private static void AddLeaves(List<(string, IField)> leaves, object? value, string pointer)
    {
        switch (value)
        {
            case null or int:
                break;
            case IField field:
                leaves.Add((pointer, field));
                break;
            case IEnumerable list:
                var i = 0;
                foreach (var item in list)
                {
                    AddLeaves(leaves, item, Index(pointer, i++));
                }

                break;
            default:
                foreach (var property in Properties(value.GetType()))
                {
                    if (property.GetValue(value) is { } part)
                    {
                        AddLeaves(leaves, part, $"{pointer}/{property.Key}");
                    }
                }

                break;
        }
    }

    private static string Index(string pointer, int i) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}");

    private static List<T> MapList<T>(IReadOnlyList<T> list, string pointer, Func<string, IField, IField> change)
        where T : class => [.. list.Select((item, i) => (T)MapRecord(item, Index(pointer, i), change))];

    private static object MapRecord(object record, string pointer, Func<string, IField, IField> change)
    {
        var type = record.GetType();
        var copy = Activator.CreateInstance(type)!;
        foreach (var property in Properties(type))
        {
            property.SetValue(copy, MapValue(property.GetValue(record), property.PropertyType, $"{pointer}/{property.Key}", change));
        }

        return copy;
    }

    private static object? MapValue(object? value, Type type, string pointer, Func<string, IField, IField> change)
    {
        switch (value)
        {
            case null or int:
                return value;
            case IField field:
                return change(pointer, field);
            case IEnumerable list:
                var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))!;
                foreach (var (item, i) in list.Cast<object>().Select((item, i) => (item, i)))
                {
                    items.Add(MapValue(item, item.GetType(), Index(pointer, i), change));
                }

                return items;
            default:
                return MapRecord(value, pointer, change);
        }
    }
}

/// <summary>A property of a record, with the contract's key for it.</summary>
internal sealed class RecordProperty(PropertyInfo property)
{
    public string Key { get; } = JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    public Type PropertyType { get; } = property.PropertyType;

    public object? GetValue(object record) => property.GetValue(record);

    public void SetValue(object record, object? value) => property.SetValue(record, value);
}
