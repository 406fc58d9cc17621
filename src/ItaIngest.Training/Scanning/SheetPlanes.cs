using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>Colour of a light, a paper or an ink: the part (0…1) of red, green and blue that it gives back.</summary>
internal readonly record struct Reflectance(double Red, double Green, double Blue)
{
    public static readonly Reflectance White = new(1, 1, 1);

    public double Luminance => (0.299 * Red) + (0.587 * Green) + (0.114 * Blue);

    public double this[int plane] => plane switch { 0 => Red, 1 => Green, _ => Blue };

    /// <summary>A light colour of any hue.</summary>
    /// <param name="saturation">0…1: how much the weakest of the three loses.</param>
    /// <param name="random">Source of the hue.</param>
    public static Reflectance Tint(double saturation, Random random)
    {
        var hue = random.NextDouble() * 2 * Math.PI;
        double Part(double phase) => 1 - (saturation * (1 - Math.Cos(hue + phase)) / 2);
        return new Reflectance(Part(0), Part(2 * Math.PI / 3), Part(4 * Math.PI / 3));
    }
}

/// <summary>A sheet as grey images of one size: one for a grey scan; red, green and blue for one in colour.</summary>
internal sealed record SheetPlanes(IReadOnlyList<GreyImage> Planes)
{
    public bool IsColour => Planes.Count == 3;

    /// <summary>What a plane sees of a colour.</summary>
    public double Level(Reflectance colour, int plane) => IsColour ? colour[plane] : colour.Luminance;

    public SheetPlanes Select(Func<GreyImage, int, GreyImage> change) => new([.. Planes.Select(change)]);
}
