using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>Dirt and the bed around the paper, and the threshold of a bilevel scan. All in place.</summary>
internal static class GlassEffects
{
    /// <summary>Dark specks of up to a third of a millimetre, and as many light ones that are seen only on ink.</summary>
    /// <param name="image">The scan.</param>
    /// <param name="perSquareInch">Mean number of dark specks for each square inch.</param>
    /// <param name="dpi">Pixels per inch.</param>
    /// <param name="random">Source of chance.</param>
    public static void Speckle(GreyImage image, double perSquareInch, int dpi, Random random)
    {
        var count = (int)(perSquareInch * image.Width * image.Height / ((double)dpi * dpi));
        for (var i = 0; i < count * 2; i++)
        {
            // Small specks are far more frequent than large ones.
            var size = 1 + (int)(Math.Pow(random.NextDouble(), 4) * dpi / 75);
            var left = random.Next(image.Width);
            var top = random.Next(image.Height);
            var level = (byte)(i < count ? random.Next(0, 120) : 255);
            for (var y = top; y < Math.Min(image.Height, top + size); y++)
            {
                for (var x = left; x < Math.Min(image.Width, left + size); x++)
                {
                    if (size < 3 || random.Next(3) > 0)
                    {
                        image.Pixels[(y * image.Width) + x] = level;
                    }
                }
            }
        }
    }

    /// <summary>A ragged dark strip along one or two edges, where the paper didn't cover the bed.</summary>
    public static void DarkBorder(GreyImage image, Random random)
    {
        var strips = random.Next(1, 3);
        for (var i = 0; i < strips; i++)
        {
            var edge = random.Next(4);
            var along = edge % 2 == 0 ? image.Width : image.Height;
            var depth = image.Width * (0.002 + (0.012 * random.NextDouble()));
            var slant = image.Width * 0.006 * ((random.NextDouble() * 2) - 1);
            var level = random.Next(0, 90);
            for (var at = 0; at < along; at++)
            {
                var reach = depth + (slant * at / along) + (random.NextDouble() * 1.5);
                for (var d = 0; d < reach; d++)
                {
                    var (x, y) = edge switch
                    {
                        0 => (at, d),
                        1 => (image.Width - 1 - d, at),
                        2 => (at, image.Height - 1 - d),
                        _ => (d, at),
                    };
                    image.Pixels[(y * image.Width) + x] = (byte)level;
                }
            }
        }
    }

    /// <summary>A dark table top with a grain along it: what a camera sees around the sheet.</summary>
    public static void Desk(GreyImage image, Random random)
    {
        var (level, grain) = (random.Next(35, 130), random.Next(4, 25));
        var waves = new SmoothField(image.Width, image.Height, image.Width / 3.0, random);
        var row = new float[image.Width];
        for (var y = 0; y < image.Height; y++)
        {
            waves.Row(y, row);
            for (var x = 0; x < image.Width; x++)
            {
                image.Pixels[(y * image.Width) + x] = (byte)Math.Clamp(level + (grain * Math.Sin((y / 9.0) + (12 * row[x]))), 0, 255);
            }
        }
    }

    /// <summary>Black (0) where a pixel is below the level, white (255) elsewhere.</summary>
    public static void Threshold(GreyImage image, double level)
    {
        var pixels = image.Pixels;
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = pixels[i] < level ? (byte)0 : GreyImage.White;
        }
    }
}
