namespace ItaIngest.Ocr.Imaging;

/// <summary>Gives marks, punctuation and tall letters to the lines: nearest ink first, so that a tone mark follows the vowel that it stands on.</summary>
internal static class MarkAssignment
{
    /// <summary>Adds components to the lines' members and returns those that belong to none; of the overhanging ones only marks join, where such marks stand.</summary>
    public static List<InkComponent> Assign(
        ComponentMap map, List<LineDraft> lines, List<InkComponent> components, List<InkComponent> overhanging, double body, LineFinderOptions settings)
    {
        var line = new Dictionary<int, LineDraft>();
        foreach (var draft in lines)
        {
            draft.Members.ForEach(m => line[m.Label] = draft);
        }

        var open = components.Where(c => !line.ContainsKey(c.Label)).ToList();
        open = SplitBridges(map, lines, open, line);
        open = TightSetting.Part(map, lines, open, line);
        TightSetting.Claim(lines, [.. open, .. overhanging], line);
        var grid = new Neighbourhood(components.Select(c => map.Components[c.Label - 1]), body * 2);
        open.ForEach(grid.Add);
        Grow(line, open.FindAll(c => !line.ContainsKey(c.Label)), grid, Scale(lines, body), settings);
        return open.Where(c => !line.ContainsKey(c.Label)).ToList();
    }

    /// <summary>The body height of the line next to a component: marks of larger type stand farther apart than those of the page's text.</summary>
    private static Func<InkComponent, double> Scale(List<LineDraft> lines, double body)
    {
        var bands = lines.ConvertAll(l => (Line: l, l.Left, l.Right));
        return c =>
        {
            var best = (Distance: 2 * body, Body: body);
            foreach (var (l, left, right) in bands)
            {
                if (c.Left < right + l.Body && c.Right > left - l.Body)
                {
                    var baseline = l.BaselineAt((c.Left + c.Right) / 2.0);
                    var distance = Math.Max(0, Math.Max(baseline - l.Body - c.Bottom, c.Top - baseline));
                    best = distance < best.Distance ? (distance, l.Body) : best;
                }
            }

            return best.Body;
        };
    }

    /// <summary>
    /// Single linkage: pairs of neighbours in order of distance; marks that stand on each other become one cluster, clusters join lines. Nearest first alone would
    /// let a line take the tone mark of the line below before the vowel under it is known to be that line's.
    /// </summary>
    private static void Grow(Dictionary<int, LineDraft> line, List<InkComponent> open, Neighbourhood grid, Func<InkComponent, double> scale, LineFinderOptions settings)
    {
        var cluster = open.ToDictionary(c => c.Label, c => new List<InkComponent> { c });
        var queue = new PriorityQueue<(InkComponent A, InkComponent B), double>();
        foreach (var c in open)
        {
            foreach (var neighbour in grid.Near(c))
            {
                Offer(queue, line, c, neighbour, scale, settings);
            }
        }

        while (queue.TryDequeue(out var pair, out _))
        {
            if (line.ContainsKey(pair.A.Label))
            {
                continue;
            }

            if (line.TryGetValue(pair.B.Label, out var draft))
            {
                if (cluster[pair.A.Label].TrueForAll(c => Fits(c, draft)))
                {
                    Take(draft, cluster[pair.A.Label], line);
                    cluster[pair.A.Label].SelectMany(grid.Near).ToList().ForEach(n => OfferMembers(queue, line, n, grid, scale, settings));
                }
            }
            else if (cluster[pair.A.Label] != cluster[pair.B.Label])
            {
                var (into, from) = (cluster[pair.A.Label], cluster[pair.B.Label]);
                into.AddRange(from);
                from.ForEach(c => cluster[c.Label] = into);
            }
        }
    }

    private static void Take(LineDraft draft, List<InkComponent> components, Dictionary<int, LineDraft> line)
    {
        draft.Members.AddRange(components);
        components.ForEach(c => line[c.Label] = draft);
    }

    /// <summary>A component beside ink that has just joined a line is offered to that line.</summary>
    private static void OfferMembers(
        PriorityQueue<(InkComponent A, InkComponent B), double> queue,
        Dictionary<int, LineDraft> line,
        InkComponent candidate,
        Neighbourhood grid,
        Func<InkComponent, double> scale,
        LineFinderOptions settings)
    {
        if (!line.ContainsKey(candidate.Label))
        {
            foreach (var member in grid.Near(candidate).Where(n => line.ContainsKey(n.Label)))
            {
                Offer(queue, line, candidate, member, scale, settings);
            }
        }
    }

