namespace ItaIngest.Ocr.Rulings;

/// <summary>
/// A horizontal ruling as it was found in an image, pixel column by pixel column: it may be bent and a little slanted. Vertical rulings are
/// traces of the transposed image.
/// </summary>
/// <param name="Start">First column.</param>
/// <param name="Centre">y of the middle of the stroke, for every column from <paramref name="Start"/> on.</param>
/// <param name="Thickness">Usual thickness, pixels.</param>
internal sealed record RulingTrace(int Start, float[] Centre, float Thickness)
{
    /// <summary>One past the last column.</summary>
    public int End => Start + Centre.Length;

    public int Length => Centre.Length;

    public double Mean => Centre.Average();

    public float At(int x) => Centre[Math.Clamp(x - Start, 0, Centre.Length - 1)];

    /// <summary>Mean level of the columns within <paramref name="reach"/>.</summary>
    public float Smoothed(int x, int reach)
    {
        int first = Math.Max(0, x - Start - reach), last = Math.Min(Centre.Length - 1, x - Start + reach);
        float sum = 0;
        for (var i = first; i <= last; i++)
        {
            sum += Centre[i];
        }

        return sum / (last - first + 1);
    }

    /// <summary>The part from column <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public RulingTrace Part(int from, int to) => this with { Start = from, Centre = Centre[(from - Start)..(to - Start)] };

    /// <summary>Level at an end, from the last <paramref name="window"/> columns, which a speck does not move.</summary>
    public float LevelAtStart(int window) => Centre.Take(Math.Max(1, window)).Average();

    public float LevelAtEnd(int window) => Centre.TakeLast(Math.Max(1, window)).Average();

    /// <summary>This trace and one further right (overlap allowed) as one; the gap is filled by a straight line.</summary>
    public RulingTrace Join(RulingTrace right)
    {
        var end = Math.Max(End, right.End);
        var centre = new float[end - Start];
        Centre.CopyTo(centre, 0);
        for (var x = End; x < right.Start; x++)
        {
            var t = (float)(x - End + 1) / (right.Start - End + 1);
            centre[x - Start] = Centre[^1] + (t * (right.Centre[0] - Centre[^1]));
        }

        for (var x = Math.Max(End, right.Start); x < right.End; x++)
        {
            centre[x - Start] = right.At(x);
        }

        var thickness = ((Thickness * Length) + (right.Thickness * right.Length)) / (Length + right.Length);
        return new RulingTrace(Start, centre, thickness);
    }
}
