using System.Globalization;

namespace ItaIngest.Ocr.Pdf;

/// <summary>One line of <c>pdfimages -list</c>: an image as it is drawn on a page.</summary>
/// <param name="Kind"><c>image</c>, <c>mask</c>, <c>smask</c> or <c>stencil</c>.</param>
/// <param name="Width">Samples.</param>
/// <param name="Height">Samples.</param>
/// <param name="Components">3 or 4 for a coloured image; 1 for a grey, bilevel or indexed one.</param>
/// <param name="BitsPerComponent">1 for bilevel images.</param>
/// <param name="Encoding"><c>jpeg</c>, <c>jpx</c>, <c>ccitt</c>, <c>jbig2</c>, <c>image</c>, …</param>
/// <param name="DpiX">Samples per inch as drawn, along the image's own rows.</param>
/// <param name="DpiY">Samples per inch as drawn, along the image's own columns.</param>
internal sealed record PdfImageEntry(string Kind, int Width, int Height, int Components, int BitsPerComponent, string Encoding, double DpiX, double DpiY)
{
    /// <summary>Square inches as drawn.</summary>
    public double Area => DpiX > 0 && DpiY > 0 ? Width / DpiX * (Height / DpiY) : 0;

    public bool IsColour => IsPicture && Components >= 3;

    public bool IsPicture => Kind == "image";

    /// <summary>The entries in drawing order; lines that are none are passed over.</summary>
    public static List<PdfImageEntry> ParseList(string list)
    {
        var entries = new List<PdfImageEntry>();
        foreach (var line in list.Split('\n'))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio; inline images have one field for object ID.
            if (fields.Length < 14 || !int.TryParse(fields[0], out _))
            {
                continue;
            }

            entries.Add(new PdfImageEntry(
                fields[2], Int(fields[3]), Int(fields[4]), Int(fields[6]), Int(fields[7]), fields[8], Int(fields[^4]), Int(fields[^3])));
        }

        return entries;
    }

    private static int Int(string field) => int.TryParse(field, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