    private static void Offer(
        PriorityQueue<(InkComponent A, InkComponent B), double> queue,
        Dictionary<int, LineDraft> line,
        InkComponent candidate,
        InkComponent neighbour,
        Func<InkComponent, double> scale,
        LineFinderOptions settings)
    {
        var across = Math.Max(0, candidate.HorizontalGap(neighbour));
        var down = Math.Max(0, candidate.VerticalGap(neighbour));
        if (!line.TryGetValue(neighbour.Label, out var draft))
        {
            var body = scale(candidate);
            if (across == 0 && down < settings.StackDistance * body && Math.Max(candidate.Height, neighbour.Height) < 0.8 * body)
            {
                queue.Enqueue((candidate, neighbour), down);
            }

            return;
        }

        if (!Fits(candidate, draft) || down > settings.MarkDistance * draft.Body || across > settings.ColumnGap * draft.Body)
        {
            return;
        }

        // Beside counts less than above or below: marks stand over their letter, punctuation beside it within the body's band.
        var beside = across > 0 && !InBand(candidate, draft) ? 2 * across : 0.5 * across;
        queue.Enqueue((candidate, neighbour), down + beside);
    }

    /// <summary>Whether the component lies in the room that a line's letters and marks can take: two levels of marks above, one below, somewhat more for a word in larger letters.</summary>
    private static bool Fits(InkComponent c, LineDraft draft)
    {
        var baseline = draft.BaselineAt((c.Left + c.Right) / 2.0);
        return c.Top > baseline - (3.3 * draft.Body)
            && c.Bottom < baseline + (1.0 * draft.Body)
            && c.Top < baseline + (0.45 * draft.Body)
            && c.Bottom > baseline - (2.6 * draft.Body)
            && c.Height < 2.7 * draft.Body;
    }

    private static bool InBand(InkComponent c, LineDraft draft)
    {
        var baseline = draft.BaselineAt((c.Left + c.Right) / 2.0);
        return c.Bottom > baseline - draft.Body && c.Top < baseline + (0.15 * draft.Body);
    }

    /// <summary>Components that reach over the bodies of two lines (marks that touch) are cut where they are thinnest between them.</summary>
    private static List<InkComponent> SplitBridges(ComponentMap map, List<LineDraft> lines, List<InkComponent> open, Dictionary<int, LineDraft> line)
    {
        var result = new List<InkComponent>();
        foreach (var component in open)
        {
            var c = component;
            var crossed = lines
                .Where(l => l.Left <= c.Right && l.Right >= c.Left && Covers(c, l))
                .OrderBy(l => l.BaselineAt(c.Left))
                .ToList();
            for (var i = 0; i + 1 < crossed.Count; i++)
            {
                var row = ThinnestRow(map, c, crossed[i].BaselineAt(c.Left), crossed[i + 1].BaselineAt(c.Left) - crossed[i + 1].Body);
                if (row > c.Top && row < c.Bottom)
                {
                    var lower = map.SplitAt(c, row);
                    Claim(map.Components[c.Label - 1], crossed[i], line);
                    c = lower;
                }
            }

            if (crossed.Count > 1)
            {
                Claim(c, crossed[^1], line);
            }

            result.Add(c);
        }

        return result;
    }

    private static void Claim(InkComponent part, LineDraft draft, Dictionary<int, LineDraft> line)
    {
        if (part.Area > 0 && line.TryAdd(part.Label, draft))
        {
            draft.Members.Add(part);
        }
    }

    private static bool Covers(InkComponent c, LineDraft l)
    {
        var baseline = l.BaselineAt((c.Left + c.Right) / 2.0);
        return Math.Min(c.Bottom, baseline) - Math.Max(c.Top, baseline - l.Body) > 0.55 * l.Body;
    }

    private static int ThinnestRow(ComponentMap map, InkComponent c, double from, double to)
    {
        var first = Math.Max(c.Top + 1, (int)from);
        var last = Math.Min(c.Bottom - 1, (int)to);
        return last <= first ? (first + last) / 2 : Enumerable.Range(first, last - first + 1).MinBy(y => map.InkInRow(c, y));
    }

    /// <summary>Components by square of the region, to look only at what is near.</summary>
    private sealed class Neighbourhood
    {
        private readonly Dictionary<(int, int), List<InkComponent>> _squares = [];
        private readonly HashSet<int> _known = [];
        private readonly double _side;

        public Neighbourhood(IEnumerable<InkComponent> components, double side)
        {
            _side = side;
            foreach (var c in components)
            {
                Add(c);
            }
        }

        public void Add(InkComponent c)
        {
            if (_known.Add(c.Label))
            {
                foreach (var square in Squares(c, 0))
                {
                    (_squares.TryGetValue(square, out var list) ? list : _squares[square] = []).Add(c);
                }
            }
        }

        public IEnumerable<InkComponent> Near(InkComponent c) =>
            Squares(c, 1).SelectMany(s => _squares.TryGetValue(s, out var list) ? list : []).Where(n => n.Label != c.Label).Distinct();

        private IEnumerable<(int, int)> Squares(InkComponent c, int margin)
        {
            for (var row = (int)(c.Top / _side) - margin; row <= (int)(c.Bottom / _side) + margin; row++)
            {
                for (var column = (int)(c.Left / _side) - margin; column <= (int)(c.Right / _side) + margin; column++)
                {
                    yield return (row, column);
                }
            }
        }
    }
}
