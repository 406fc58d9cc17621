using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ItaIngest.Core.Scoring;

/// <summary>
/// The form in which texts are compared: no blanks, Thai in canonical order, Arabic digits, plain quotes and dashes, lower case, no
/// punctuation at either end.
/// </summary>
internal static class ScoringText
{
    private const string Quotes = "“”‘’–—−•";
    private const string Plain = "\"\"''----";
    private static readonly char[] Ends = ['.', ',', ';', ':', '-'];

    /// <summary>The comparison form of any text.</summary>
    public static string Normalise(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            folded.Append(Fold(c));
        }

        var composed = ComposeThai(folded);
        var kept = new StringBuilder(composed.Length);
        foreach (var c in composed)
        {
            if (!IsBlank(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString().ToLowerInvariant().Trim(Ends);
    }

    /// <summary>The text of a leaf; of an object, the texts of its values, one blank between; of a list, its printed form.</summary>
    public static string Flatten(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(' ', value.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).Select(p => Flatten(p.Value))),
        JsonValueKind.Array => "[" + string.Join(", ", value.EnumerateArray().Select(Quote)) + "]",
        _ => Leaf(value),
    };

    /// <summary>The text of a scalar; a number with a fraction part or an exponent in its shortest form, others as they stand.</summary>
    public static string Leaf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => "None",
    };

    private static string Quote(JsonElement value) => value.ValueKind == JsonValueKind.String ? $"'{value.GetString()}'" : Flatten(value);

    private static string Number(JsonElement value)
    {
        var raw = value.GetRawText();
        if (!raw.AsSpan().ContainsAny('.', 'e', 'E'))
        {
            return raw;
        }

        var shortest = value.GetDouble().ToString("R", CultureInfo.InvariantCulture);
        return shortest.AsSpan().ContainsAny('.', 'E') ? shortest : shortest + ".0";
    }

    private static char Fold(char c)
    {
        if (c is >= '๐' and <= '๙')
        {
            return (char)('0' + (c - '๐'));
        }

        var quote = Quotes.IndexOf(c);
        return quote >= 0 ? Plain[quote] : c;
    }

    /// <summary>Joins ◌ํ (tone) า to (tone) ำ and two เ to แ.</summary>
    private static string ComposeThai(StringBuilder text)
    {
        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var hasTone = i + 1 < text.Length && text[i + 1] is >= '่' and <= '๋';
            var aa = i + (hasTone ? 2 : 1);
            if (text[i] == 'ํ' && aa < text.Length && text[aa] == 'า')
            {
                composed.Append(hasTone ? text[i + 1] : "").Append('ำ');
                i = aa;
            }
            else
            {
                composed.Append(text[i]);
            }
        }

        return composed.ToString().Replace("เเ", "แ", StringComparison.Ordinal);
    }

    /// <summary>Unicode's blanks, the four separators of ASCII, and the invisible ones that texts from PDFs hold.</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\u200c' or '\ufeff' or (>= '\u001c' and <= '\u001f');
}
