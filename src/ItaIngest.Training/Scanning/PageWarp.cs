using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>Lays a page on the glass: draws its place, samples it there, and tells where everything went.</summary>
internal static class PageWarp
{
    /// <summary>Draws skew, perspective and bow for one page.</summary>
    /// <param name="width">Width of the page and of the scan, pixels.</param>
    /// <param name="height">Height of the page and of the scan, pixels.</param>
    /// <param name="profile">The scanner.</param>
    /// <param name="random">Source of chance.</param>
    public static PageMap Draw(int width, int height, ScannerProfile profile, Random random)
    {
        var margin = profile.Desk == Spread.None ? 0 : profile.Desk.Draw(random);
        var angle = profile.Skew.Draw(random) * Math.PI / 180 * (random.Next(2) == 0 ? -1 : 1);
        var (sin, cos) = Math.SinCos(angle);
        Span<(double X, double Y)> corners = [(0, 0), (width, 0), (width, height), (0, height)];
        for (var i = 0; i < corners.Length; i++)
        {
            var (x, y) = ((corners[i].X - (width / 2.0)) * (1 - (2 * margin)), (corners[i].Y - (height / 2.0)) * (1 - (2 * margin)));
            var shift = profile.Perspective.Draw(random) * width;
            var direction = random.NextDouble() * 2 * Math.PI;
            corners[i] = (
                (x * cos) - (y * sin) + (width / 2.0) + (shift * Math.Cos(direction)),
                (x * sin) + (y * cos) + (height / 2.0) + (shift * Math.Sin(direction)));
        }

        var bow = profile.Bend.Draw(random) * height * (random.Next(2) == 0 ? -1 : 1);
        var quarters = profile.QuarterTurns[random.Next(profile.QuarterTurns.Count)] & 3;
        var curl = profile.Curl == Spread.None ? default : DrawCurl(width, height, profile, random);
        return new PageMap(width, bow, Homography.FromRectangle(width, height, corners), (width, height), quarters, curl);
    }

    private static PageCurl DrawCurl(int width, int height, ScannerProfile profile, Random random)
    {
        var rise = profile.Curl.Draw(random) * height * (random.Next(2) == 0 ? -1 : 1);
        return new PageCurl(rise, width * (0.12 + (0.2 * random.NextDouble())), random.Next(2) * width);
    }

    /// <summary>The page as it lies, before quarter turns; outside of it <paramref name="around"/> is seen, an image of its size.</summary>
    public static GreyImage Apply(GreyImage page, PageMap map, GreyImage around)
    {
        var (width, height) = (page.Width, page.Height);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            // The map is smooth: exact every 16 pixels, straight between.
            const int step = 16;
            for (var x = 0; x < width; x += step)
            {
                var (fromX, fromY) = map.ToPage(x + 0.5, y + 0.5);
                var (toX, toY) = map.ToPage(x + step + 0.5, y + 0.5);
                var (stepX, stepY) = ((toX - fromX) / step, (toY - fromY) / step);
                for (var i = 0; i < step && x + i < width; i++)
                {
                    var at = (y * width) + x + i;
                    pixels[at] = Sample(page, fromX + (i * stepX) - 0.5, fromY + (i * stepY) - 0.5, around.Pixels[at]);
                }
            }
        }

        return new GreyImage(width, height, pixels);
    }

    private static byte Sample(GreyImage page, double x, double y, byte outside)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= page.Width || top + 1 >= page.Height)
        {
            return outside;
        }

        var at = (top * page.Width) + left;
        var (dx, dy) = ((float)(x - left), (float)(y - top));
        var pixels = page.Pixels;
        var upper = pixels[at] + ((pixels[at + 1] - pixels[at]) * dx);
        var lower = pixels[at + page.Width] + ((pixels[at + page.Width + 1] - pixels[at + page.Width]) * dx);
        return (byte)(upper + ((lower - upper) * dy) + 0.5f);
    }
}
