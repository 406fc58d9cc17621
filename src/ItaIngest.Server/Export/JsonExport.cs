using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Storage.Documents;

namespace ItaIngest.Server.Export;

/// <summary>One JSON array; each element is a document's file name, its SHA-256 and its records in the contract's form.</summary>
public static class JsonExport
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The number of documents.</returns>
    public static async Task<int> WriteAsync(IAsyncEnumerable<StoredDocument> documents, Stream target, CancellationToken cancellation)
    {
        await using var writer = new Utf8JsonWriter(target, s_options);
        var count = 0;
        writer.WriteStartArray();
        await foreach (var document in documents.WithCancellation(cancellation))
        {
            writer.WriteStartObject();
            writer.WriteString("fileName", document.FileName);
            writer.WriteString("sha256", document.Sha256);
            writer.WritePropertyName("records");
            JsonNode.Parse(document.Records!.Json)!.WriteTo(writer);
            writer.WriteEndObject();
            await writer.FlushAsync(cancellation);
            count++;
        }

        writer.WriteEndArray();
        return count;
    }
}
