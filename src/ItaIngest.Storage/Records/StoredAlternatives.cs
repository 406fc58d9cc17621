using System.Text.Encodings.Web;
using System.Text.Json;
using ItaIngest.Core.Records;

namespace ItaIngest.Storage.Records;

/// <summary>The other values that a field may have, as its row keeps them.</summary>
public static class StoredAlternatives
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON list of <c>{"value", "source"}</c>; null for an empty list.</summary>
    public static string? Write(IReadOnlyList<Alternative> alternatives) => alternatives.Count == 0 ? null : JsonSerializer.Serialize(alternatives, s_options);

    /// <summary>What <see cref="Write"/> wrote; none for null.</summary>
    public static IReadOnlyList<Alternative> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<Alternative>>(json, s_options)!;
}
