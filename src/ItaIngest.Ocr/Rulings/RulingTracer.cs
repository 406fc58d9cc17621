using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Rulings;

/// <summary>
/// Finds the horizontal rulings of an image: long thin runs of ink are seeds, which are followed over breaks and small bends,
/// and collinear stretches are joined.
/// </summary>
internal sealed class RulingTracer
{
    private readonly BinaryImage _image;
    private readonly int _thickest;
    private readonly int _seed;
    private readonly int _seedGap;
    private readonly int _joinGap;
    private readonly int _drift;
    private readonly int _window;
    private readonly double _steadiness;

    public RulingTracer(BinaryImage image, double dpi, RulingFinderOptions options)
    {
        _image = image;
        _thickest = Pixels(options.Thickest);
        _seed = Pixels(options.Seed);
        _seedGap = Pixels(options.SeedGap);
        _joinGap = Pixels(options.JoinGap);
        _drift = Math.Max(2, Pixels(options.Drift));
        _window = Pixels(options.FollowWindow);
        _steadiness = Math.Max(1, options.Steadiness * dpi);
        int Pixels(double inches) => Math.Max(1, (int)Math.Round(inches * dpi));
    }

    public List<RulingTrace> Find()
    {
        var traces = Components(SeedRuns()).Select(Trace).OfType<RulingTrace>().Select(Follow).ToList();
        return Joined(traces);
    }

    /// <summary>Runs of thin ink, gaps bridged. Two neighbouring rows count as one, since a slanted ruling steps between them.</summary>
    private List<Run> SeedRuns()
    {
        var runs = new List<Run>();
        for (var y = 0; y < _image.Height - 1; y++)
        {
            int start = -1, last = -1;
            for (var x = 0; x < _image.Width; x++)
            {
                if (!_image[x, y] && !_image[x, y + 1])
                {
                    continue;
                }

                if (start >= 0 && x - last - 1 > _seedGap)
                {
                    Add(y, start, last + 1);
                    start = x;
                }

                start = start < 0 ? x : start;
                last = x;
            }

            Add(y, start, last + 1);
        }

        return runs;

        void Add(int y, int start, int end)
        {
            if (start >= 0 && end - start >= _seed && IsThin(y, start, end))
            {
                runs.Add(new Run(y, start, end));
            }
        }
    }

    /// <summary>Most of the run is no thicker than a ruling: the rest are strokes that cross or touch it.</summary>
    private bool IsThin(int y, int start, int end)
    {
        var thin = 0;
        for (var x = start; x < end; x++)
        {
            thin += Stroke(x, _image[x, y] ? y : y + 1) is { } s && s.Bottom - s.Top <= _thickest ? 1 : 0;
        }

        return thin >= 0.55 * (end - start);
    }

    /// <summary>The vertical run of ink through a pixel, cut off beyond a ruling's thickness; null on paper.</summary>
    private (int Top, int Bottom)? Stroke(int x, int y)
    {
        if (x < 0 || x >= _image.Width || y < 0 || y >= _image.Height || !_image[x, y])
        {
            return null;
        }

        int top = y, bottom = y + 1;
        while (top > 0 && y - top <= _thickest && _image[x, top - 1])
        {
            top--;
        }

        while (bottom < _image.Height && bottom - y <= _thickest && _image[x, bottom])
        {
            bottom++;
        }

        return (top, bottom);
    }

    private static IEnumerable<List<Run>> Components(List<Run> runs)
    {
        var parent = Enumerable.Range(0, runs.Count).ToArray();
        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }

        // Runs are in row order: those of the two rows above are the only neighbours.
        var from = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            while (runs[from].Y < runs[i].Y - 2)
            {
                from++;
            }

