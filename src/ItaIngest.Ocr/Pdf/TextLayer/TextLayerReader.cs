using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Pdf.TextLayer;

/// <summary>
/// Reads the XHTML that <c>pdftotext -bbox</c> writes. It is read line by line instead of as XML: control characters from broken
/// fonts make it malformed, and one bad word must not cost the others.
/// </summary>
internal static partial class TextLayerReader
{
    /// <summary>The words of every page, in the order of the file; pages without words are empty lists.</summary>
    public static List<List<TextLayerWord>> Read(IEnumerable<string> lines)
    {
        var pages = new List<List<TextLayerWord>>();
        foreach (var line in lines)
        {
            if (line.Contains("<page ", StringComparison.Ordinal))
            {
                pages.Add([]);
            }
            else if (pages.Count > 0 && Word().Match(line) is { Success: true } m)
            {
                var text = WebUtility.HtmlDecode(m.Groups[5].Value);
                if (!string.IsNullOrWhiteSpace(text))
                {
                    pages[^1].Add(new TextLayerWord(text, new Box(Number(m, 1), Number(m, 2), Number(m, 3), Number(m, 4))));
                }
            }
        }

        return pages;
    }

    private static double Number(Match m, int group) => double.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*)</word>""")]
    private static partial Regex Word();
}
