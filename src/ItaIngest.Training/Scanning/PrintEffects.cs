using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>What the printer and the paper did before the scan. Grey levels, 0 = black.</summary>
internal static class PrintEffects
{
    /// <summary>Fattens (weight above 0) or thins (below 0) every stroke.</summary>
    /// <param name="image">The page.</param>
    /// <param name="weight">1 is about one pixel at 300 dpi on each side of a stroke.</param>
    /// <param name="dpi">Pixels per inch of the page.</param>
    public static GreyImage Weigh(GreyImage image, double weight, int dpi)
    {
        var amount = (float)Math.Min(1, Math.Abs(weight) * dpi / 300);
        if (amount < 0.02f)
        {
            return image;
        }

        var (width, height) = (image.Width, image.Height);
        var source = image.Pixels;
        var pixels = (byte[])source.Clone();
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var i = (y * width) + x;
                var extreme = weight > 0
                    ? Math.Min(Math.Min(source[i - 1], source[i + 1]), Math.Min(source[i - width], source[i + width]))
                    : Math.Max(Math.Max(source[i - 1], source[i + 1]), Math.Max(source[i - width], source[i + width]));
                if (weight > 0 ? extreme < source[i] : extreme > source[i])
                {
                    pixels[i] = (byte)(source[i] + ((extreme - source[i]) * amount) + 0.5f);
                }
            }
        }

        return new GreyImage(width, height, pixels);
    }

    /// <summary>Takes ink away in patches and in grains, in place.</summary>
    /// <param name="image">The page.</param>
    /// <param name="share">Share of the ink that is lost, 0…1.</param>
    /// <param name="dpi">Pixels per inch of the page.</param>
    /// <param name="random">Source of chance.</param>
    public static void LoseToner(GreyImage image, double share, int dpi, Random random)
    {
        if (share <= 0)
        {
            return;
        }

        var patches = new SmoothField(image.Width, image.Height, dpi * 0.5, random);
        var grains = new SmoothField(image.Width, image.Height, Math.Max(1.5, dpi / 120.0), random);
        var patch = new float[image.Width];
        var grain = new float[image.Width];
        for (var y = 0; y < image.Height; y++)
        {
            patches.Row(y, patch);
            grains.Row(y, grain);
            var row = image.Pixels.AsSpan(y * image.Width, image.Width);
            for (var x = 0; x < row.Length; x++)
            {
                var loss = row[x] < 250 ? ((patch[x] * 2) + grain[x] - 3 + ((float)share * 6)) : 0;
                if (loss > 0)
                {
                    row[x] = (byte)Math.Min(255, row[x] + ((255 - row[x]) * Math.Min(0.85f, loss)));
                }
            }
        }
    }

    /// <summary>Darkens the page, in place, by what is printed on its back: its own mirror image, a little lower.</summary>
    /// <param name="image">The page.</param>
    /// <param name="opacity">0…1.</param>
    public static void ShowThrough(GreyImage image, double opacity)
    {
        if (opacity <= 0.002)
        {
            return;
        }

        var back = Optics.Blur(image, 2.2);
        var down = image.Height / 37;
        for (var y = down; y < image.Height; y++)
        {
            var mirrored = back.Pixels.AsSpan((y - down) * image.Width, image.Width);
            var row = image.Pixels.AsSpan(y * image.Width, image.Width);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (byte)Math.Max(0, row[x] - ((255 - mirrored[^(x + 1)]) * opacity));
            }
        }
    }

    /// <summary>Two punched holes at the left margin, seen as the dark bed behind the paper; in place.</summary>
    public static void PunchHoles(GreyImage image, int dpi, Random random)
    {
        // ISO 838: 6 mm holes, centres 80 mm apart, 12 mm from the edge.
        var radius = 3 / 25.4 * dpi;
        var centreX = (10 + (4 * random.NextDouble())) / 25.4 * dpi;
        var middle = (image.Height / 2.0) + (((random.NextDouble() * 8) - 4) / 25.4 * dpi);
        var level = (byte)random.Next(20, 150);
        foreach (var centreY in new[] { middle - (40 / 25.4 * dpi), middle + (40 / 25.4 * dpi) })
        {
            for (var y = Math.Max(0, (int)(centreY - radius)); y <= Math.Min(image.Height - 1, centreY + radius); y++)
            {
                var half = Math.Sqrt(Math.Max(0, (radius * radius) - ((y - centreY) * (y - centreY))));
                var from = Math.Clamp((int)(centreX - half), 0, image.Width - 1);
                var to = Math.Clamp((int)(centreX + half), 0, image.Width - 1);
                image.Pixels.AsSpan((y * image.Width) + from, to - from).Fill(level);
            }
        }
    }
}
