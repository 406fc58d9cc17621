namespace ItaIngest.Ocr.Preparation;

/// <summary>How smooth a <see cref="LevelField"/> is, and how its fit copes with stray points.</summary>
/// <param name="Along">Degree along the lines; 0 is left out, since a shift of a whole line shows nothing.</param>
/// <param name="Across">Degree across them.</param>
/// <param name="Stiffness">Weight that holds each coefficient back, more for high degrees, in points.</param>
internal sealed record LevelFieldOptions(int Along, int Across, double Stiffness)
{
    /// <summary>Lines that bend: a bow needs degree 2, a curl towards a spine about 6.</summary>
    public static LevelFieldOptions Bent { get; } = new(7, 4, 0.02);

    /// <summary>Verticals of a page seen aslant: straight, but not parallel.</summary>
    public static LevelFieldOptions Slanted { get; } = new(2, 2, 0.05);
}

/// <summary>
/// By how much a bent page's points must move across its lines to make them straight: v = y + Σ c·Tᵢ(x)·Tⱼ(y), with Chebyshev polynomials T. The coefficients are those
/// with which the points of each line come closest to one level, whichever it is (linear least squares on what is left of each line after its mean; stray feet of letters
/// lose their weight, Beaton and Tukey, "The fitting of power series", Technometrics 16, 1974). No model of camera or paper is needed.
/// </summary>
internal sealed class LevelField
{
    private readonly LevelFieldOptions _options;
    private readonly (double Left, double Right, double Top, double Bottom) _area;
    private readonly double[] _coefficients;

    private LevelField(LevelFieldOptions options, (double, double, double, double) area, double[] coefficients)
    {
        _options = options;
        _area = area;
        _coefficients = coefficients;
    }

    /// <summary>The best field; null when there are too few lines to tell.</summary>
    public static LevelField? Fit(IReadOnlyList<BaselineChain> chains, LevelFieldOptions options)
    {
        const int leastLines = 4;
        if (chains.Count < leastLines)
        {
            return null;
        }

        var points = chains.SelectMany(c => c.Points).ToList();
        var area = (points.Min(p => p.X), points.Max(p => p.X) + 1, points.Min(p => p.Y), points.Max(p => p.Y) + 1);
        var field = new LevelField(options, area, new double[options.Along * (options.Across + 1)]);
        var rows = chains.Select(field.Centred).ToList();
        for (var pass = 0; pass < 4; pass++)
        {
            field.Solve(rows);
        }

        return field;
    }

    /// <summary>Pixels to add to y. Beyond the outermost lines it stays as it is there.</summary>
    public double Shift(double x, double y)
    {
        Span<double> basis = stackalloc double[_coefficients.Length];
        Basis(x, y, basis);
        double sum = 0;
        for (var i = 0; i < basis.Length; i++)
        {
            sum += basis[i] * _coefficients[i];
        }

        return sum;
    }

    /// <summary>Pixels: the largest difference between the shifts of two points of one line.</summary>
    public double Bend
    {
        get
        {
            const int samples = 16;
            var (left, right, top, bottom) = _area;
            return Enumerable.Range(0, samples + 1).Max(row =>
            {
                var y = top + ((bottom - top) * row / samples);
                var shifts = Enumerable.Range(0, samples + 1).Select(i => Shift(left + ((right - left) * i / samples), y)).ToList();
                return shifts.Max() - shifts.Min();
            });
        }
    }

    /// <summary>Mean distance of the points from their lines' levels when the field is applied, pixels.</summary>
    public double Deviation(IReadOnlyList<BaselineChain> chains) => Deviation(chains, p => p.Y + Shift(p.X, p.Y));

    /// <summary>As <see cref="Deviation(IReadOnlyList{BaselineChain})"/>, without any field.</summary>
    public static double DeviationBefore(IReadOnlyList<BaselineChain> chains) => Deviation(chains, p => p.Y);

