using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ItaIngest.Core.Pages;
using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>
/// A hidden text layer as cheap scanner software adds it to Thai pages: most of it looks like Thai, but ำ lost its circle, tone marks are
/// missing, Thai digits are mistaken for one another, and blanks stand inside words.
/// </summary>
internal static class BadTextLayer
{
    private const string Marks = "่้๊๋์็ิีึืัุู";

    // What stock recognisers make of digits that they do not know, and letters that they confuse.
    private const string From = "๔๖๗๘๙ดตคขชพฟบป";
    private const string To = "๕๒๓๕๓ตดศชขฟพปบ";

    /// <param name="pdf">The document as it was printed, with a sound text layer.</param>
    /// <param name="scans">Its pages' scans.</param>
    /// <param name="dpi">Pixels per inch of the images from which the scans were made.</param>
    /// <param name="random">Source of chance.</param>
    /// <param name="ct">Ends poppler.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<HiddenLine>>> MakeAsync(
        string pdf, IReadOnlyList<ScannedPage> scans, int dpi, Random random, CancellationToken ct)
    {
        var xml = await Tool.RunAsync("pdftotext", "poppler-utils", ["-bbox", pdf, "-"], TimeSpan.FromMinutes(1), ct);
        XNamespace html = "http://www.w3.org/1999/xhtml";
        var pages = XDocument.Parse(xml).Descendants(html + "page").ToList();
        return [.. scans.Select((scan, i) => pages[i].Elements(html + "word").Select(w => Line(w, scan, dpi / 72.0, random)).ToList())];
    }

    private static HiddenLine Line(XElement word, ScannedPage scan, double scale, Random random)
    {
        double Value(string name) => double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture) * scale;
        var box = scan.Map.ToScan(new Box(Value("xMin"), Value("yMin"), Value("xMax"), Value("yMax")));
        return new HiddenLine(Spoil(word.Value, random), box.Left, box.Bottom - (box.Height * 0.25), box.Height * 0.7);
    }

    private static string Spoil(string text, Random random)
    {
        var spoilt = new StringBuilder();
        foreach (var c in text)
        {
            var at = From.IndexOf(c, StringComparison.Ordinal);
            var chance = random.NextDouble();
            if (c == 'ำ')
            {
                spoilt.Append(chance < 0.8 ? "า" : " า");
            }
            else if (at >= 0 && chance < (char.IsDigit(c) ? 0.9 : 0.15))
            {
                spoilt.Append(To[at]);
            }
            else if (!Marks.Contains(c, StringComparison.Ordinal) || chance > 0.3)
            {
                spoilt.Append(c).Append(chance > 0.96 ? " " : "");
            }
        }

        return spoilt.ToString();
    }
}
