using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Preparation;

/// <summary>
/// Parts a sheet from its desk along the steepest edge between what surely is the one and what surely is the other: a sheet's shaded corner may be as dark as the desk, but
/// it has no edge of its own (F. Meyer, "Topographic distance and watershed lines", Signal Processing 38, 1994).
/// </summary>
internal static class Watershed
{
    private const byte Sheet = 1;
    private const byte Desk = 2;

    /// <summary>Pixels by which the bright region is narrowed, so that only what surely is sheet is left.</summary>
    private const int Erosion = 5;

    /// <param name="picture">Grey, coarse.</param>
    /// <param name="sheet">A first guess at the sheet.</param>
    /// <param name="bright">Brighter than most of the desk: the picture's frame is desk where it is not.</param>
    /// <returns>The sheet.</returns>
    public static BinaryImage Part(GreyImage picture, BinaryImage sheet, BinaryImage bright)
    {
        var (width, height) = (picture.Width, picture.Height);
        var labels = Eroded(sheet);
        for (var i = 0; i < labels.Length; i++)
        {
            var (x, y) = (i % width, i / width);
            var isFrame = x < 2 || y < 2 || x >= width - 2 || y >= height - 2;
            labels[i] = isFrame ? bright.Ink[i] == 0 ? Desk : (byte)0 : labels[i];
        }

        Flood(labels, Steepness(picture), width);
        return new BinaryImage(width, height, Array.ConvertAll(labels, l => l == Sheet ? (byte)1 : (byte)0));
    }

    private static byte[] Eroded(BinaryImage sheet)
    {
        var (width, ink) = (sheet.Width, sheet.Ink);
        for (var step = 0; step < Erosion; step++)
        {
            var narrower = new byte[ink.Length];
            for (var i = width; i < ink.Length - width; i++)
            {
                narrower[i] = (byte)(ink[i] & ink[i - 1] & ink[i + 1] & ink[i - width] & ink[i + width]);
            }

            ink = narrower;
        }

        return ink;
    }

    /// <summary>Range of the levels in each pixel's 3×3 neighbourhood.</summary>
    private static byte[] Steepness(GreyImage picture)
    {
        var steepness = new byte[picture.Pixels.Length];
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var (least, most) = (255, 0);
                for (var v = Math.Max(0, y - 1); v <= Math.Min(picture.Height - 1, y + 1); v++)
                {
                    for (var u = Math.Max(0, x - 1); u <= Math.Min(picture.Width - 1, x + 1); u++)
                    {
                        (least, most) = (Math.Min(least, picture[u, v]), Math.Max(most, picture[u, v]));
                    }
                }

                steepness[(y * picture.Width) + x] = (byte)(most - least);
            }
        }

        return steepness;
    }

    /// <summary>Both grow over the flattest ground first; where they meet, the ground is steepest.</summary>
    private static void Flood(byte[] labels, byte[] steepness, int width)
    {
        var open = new PriorityQueue<int, (int Level, int Order)>();
        var order = 0;
        void Grow(int at, int level)
        {
            foreach (var next in (ReadOnlySpan<int>)[at - 1, at + 1, at - width, at + width])
            {
                if (next >= 0 && next < labels.Length && labels[next] == 0 && Math.Abs((next % width) - (at % width)) <= 1)
                {
                    labels[next] = labels[at];
                    open.Enqueue(next, (Math.Max(level, steepness[next]), order++));
                }
            }
        }

        foreach (var at in Enumerable.Range(0, labels.Length).Where(i => labels[i] != 0).ToList())
        {
            Grow(at, 0);
        }

        while (open.TryDequeue(out var at, out var priority))
        {
            Grow(at, priority.Level);
        }
    }
}
