using System.Globalization;
using System.Text.Json.Nodes;
using ItaIngest.Core.Thai;
using Microsoft.OpenApi;

namespace ItaIngest.Server.Api.Queries;

/// <summary>The kinds of query parameter that lists take.</summary>
internal static class QueryParameters
{
    private const int LongestText = 200;

    /// <summary>One of an enumeration's names, in any case.</summary>
    public static QueryParameter<T> Choice<T>(string name, string description, T example)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return new(name, description, OneOf(names), example.ToString(), text => Enum.GetValues<T>().Where(v => v.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)).Take(1).ToList() is [var value]
            ? Parsed<T>.Of(value)
            : Parsed<T>.Wrong($"is one of {string.Join(", ", names)}"));
    }

    /// <summary>One of some words.</summary>
    public static QueryParameter<string> Word(string name, string description, params string[] words) =>
        new(name, description, OneOf(words), words[0], text => words.Contains(text) ? Parsed<string>.Of(text) : Parsed<string>.Wrong($"is one of {string.Join(", ", words)}"));

    /// <summary>Some of some words, by the parameter given several times.</summary>
    public static QueryParameter<IReadOnlyList<string>> Words(string name, string description, params string[] words) =>
        new(name, description, new OpenApiSchema { Type = JsonSchemaType.Array, Items = OneOf(words) }, words[0], text => text.Split(',', StringSplitOptions.RemoveEmptyEntries) is var given && given.All(words.Contains)
            ? Parsed<IReadOnlyList<string>>.Of(given)
            : Parsed<IReadOnlyList<string>>.Wrong($"is one of {string.Join(", ", words)}"))
        {
            MayRepeat = true,
        };

    /// <summary>Blanks at the ends, which come along when a name is copied, are no part of it.</summary>
    public static QueryParameter<string> Text(string name, string description, string example) =>
        new(name, description, new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = LongestText }, example, text => text switch
        {
            { Length: > LongestText } => Parsed<string>.Wrong($"has at most {LongestText} characters"),
            _ when text.Contains('\0', StringComparison.Ordinal) => Parsed<string>.Wrong("holds a character that no text holds"),
            _ => Parsed<string>.Of(text.Trim()),
        });

    /// <summary>In Arabic or Thai digits.</summary>
    public static QueryParameter<int> Number(string name, string description, int least, int most, int example) =>
        new(name, description, Range(JsonSchemaType.Integer, least, most), example.ToString(CultureInfo.InvariantCulture), text =>
            int.TryParse(ThaiDigits.ToArabic(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
                ? Parsed<int>.Of(value)
                : Parsed<int>.Wrong($"is a whole number from {least} to {most}"));

    /// <summary>A row's number in the database.</summary>
    public static QueryParameter<long> Id(string name, string description) =>
        new(name, description, new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "1" }, "17", text =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
                ? Parsed<long>.Of(value)
                : Parsed<long>.Wrong("is a whole number from 1"));

    public static QueryParameter<decimal> Decimal(string name, string description, decimal example) =>
        new(name, description, new OpenApiSchema { Type = JsonSchemaType.Number }, example.ToString(CultureInfo.InvariantCulture), text =>
            decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? Parsed<decimal>.Of(value)
                : Parsed<decimal>.Wrong("is a number with a decimal point, as 93.57"));

    public static QueryParameter<bool> Flag(string name, string description) =>
        new(name, description, new OpenApiSchema { Type = JsonSchemaType.Boolean }, "true", text =>
            bool.TryParse(text, out var value) ? Parsed<bool>.Of(value) : Parsed<bool>.Wrong("is true or false"));

    /// <summary>A moment; a date alone is its midnight, and what names no zone is UTC.</summary>
    public static QueryParameter<DateTime> Time(string name, string description) =>
        new(name, description, new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }, "2026-01-31T08:00:00Z", text =>
            DateTime.TryParseExact(
                text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value)
                ? Parsed<DateTime>.Of(value)
                : Parsed<DateTime>.Wrong("is a date or a time as 2026-01-31 or 2026-01-31T08:00:00Z"));

    private static OpenApiSchema OneOf(string[] words) => new() { Type = JsonSchemaType.String, Enum = [.. words.Select(w => (JsonNode)w)] };

    private static OpenApiSchema Range(JsonSchemaType type, int least, int most) => new()
    {
        Type = type,
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };
}
