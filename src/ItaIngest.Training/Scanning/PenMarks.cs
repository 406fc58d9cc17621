using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>Stamps and pen strokes that offices put on a page after it was printed, over its text as well as beside it. All in place.</summary>
internal static class PenMarks
{
    private const double Tau = 2 * Math.PI;

    private static readonly Reflectance[] StampInks = [new(0.75, 0.15, 0.2), new(0.25, 0.25, 0.75), new(0.5, 0.2, 0.6)];
    private static readonly Reflectance[] PenInks = [new(0.12, 0.2, 0.65), new(0.15, 0.15, 0.5), new(0.12, 0.12, 0.14), new(0.75, 0.12, 0.15)];

    /// <summary>Draws as many stamps and signatures as the profile says, in mean.</summary>
    public static void Draw(SheetPlanes sheet, ScannerProfile profile, Random random)
    {
        for (var n = Count(profile.Stamps, random); n > 0; n--)
        {
            var ink = StampInks[random.Next(StampInks.Length)];
            Stroke(sheet, random.Next(2) == 0 ? RoundStamp(random) : SquareStamp(random), ink, 0.35 + (0.5 * random.NextDouble()), 0.012, profile.Dpi, random);
        }

        for (var n = Count(profile.Signatures, random); n > 0; n--)
        {
            Stroke(sheet, Signature(random), PenInks[random.Next(PenInks.Length)], 0.85, 0.008 + (0.012 * random.NextDouble()), profile.Dpi, random);
        }
    }

    private static int Count(double mean, Random random) => (int)(mean + random.NextDouble());

    /// <summary>Two circles, a ring of letters between them, an emblem of strokes inside. Inches about the middle.</summary>
    private static IEnumerable<(double X, double Y)[]> RoundStamp(Random random)
    {
        var radius = 0.45 + (0.25 * random.NextDouble());
        yield return Arc(radius, 0, Tau);
        yield return Arc(radius * 0.68, 0, Tau);
        for (var angle = 0.0; angle < Tau; angle += 0.2)
        {
            yield return [.. Scribble(random, 5).Select(p => Turn(p.X * 0.09, (p.Y * 0.11) - (radius * 0.84), angle))];
        }

        for (var i = 0; i < 4; i++)
        {
            yield return [.. Scribble(random, 9).Select(p => (p.X * radius, p.Y * radius))];
        }
    }

    /// <summary>A frame with lines of letters and a handwritten number, as of a receiving office.</summary>
    private static IEnumerable<(double X, double Y)[]> SquareStamp(Random random)
    {
        var (width, height) = (0.9 + (0.5 * random.NextDouble()), 0.4 + (0.2 * random.NextDouble()));
        yield return [(-width, -height), (width, -height), (width, height), (-width, height), (-width, -height)];
        for (var row = -0.6; row < 0.8; row += 0.45)
        {
            for (var x = -0.85 * width; x < 0.8 * width; x += 0.1)
            {
                var left = x;
                var middle = row * height;
                yield return [.. Scribble(random, 5).Select(p => (left + (p.X * 0.08), middle + (p.Y * 0.1)))];
            }
        }
    }

    /// <summary>A run of loops of falling height and a flourish below, or one long stroke as of a line that strikes something out.</summary>
    private static IEnumerable<(double X, double Y)[]> Signature(Random random)
    {
        var (length, loops) = (0.9 + (0.9 * random.NextDouble()), random.Next(3, 8));
        var (height, slant, phase) = (0.15 + (0.2 * random.NextDouble()), 0.4 * random.NextDouble(), random.NextDouble() * Tau);
        var points = new (double X, double Y)[160];
        for (var i = 0; i < points.Length; i++)
        {
            var t = i / (points.Length - 1.0);
            var y = height * (1.2 - t) * Math.Sin((t * loops * Tau) + phase);
            points[i] = ((length * (t - 0.5)) + (0.12 * Math.Cos(t * loops * Tau)) - (slant * y), y);
        }

        yield return points;
        yield return [(-0.5 * length, 0.12), (0.1 * length, 0.2), (0.6 * length, 0.05 + (0.1 * random.NextDouble()))];
    }

    /// <summary>A smooth wandering stroke within the unit square about 0.</summary>
    private static IEnumerable<(double X, double Y)> Scribble(Random random, int points)
    {
        for (var i = 0; i < points; i++)
        {
            yield return (random.NextDouble() - 0.5, random.NextDouble() - 0.5);
        }
    }

    private static (double X, double Y)[] Arc(double radius, double from, double to) =>
        [.. Enumerable.Range(0, 97).Select(i => from + ((to - from) * i / 96)).Select(a => (radius * Math.Cos(a), radius * Math.Sin(a)))];

    private static (double X, double Y) Turn(double x, double y, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        return ((x * cos) - (y * sin), (x * sin) + (y * cos));
    }

    private static void Stroke(
        SheetPlanes sheet, IEnumerable<(double X, double Y)[]> strokes, Reflectance ink, double opacity, double width, int dpi, Random random)
    {
        var page = sheet.Planes[0];
        var (centreX, centreY) = (page.Width * (0.1 + (0.8 * random.NextDouble())), page.Height * (0.1 + (0.8 * random.NextDouble())));
        var turn = (random.NextDouble() - 0.5) * 0.5;
        var coverage = new float[page.Pixels.Length];
        foreach (var stroke in strokes)
        {
            var line = stroke.Select(p => Turn(p.X * dpi, p.Y * dpi, turn)).Select(p => (X: p.X + centreX, Y: p.Y + centreY)).ToArray();
            for (var i = 1; i < line.Length; i++)
            {
                Segment(coverage, page, line[i - 1], line[i], width * dpi / 2);
            }
        }

        for (var plane = 0; plane < sheet.Planes.Count; plane++)
        {
            var absorbed = opacity * (1 - sheet.Level(ink, plane));
            var pixels = sheet.Planes[plane].Pixels;
            for (var i = 0; i < pixels.Length; i++)
            {
                pixels[i] = coverage[i] == 0 ? pixels[i] : (byte)(pixels[i] * (1 - (absorbed * coverage[i])));
            }
        }
    }

    /// <summary>A line of round ends with an edge one pixel soft.</summary>
    private static void Segment(float[] coverage, GreyImage page, (double X, double Y) a, (double X, double Y) b, double half)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var square = Math.Max(1e-9, (dx * dx) + (dy * dy));
        var (top, bottom) = ((int)(Math.Min(a.Y, b.Y) - half - 1), (int)(Math.Max(a.Y, b.Y) + half + 2));
        var (left, right) = ((int)(Math.Min(a.X, b.X) - half - 1), (int)(Math.Max(a.X, b.X) + half + 2));
        for (var y = Math.Max(0, top); y < Math.Min(page.Height, bottom); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(page.Width, right); x++)
            {
                var t = Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / square, 0, 1);
                var distance = Math.Sqrt(Math.Pow(x - a.X - (t * dx), 2) + Math.Pow(y - a.Y - (t * dy), 2));
                var at = (y * page.Width) + x;
                coverage[at] = Math.Max(coverage[at], (float)Math.Clamp(half + 0.5 - distance, 0, 1));
            }
        }
    }
}
