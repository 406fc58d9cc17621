using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Imaging;

/// <summary>A line that is being put together: its letters carry the baseline, marks and punctuation join later. Pixels of the region.</summary>
internal sealed class LineDraft
{
    /// <summary>Lines with fewer letters than this have no reliable height of their own.</summary>
    private const int ReliableLetters = 8;

    /// <summary>Letters below this part of the pass's body height are those of smaller type.</summary>
    private const double SmallerType = 0.75;

    /// <summary>A gap from which on words are apart, body heights.</summary>
    private const double LabelGap = 0.3;

    /// <summary>Above the baseline no mark of a line's own letters is higher than this, body heights.</summary>
    private const double HighestMark = 2.35;

    private LineDraft(List<InkComponent> letters, double body, double baseline, double slope, double middle)
    {
        Letters = letters;
        Members = [.. letters];
        Body = body;
        _baseline = baseline;
        _middle = middle;
        Slope = slope;
    }

    private readonly double _baseline;
    private readonly double _middle;

    public List<InkComponent> Letters { get; }

    public List<InkComponent> Members { get; }

    public double Body { get; private set; }

    public double Slope { get; }

    public int Left => Members.Min(m => m.Left);

    public int Right => Members.Max(m => m.Right);

    /// <summary>A lone dot or a speck that looks like one is nothing to read.</summary>
    public bool IsReadable => Members.Count > 0 && (Right - Left >= 0.22 * Body || Members.Max(m => m.Height) >= 0.5 * Body);

    public double BaselineAt(double x) => _baseline + ((x - _middle) * Slope);

    /// <summary>Fits the baseline through the letters' lower edges.</summary>
    /// <param name="letters">At least one.</param>
    /// <param name="hint">Body height of the pass, pixels.</param>
    public static LineDraft FromLetters(List<InkComponent> letters, double hint)
    {
        var middle = (letters.Min(l => l.Left) + letters.Max(l => l.Right)) / 2.0;
        var slope = FitSlope(letters, hint);
        var bottoms = letters.Select(l => (Value: l.Bottom - ((((l.Left + l.Right) / 2.0) - middle) * slope), Weight: (double)Math.Min(l.Width, hint))).ToList();
        var baseline = Mode(bottoms, Math.Max(1, 0.12 * hint));
        var heights = letters
            .Select(l => (Value: baseline + ((((l.Left + l.Right) / 2.0) - middle) * slope) - l.Top, Weight: (double)Math.Min(l.Width, hint)))
            .Where(h => h.Value > 0.5 * hint)
            .ToList();
        var own = heights.Count == 0 ? hint : Mode(heights, Math.Max(1, 0.1 * hint));
        var ratio = own / hint;

        // Between the two ranges lie lines of capitals and figures, whose letters are higher than Thai ones of the same type.
        var body = letters.Count >= ReliableLetters && ratio is (> 0.75 and < 1.2) or > 1.32 ? own : hint;
        return new LineDraft(letters, body, baseline, slope, middle);
    }

    /// <summary>A row of dashes, which has no letter to tell where the baseline is: it runs at two fifths of the body's height.</summary>
    public static LineDraft FromDashes(List<InkComponent> dashes, double body) => new(
        dashes,
        body,
        dashes.Average(d => (d.Top + d.Bottom) / 2.0) + (0.42 * body),
        0,
        (dashes.Min(d => d.Left) + dashes.Max(d => d.Right)) / 2.0);

    /// <summary>Puts what is left of a letter that was cut in its place.</summary>
    public void Replace(InkComponent letter, InkComponent rest)
    {
        foreach (var list in (List<InkComponent>[])[Letters, Members])
        {
            if (list.IndexOf(letter) is >= 0 and var at)
            {
                list[at] = rest;
            }
        }
    }

    public LineDraft Merge(LineDraft other)
    {
        var merged = FromLetters([.. Letters, .. other.Letters], Letters.Count >= other.Letters.Count ? Body : other.Body);
        merged.Members.Clear();
        merged.Members.AddRange(Members);
        merged.Members.AddRange(other.Members);
        return merged;
    }

    /// <summary>
    /// Smaller type than the pass looked for: its tall letters and figures alone were taken for a line's letters. Once its other letters have joined, they tell the body height.
    /// </summary>
    public void SettleSmallerBody()
    {
        const int fewest = 4;
        var standing = Members
            .Where(m => Math.Abs(m.Bottom - BaselineAt((m.Left + m.Right) / 2.0)) <= 0.15 * Body && m.Height > 0.3 * Body && m.Width > 0.15 * Body)
            .Select(m => (Value: (double)m.Height, Weight: 1.0))
            .ToList();
        if (standing.Count >= fewest && Mode(standing, Math.Max(1, 0.08 * Body)) is var own && own < SmallerType * Body)
        {
            Body = own;
        }
    }

