using System.Globalization;
using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>Pages of the project's own PDFs as grey images, through poppler.</summary>
public static class PdfRaster
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Renders every page.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="dpi">Pixels per inch.</param>
    /// <param name="ct">Ends the rendering.</param>
    /// <returns>The pages in order.</returns>
    /// <exception cref="MissingDependencyException">Poppler is not installed.</exception>
    public static async Task<IReadOnlyList<GreyImage>> RenderAsync(string pdf, int dpi, CancellationToken ct)
    {
        var directory = Directory.CreateTempSubdirectory("raster-").FullName;
        try
        {
            var resolution = dpi.ToString(CultureInfo.InvariantCulture);
            await Tool.RunAsync("pdftoppm", "poppler-utils", ["-gray", "-r", resolution, pdf, Path.Combine(directory, "page")], Limit, ct);
            // pdftoppm pads the numbers to equal length, so that the names sort as the pages do.
            return [.. Directory.GetFiles(directory, "*.pgm").Order(StringComparer.Ordinal).Select(GreyImage.Load)];
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
