using System.ComponentModel.DataAnnotations;
using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Preparation;

/// <summary>Range and precision of the skew search, degrees.</summary>
public sealed record SkewOptions
{
    /// <summary>Largest skew that is looked for; sheet feeders stay below 3, hand-laid sheets below 8.</summary>
    [Range(1, 20)]
    public double Range { get; init; } = 8;

    /// <summary>Step of the last search: 0.02° shifts the end of a line of A4 by one pixel at 300 dpi.</summary>
    [Range(0.005, 0.2)]
    public double Precision { get; init; } = 0.02;
}

/// <summary>
/// Skew by projection profile: at the right angle text lines and rulings fall into few rows, and the differences between neighbouring
/// rows are largest (Postl, "Detection of linear oblique structures and skew scan in digitized documents", ICPR 1986).
/// </summary>
internal static class SkewEstimator
{
    /// <summary>Ink points per inch that are kept: finer ones only cost time.</summary>
    private const double SampleDpi = 150;

    /// <summary>A page with fewer points is empty.</summary>
    private const int LeastPoints = 200;

    /// <summary>Angle in degrees by which the content is turned clockwise; 0 when nothing can be told.</summary>
    public static double Estimate(BinaryImage image, double dpi, SkewOptions? options = null)
    {
        var points = Points(image, Math.Max(1, (int)Math.Round(dpi / SampleDpi)), out var height);
        return Estimate(points, height, options ?? new SkewOptions());
    }

    /// <summary>Energy of the row profile at its best angle, per point: high where ink stands in lines along the rows.</summary>
    public static double Energy(List<(short X, short Y)> points, int height)
    {
        if (points.Count < LeastPoints)
        {
            return 0;
        }

        var angle = Estimate(points, height, new SkewOptions { Precision = 0.1 });
        return Score(points, height, angle, 1) / points.Count;
    }

    private static double Estimate(List<(short X, short Y)> points, int height, SkewOptions options)
    {
        if (points.Count < LeastPoints)
        {
            return 0;
        }

        double best = 0, step = 0.5;
        for (var range = options.Range; step >= options.Precision / 2; range = step, step /= 5)
        {
            // Coarse angles are seen at coarse rows only: a row as high as a text line drifts over the width.
            var bin = Math.Max(1, step / 0.1);
            best = Best(points, height, best, range, Math.Max(step, options.Precision), bin);
        }

        return Math.Abs(best) < options.Precision ? 0 : best;
    }

    private static double Best(List<(short X, short Y)> points, int height, double centre, double range, double step, double bin)
    {
        var (best, bestScore) = (centre, double.NegativeInfinity);
        for (var k = -(int)Math.Round(range / step); k <= (int)Math.Round(range / step); k++)
        {
            var angle = centre + (k * step);
            var score = Score(points, height, angle, bin);
            // The smaller angle wins where the page does not tell.
            if (score > bestScore * (1 + 1e-9) || (score >= bestScore && Math.Abs(angle) < Math.Abs(best)))
            {
                (best, bestScore) = (angle, score);
            }
        }

        return best;
    }

    private static double Score(List<(short X, short Y)> points, int height, double degrees, double bin)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var reach = (int)(points.Max(p => p.X) * Math.Abs(sin)) + 2;
        var rows = new int[(int)((height + (2 * reach)) / bin) + 3];
        foreach (var (x, y) in points)
        {
            rows[(int)(((y * cos) - (x * sin) + reach) / bin)]++;
        }

        double sum = 0;
        for (var i = 1; i < rows.Length; i++)
        {
            double difference = rows[i] - rows[i - 1];
            sum += difference * difference;
        }

        return sum;
    }

    private static List<(short X, short Y)> Points(BinaryImage image, int step, out int height)
    {
        var points = new List<(short X, short Y)>();
        height = image.Height / step;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < image.Width / step; x++)
            {
                if (image[x * step, y * step])
                {
                    points.Add(((short)x, (short)y));
                }
            }
        }

        return points;
    }
}
