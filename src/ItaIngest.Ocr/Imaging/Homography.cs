namespace ItaIngest.Ocr.Imaging;

/// <summary>A projective map of the plane, row by row, with the last coefficient 1.</summary>
internal readonly record struct Homography(double A, double B, double C, double D, double E, double F, double G, double H)
{
    public (double X, double Y) Map(double x, double y)
    {
        var w = (G * x) + (H * y) + 1;
        return (((A * x) + (B * y) + C) / w, ((D * x) + (E * y) + F) / w);
    }

    public Homography Invert()
    {
        // The adjugate of [A B C; D E F; G H 1], divided by its last coefficient.
        var scale = (A * E) - (B * D);
        return new Homography(
            (E - (F * H)) / scale, ((C * H) - B) / scale, ((B * F) - (C * E)) / scale,
            ((F * G) - D) / scale, (A - (C * G)) / scale, ((C * D) - (A * F)) / scale,
            ((D * H) - (E * G)) / scale, ((B * G) - (A * H)) / scale);
    }

    /// <summary>
    /// The map that carries the corners of a rectangle at the origin (top left, top right, bottom right, bottom left) to four points:
    /// P. Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), section 2.2.3.
    /// </summary>
    public static Homography FromRectangle(double width, double height, ReadOnlySpan<(double X, double Y)> to)
    {
        var (sumX, sumY) = (to[0].X - to[1].X + to[2].X - to[3].X, to[0].Y - to[1].Y + to[2].Y - to[3].Y);
        var (dx1, dy1) = (to[1].X - to[2].X, to[1].Y - to[2].Y);
        var (dx2, dy2) = (to[3].X - to[2].X, to[3].Y - to[2].Y);
        var determinant = (dx1 * dy2) - (dx2 * dy1);
        var g = ((sumX * dy2) - (dx2 * sumY)) / determinant;
        var h = ((dx1 * sumY) - (sumX * dy1)) / determinant;
        return new Homography(
            (to[1].X - to[0].X + (g * to[1].X)) / width, (to[3].X - to[0].X + (h * to[3].X)) / height, to[0].X,
            (to[1].Y - to[0].Y + (g * to[1].Y)) / width, (to[3].Y - to[0].Y + (h * to[3].Y)) / height, to[0].Y,
            g / width, h / height);
    }
}
