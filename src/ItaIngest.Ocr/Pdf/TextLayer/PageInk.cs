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
}
