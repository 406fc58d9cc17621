using System.Text.Json.Serialization;

namespace ItaIngest.Core.Pages;

/// <summary>
/// Map from pixels of the deskewed page, on which everything is measured, to fractions (0…1) of the upright page
/// as it was scanned, on which people look at it: X = A·x + B·y + C, Y = D·x + E·y + F; where the page was bent or seen aslant, <see cref="Mesh"/>.
/// </summary>
public sealed record PageTransform(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The map of a page that was flattened; takes the place of the six coefficients. Null for a page that was at most turned.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PageMesh? Mesh { get; init; }

    /// <summary>The map of a page that was not deskewed.</summary>
    public static PageTransform Scale(double width, double height) => new(1 / width, 0, 0, 0, 1 / height, 0);

    /// <summary>The bounding box, in fractions of the upright page, of a box in pixels; clipped to 0…1.</summary>
    public Box ToUpright(Box box)
    {
        Span<(double X, double Y)> corners =
        [
            Map(box.Left, box.Top), Map(box.Right, box.Top), Map(box.Left, box.Bottom), Map(box.Right, box.Bottom),
        ];
        double left = 1, top = 1, right = 0, bottom = 0;
        foreach (var (x, y) in corners)
        {
            left = Math.Min(left, x);
            right = Math.Max(right, x);
            top = Math.Min(top, y);
            bottom = Math.Max(bottom, y);
        }

        return new Box(Math.Clamp(left, 0, 1), Math.Clamp(top, 0, 1), Math.Clamp(right, 0, 1), Math.Clamp(bottom, 0, 1));
    }

    /// <summary>Where a pixel goes, in fractions of the upright page; not clipped.</summary>
    public (double X, double Y) Map(double x, double y) => Mesh is { } mesh ? mesh.Map(x, y) : ((A * x) + (B * y) + C, (D * x) + (E * y) + F);

    [JsonIgnore]
    public bool IsDeskewed => Mesh is not null || B != 0 || D != 0;
}
