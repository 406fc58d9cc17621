using System.Globalization;
using System.Text;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Numbers;

/// <summary>
/// Lays the second reading of each number and code against the first. Where they agree the glyphs' confidence rises. Where they disagree the form decides, if only one of
/// the two readings has the form of a number of the genre; otherwise the glyphs keep both readings and little confidence, until arithmetic, a column or a sequence settles it.
/// </summary>
internal static class SecondOpinion
{
    /// <summary>What a disputed value is worth once something else has settled it: one of two readers was right, and a rule agrees with it.</summary>
    private const double Settled = 0.97;

    /// <summary>The pages of one document. A year that both readers have read somewhere in it is preferred to one that neither has.</summary>
    public static IReadOnlyList<Page> Apply(IReadOnlyList<Page> pages, SecondOpinionOptions? options = null)
    {
        var settings = options ?? new SecondOpinionOptions();
        var years = pages.SelectMany(p => p.Lines).SelectMany(AgreedYears).ToHashSet();
        return [.. pages.Select(p => p.Lines.All(l => l.Numbers.Count == 0) ? p : p with { Lines = [.. p.Lines.Select(l => Apply(l, years, settings))] })];
    }

    /// <summary>The first reading of a disputed value, which something else bears out: nobody needs to look at it.</summary>
    public static Field<T> Confirmed<T>(Field<T> field)
        where T : notnull => field.With(e => e.Passed(Checking.Checks.Settled) with { Confidence = Math.Max(e.Confidence ?? 0, Settled), Reasons = [.. e.Reasons.Where(r => r != Reasons.ReadersDisagree)] });

    /// <summary>The second reading of a disputed value, which something else bears out.</summary>
    /// <param name="field">With the second reading's value and what the first one read as its raw text.</param>
    /// <param name="first">The first reading's value; null when it was no value.</param>
    public static Field<T> Overruled<T>(Field<T> field, object? first)
        where T : notnull => Confirmed(field).With(e => e.Note(Reasons.NumeralRepaired) with
        {
            Alternatives = first is null ? [] : [new Alternative(Convert.ToString(first, CultureInfo.InvariantCulture)!, AlternativeSources.Reader)],
        });

    /// <summary>The readers disagree on this value, and nothing has settled it yet.</summary>
    public static bool IsDisputed(Evidence evidence) => evidence.Reasons.Contains(Reasons.ReadersDisagree);

    public static TextLine Apply(TextLine line, IReadOnlySet<string> years, SecondOpinionOptions options)
    {
        if (line.Numbers.Count == 0)
        {
            return line;
        }

        var glyphs = line.Glyphs.ToList();
        foreach (var reading in line.Numbers)
        {
            if (Run(line, reading) is { } run)
            {
                LeaveWords(line, run, reading);
                Settle(glyphs, run, reading, years, options);
            }
        }

        return line with { Glyphs = glyphs };
    }

    private static IEnumerable<string> AgreedYears(TextLine line)
    {
        foreach (var reading in line.Numbers.Where(n => NumberText.IsYear(NumberText.Fold(n.Text))))
        {
            if (Run(line, reading) is { } run && NumberText.Fold(string.Concat(run.Select(i => line.Glyphs[i].Text))) == NumberText.Fold(reading.Text))
            {
                yield return NumberText.Fold(reading.Text);
            }
        }
    }

    /// <summary>Where a glyph stands, pixels: its left side is known better than its right one.</summary>
    private static double Middle(Box glyph) => glyph.Left + (Math.Min(glyph.Width, glyph.Height * 1.2) / 2);

    /// <summary>The glyphs of the ink that the reading is of, blanks and the marks of a word before it left out; null when the line was cut through it, or a glyph is no single character.</summary>
    private static List<int>? Run(TextLine line, NumberReading reading)
    {
        var slack = 0.5 * line.BodyHeight;
        if (reading.Box.Left < line.Box.Left - slack || reading.Box.Right > line.Box.Right + slack)
        {
            return null;
        }

        var run = Enumerable.Range(0, line.Glyphs.Count)
            .Where(i => !line.Glyphs[i].IsBlank && Middle(line.Glyphs[i].Box) is var x && x >= reading.Box.Left && x <= reading.Box.Right).ToList();
        while (run.Count > 0 && ThaiLetters.IsMark(line.Glyphs[run[0]].Text[^1]))
        {
            run.RemoveAt(0);
        }

        return run.Count > 0 && run.TrueForAll(i => line.Glyphs[i].Text.Length == 1) ? run : null;
    }

