namespace ItaIngest.Core.Pages;

/// <summary>
/// A smooth map of the plane, known at the nodes of a square grid: node (column, row) stands at (column·<paramref name="Step"/>, row·<paramref name="Step"/>). Between
/// nodes it is bilinear, beyond the grid it goes on as in the outermost squares.
/// </summary>
/// <param name="Step">Distance of the nodes, pixels.</param>
/// <param name="Columns">Nodes in a row, at least 2.</param>
/// <param name="X">Row by row, where each node goes; the unit is the maker's.</param>
/// <param name="Y">As <paramref name="X"/>, of the same length, a multiple of <paramref name="Columns"/> and at least two rows.</param>
public sealed record PageMesh(double Step, int Columns, IReadOnlyList<float> X, IReadOnlyList<float> Y)
{
    /// <summary>Samples a map at the nodes of a grid that covers an image.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="step">Distance of the nodes, pixels.</param>
    /// <param name="map">The map.</param>
    public static PageMesh Of(int width, int height, double step, Func<double, double, (double X, double Y)> map)
    {
        var (columns, rows) = ((int)Math.Ceiling(width / step) + 1, (int)Math.Ceiling(height / step) + 1);
        var (x, y) = (new float[columns * rows], new float[columns * rows]);
        for (var i = 0; i < x.Length; i++)
        {
            var (u, v) = map(i % columns * step, i / columns * step);
            (x[i], y[i]) = ((float)u, (float)v);
        }

        return new PageMesh(step, columns, x, y);
    }

    /// <summary>Where a point goes.</summary>
    public (double X, double Y) Map(double x, double y)
    {
        var column = Math.Clamp((int)Math.Floor(x / Step), 0, Columns - 2);
        var row = Math.Clamp((int)Math.Floor(y / Step), 0, (X.Count / Columns) - 2);
        var (right, down) = ((x / Step) - column, (y / Step) - row);
        var at = (row * Columns) + column;
        return (Mix(X, at, right, down), Mix(Y, at, right, down));
    }

    private double Mix(IReadOnlyList<float> values, int at, double right, double down)
    {
        var upper = values[at] + ((values[at + 1] - values[at]) * right);
        var lower = values[at + Columns] + ((values[at + Columns + 1] - values[at + Columns]) * right);
        return upper + ((lower - upper) * down);
    }
}
