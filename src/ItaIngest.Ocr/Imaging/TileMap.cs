namespace ItaIngest.Ocr.Imaging;

/// <summary>One value per square tile of an image, interpolated between the tiles' centres.</summary>
internal sealed class TileMap
{
    private readonly int _tile;
    private readonly int _columns;
    private readonly int _rows;
    private float[] _values;

    private TileMap(int tile, int columns, int rows)
    {
        _tile = tile;
        _columns = columns;
        _rows = rows;
        _values = new float[columns * rows];
    }

    /// <summary>The grey level below which the given part (0…1) of each tile's pixels lies.</summary>
    public static TileMap Measure(GreyImage image, int tile, double quantile)
    {
        var map = new TileMap(tile, ((image.Width - 1) / tile) + 1, ((image.Height - 1) / tile) + 1);
        var histogram = new int[256];
        for (var row = 0; row < map._rows; row++)
        {
            for (var column = 0; column < map._columns; column++)
            {
                map._values[(row * map._columns) + column] = TileQuantile(image, column * tile, row * tile, tile, quantile, histogram);
            }
        }

        return map;
    }

    /// <summary>The value below which the given part (0…1) of the tiles lies.</summary>
    public double Quantile(double quantile)
    {
        var sorted = (float[])_values.Clone();
        Array.Sort(sorted);
        return sorted[(int)(quantile * (sorted.Length - 1))];
    }

    public void Transform(Func<double, double> change) => _values = Array.ConvertAll(_values, v => (float)change(v));

    /// <summary>Each tile takes the mean of its 3×3 neighbourhood.</summary>
    public void Smooth() => Neighbourhood((sum, value) => sum + value, 0, (sum, count) => sum / count);

    /// <summary>Each tile takes the darkest value of its 3×3 neighbourhood.</summary>
    public void SpreadDarkest() => Neighbourhood(Math.Min, float.MaxValue, (least, _) => least);

    /// <summary>The map's values along row <paramref name="y"/> of the image, bilinearly interpolated.</summary>
    public void InterpolateRow(int y, Span<float> target)
    {
        var (upper, lower, down) = Between(y, _rows);
        Span<float> blended = _columns <= 1024 ? stackalloc float[_columns] : new float[_columns];
        for (var column = 0; column < _columns; column++)
        {
            blended[column] = Mix(_values[(upper * _columns) + column], _values[(lower * _columns) + column], down);
        }

        for (var column = -1; column < _columns; column++)
        {
            var (from, to) = (blended[Math.Max(0, column)], blended[Math.Min(_columns - 1, column + 1)]);
            var centre = (column * _tile) + (_tile / 2);
            for (var x = Math.Max(0, centre); x < Math.Min(target.Length, centre + _tile); x++)
            {
                target[x] = Mix(from, to, (x + 0.5f - centre) / _tile);
            }
        }
    }

    private static float Mix(float a, float b, float t) => a + ((b - a) * t);

    private (int First, int Second, float Weight) Between(int pixel, int count)
    {
        var position = ((pixel + 0.5f) / _tile) - 0.5f;
        var first = Math.Clamp((int)MathF.Floor(position), 0, count - 1);
        var second = Math.Min(first + 1, count - 1);
        return (first, second, Math.Clamp(position - first, 0, 1));
    }

    private void Neighbourhood(Func<float, float, float> fold, float seed, Func<float, int, float> finish)
    {
        var result = new float[_values.Length];
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                var (folded, count) = (seed, 0);
                for (var r = Math.Max(0, row - 1); r <= Math.Min(_rows - 1, row + 1); r++)
                {
                    for (var c = Math.Max(0, column - 1); c <= Math.Min(_columns - 1, column + 1); c++)
                    {
                        folded = fold(folded, _values[(r * _columns) + c]);
                        count++;
                    }
                }

                result[(row * _columns) + column] = finish(folded, count);
            }
        }

        _values = result;
    }

    private static float TileQuantile(GreyImage image, int left, int top, int tile, double quantile, int[] histogram)
    {
        Array.Clear(histogram);
        var right = Math.Min(image.Width, left + tile);
        var bottom = Math.Min(image.Height, top + tile);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                histogram[image.Pixels[(y * image.Width) + x]]++;
            }
        }

        var wanted = (int)(quantile * ((right - left) * (bottom - top)));
        for (int v = 0, seen = 0; v < histogram.Length; v++)
        {
            seen += histogram[v];
            if (seen > wanted)
            {
                return v;
            }
        }

        return 255;
    }
}
