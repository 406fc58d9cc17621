using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Imaging;

/// <summary>What is done to a line's crop before it is scaled.</summary>
internal static class LineCleaning
{
    /// <summary>Pixels around foreign ink that are erased with it: its blurred edge.</summary>
    private const int Fringe = 2;

    /// <summary>Paints the ink that is not the line's own white. Paper keeps its noise.</summary>
    public static GreyImage EraseOthers(GreyImage crop, Box window, FoundLine line)
    {
        var (left, top) = ((int)window.Left, (int)window.Top);
        var foreign = new bool[crop.Pixels.Length];
        var own = new bool[crop.Pixels.Length];
        var any = false;
        for (var y = 0; y < crop.Height; y++)
        {
            for (var x = 0; x < crop.Width; x++)
            {
                var label = line.Map.LabelAt(left + x, top + y);
                var isOwn = label != 0 && line.Labels.Contains(label);
                own[(y * crop.Width) + x] = isOwn;
                any |= foreign[(y * crop.Width) + x] = label != 0 && !isOwn;
            }
        }

        // Beyond the region stands what is no part of it: the neighbouring cell's text.
        if (!any && IsInside(window, line.Map))
        {
            return crop;
        }

        var result = new GreyImage(crop.Width, crop.Height, (byte[])crop.Pixels.Clone());
        for (var y = 0; y < crop.Height; y++)
        {
            for (var x = 0; x < crop.Width; x++)
            {
                if (IsOutside(left + x, top + y, line.Map) || (foreign[(y * crop.Width) + x] && any))
                {
                    Erase(result, own, x, y);
                }
            }
        }

        return result;
    }

    /// <summary>Undoes what is left of the page's skew: each column moves up or down, by linear interpolation.</summary>
    /// <param name="crop">The line's window.</param>
    /// <param name="slope">Growth of the baseline's y per pixel.</param>
    /// <param name="centre">The column that stays.</param>
    public static GreyImage Level(GreyImage crop, double slope, double centre)
    {
        if (Math.Abs(slope) * crop.Width < 1)
        {
            return crop;
        }

        var pixels = new byte[crop.Pixels.Length];
        for (var x = 0; x < crop.Width; x++)
        {
            var shift = (x - centre) * slope;
            var whole = (int)Math.Floor(shift);
            var part = shift - whole;
            for (var y = 0; y < crop.Height; y++)
            {
                var upper = crop[x, Math.Clamp(y + whole, 0, crop.Height - 1)];
                var lower = crop[x, Math.Clamp(y + whole + 1, 0, crop.Height - 1)];
                pixels[(y * crop.Width) + x] = (byte)(upper + ((lower - upper) * part) + 0.5);
            }
        }

        return new GreyImage(crop.Width, crop.Height, pixels);
    }

    /// <summary>Stretches the grey levels so that paper is white and the darkest two-hundredth black; a tenth of the contrast at the paper's end goes with its noise.</summary>
    public static GreyImage StretchContrast(GreyImage line)
    {
        var sorted = (byte[])line.Pixels.Clone();
        Array.Sort(sorted);
        double paper = sorted[(int)(sorted.Length * 0.7)];
        double ink = sorted[(int)(sorted.Length * 0.005)];
        var contrast = Math.Max(40, paper - ink);
        var white = paper - (0.1 * contrast);
        var black = paper - (0.95 * contrast);
        return new GreyImage(
            line.Width,
            line.Height,
            Array.ConvertAll(line.Pixels, v => (byte)Math.Clamp(((v - black) * 255 / (white - black)) + 0.5, 0, 255)));
    }

    private static bool IsOutside(int pageX, int pageY, ComponentMap map) =>
        pageX < map.Left || pageY < map.Top || pageX >= map.Left + map.Width || pageY >= map.Top + map.Height;

    private static bool IsInside(Box window, ComponentMap map) =>
        window.Left >= map.Left && window.Top >= map.Top && window.Right <= map.Left + map.Width && window.Bottom <= map.Top + map.Height;

    private static void Erase(GreyImage image, bool[] own, int x, int y)
    {
        for (var v = Math.Max(0, y - Fringe); v <= Math.Min(image.Height - 1, y + Fringe); v++)
        {
            for (var u = Math.Max(0, x - Fringe); u <= Math.Min(image.Width - 1, x + Fringe); u++)
            {
                if (!own[(v * image.Width) + u])
                {
                    image.Pixels[(v * image.Width) + u] = GreyImage.White;
                }
            }
        }
    }
}
