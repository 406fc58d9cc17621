using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Records;

/// <summary>The JSON of the record contract <c>itaingest/1</c>.</summary>
public static class RecordJson
{
    private const int Usual = 1 << 16, MostKept = 1 << 22;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Used again by the next document that a thread writes: a large one takes a megabyte, and reviewers have it written at each answer.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    /// <summary>One document's records as JSON text for people and files. Unknown values are left out; an empty list is written.</summary>
    public static string Write(ReportRecords records) => Write(records, s_options with { Indented = true });

    /// <summary>The same without line breaks and indents, half as long.</summary>
    public static string WriteCompact(ReportRecords records) => Write(records, s_options);

    private static string Write(ReportRecords records, JsonWriterOptions options)
    {
        var buffer = s_buffer ?? new ArrayBufferWriter<byte>(Usual);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            Write(json, records);
        }

        s_buffer = buffer.Capacity <= MostKept ? buffer : null;
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same as a tree, for a caller that adds to it.</summary>
    public static JsonObject ToNode(ReportRecords records) => JsonNode.Parse(Write(records))!.AsObject();

    private static void Write(Utf8JsonWriter json, ReportRecords records)
    {
        json.WriteStartObject();
        json.WriteString("schema", ReportRecords.Schema);
        foreach (var (key, value) in RecordTree.Parts(records))
        {
            json.WritePropertyName(key);
            WritePart(json, value);
        }

        json.WriteStartObject("evidence");
        var leaves = RecordTree.Leaves(records);
        foreach (var (pointer, field) in leaves)
        {
            Write(json, pointer, records.Doubts.GetValueOrDefault(pointer) ?? field.Evidence);
        }

        foreach (var (pointer, doubt) in records.Doubts.ExceptBy(leaves.Select(l => l.Pointer), d => d.Key))
        {
            Write(json, pointer, doubt);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case IField field:
                WriteContent(json, field.Content);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WritePart(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                WriteRecord(json, value);
                break;
        }
    }

    private static void WriteContent(Utf8JsonWriter json, object content)
    {
        switch (content)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            default:
                throw new NotSupportedException($"A record has no leaf of type {content.GetType()}.");
        }
    }

    private static void WriteRecord(Utf8JsonWriter json, object record)
    {
        json.WriteStartObject();
        foreach (var property in RecordTree.Properties(record.GetType()))
        {
            if (property.GetValue(record) is { } value)
            {
                json.WritePropertyName(property.Key);
                WritePart(json, value);
            }
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string pointer, Evidence evidence)
    {
        json.WriteStartObject(pointer);
        if (evidence.Places is [var place, ..])
        {
            WriteMembers(json, place);
        }

        if (evidence.Raw is not null)
        {
            json.WriteString("raw", evidence.Raw);
        }

        if (evidence.Confidence is { } confidence)
        {
            json.WriteNumber("confidence", Math.Round(confidence, 4));
        }
        else
        {
            json.WriteNull("confidence");
        }

        json.WriteBoolean("flagged", evidence.Flagged);
        WriteStrings(json, "reasons", evidence.Reasons);
        if (evidence.Checks.Count > 0)
        {
            WriteStrings(json, "checks", evidence.Checks);
        }

        WriteAlternatives(json, evidence.Alternatives);
        WriteOtherPlaces(json, evidence.Places);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string key, IReadOnlyList<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteAlternatives(Utf8JsonWriter json, IReadOnlyList<Alternative> alternatives)
    {
        if (alternatives.Count == 0)
        {
            return;
        }

        json.WriteStartArray("alternatives");
        foreach (var alternative in alternatives)
        {
            json.WriteStartObject();
            json.WriteString("value", alternative.Value);
            json.WriteString("source", alternative.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOtherPlaces(Utf8JsonWriter json, IReadOnlyList<Place> places)
    {
        if (places.Count < 2)
        {
            return;
        }

        json.WriteStartArray("otherPlaces");
        foreach (var place in places.Skip(1))
        {
            json.WriteStartObject();
            WriteMembers(json, place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter json, Place place)
    {
        if (place.Page is { } page)
        {
            json.WriteNumber("page", page);
        }

        if (place.Box is { } box)
        {
            WriteNumbers(json, "box", box.Left, box.Top, box.Right, box.Bottom);
        }

        if (place.Line is { } line)
        {
            json.WriteNumber("line", line);
        }

        if (place.Columns is { } columns)
        {
            WriteNumbers(json, "columns", columns.First, columns.Last);
        }
    }

    private static void WriteNumbers(Utf8JsonWriter json, string key, params ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray(key);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(Math.Round(number, 4));
        }

        json.WriteEndArray();
    }
}
