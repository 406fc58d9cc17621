namespace ItaIngest.Ocr.Imaging;

/// <summary>
/// Marks of lines that are set so close that they stand as near to the letters above as to their own: what tells them apart is the place in which a typeface puts
/// them. Figures are body heights from the baseline, upwards negative, measured on eight faces; they differ by less than a tenth.
/// </summary>
internal static class TightSetting
{
    /// <summary>Lower edge of a mark that stands on its letter: 1.0 to 1.2 above the baseline.</summary>
    private const double LowestUpper = -0.85, HighestUpper = -1.4;

    /// <summary>Upper edge of such a mark alone, of one that touches its letter, and of one with a tone mark on it.</summary>
    private const double TopAlone = -1.3, TopFused = -1.95, TopStacked = -2.45;

    /// <summary>A mark on its letter reaches no higher than this alone, and higher than that with a tone mark on it.</summary>
    private const double AloneTop = -1.72, StackTop = -2.0;

    /// <summary>Lower vowels begin between these and end above the last; tails of letters end above <see cref="Tail"/>.</summary>
    private const double LowerFrom = -0.1, LowerTo = 0.3, Deepest = 0.68;

    private const double Tail = 0.82;

    /// <summary>A tone mark stands at most this far above its vowel; it may bite into it.</summary>
    private const double StackGap = 0.2, StackBite = 0.15;

    /// <summary>A tone mark is no larger than this.</summary>
    private const double MarkHeight = 0.65, MarkWidth = 0.9;

    /// <summary>Mai ek, the commonest tone mark, is narrower than this; lower vowels are wider.</summary>
    private const double Narrow = 0.26;

    /// <summary>Right edges this near are flush: a lower vowel stands below the stem of its letter.</summary>
    private const double Flush = 0.13;

    /// <summary>Cuts the marks of a line from the letters and lower vowels above that they touch, and returns what belongs to no line yet.</summary>
    public static List<InkComponent> Part(ComponentMap map, List<LineDraft> lines, List<InkComponent> open, Dictionary<int, LineDraft> owner)
    {
        var result = new List<InkComponent>(open);
        foreach (var line in lines)
        {
            var standing = line.Members.Concat(open.Where(c => !owner.ContainsKey(c.Label) && Covers(c, line))).ToList();
            foreach (var letter in standing.Where(c => Bottom(c, line) > LowerTo && Top(c, line) < -0.5))
            {
                var cut = (int)Math.Round(line.BaselineAt(Centre(letter)) + (0.04 * line.Body));
                if (lines.Exists(below => below != line && HoldsMark(map, letter, cut, line, below, open)))
                {
                    Cut(letter, cut, line);
                }
            }

            foreach (var vowel in open.Where(c => !owner.ContainsKey(c.Label) && IsVowelAbove(c, line)))
            {
                if (lines.Find(below => below != line && IsHighest(vowel, below)) is { } below)
                {
                    var (from, to) = ((int)(vowel.Top + (0.25 * line.Body)), (int)(vowel.Bottom - (0.3 * below.Body)));
                    Cut(vowel, Enumerable.Range(from, Math.Max(1, to - from)).MinBy(y => map.InkInRow(vowel, y)), line);
                }
            }
        }

        return result;

        void Cut(InkComponent c, int row, LineDraft line)
        {
            result.Add(map.SplitAt(c, row));
            var rest = map.Components[c.Label - 1];
            line.Replace(c, rest);
            if (result.Remove(c))
            {
                result.Add(rest);
            }
        }
    }

    /// <summary>A lower vowel with something below it.</summary>
    private static bool IsVowelAbove(InkComponent c, LineDraft line) =>
        c.Left < line.Right && c.Right > line.Left && Top(c, line) is > LowerFrom and < LowerTo && Bottom(c, line) > Deepest && c.Height < 1.4 * line.Body && IsFlush(c, line);

    /// <summary>A mark on its letter with something above it that is no tone mark: those reach higher.</summary>
    private static bool IsHighest(InkComponent c, LineDraft line) =>
        c.Left < line.Right && c.Right > line.Left && Bottom(c, line) is > HighestUpper and < LowestUpper && Top(c, line) is > StackTop and < AloneTop
        && line.Letters.Exists(l => l.HorizontalGap(c) < 0);