    /// <summary>Letters of the word before or behind a number, of which the second reading has nothing, are no part of it: "๓๐" and the next month's ม.</summary>
    private static void LeaveWords(TextLine line, List<int> run, NumberReading reading)
    {
        for (var isWord = true; isWord && run.Count > 1;)
        {
            var first = string.Concat(run.Select(i => line.Glyphs[i].Text));
            var steps = ReadingAlignment.Of(first, reading.Text);
            var (ahead, behind) = (IsWord(first, steps[0]), IsWord(first, steps[^1]));
            isWord = ahead || behind;
            if (isWord)
            {
                run.RemoveAt(behind ? run.Count - 1 : 0);
            }
        }

        static bool IsWord(string first, ReadingStep step) => step is { First: >= 0, Second: < 0 } && ThaiLetters.IsLetter(first[step.First]);
    }

    private static void Settle(List<Glyph> glyphs, List<int> run, NumberReading reading, IReadOnlySet<string> years, SecondOpinionOptions options)
    {
        var first = string.Concat(run.Select(i => glyphs[i].Text));
        var steps = ReadingAlignment.Of(first, reading.Text);
        var disputes = steps.Where(s => IsDispute(s, first, reading, options) && !IsOutside(s, first, reading.Text)).ToList();
        Confirm(glyphs, run, reading, steps.Where(s => s is { First: >= 0, Second: >= 0 } && NumberText.IsSame(first[s.First], reading.Text[s.Second])));
        if (disputes.Count == 0)
        {
            RepairCode(glyphs, run, first, reading, steps, options);
            return;
        }

        var (ours, theirs) = (NumberText.FormOf(first), NumberText.FormOf(reading.Text));
        if (!first.Any(char.IsDigit) && !NumberText.IsGrade(reading.Text))
        {
            return;
        }

        var (ourYear, theirYear) = (years.Contains(NumberText.Fold(first)), years.Contains(NumberText.Fold(reading.Text)));
        if ((theirs > ours && MayRepair(first, reading, steps, ours, options)) || (theirYear && !ourYear && NumberText.IsYear(NumberText.Fold(first))))
        {
            Rewrite(glyphs, run, reading, steps);
        }
        else if (!(ourYear && !theirYear) && IsHeard(ours, theirs, first, disputes))
        {
            Dispute(glyphs, run, reading, steps, options);
        }
    }

    /// <summary>
    /// A second reading that is no number says nothing of what is no number either, and nothing against a sound number in which it only misses or adds something.
    /// </summary>
    private static bool IsHeard(NumberForm ours, NumberForm theirs, string first, List<ReadingStep> disputes) =>
        theirs != NumberForm.None || ours == NumberForm.Loose
        || (ours == NumberForm.Strict && disputes.Exists(s => s is { First: >= 0, Second: >= 0 } && char.IsLetterOrDigit(first[s.First])));

    /// <summary>The readers disagree on this place, and the second is sure enough to be heard.</summary>
    private static bool IsDispute(ReadingStep step, string first, NumberReading reading, SecondOpinionOptions options) =>
        step.Second < 0 || ((step.First < 0 || !NumberText.IsSame(first[step.First], reading.Text[step.Second])) && reading.Confidences[step.Second] >= options.LeastVoice);

    /// <summary>A point or comma more or less before the first or behind the last digit changes no number; a minus in front does.</summary>
    private static bool IsOutside(ReadingStep step, string first, string second)
    {
        static bool Holds(string text, int at) => at < 0 || (!char.IsLetterOrDigit(text[at]) && (text[..at].All(c => !char.IsLetterOrDigit(c)) ? text[at] is not ('-' or '–' or '+')
            : text[at..].All(c => !char.IsLetterOrDigit(c))));
        return Holds(first, step.First) && Holds(second, step.Second);
    }

