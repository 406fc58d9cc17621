using System.Text.Encodings.Web;
using System.Text.Json;

namespace ItaIngest.Server.Export;

/// <summary>
/// One JSON array; each element is what the service knows of a document and its records in the contract's form. A choice of kinds of record leaves out the other lists and their evidence.
/// </summary>
internal static class JsonExport
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] s_lists = ["plans", "measures", "scores"];

    /// <returns>The number of documents.</returns>
    public static async Task<int> WriteAsync(IAsyncEnumerable<ExportedDocument> documents, ExportFilter filter, Stream target, CancellationToken cancellation)
    {
        await using var writer = new Utf8JsonWriter(target, s_options);
        var count = 0;
        writer.WriteStartArray();
        await foreach (var document in documents.WithCancellation(cancellation))
        {
            Write(writer, document, filter);
            await writer.FlushAsync(cancellation);
            count++;
        }

        writer.WriteEndArray();
        return count;
    }

    private static void Write(Utf8JsonWriter writer, ExportedDocument document, ExportFilter filter)
    {
        writer.WriteStartObject();
        writer.WriteNumber("documentId", document.Id);
        writer.WriteString("fileName", document.FileName);
        writer.WriteString("sha256", document.Sha256);
        writer.WriteString("arrivedAt", document.ArrivedAt);
        if (document.ReadAt is { } readAt)
        {
            writer.WriteString("readAt", readAt);
        }

        writer.WriteString("reviewState", document.ReviewState);
        writer.WritePropertyName("records");
        using var records = JsonDocument.Parse(document.Json);
        WriteRecords(writer, records.RootElement, filter);
        writer.WriteEndObject();
    }

    private static void WriteRecords(Utf8JsonWriter writer, JsonElement records, ExportFilter filter)
    {
        var left = LeftOut(filter);
        writer.WriteStartObject();
        foreach (var part in records.EnumerateObject().Where(p => !left.Contains(p.Name)))
        {
            if (part.Name == "evidence" && left.Length > 0)
            {
                WriteEvidence(writer, part.Value, left);
            }
            else
            {
                part.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, JsonElement evidence, string[] left)
    {
        writer.WriteStartObject("evidence");
        foreach (var entry in evidence.EnumerateObject().Where(e => !left.Any(l => e.Name.StartsWith($"/{l}/", StringComparison.Ordinal))))
        {
            entry.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>Activities are part of their plans.</summary>
    private static string[] LeftOut(ExportFilter filter) => filter.RecordKinds.Count == 0
        ? []
        : [.. s_lists.Where(l => !filter.RecordKinds.Contains(l) && !(l == "plans" && filter.RecordKinds.Contains("activities")))];
}