            for (var j = from; j < i; j++)
            {
                if (runs[j].Y < runs[i].Y && runs[j].Start < runs[i].End && runs[i].Start < runs[j].End)
                {
                    parent[Root(i)] = Root(j);
                }
            }
        }

        return Enumerable.Range(0, runs.Count).GroupBy(Root).Select(g => g.Select(i => runs[i]).ToList());
    }

    /// <summary>The stroke's middle for every column; null when the thing is too thick to be a ruling.</summary>
    private RulingTrace? Trace(List<Run> runs)
    {
        int start = runs.Min(r => r.Start), end = runs.Max(r => r.End);
        var (sum, count) = (new float[end - start], new int[end - start]);
        var thicknesses = new List<int>();
        foreach (var run in runs)
        {
            for (var x = run.Start; x < run.End; x++)
            {
                if (Stroke(x, _image[x, run.Y] ? run.Y : run.Y + 1) is { } s && s.Bottom - s.Top <= _thickest)
                {
                    sum[x - start] += (s.Top + s.Bottom) / 2f;
                    count[x - start]++;
                    thicknesses.Add(s.Bottom - s.Top);
                }
            }
        }

        var centre = Filled(sum, count);
        thicknesses.Sort();
        return centre is null ? null : new RulingTrace(start, centre, thicknesses[thicknesses.Count / 2]);
    }

    /// <summary>Means, and straight lines over the columns that have none; the ends keep the nearest level.</summary>
    private static float[]? Filled(float[] sum, int[] count)
    {
        var known = Enumerable.Range(0, sum.Length).Where(i => count[i] > 0).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var centre = new float[sum.Length];
        var next = 0;
        for (var i = 0; i < centre.Length; i++)
        {
            while (next < known.Count - 1 && known[next] < i)
            {
                next++;
            }

            int right = known[next], left = next > 0 && right > i ? known[next - 1] : right;
            var t = right == left ? 0 : (float)(i - left) / (right - left);
            centre[i] = Mean(left) + (t * (Mean(right) - Mean(left)));
        }

        return centre;

        float Mean(int i) => sum[i] / count[i];
    }

    /// <summary>Goes on from both ends as long as half of the way is inked.</summary>
    private RulingTrace Follow(RulingTrace trace)
    {
        var right = Walk(trace.LevelAtEnd(_window), trace.End, 1);
        var left = Walk(trace.LevelAtStart(_window), trace.Start - 1, -1);
        left.Reverse();
        return new RulingTrace(trace.Start - left.Count, [.. left, .. trace.Centre, .. right], trace.Thickness);
    }

    private List<float> Walk(float level, int x, int step)
    {
        var levels = new List<float>();
        var inked = new Queue<bool>();
        var (hits, length) = (0, 0);
        for (; x >= 0 && x < _image.Width; x += step)
        {
            var found = LevelNear(x, level);
            level = found is { } y ? level + (0.1f * (y - level)) : level;
            levels.Add(level);
            inked.Enqueue(found is not null);
            hits += found is not null ? 1 : 0;
            hits -= inked.Count > _window && inked.Dequeue() ? 1 : 0;
            length = found is not null ? levels.Count : length;
            // Over the first window the missing columns count as inked by the seed.
            if (hits + Math.Max(0, _window - levels.Count) < 0.6 * _window)
            {
                break;
            }
        }

        return levels.GetRange(0, length);
    }

    /// <summary>Middle of a thin stroke in this column no further than the drift from the level.</summary>
    private float? LevelNear(int x, float level)
    {
        for (var d = 0; d <= _drift; d++)
        {
            foreach (var y in d == 0 ? [(int)level] : (ReadOnlySpan<int>)[(int)level - d, (int)level + d])
            {
                if (Stroke(x, y) is { } s && s.Bottom - s.Top <= _thickest)
                {
                    return (s.Top + s.Bottom) / 2f;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Part of the columns from <paramref name="from"/> to <paramref name="to"/> in which a stroke of about the ruling's thickness lies on its smoothed
    /// course: near 1 for a ruling, about a half where letters only happen to stand in its way.
    /// </summary>
    public double Coverage(RulingTrace trace, int from, int to)
    {
        from = Math.Max(from, trace.Start);
        to = Math.Min(to, trace.End);
        if (to <= from)
        {
            return 0;
        }

        var thick = Math.Min(_thickest, (2 * trace.Thickness) + 1);
        var covered = 0;
        for (var x = from; x < to; x++)
        {
            var (level, ok) = (trace.Smoothed(x, _window / 2), false);
            for (var y = (int)(level - _steadiness); y <= (int)(level + _steadiness) && !ok; y++)
            {
                ok = Stroke(x, y) is { } s && s.Bottom - s.Top <= thick && Math.Abs(((s.Top + s.Bottom) / 2f) - level) <= _steadiness + (trace.Thickness / 2);
            }

            covered += ok ? 1 : 0;
        }

        return covered / (double)(to - from);
    }

    /// <summary>Stretches that continue each other, within the join gap and the drift, as one.</summary>
    private List<RulingTrace> Joined(List<RulingTrace> traces)
    {
        var joined = new List<RulingTrace>();
        foreach (var trace in traces.OrderBy(t => t.Start))
        {
            var at = joined.FindIndex(j => Continues(j, trace));
            if (at < 0)
            {
                joined.Add(trace);
            }
            else
            {
                joined[at] = joined[at].Join(trace);
            }
        }

        return joined;
    }

    private bool Continues(RulingTrace left, RulingTrace right)
    {
        if (right.Start - left.End > _joinGap)
        {
            return false;
        }

        // Where they overlap they must be the same stroke, found twice.
        var level = right.Start < left.End ? left.At(right.Start + (Math.Min(left.End, right.End) - right.Start) / 2) : left.LevelAtEnd(_window);
        var other = right.Start < left.End ? right.At(right.Start + (Math.Min(left.End, right.End) - right.Start) / 2) : right.LevelAtStart(_window);
        return Math.Abs(level - other) <= _drift;
    }

    /// <param name="Y">Upper of the two rows.</param>
    /// <param name="Start">First column.</param>
    /// <param name="End">One past the last column.</param>
    private readonly record struct Run(int Y, int Start, int End);
}
