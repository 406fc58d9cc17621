using System.Globalization;
using System.Text;

namespace ItaIngest.Server.Export.Xlsx;

/// <summary>Texts as a sheet can hold them.</summary>
internal static class CellText
{
    /// <summary>Whether a text fits into one cell.</summary>
    public static bool Fits(string text, WorkbookLimits limits) =>
        text.Length <= limits.CellLength && text.AsSpan().Count('\n') <= limits.LineFeeds;

    /// <summary>The text in parts that each fit; none begins with a mark that belongs to the letter before.</summary>
    public static IEnumerable<string> Parts(string text, WorkbookLimits limits)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = PartLength(text, start, limits);
            yield return text.Substring(start, length);
            start += length;
        }
    }

    /// <summary>
    /// The text as an XML string of Open XML (ECMA-376 part 1, 22.9.2.19, ST_Xstring): what XML can't hold is written <c>_xHHHH_</c>, and so is what only looks like that.
    /// </summary>
    public static string Escaped(string text)
    {
        if (!NeedsEscape(text))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
            }
            else if (!Allowed(c) || LooksEscaped(text, i))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    private static int PartLength(string text, int start, WorkbookLimits limits)
    {
        var most = Math.Min(limits.CellLength, text.Length - start);
        for (int i = 0, feeds = 0; i < most; i++)
        {
            if (text[start + i] == '\n' && ++feeds > limits.LineFeeds)
            {
                return i;
            }
        }

        // A cut in front of a mark or within a pair moves back to the letter; a text of marks alone is cut where it must be.
        var cut = most;
        while (cut > 1 && start + cut < text.Length && Continues(text[start + cut]))
        {
            cut--;
        }

        return cut > 1 || most == 1 ? cut : most;
    }

    private static bool Continues(char c) => char.IsLowSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool NeedsEscape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Allowed(text[i]) || LooksEscaped(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>XML 1.0, but no carriage return either: a reader of XML turns it into a line feed.</summary>
    private static bool Allowed(char c) => c is '\t' or '\n' or (>= ' ' and < '\uD800') or (>= '\uE000' and < '\uFFFE');

    private static bool LooksEscaped(string text, int i) =>
        text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_' && char.IsAsciiHexDigit(text[i + 2]) && char.IsAsciiHexDigit(text[i + 3]) && char.IsAsciiHexDigit(text[i + 4]) && char.IsAsciiHexDigit(text[i + 5]);
}
