using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ItaIngest.Training.Scanning;

/// <summary>A line of a hidden text layer, as a scanner's own recognition lays it over the image.</summary>
/// <param name="Text">Thai and ASCII characters; others are left out.</param>
/// <param name="Left">Pixels of the scan, from its left edge.</param>
/// <param name="Baseline">Pixels of the scan, from its top edge.</param>
/// <param name="Size">Size of the type, pixels of the scan.</param>
public sealed record HiddenLine(string Text, double Left, double Baseline, double Size);

/// <summary>
/// Writes scans as a PDF the way scanners do: one image fills each page. Grey scans are JPEG (DCTDecode) or Flate, bilevel ones
/// CCITT G4. The file format is that of ISO 32000-1; a hidden text layer (rendering mode 3) may lie over the images.
/// </summary>
public static class ScannedPdfWriter
{
    /// <param name="path">File to write.</param>
    /// <param name="pages">The scans, at least one.</param>
    /// <param name="hidden">The hidden lines of each page; null for none.</param>
    public static void Write(string path, IReadOnlyList<ScannedPage> pages, IReadOnlyList<IReadOnlyList<HiddenLine>>? hidden = null)
    {
        var file = new PdfFile();
        var pageTree = file.Reserve();
        var font = hidden is null ? 0 : HiddenThaiFont.Add(file);
        var kids = new List<int>();
        for (var i = 0; i < pages.Count; i++)
        {
            kids.Add(AddPage(file, pageTree, font, pages[i], hidden?[i] ?? []));
        }

        var references = string.Join(' ', kids.Select(k => $"{k} 0 R"));
        file.Fill(pageTree, $"<< /Type /Pages /Count {kids.Count} /Kids [{references}] >>");
        var catalog = file.Add($"<< /Type /Catalog /Pages {pageTree} 0 R >>");
        file.Save(path, catalog);
    }

    private static int AddPage(PdfFile file, int pageTree, int font, ScannedPage page, IReadOnlyList<HiddenLine> lines)
    {
        var scale = 72.0 / page.Dpi;
        var (width, height) = (Number(page.Image.Width * scale), Number(page.Image.Height * scale));
        var image = AddImage(file, page);
        var drawing = new StringBuilder($"q {width} 0 0 {height} 0 0 cm /Im0 Do Q\n");
        foreach (var line in lines)
        {
            var (x, y) = (Number(line.Left * scale), Number((page.Image.Height - line.Baseline) * scale));
            drawing.Append(CultureInfo.InvariantCulture, $"BT 3 Tr /F0 {Number(line.Size * scale)} Tf 1 0 0 1 {x} {y} Tm <{HiddenThaiFont.Encode(line.Text)}> Tj ET\n");
        }

        var content = file.AddStream("", Encoding.ASCII.GetBytes(drawing.ToString()));
        var fonts = font == 0 ? "" : $" /Font << /F0 {font} 0 R >>";
        return file.Add(
            $"<< /Type /Page /Parent {pageTree} 0 R /MediaBox [0 0 {width} {height}] /Contents {content} 0 R " +
            $"/Resources << /XObject << /Im0 {image} 0 R >>{fonts} >> >>");
    }

    private static int AddImage(PdfFile file, ScannedPage page)
    {
        var (width, height) = (page.Image.Width, page.Image.Height);
        var common = $"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /{(page.IsColour ? "DeviceRGB" : "DeviceGray")}";
        if (page.IsBilevel)
        {
            var parameters = $"/DecodeParms << /K -1 /Columns {width} /Rows {height} >>";
            return file.AddStream($"{common} /BitsPerComponent 1 /Filter /CCITTFaxDecode {parameters}", G4Encoder.Encode(page.Image));
        }

        if (page.Jpeg is { } jpeg)
        {
            return file.AddStream($"{common} /BitsPerComponent 8 /Filter /DCTDecode", jpeg);
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(page.Image.Pixels);
        }

        return file.AddStream($"{common} /BitsPerComponent 8 /Filter /FlateDecode", packed.ToArray());
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