    /// <summary>
    /// Gives marks that stand where a line's upper marks stand to that line, and the tone marks on them. What may as well be a lower vowel of the line above is left open,
    /// and a tone mark in that line's place for them goes to it.
    /// </summary>
    /// <param name="lines">As far as they are known.</param>
    /// <param name="marks">May be marks; those that belong to a line already are passed over.</param>
    /// <param name="owner">By the components' labels.</param>
    public static void Claim(List<LineDraft> lines, List<InkComponent> marks, Dictionary<int, LineDraft> owner)
    {
        var stacks = new List<(InkComponent Mark, LineDraft Line)>();
        foreach (var mark in marks.Where(c => !owner.ContainsKey(c.Label)))
        {
            if (lines.Where(l => IsUpper(mark, l)).MinBy(l => Math.Abs(Bottom(mark, l) + 1.1)) is { } line && !IsRatherLower(mark, Above(mark, line, lines)))
            {
                Take(mark, line, owner);
                stacks.Add((mark, line));
            }
        }

        foreach (var tone in marks.Where(c => !owner.ContainsKey(c.Label)))
        {
            if (stacks.Find(v => StandsOn(tone, v.Mark, v.Line.Body)) is { Line: { } line })
            {
                var above = Above(tone, line, lines);
                Take(tone, IsRatherLower(tone, above) ? above! : line, owner);
            }
            else if (lines.Find(l => l.Letters.Exists(m => Top(m, l) is > TopFused and < TopAlone && StandsOn(tone, m, l.Body))) is { } tall && Above(tone, tall, lines) is null)
            {
                // The vowel touches its letter, or the letter is as high as that.
                Take(tone, tall, owner);
            }
        }
    }

    private static void Take(InkComponent mark, LineDraft line, Dictionary<int, LineDraft> owner)
    {
        line.Members.Add(mark);
        owner[mark.Label] = line;
    }

    private static bool IsRatherLower(InkComponent mark, LineDraft? above) => above is not null && mark.Width >= Narrow * above.Body && IsFlush(mark, above);

    private static LineDraft? Above(InkComponent mark, LineDraft line, List<LineDraft> lines) => lines.Find(l => l != line && IsLower(mark, l));

    private static bool IsFlush(InkComponent mark, LineDraft line) => line.Letters.Exists(l => Math.Abs(l.Right - mark.Right) < Flush * line.Body);

    /// <summary>Whether the part of a letter that hangs below its line's baseline is a mark of the line below: where no tail reaches, or on a vowel there.</summary>
    private static bool HoldsMark(ComponentMap map, InkComponent letter, int cut, LineDraft line, LineDraft below, List<InkComponent> open)
    {
        if (below.BaselineAt(Centre(letter)) < line.BaselineAt(Centre(letter)) + line.Body || below.Left > letter.Right || below.Right < letter.Left)
        {
            return false;
        }

        if (Bottom(letter, line) > Tail)
        {
            return Bottom(letter, below) is > HighestUpper and < LowestUpper;
        }

        var (left, right) = map.Extent(letter, cut);
        var isVowel = right - left >= Narrow * line.Body && Math.Abs(right - letter.Right) < Flush * line.Body;
        return !isVowel && open.Exists(v => IsUpper(v, below) && v.Left < right && v.Right > left
            && Gap(letter, v) is var gap && gap > -StackBite * below.Body && gap < StackGap * below.Body);
    }

    private static bool IsUpper(InkComponent mark, LineDraft line) =>
        mark.Left < line.Right && mark.Right > line.Left
        && Bottom(mark, line) is > HighestUpper and < LowestUpper && Top(mark, line) is > TopStacked and < TopAlone
        && line.Letters.Exists(l => l.HorizontalGap(mark) < 0 && l.Top > mark.Top);

    private static bool IsLower(InkComponent mark, LineDraft line) =>
        mark.Left < line.Right && mark.Right > line.Left && Top(mark, line) is > LowerFrom and < LowerTo && Bottom(mark, line) < Deepest;

    private static bool StandsOn(InkComponent tone, InkComponent vowel, double body) =>
        tone.Label != vowel.Label && tone.Height < MarkHeight * body && tone.Width < MarkWidth * body && tone.Top < vowel.Top && tone.HorizontalGap(vowel) < 0
        && Gap(tone, vowel) > -StackBite * body && Gap(tone, vowel) < StackGap * body;

    private static bool Covers(InkComponent c, LineDraft line) =>
        c.Left < line.Right && c.Right > line.Left && Math.Min(Bottom(c, line), 0) - Math.Max(Top(c, line), -1) > 0.55;

    private static double Gap(InkComponent upper, InkComponent lower) => lower.Top - upper.Bottom;

    private static double Top(InkComponent c, LineDraft line) => (c.Top - line.BaselineAt(Centre(c))) / line.Body;

    private static double Bottom(InkComponent c, LineDraft line) => (c.Bottom - line.BaselineAt(Centre(c))) / line.Body;

    private static double Centre(InkComponent c) => (c.Left + c.Right) / 2.0;
}
