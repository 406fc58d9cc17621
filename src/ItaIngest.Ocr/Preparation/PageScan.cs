using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Preparation;

/// <summary>A page image as it comes from the scanner.</summary>
/// <param name="Shown">In grey, with everything on it: what people look at.</param>
/// <param name="Print">Without stamps and signatures in coloured ink: what is read. The same image where there are none.</param>
internal sealed record PageScan(GreyImage Shown, GreyImage Print)
{
    /// <exception cref="InvalidDataException">The file is no readable image.</exception>
    public static PageScan Load(string path, double dpi)
    {
        var encoded = File.ReadAllBytes(path);
        if (ColourImage.TryDecode(encoded) is { } colour)
        {
            return new PageScan(colour.ToLuminance(), ColouredMarks.Remove(colour, dpi));
        }

        var grey = GreyImage.TryDecode(encoded) ?? throw new InvalidDataException($"{path} is no readable image.");
        return new PageScan(grey, grey);
    }

    public PageScan Turn(int quarterTurns) => new(Shown.RotateQuarters(quarterTurns), Print.RotateQuarters(quarterTurns));
}
