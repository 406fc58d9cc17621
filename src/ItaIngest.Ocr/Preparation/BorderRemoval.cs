using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Preparation;

/// <summary>Dark borders that a scanner leaves where its lid, not the sheet, was seen.</summary>
internal static class BorderRemoval
{
    /// <summary>Inches: a border is never wider; what is, belongs to the page.</summary>
    private const double WidestBorder = 0.8;

    /// <summary>Inches over which a border's width is steadied: a ruling that runs into the border must not widen it.</summary>
    private const double Window = 0.4;

    /// <summary>Inches of paper between edge and border that are passed over.</summary>
    private const double Margin = 0.03;

    /// <summary>How far the dark border reaches in from each edge, for every row (left, right) and column (top, bottom), pixels.</summary>
    public sealed record Borders(int[] Left, int[] Right, int[] Top, int[] Bottom)
    {
        public bool IsEmpty => !Left.Concat(Right).Concat(Top).Concat(Bottom).Any(w => w > 0);
    }

    public static Borders Find(BinaryImage image, double dpi)
    {
        var (width, height) = (image.Width, image.Height);
        return new Borders(
            Widths(height, width, dpi, (line, depth) => image[depth, line]),
            Widths(height, width, dpi, (line, depth) => image[width - 1 - depth, line]),
            Widths(width, height, dpi, (line, depth) => image[line, depth]),
            Widths(width, height, dpi, (line, depth) => image[line, height - 1 - depth]));
    }

    /// <summary>The image with its borders white.</summary>
    public static GreyImage Clear(GreyImage image, Borders borders)
    {
        if (borders.IsEmpty)
        {
            return image;
        }

        var (width, height) = (image.Width, image.Height);
        var pixels = (byte[])image.Pixels.Clone();
        for (var y = 0; y < height; y++)
        {
            Array.Fill(pixels, GreyImage.White, y * width, borders.Left[y]);
            Array.Fill(pixels, GreyImage.White, ((y + 1) * width) - borders.Right[y], borders.Right[y]);
        }

        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < borders.Top[x]; y++)
            {
                pixels[(y * width) + x] = GreyImage.White;
            }

            for (var y = height - borders.Bottom[x]; y < height; y++)
            {
                pixels[(y * width) + x] = GreyImage.White;
            }
        }

        return new GreyImage(width, height, pixels);
    }

    private static int[] Widths(int lines, int depth, double dpi, Func<int, int, bool> isInk)
    {
        var most = (int)Math.Min(WidestBorder * dpi, depth / 4.0);
        var margin = (int)Math.Max(2, Margin * dpi);
        var raw = new int[lines];
        for (var line = 0; line < lines; line++)
        {
            var start = 0;
            while (start < margin && !isInk(line, start))
            {
                start++;
            }

            var end = start;
            while (end < most && isInk(line, end))
            {
                end++;
            }

            // A run that never ends within reach is a ruling that crosses the border, or a dark page.
            raw[line] = start == margin || end - start < 3 || end >= most ? 0 : end;
        }

        return Steady(raw, (int)(Window * dpi / 2));
    }

    /// <summary>No wider than the median around, plus the blur of its edge; nothing where fewer than half of the lines around have a border.</summary>
    private static int[] Steady(int[] raw, int reach)
    {
        const int blur = 4;
        var steady = new int[raw.Length];
        var around = new List<int>();
        for (var i = 0; i < raw.Length; i++)
        {
            if (i % 8 == 0)
            {
                around = [.. raw[Math.Max(0, i - reach)..Math.Min(raw.Length, i + reach + 1)].Order()];
            }

            var median = around[around.Count / 2];
            steady[i] = median == 0 ? 0 : raw[i] == 0 ? median : Math.Min(raw[i], median) + blur;
        }

        return steady;
    }
}
