using System.Text.Json;

namespace ItaIngest.Core.Scoring;

/// <summary>Reading of JSON in which absent, null, an empty text and an empty list mean the same.</summary>
internal static class JsonValues
{
    public static bool IsObject(this JsonElement? value) => value is { ValueKind: JsonValueKind.Object };

    public static bool IsArray(this JsonElement? value) => value is { ValueKind: JsonValueKind.Array };

    /// <summary>Absent, null or an empty text.</summary>
    public static bool IsEmptyLeaf(this JsonElement? value) =>
        value is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }
        || (value.Value.ValueKind == JsonValueKind.String && value.Value.GetString()!.Length == 0);

    /// <summary>Absent, null, an empty text or an empty list.</summary>
    public static bool IsNothing(this JsonElement? value) =>
        value.IsEmptyLeaf() || (value.IsArray() && value!.Value.GetArrayLength() == 0);

    /// <summary>Null unless the value is an object that has the key.</summary>
    public static JsonElement? Property(this JsonElement? value, string key) =>
        value.IsObject() && value!.Value.TryGetProperty(key, out var found) ? found : null;

    /// <summary>None unless the value is an object.</summary>
    public static IEnumerable<(string Key, JsonElement? Value)> Properties(this JsonElement? value) =>
        value.IsObject() ? value!.Value.EnumerateObject().Select(p => (p.Name, (JsonElement?)p.Value)) : [];

    /// <summary>A list's items; a lone value is a list of one, an absent one a list of none.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement? value) =>
        value.IsArray() ? [.. value!.Value.EnumerateArray()] : value.IsEmptyLeaf() ? [] : [value!.Value];
}
