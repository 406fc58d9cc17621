using System.Collections;
using System.Globalization;
using System.Text.Json;
using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Records;

/// <summary>Reads what <see cref="RecordJson"/> wrote.</summary>
public sealed class RecordJsonReader
{
    private readonly Dictionary<string, Evidence> _evidence = [];
    private readonly HashSet<string> _leaves = [];

    private RecordJsonReader(JsonElement root)
    {
        foreach (var entry in root.GetProperty("evidence").EnumerateObject())
        {
            _evidence[entry.Name] = Evidence(entry.Value);
        }
    }

    /// <summary>One document's records; evidence of what is no leaf becomes its doubts. Boxes and confidences have the four digits that were written.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">It is not of the contract <c>itaingest/1</c>.</exception>
    public static ReportRecords Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var reader = new RecordJsonReader(root);
        var records = new ReportRecords
        {
            Document = (DocumentRecord)reader.Record(root.GetProperty("document"), typeof(DocumentRecord), "/document"),
            Plans = (List<PlanRecord>)reader.List(root.GetProperty("plans"), typeof(PlanRecord), "/plans"),
            Measures = (List<MeasureRecord>)reader.List(root.GetProperty("measures"), typeof(MeasureRecord), "/measures"),
            Scores = (List<ScoreRecord>)reader.List(root.GetProperty("scores"), typeof(ScoreRecord), "/scores"),
        };
        return records with { Doubts = reader._evidence.Where(e => !reader._leaves.Contains(e.Key)).ToDictionary() };
    }

    private object Record(JsonElement element, Type type, string pointer)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in RecordTree.Properties(type))
        {
            var key = property.Key;
            if (element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                property.SetValue(record, Part(value, property.PropertyType, $"{pointer}/{key}"));
            }
        }

        return record;
    }

    private object Part(JsonElement value, Type type, string pointer)
    {
        if (RecordEdit.FieldType(type) is { } content)
        {
            _leaves.Add(pointer);
            return Activator.CreateInstance(type, Content(value, content), _evidence.GetValueOrDefault(pointer) ?? new Evidence())!;
        }

        return type == typeof(int?) ? value.GetInt32()
            : value.ValueKind == JsonValueKind.Array ? List(value, type.GetGenericArguments()[0], pointer)
            : Record(value, type, pointer);
    }

    private IList List(JsonElement array, Type item, string pointer)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var element in array.EnumerateArray())
        {
            list.Add(Part(element, item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{list.Count}")));
        }

        return list;
    }

    private static object Content(JsonElement value, Type type) =>
        type == typeof(string) ? value.GetString()! : type == typeof(int) ? (object)value.GetInt32() : value.GetDecimal();

    private static Evidence Evidence(JsonElement node) => new()
    {
        Places = [.. Places(node)],
        Raw = node.TryGetProperty("raw", out var raw) ? raw.GetString() : null,
        Confidence = node.TryGetProperty("confidence", out var confidence) && confidence.ValueKind == JsonValueKind.Number ? confidence.GetDouble() : null,
        Flagged = node.TryGetProperty("flagged", out var flagged) && flagged.GetBoolean(),
        Reasons = Strings(node, "reasons"),
        Checks = Strings(node, "checks"),
        Alternatives = node.TryGetProperty("alternatives", out var others)
            ? [.. others.EnumerateArray().Select(a => new Alternative(a.GetProperty("value").GetString()!, a.GetProperty("source").GetString()!))]
            : [],
    };

    private static IEnumerable<Place> Places(JsonElement node)
    {
        if (node.TryGetProperty("page", out _) || node.TryGetProperty("line", out _))
        {
            yield return Place(node);
        }

        if (node.TryGetProperty("otherPlaces", out var others))
        {
            foreach (var other in others.EnumerateArray())
            {
                yield return Place(other);
            }
        }
    }

    private static Place Place(JsonElement node) => new()
    {
        Page = node.TryGetProperty("page", out var page) ? page.GetInt32() : null,
        Box = node.TryGetProperty("box", out var box) ? new Box(box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble()) : null,
        Line = node.TryGetProperty("line", out var line) ? line.GetInt32() : null,
        Columns = node.TryGetProperty("columns", out var columns) ? (columns[0].GetInt32(), columns[1].GetInt32()) : null,
    };

    private static List<string> Strings(JsonElement node, string key) =>
        node.TryGetProperty(key, out var values) ? [.. values.EnumerateArray().Select(v => v.GetString()!)] : [];
}
