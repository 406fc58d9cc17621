using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Rulings;

/// <summary>
/// Takes rulings out of an image and leaves the strokes that cross or touch them: in every pixel column of a ruling the ink is removed only
/// where it is no longer than the ruling is thick.
/// </summary>
internal static class RulingEraser
{
    /// <summary>Pixels by which the stroke may be thicker than usual, from noise, and still be the ruling alone.</summary>
    private const int Roughness = 2;

    /// <summary>The image without the rulings' ink.</summary>
    public static BinaryImage Erase(BinaryImage image, PageRulings rulings)
    {
        var erased = image.Clone();
        var rows = new PixelGrid(erased.Ink, erased.Width, erased.Height, 1, erased.Width);
        var columns = new PixelGrid(erased.Ink, erased.Height, erased.Width, erased.Width, 1);
        // What both leave are the crossings: thick for either, so they are looked at again once one of the two rulings is gone.
        foreach (var trace in rulings.Horizontal)
        {
            Erase(rows, trace);
        }

        foreach (var trace in rulings.Vertical)
        {
            Erase(columns, trace);
        }

        foreach (var trace in rulings.Horizontal)
        {
            Erase(rows, trace);
        }

        return erased;
    }

    /// <summary>The grey image with the same pixels, and their blurred edges, white.</summary>
    public static GreyImage Erase(GreyImage image, BinaryImage before, BinaryImage after)
    {
        var pixels = (byte[])image.Pixels.Clone();
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var at = (y * image.Width) + x;
                if (before.Ink[at] != after.Ink[at])
                {
                    Whiten(pixels, after, x, y);
                }
            }
        }

        return new GreyImage(image.Width, image.Height, pixels);
    }

    private static void Whiten(byte[] pixels, BinaryImage after, int x, int y)
    {
        for (var v = Math.Max(0, y - 2); v <= Math.Min(after.Height - 1, y + 2); v++)
        {
            for (var u = Math.Max(0, x - 1); u <= Math.Min(after.Width - 1, x + 1); u++)
            {
                if (!after[u, v])
                {
                    pixels[(v * after.Width) + u] = GreyImage.White;
                }
            }
        }
    }

    private static void Erase(PixelGrid grid, RulingTrace trace)
    {
        var reach = (int)Math.Ceiling(trace.Thickness / 2) + 1;
        var most = (int)Math.Ceiling(trace.Thickness) + Roughness;
        for (var x = trace.Start; x < trace.End; x++)
        {
            var middle = (int)trace.At(x);
            for (var y = Math.Max(0, middle - reach); y <= Math.Min(grid.Height - 1, middle + reach); y++)
            {
                if (grid.IsInk(x, y))
                {
                    var bottom = grid.EraseIfShort(x, y, most, trace.At(x), reach);
                    y = Math.Max(y, bottom);
                }
            }
        }
    }

    /// <summary>Pixels with exchangeable axes, so that one pass serves both kinds of ruling.</summary>
    private readonly record struct PixelGrid(byte[] Ink, int Width, int Height, int StepX, int StepY)
    {
        public bool IsInk(int x, int y) => Ink[(x * StepX) + (y * StepY)] != 0;

        /// <summary>
        /// Removes the run of ink through (x, y) along y when it is no longer than <paramref name="most"/> and lies on the ruling: a tone mark just below
        /// a ruling is as short, but its middle is off. Gives the run's end.
        /// </summary>
        public int EraseIfShort(int x, int y, int most, double middle, int reach)
        {
            int top = y, bottom = y + 1;
            while (top > 0 && IsInk(x, top - 1))
            {
                top--;
            }

            while (bottom < Height && IsInk(x, bottom))
            {
                bottom++;
            }

            var lies = Math.Abs(((top + bottom - 1) / 2.0) - middle) < reach;
            for (var v = top; v < bottom && bottom - top <= most && lies; v++)
            {
                Ink[(x * StepX) + (v * StepY)] = 0;
            }

            return bottom;
        }
    }
}
