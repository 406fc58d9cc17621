using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Records;

/// <summary>The JSON of the record contract <c>itaingest/1</c>.</summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One document's records as UTF-8 JSON text. Unknown values are left out; an empty list is written.</summary>
    public static string Write(ReportRecords records) => ToNode(records).ToJsonString(s_options);

    /// <summary>The same as a tree, for a caller that adds to it.</summary>
    public static JsonObject ToNode(ReportRecords records)
    {
        var root = new JsonObject { ["schema"] = ReportRecords.Schema };
        foreach (var (key, value) in RecordTree.Parts(records))
        {
            root[key] = Node(value);
        }

        var evidence = new JsonObject();
        foreach (var (pointer, field) in RecordTree.Leaves(records))
        {
            evidence[pointer] = Node(field.Evidence);
        }

        foreach (var (pointer, doubt) in records.Doubts)
        {
            evidence[pointer] = Node(doubt);
        }

        root["evidence"] = evidence;
        return root;
    }

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        IField field => Leaf(field.Content),
        int number => JsonValue.Create(number),
        IEnumerable list => new JsonArray([.. list.Cast<object>().Select(Node)]),
        _ => Record(value),
    };

    private static JsonValue Leaf(object content) => content switch
    {
        string text => JsonValue.Create(text),
        int number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        _ => throw new NotSupportedException($"A record has no leaf of type {content.GetType()}."),
    };

    private static JsonObject Record(object record)
    {
        var node = new JsonObject();
        foreach (var property in RecordTree.Properties(record.GetType()))
        {
            if (property.GetValue(record) is { } value)
            {
                node[RecordTree.Key(property)] = Node(value);
            }
        }

        return node;
    }

    private static JsonObject Node(Evidence evidence)
    {
        var node = evidence.Places.Count > 0 ? Node(evidence.Places[0]) : [];
        if (evidence.Raw is not null)
        {
            node["raw"] = evidence.Raw;
        }

        node["confidence"] = evidence.Confidence is { } c ? Math.Round(c, 4) : null;
        node["flagged"] = evidence.Flagged;
        node["reasons"] = Strings(evidence.Reasons);
        if (evidence.Checks.Count > 0)
        {
            node["checks"] = Strings(evidence.Checks);
        }

        if (evidence.Alternatives.Count > 0)
        {
            node["alternatives"] = new JsonArray([.. evidence.Alternatives.Select(a => new JsonObject { ["value"] = a.Value, ["source"] = a.Source })]);
        }

        if (evidence.Places.Count > 1)
        {
            node["otherPlaces"] = new JsonArray([.. evidence.Places.Skip(1).Select(Node)]);
        }

        return node;
    }

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);

    private static JsonObject Node(Place place)
    {
        var node = new JsonObject();
        if (place.Page is { } page)
        {
            node["page"] = page;
        }

        if (place.Box is { } box)
        {
            node["box"] = Numbers(box);
        }

        if (place.Line is { } line)
        {
            node["line"] = line;
        }

        if (place.Columns is { } columns)
        {
            node["columns"] = new JsonArray(columns.First, columns.Last);
        }

        return node;
    }

    private static JsonArray Numbers(Box box) =>
        new(Math.Round(box.Left, 4), Math.Round(box.Top, 4), Math.Round(box.Right, 4), Math.Round(box.Bottom, 4));
}