    private static double Deviation(IReadOnlyList<BaselineChain> chains, Func<(double X, double Y), double> level)
    {
        double sum = 0, total = 0;
        foreach (var chain in chains)
        {
            var levels = chain.Points.Select(level).ToList();
            var mean = levels.Average();
            sum += chain.Weight * levels.Sum(v => Math.Abs(v - mean));
            total += chain.Weight * levels.Count;
        }

        return sum / total;
    }

    private void Basis(double x, double y, Span<double> basis)
    {
        var (left, right, top, bottom) = _area;
        var u = Math.Clamp(((2 * x) - left - right) / (right - left), -1, 1);
        var v = Math.Clamp(((2 * y) - top - bottom) / (bottom - top), -1, 1);
        var (before, along) = (1.0, u);
        for (int i = 1, at = 0; i <= _options.Along; i++)
        {
            var (above, across) = (v, 1.0);
            for (var j = 0; j <= _options.Across; j++)
            {
                basis[at++] = along * across;
                (above, across) = (across, (2 * v * across) - above);
            }

            (before, along) = (along, (2 * u * along) - before);
        }
    }

    /// <summary>The basis and the level at each point of a line, less the line's means.</summary>
    private CentredLine Centred(BaselineChain chain)
    {
        var basis = new double[chain.Points.Count][];
        var mean = new double[_coefficients.Length];
        for (var i = 0; i < basis.Length; i++)
        {
            Basis(chain.Points[i].X, chain.Points[i].Y, basis[i] = new double[mean.Length]);
            for (var k = 0; k < mean.Length; k++)
            {
                mean[k] += basis[i][k] / basis.Length;
            }
        }

        foreach (var row in basis)
        {
            for (var k = 0; k < mean.Length; k++)
            {
                row[k] -= mean[k];
            }
        }

        var level = chain.Points.Average(p => p.Y);
        return new CentredLine(basis, [.. chain.Points.Select(p => p.Y - level)], chain.Weight);
    }

    private void Solve(List<CentredLine> lines)
    {
        var n = _coefficients.Length;
        var (matrix, right) = (new double[n, n], new double[n]);
        var scale = 1.5 * Math.Max(0.5, MedianResidual(lines));
        double total = 0;
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Level.Length; i++)
            {
                var off = line.Residual(i, _coefficients) / (4 * scale);
                var weight = Math.Abs(off) >= 1 ? 0 : line.Weight * Math.Pow(1 - (off * off), 2);
                total += weight;
                Add(matrix, right, line.Basis[i], line.Level[i], weight);
            }
        }

        for (var k = 0; k < n; k++)
        {
            var (along, across) = ((k / (_options.Across + 1)) + 1, k % (_options.Across + 1));
            matrix[k, k] += (_options.Stiffness * total * Math.Pow(along + across, 2) / 100) + 1e-9;
        }

        LinearSystem.Solve(matrix, right).CopyTo(_coefficients, 0);
    }

    /// <summary>Lines that are far off before the first fit are bent, not stray: they all count then.</summary>
    private double MedianResidual(List<CentredLine> lines)
    {
        if (Array.TrueForAll(_coefficients, c => c == 0))
        {
            return double.MaxValue / 100;
        }

        var residuals = lines.SelectMany(l => Enumerable.Range(0, l.Level.Length).Select(i => Math.Abs(l.Residual(i, _coefficients)))).Order().ToList();
        return residuals[residuals.Count / 2];
    }

    private static void Add(double[,] matrix, double[] right, double[] basis, double level, double weight)
    {
        for (var r = 0; r < basis.Length && weight > 0; r++)
        {
            var factor = weight * basis[r];
            right[r] -= factor * level;
            for (var c = 0; c < basis.Length; c++)
            {
                matrix[r, c] += factor * basis[c];
            }
        }
    }

    private sealed record CentredLine(double[][] Basis, double[] Level, double Weight)
    {
        public double Residual(int i, double[] coefficients)
        {
            var sum = Level[i];
            for (var k = 0; k < coefficients.Length; k++)
            {
                sum += Basis[i][k] * coefficients[k];
            }

            return sum;
        }
    }
}
