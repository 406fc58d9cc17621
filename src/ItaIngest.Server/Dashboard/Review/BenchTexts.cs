using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Dashboard.Review;

/// <summary>The texts that the workbench's modules show, in the page's language.</summary>
internal static class BenchTexts
{
    private static readonly string[] s_prefixes = ["bench.", "kind.", "key."];
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON object of name and text; it goes into an attribute, which escapes what HTML needs.</summary>
    public static string Json(IStringLocalizer texts) => JsonSerializer.Serialize(
        texts.GetAllStrings(includeParentCultures: true)
            .Where(t => s_prefixes.Any(p => t.Name.StartsWith(p, StringComparison.Ordinal)))
            .ToDictionary(t => t.Name, t => t.Value), s_json);
}