    /// <summary>
    /// Leaves out the dots of a form's dotted line where something is written over it; the dots before and behind stay. Dots under a letter are no punctuation,
    /// and the lower vowels are larger.
    /// </summary>
    public void DropDotsUnderLetters()
    {
        const int fewest = 5;
        var largest = 0.24 * Body;
        var reach = 0.25 * Body;
        var dots = Members.FindAll(m => Math.Max(m.Width, m.Height) < largest && m.Top > BaselineAt(m.Left) - (0.22 * Body));
        var under = dots.FindAll(d => Letters.Exists(l => l.Left - reach < d.Right && l.Right + reach > d.Left));
        if (under.Count >= fewest && dots.Count > Letters.Count / 3)
        {
            Members.RemoveAll(under.Contains);
        }
    }

    /// <summary>Parts the line at columns' gaps, and its leading label, where that is set in larger letters, from what follows.</summary>
    public IEnumerable<LineDraft> SplitAtGaps(double columnGap)
    {
        foreach (var column in Runs([.. Members.OrderBy(m => m.Left)], columnGap * Body))
        {
            var words = Runs(column, LabelGap * Body);
            var labelled = words.TakeWhile(IsLarger).SelectMany(w => w).ToList();
            if (labelled.Count > 0)
            {
                yield return Part(labelled, LetterHeight(labelled));
            }

            if (labelled.Count < column.Count)
            {
                yield return Part(column[labelled.Count..], Body);
            }
        }
    }

    private static List<List<InkComponent>> Runs(List<InkComponent> sorted, double gap)
    {
        var runs = new List<List<InkComponent>>();
        var right = double.NegativeInfinity;
        foreach (var member in sorted)
        {
            if (member.Left - right > gap)
            {
                runs.Add([]);
            }

            runs[^1].Add(member);
            right = Math.Max(right, member.Right);
        }

        return runs;
    }

    private LineDraft Part(List<InkComponent> members, double body)
    {
        var part = new LineDraft(Letters, body, _baseline, Slope, _middle);
        part.Members.Clear();
        part.Members.AddRange(members);
        return part;
    }

    /// <summary>Letters that are higher than the line's, with marks that reach higher than two levels of marks do.</summary>
    private bool IsLarger(List<InkComponent> word) =>
        word.Exists(m => m.Top < BaselineAt(m.Left) - (HighestMark * Body)) && LetterHeight(word) > 1.2 * Body;

    private double LetterHeight(List<InkComponent> word)
    {
        var heights = word.FindAll(m => m.Height > 0.7 * Body && m.Bottom > BaselineAt(m.Left) - (0.3 * Body)).ConvertAll(m => (double)m.Height);
        heights.Sort();
        return heights.Count == 0 ? Body : heights[heights.Count / 2];
    }

    public FoundLine ToLine(ComponentMap map)
    {
        var boxes = Members
            .OrderBy(m => m.Left)
            .Select(m => new Box(m.Left + map.Left, m.Top + map.Top, m.Right + map.Left, m.Bottom + map.Top))
            .ToList();
        var box = Box.UnionOf(boxes);
        return new FoundLine(map, [.. Members.Select(m => m.Label)])
        {
            Box = box,
            Baseline = BaselineAt(box.CentreX - map.Left) + map.Top,
            Slope = Slope,
            BodyHeight = Body,
            Components = boxes,
        };
    }

    /// <summary>
    /// Median of the slopes between letters of the line's left and right third; 0 for short lines, where a letter with a tail decides, and never steeper
    /// than what deskewing leaves over.
    /// </summary>
    private static double FitSlope(List<InkComponent> letters, double hint)
    {
        const double steepest = 0.012;
        var sorted = letters.OrderBy(l => l.Left).ToList();
        var third = sorted.Count / 3;
        if (third < 4 || sorted[^1].Right - sorted[0].Left < 15 * hint)
        {
            return 0;
        }

        var slopes = new List<double>();
        for (var i = 0; i < third; i++)
        {
            var (a, b) = (sorted[i], sorted[sorted.Count - third + i]);
            slopes.Add((double)(b.Bottom - a.Bottom) / (b.Left - a.Left));
        }

        slopes.Sort();
        return Math.Clamp(slopes[slopes.Count / 2], -steepest, steepest);
    }

    /// <summary>The weighted mean of the values in the window of the given half width that has the most weight.</summary>
    private static double Mode(List<(double Value, double Weight)> values, double halfWidth)
    {
        var best = values.MaxBy(v => values.Sum(o => Math.Abs(o.Value - v.Value) <= halfWidth ? o.Weight : 0));
        var near = values.Where(v => Math.Abs(v.Value - best.Value) <= halfWidth).ToList();
        return near.Sum(v => v.Value * v.Weight) / near.Sum(v => v.Weight);
    }
}
