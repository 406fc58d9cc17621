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
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_properties = new();

    /// <summary>Every leaf with its pointer (<c>/scores/3/score</c>), in the contract's order.</summary>
    public static IEnumerable<(string Pointer, IField Field)> Leaves(ReportRecords records) =>
        Parts(records).SelectMany(part => LeavesOf(part.Value, "/" + part.Key));

    /// <summary>Every leaf of what stands at a pointer, with its pointer.</summary>
    public static IEnumerable<(string Pointer, IField Field)> Leaves(ReportRecords records, string pointer) => LeavesOf(RecordEdit.Part(records, pointer), pointer);

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
    public static IEnumerable<(string Pointer, IField Field)> LeavesOf(object recordOrValue) => LeavesOf(recordOrValue, string.Empty);

    internal static IEnumerable<(string Key, object Value)> Parts(ReportRecords records) =>
    [
        ("document", records.Document), ("plans", records.Plans), ("measures", records.Measures), ("scores", records.Scores),
    ];

    internal static PropertyInfo[] Properties(Type record) => s_properties.GetOrAdd(record, static t =>
        [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).OrderBy(p => p.MetadataToken)]);

    internal static string Key(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static IEnumerable<(string, IField)> LeavesOf(object? value, string pointer)
    {
        switch (value)
        {
            case null or int:
                return [];
            case IField field:
                return [(pointer, field)];
            case IEnumerable list:
                return list.Cast<object>().SelectMany((item, i) => LeavesOf(item, Index(pointer, i)));
            default:
                return Properties(value.GetType()).SelectMany(p => LeavesOf(p.GetValue(value), pointer + "/" + Key(p)));
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
            property.SetValue(copy, MapValue(property.GetValue(record), property.PropertyType, pointer + "/" + Key(property), change));
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
