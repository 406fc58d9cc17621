namespace ItaIngest.Ocr.Pdf.TextLayer;

/// <summary>How much of a drawn page its text layer does not account for.</summary>
internal static class PageInk
{
    /// <summary>Grey level (0…255) below which a pixel counts as ink; tints of table headers are lighter.</summary>
    private const float InkLevel = 140;

    /// <summary>Part of the page (0…1) that is dark outside the words' boxes.</summary>
    public static double Uncovered(IReadOnlyList<TextLayerWord> words, GreyRaster drawing, double pixelsPerPoint)
    {
        var covered = new bool[drawing.Width * drawing.Height];
        foreach (var word in words)
        {
            var left = Math.Clamp((int)((word.Box.Left * pixelsPerPoint) - 2), 0, drawing.Width);
            var right = Math.Clamp((int)((word.Box.Right * pixelsPerPoint) + 2), left, drawing.Width);
            var bottom = Math.Clamp((int)(word.Box.Bottom * pixelsPerPoint), 0, drawing.Height);
            for (var y = Math.Max(0, (int)(word.Box.Top * pixelsPerPoint)); y < bottom; y++)
            {
                Array.Fill(covered, true, (y * drawing.Width) + left, right - left);
            }
        }

        var dark = 0;
        for (var y = 0; y < drawing.Height; y++)
        {
            for (var x = 0; x < drawing.Width; x++)
            {
                dark += drawing[x, y] < InkLevel && !covered[(y * drawing.Width) + x] ? 1 : 0;
            }
        }

        return dark / (double)covered.Length;
    }

    /// <summary>Part of the layer's letters (0…1) that stand where the drawn page shows nothing: the layer is shifted, or belongs to another page.</summary>
    public static double Inkless(IReadOnlyList<TextLayerWord> words, GreyRaster drawing, double pixelsPerPoint)
    {
        double letters = 0, inkless = 0;
        foreach (var word in words)
        {
            // Leader dots are words of hundreds of characters and hardly any ink.
            var count = word.Text.Count(char.IsLetterOrDigit);
            letters += count;
            inkless += count == 0 || HasInk(word, drawing, pixelsPerPoint) ? 0 : count;
        }

        return letters == 0 ? 0 : inkless / letters;
    }

    /// <summary>Letters cover a tenth of their box or more; a sliver of a neighbouring line or of a ruling covers less than a fiftieth.</summary>
    private static bool HasInk(TextLayerWord word, GreyRaster drawing, double scale)
    {
        const double least = 0.02;
        var (left, right) = ((int)(word.Box.Left * scale), (int)Math.Ceiling(word.Box.Right * scale));
        var (top, bottom) = ((int)(word.Box.Top * scale), (int)Math.Ceiling(word.Box.Bottom * scale));
        int dark = 0, all = Math.Max(1, (right - left) * (bottom - top));
        for (var y = Math.Max(0, top); y < Math.Min(drawing.Height, bottom); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(drawing.Width, right); x++)
            {
                dark += drawing[x, y] < InkLevel ? 1 : 0;
            }
        }

        return dark >= least * all;
    }
}
