using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Preparation;

/// <summary>Whether the lines of text run along the rows of an image or along its columns.</summary>
/// <remarks>
/// Ink of lines falls into few rows with sharp edges, ink of columns does not: the projection profile's energy of both axes is compared, at
/// each axis' best skew, after rulings and pictures have been left out.
/// </remarks>
internal static class TextDirection
{
    /// <summary>Pixels per inch of the points that are looked at.</summary>
    private const double SampleDpi = 100;

    /// <summary>Inches: longer runs of ink are rulings, borders, pictures.</summary>
    private const double LongestStroke = 0.25;

    /// <summary>Energies closer than this factor tell nothing.</summary>
    private const double ClearFactor = 1.25;

    /// <summary>Along the rows, along the columns, or too little difference to tell.</summary>
    public enum Axis { Rows, Columns, Unclear }

    public static Axis Detect(BinaryImage image, double dpi)
    {
        var ratio = EnergyRatio(image, dpi);
        return ratio > ClearFactor ? Axis.Rows : ratio < 1 / ClearFactor ? Axis.Columns : Axis.Unclear;
    }

    /// <summary>Energy of the rows' profile divided by that of the columns'; 1 for a page without text.</summary>
    internal static double EnergyRatio(BinaryImage image, double dpi)
    {
        var step = Math.Max(1, (int)Math.Round(dpi / SampleDpi));
        var letters = Letters(image, step, (int)(LongestStroke * dpi));
        var rows = SkewEstimator.Energy(letters, image.Height / step);
        var columns = SkewEstimator.Energy([.. letters.Select(p => (p.Y, p.X))], image.Width / step);
        return rows <= 0 || columns <= 0 ? 1 : rows / columns;
    }

    private static List<(short X, short Y)> Letters(BinaryImage image, int step, int longest)
    {
        var isLong = new bool[image.Ink.Length];
        MarkLongRuns(image.Ink, isLong, image.Height, image.Width, image.Width, 1, longest);
        MarkLongRuns(image.Ink, isLong, image.Width, image.Height, 1, image.Width, longest);
        var points = new List<(short X, short Y)>();
        for (var y = 0; y < image.Height / step; y++)
        {
            for (var x = 0; x < image.Width / step; x++)
            {
                var at = (y * step * image.Width) + (x * step);
                if (image.Ink[at] != 0 && !isLong[at])
                {
                    points.Add(((short)x, (short)y));
                }
            }
        }

        return points;
    }

    private static void MarkLongRuns(byte[] ink, bool[] isLong, int lines, int length, int lineStep, int step, int longest)
    {
        for (var line = 0; line < lines; line++)
        {
            var run = 0;
            for (var i = 0; i <= length; i++)
            {
                var at = (line * lineStep) + (i * step);
                if (i < length && ink[at] != 0)
                {
                    run++;
                    continue;
                }

                for (var k = 1; run >= longest && k <= run; k++)
                {
                    isLong[at - (k * step)] = true;
                }

                run = 0;
            }
        }
    }
}