    private static void Confirm(List<Glyph> glyphs, List<int> run, NumberReading reading, IEnumerable<ReadingStep> agreed)
    {
        foreach (var step in agreed)
        {
            var glyph = glyphs[run[step.First]];
            glyphs[run[step.First]] = glyph with { Confidence = 1 - ((1 - glyph.Confidence) * (1 - reading.Confidences[step.Second])), IsSeconded = true };
        }
    }

    /// <summary>
    /// The form alone overrules the first reader when its reading is no number at all or has the form of a score beyond 100, or when only a point or comma is missing:
    /// any other number with a digit more or less is as much a number.
    /// </summary>
    private static bool MayRepair(string first, NumberReading reading, IReadOnlyList<ReadingStep> steps, NumberForm ours, SecondOpinionOptions options)
    {
        var changes = steps.Where(s => s.First < 0 || s.Second < 0 || !NumberText.IsSame(first[s.First], reading.Text[s.Second])).ToList();
        var onlySigns = changes.TrueForAll(s => IsSign(s.First < 0 ? null : first[s.First]) && IsSign(s.Second < 0 ? null : reading.Text[s.Second]));
        return changes.Count <= options.MostChanges && (ours == NumberForm.None || onlySigns || NumberText.IsBeyondScore(first))
            && changes.TrueForAll(s => s.Second < 0 || reading.Confidences[s.Second] >= options.LeastRepair);
    }

    private static bool IsSign(char? c) => c is null or '.' or ',' or '-' or '–' or '/';

    /// <summary>A zero before a number, or a one in front of Thai digits, is the letter of a code when the second reader saw the letter and the first did not see a number.</summary>
    private static void RepairCode(List<Glyph> glyphs, List<int> run, string first, NumberReading reading, IReadOnlyList<ReadingStep> steps, SecondOpinionOptions options)
    {
        if (NumberText.FormOf(first) == NumberForm.None && NumberText.FormOf(reading.Text) == NumberForm.Strict && reading.Confidences.Min() >= options.LeastRepair)
        {
            Rewrite(glyphs, run, reading, steps);
        }
    }

    /// <summary>The second reading takes the place of the first, which the glyphs remember.</summary>
    private static void Rewrite(List<Glyph> glyphs, List<int> run, NumberReading reading, IReadOnlyList<ReadingStep> steps)
    {
        foreach (var (at, text, confidence) in Columns(run, reading, steps))
        {
            var glyph = glyphs[at];
            if (NumberText.Fold(text) != NumberText.Fold(glyph.Text))
            {
                glyphs[at] = glyph with { Text = text, Read = glyph.Read ?? glyph.Text, Confidence = confidence };
            }
        }
    }

    private static void Dispute(List<Glyph> glyphs, List<int> run, NumberReading reading, IReadOnlyList<ReadingStep> steps, SecondOpinionOptions options)
    {
        foreach (var (at, text, _) in Columns(run, reading, steps))
        {
            var glyph = glyphs[at];
            if (text.Length != 1 || !NumberText.IsSame(text[0], glyph.Text[0]))
            {
                glyphs[at] = glyph with { Second = text, Confidence = Math.Min(glyph.Confidence, options.Disputed) };
            }
        }
    }

    /// <summary>For each glyph of the run what the second reader has in its place; what it has between two glyphs goes with the one before, at the start with the first.</summary>
    private static IEnumerable<(int Glyph, string Text, double Confidence)> Columns(List<int> run, NumberReading reading, IReadOnlyList<ReadingStep> steps)
    {
        var texts = run.ConvertAll(_ => new StringBuilder());
        var confidences = run.ConvertAll(_ => 1.0);
        var at = -1;
        foreach (var step in steps)
        {
            at = step.First >= 0 ? step.First : at;
            if (step.Second >= 0)
            {
                texts[Math.Max(0, at)].Append(reading.Text[step.Second]);
                confidences[Math.Max(0, at)] = Math.Min(confidences[Math.Max(0, at)], reading.Confidences[step.Second]);
            }
        }

        return run.Select((glyph, i) => (glyph, texts[i].ToString(), confidences[i]));
    }
}
