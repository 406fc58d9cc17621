using System.Globalization;
using System.Text.Json.Nodes;
using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Review;

/// <summary>Tells a person why a value stands in a document's records: where it was read, what was read, what was repaired and by what, what speaks for and against it, what else was possible.</summary>
public static class Explanation
{
    private static readonly Dictionary<string, string> s_reasons = new()
    {
        [Reasons.LowOcrConfidence] = "its letters are hard to read",
        [Reasons.ReadersDisagree] = "the two readers of numbers read it differently",
        [Reasons.SumMismatch] = "a formula or total that it takes part in does not come out",
        [Reasons.ColumnShiftRepaired] = "its row had slid sideways and was put back",
        [Reasons.ColumnDoubtful] = "it may belong to another column",
        [Reasons.NumeralRepaired] = "digits were repaired: the second reader, a formula or the form of such numbers had the better reading",
        [Reasons.SpellingRepaired] = "a misread word of the genre was put right",
        [Reasons.Conflict] = "another place of the document prints another value",
        [Reasons.UnknownAgency] = "it is no name that agencies have, or the document names another one more often",
        [Reasons.OutOfRange] = "it lies outside of what such values can be",
        [Reasons.NameMismatch] = "number and name do not belong together",
        [Reasons.UnparsedDate] = "what stands there was not understood as a date",
        [Reasons.UnparsedNumber] = "what stands there was not understood as a number",
        [Reasons.NumberingGap] = "the numbering skips here",
        [Reasons.RecordDoubtful] = "the form of the whole record is not one that is known",
        [Reasons.PageFailed] = "the page could not be read",
        [Reasons.RatingMismatch] = "grade or level do not follow from the score",
        [Reasons.LevelMismatch] = "the level does not fit the value",
        [Reasons.DatesDisagree] = "the record's dates contradict each other",
        [Reasons.ForeignScript] = "it has letters of a foreign script",
        [Reasons.RepeatedPhrase] = "a phrase stands twice in a row",
        [Reasons.UnknownWord] = "it has letters that no word of the language accounts for",
        [Reasons.UnlikelyWord] = "it has a rare word that a common one with a lost mark looks like",
        [Reasons.ImpossibleText] = "it has a sequence of characters that Thai does not have",
        [Reasons.UnreadContent] = "something printed that looks like content of this list became no value",
        [Reasons.UnknownColumn] = "a column's header is not understood",
        [Reasons.RowMissing] = "a row may be missing",
        [Reasons.Missing] = "it was not found in the document",
        [Reasons.UnknownPlace] = "no list of names knows the place",
        [Reasons.OtherReportDiffers] = "another report of the agency has another number",
        [Reasons.UnlikelyChange] = "it is far from the agency's score of the year before or after, and no formula bears it out",
    };

    private static readonly Dictionary<string, string> s_checks = new()
    {
        [Checks.SecondReader] = "two readers read the same",
        [Checks.Settled] = "the readers disagreed, and the document itself decided between them",
        [Checks.Arithmetic] = "a formula of the assessment comes out with it",
        [Checks.Rating] = "it follows from the score",
        [Checks.Numbering] = "number and name belong together",
        [Checks.Sequence] = "it goes on from its neighbours",
        [Checks.Dates] = "the date lies where this report's dates lie",
        [Checks.LevelValue] = "level and value fit",
        [Checks.ColumnTotal] = "the column's total comes out",
        [Checks.SeveralPlaces] = "several places of the document say the same",
        [Checks.KnownName] = "a list of names knows it",
        [Checks.ConfirmedName] = "people have confirmed the name in another document",
        [Checks.OtherReport] = "another report of the agency says the same",
    };

    private static readonly Dictionary<string, string> s_sources = new()
    {
        [AlternativeSources.Reader] = "the recogniser",
        [AlternativeSources.Second] = "the second reader of numbers",
        [AlternativeSources.Arithmetic] = "what the other numbers make it",
        [AlternativeSources.Lexicon] = "the nearest known name",
        [AlternativeSources.OtherPlace] = "another place of the document",
        [AlternativeSources.Folder] = "the folder's name",
        [AlternativeSources.Earlier] = "an earlier report",
    };

    /// <param name="document">A document's records in the contract's JSON.</param>
    /// <param name="pointer">Of a value, or of what is in doubt.</param>
    /// <returns>Lines; null when there is nothing at the pointer.</returns>
    public static IReadOnlyList<string>? Of(JsonObject document, string pointer) =>
        document["evidence"]?[pointer] is JsonObject evidence ? [.. Lines(evidence, pointer, ValueAt(document, pointer))] : null;

    private static IEnumerable<string> Lines(JsonObject evidence, string pointer, JsonNode? value)
    {
        yield return value is null ? $"{pointer}: no value" : $"{pointer} = {value.ToJsonString(s_plain).Trim('"')}";
        yield return $"  read   {Where(evidence)}{(evidence["raw"] is { } raw ? $": “{((string)raw!).ReplaceLineEndings(" / ")}”" : "")}";
        if (evidence["otherPlaces"] is JsonArray { Count: > 0 } others)
        {
            yield return $"  also   {string.Join("; ", others.OfType<JsonObject>().Select(Where))}";
        }

        yield return $"  sure   {(evidence["confidence"] is { } p ? $"{100 * (double)p!:0.0} % likely to be right" : "not known how sure")}{((bool?)evidence["flagged"] == true ? ", flagged for a person" : "")}";
        foreach (var line in Texts(evidence["checks"], s_checks).Select(c => "  for    " + c).Concat(Texts(evidence["reasons"], s_reasons).Select(r => "  against " + r)))
        {
            yield return line;
        }

        foreach (var other in (evidence["alternatives"] as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return $"  or     {(string?)other["value"]} ({s_sources.GetValueOrDefault((string?)other["source"] ?? "", (string?)other["source"] ?? "")})";
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<string> Texts(JsonNode? codes, Dictionary<string, string> texts) =>
        (codes as JsonArray ?? []).Select(c => (string)c!).Select(c => texts.TryGetValue(c, out var text) ? $"{text} ({c})" : c);

    private static string Where(JsonObject place) => place switch
    {
        _ when place["page"] is { } page && place["box"] is JsonArray box => string.Create(
            CultureInfo.InvariantCulture, $"on page {(int)page!}, {100 * (double)box[0]!:0} % from the left and {100 * (double)box[1]!:0} % from the top"),
        _ when place["page"] is { } page => string.Create(CultureInfo.InvariantCulture, $"on page {(int)page!}"),
        _ when place["line"] is { } line => string.Create(CultureInfo.InvariantCulture, $"in line {(int)line!}"),
        _ => "at no single place",
    };

    private static JsonNode? ValueAt(JsonNode document, string pointer)
    {
        var node = (JsonNode?)document;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            node = node switch
            {
                JsonArray list when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Count => list[at],
                JsonObject record => record[part],
                _ => null,
            };
        }

        return node is JsonValue ? node : null;
    }
}
