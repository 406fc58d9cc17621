using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Ocr.Pdf;

/// <summary>One page of a PDF as it is shown.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Width">Points (1/72 inch) of the shown page, its rotation applied.</param>
/// <param name="Height">Points of the shown page, its rotation applied.</param>
/// <param name="Rotation">The rotation entry: 0, 90, 180 or 270 degrees clockwise.</param>
public sealed record PdfPage(int Number, double Width, double Height, int Rotation);

/// <summary>A PDF that opens: its path and the size of each page.</summary>
public sealed partial class PdfDocument
{
    private PdfDocument(string path, IReadOnlyList<PdfPage> pages)
    {
        Path = path;
        Pages = pages;
    }

    public string Path { get; }

    /// <summary>All pages in order; never empty.</summary>
    public IReadOnlyList<PdfPage> Pages { get; }

    /// <summary>Opens the file and asks for all page sizes.</summary>
    /// <exception cref="DocumentUnreadableException">The document cannot be read; the message says why and what to do.</exception>
    /// <exception cref="MissingDependencyException">poppler-utils is not installed.</exception>
    public static async Task<PdfDocument> OpenAsync(string path, PopplerOptions? options = null, CancellationToken ct = default)
    {
        PdfFileCheck.Check(path);
        var name = System.IO.Path.GetFileName(path);
        // A path that begins with a dash would be taken for an option.
        var full = System.IO.Path.GetFullPath(path);
        var outcome = await new PopplerTools(options ?? new PopplerOptions()).InfoAsync(full, ct);
        if (outcome.TimedOut)
        {
            throw new DocumentUnreadableException(
                UnreadableCategory.TooDemanding, $"{name}: opening it takes too long; print it to a new PDF and hand that in");
        }

        var pages = ParsePages(outcome.Output);
        return outcome.ExitCode == 0 && pages.Count > 0 ? new PdfDocument(full, pages) : throw Unreadable(name, outcome.Error);
    }

    /// <summary>The page lines of pdfinfo: <c>Page    3 size:  595.2 x 841.9 pts (A4)</c>, <c>Page    3 rot:   90</c>.</summary>
    internal static List<PdfPage> ParsePages(string info)
    {
        var rotations = PageRotation().Matches(info).ToDictionary(m => Int(m, 1), m => ((Int(m, 2) % 360) + 360) % 360);
        var pages = new List<PdfPage>();
        foreach (Match m in PageSize().Matches(info))
        {
            var number = Int(m, 1);
            var rotation = rotations.GetValueOrDefault(number);
            var (width, height) = (Double(m, 2), Double(m, 3));
            pages.Add(rotation % 180 == 0 ? new PdfPage(number, width, height, rotation) : new PdfPage(number, height, width, rotation));
        }

        return pages;
    }

    private static DocumentUnreadableException Unreadable(string name, string error)
    {
        if (error.Contains("Incorrect password", StringComparison.Ordinal))
        {
            return new(UnreadableCategory.Encrypted, $"{name}: encrypted; remove the password and hand it in again");
        }

        if (error.Contains("encrypt", StringComparison.OrdinalIgnoreCase) || error.Contains("security handler", StringComparison.OrdinalIgnoreCase))
        {
            return new(UnreadableCategory.Encrypted, $"{name}: encrypted in a way that cannot be opened; print it to a new PDF and hand that in");
        }

        var hasPageTree = !error.Contains("wrong type", StringComparison.Ordinal) && error.Contains("last page (0)", StringComparison.Ordinal);
        return hasPageTree || error.Contains("Invalid page count 0", StringComparison.Ordinal)
            ? new(UnreadableCategory.NoPages, $"{name}: the PDF has no pages; export or scan it again")
            : new(UnreadableCategory.Damaged, $"{name}: the PDF is damaged; repair it (qpdf damaged.pdf repaired.pdf) or scan it again");
    }

    private static int Int(Match m, int group) => int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static double Double(Match m, int group) => double.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+) pts", RegexOptions.Multiline)]
    private static partial Regex PageSize();

    [GeneratedRegex(@"^Page\s+(\d+) rot:\s+(-?\d+)", RegexOptions.Multiline)]
    private static partial Regex PageRotation();
}
