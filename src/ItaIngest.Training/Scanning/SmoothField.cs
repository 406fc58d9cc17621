namespace ItaIngest.Training.Scanning;

/// <summary>Slowly changing random values over a page: a coarse grid of random values, interpolated smoothly.</summary>
internal sealed class SmoothField
{
    private readonly double[,] _knots;
    private readonly double _stepX;
    private readonly double _stepY;

    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="cell">Distance of the grid's knots, pixels.</param>
    /// <param name="random">Source of the knots' values, each uniform in 0…1.</param>
    public SmoothField(int width, int height, double cell, Random random)
    {
        var columns = (int)(width / cell) + 2;
        var rows = (int)(height / cell) + 2;
        _stepX = cell;
        _stepY = cell;
        _knots = new double[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                _knots[r, c] = random.NextDouble();
            }
        }
    }

    /// <summary>The values of one row of pixels, each 0…1.</summary>
    public void Row(int y, Span<float> values)
    {
        var gridY = y / _stepY;
        var r = (int)gridY;
        var ty = Ease(gridY - r);
        for (var x = 0; x < values.Length; x++)
        {
            var gridX = x / _stepX;
            var c = (int)gridX;
            var tx = Ease(gridX - c);
            var upper = _knots[r, c] + ((_knots[r, c + 1] - _knots[r, c]) * tx);
            var lower = _knots[r + 1, c] + ((_knots[r + 1, c + 1] - _knots[r + 1, c]) * tx);
            values[x] = (float)(upper + ((lower - upper) * ty));
        }
    }

    private static double Ease(double t) => t * t * (3 - (2 * t));
}
