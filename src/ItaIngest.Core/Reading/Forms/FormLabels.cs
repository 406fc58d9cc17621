using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Forms;

/// <summary>A label that a line begins with.</summary>
/// <param name="Label">The label's words, without marker, codes and colon.</param>
/// <param name="Meaning">What it says that its value is.</param>
/// <param name="Value">Where the value begins in the line; its length when the label stands alone.</param>
/// <param name="Codes">Codes of questions in brackets behind the label; empty for most.</param>
/// <param name="Similarity">How like a known wording the label is, 0…1.</param>
internal sealed record FoundLabel(Passage Label, ColumnMeaning Meaning, int Value, Passage Codes, double Similarity);

/// <summary>Recognises the labels of forms: "ผู้รับผิดชอบ : …", "- ขั้นตอน", "๒) ประเด็นที่พบ (i๗, i๘) …".</summary>
internal static class FormLabels
{
    /// <summary>The longest label, in letters.</summary>
    private const int Longest = 70;

    /// <summary>How like a known wording a label must be with a colon behind it, alone on its line, and with only a blank before its value.</summary>
    private const double WithColon = 0.8, Alone = 0.9, WithBlank = 0.985;

    /// <summary>A word this short before a blank may begin any sentence.</summary>
    private const int ShortWord = 6;

    private static readonly HashSet<ColumnMeaning> s_fields =
    [
        ColumnMeaning.Issue, ColumnMeaning.Measure, ColumnMeaning.Steps, ColumnMeaning.Responsible, ColumnMeaning.Monitoring, ColumnMeaning.Result, ColumnMeaning.Outcome,
        ColumnMeaning.Due, ColumnMeaning.Period, ColumnMeaning.DoneOn, ColumnMeaning.Activity, ColumnMeaning.Constraint,
    ];

    private static readonly HashSet<ColumnMeaning> s_others =
    [
        ColumnMeaning.Indicator, ColumnMeaning.ItemCode, ColumnMeaning.ItemText, ColumnMeaning.Instrument, ColumnMeaning.Target, ColumnMeaning.Remark,
    ];

    private static readonly HashSet<ColumnMeaning> s_plan =
        [ColumnMeaning.Budget, ColumnMeaning.Problem, ColumnMeaning.Remedy, ColumnMeaning.Kpi, ColumnMeaning.KpiResult, ColumnMeaning.Programme];

    /// <summary>A field of a measure or of a plan's activity, which makes a form.</summary>
    public static bool IsField(ColumnMeaning meaning) => s_fields.Contains(meaning) || s_plan.Contains(meaning);

    /// <summary>The meaning of a label that stands in a cell or before a colon; null when it is like no label.</summary>
    public static ColumnMeaning? Meaning(string label, double least = WithColon) => Match(label, least)?.Meaning
        ?? (HeaderRemarks.Without(label) is { } bare && bare.Length < label.Length && Match(bare, least) is { } named && !s_times.Contains(named.Meaning) ? named.Meaning : null);

    /// <summary>A day behind these is their value, no remark ("ผลถึง 31 มีนาคม").</summary>
    private static readonly ColumnMeaning[] s_times = [ColumnMeaning.Due, ColumnMeaning.Period, ColumnMeaning.DoneOn];

    private static HeaderMatch? Match(string label, double least)
    {
        var best = label.Length > Longest ? null
            : new[] { TableFamily.Measures, TableFamily.Plan }.SelectMany(f => new[] { label, WithoutVerb(label) }.Distinct().Select(l => HeaderVocabulary.Best(l, f))).MaxBy(m => m.Similarity);
        // A month heads a column of a plan's times; on a line of a form it is the value.
        return best is not null && best.Similarity >= least && !(best.Meaning == ColumnMeaning.Period && ThaiDate.TryParse(label, new DateContext(ReadingContext.NewestNumbering), out _)) && (IsField(best.Meaning) || s_others.Contains(best.Meaning)) ? best : null;
    }

    /// <summary>"ดำเนินการแล้วเสร็จเมื่อ" is "แล้วเสร็จเมื่อ": a label may tell with a verb what others call by a name.</summary>
    private static string WithoutVerb(string label)
    {
        var verb = Array.Find(_verbs, v => label.StartsWith(v, StringComparison.Ordinal) && label.Length > v.Length + ShortWord);
        return verb is null ? label : label[verb.Length..];
    }

    private static readonly string[] _verbs = ["ได้ดำเนินการ", "ดำเนินการ"];

    /// <summary>The label at the start of a line; null when it begins with none.</summary>
    public static FoundLabel? Read(Passage line)
    {
        var text = line.Text;
        var start = MarkerReader.Read(text, 0)?.End ?? 0;
        var colon = text.AsSpan(start).IndexOfAny(':', '：');
        if (colon > 0 && colon <= Longest)
        {
            return Label(line, start, start + colon, start + colon + 1, WithColon);
        }

        return (text.Length - start <= Longest ? Label(line, start, text.Length, text.Length, Alone) : null) ?? BeforeBlank(line, start);
    }

    /// <summary>Every label of a line: further ones stand before a colon of their own ("ผู้รับผิดชอบ : กองคลัง ระยะเวลา : มี.ค. ๖๘").</summary>
    public static IReadOnlyList<FoundLabel> All(Passage line)
    {
        if (Read(line) is not { } first)
        {
            return [];
        }

        var found = new List<FoundLabel> { first };
        for (var colon = line.Text.IndexOf(':', first.Value); colon > 0; colon = line.Text.IndexOf(':', colon + 1))
        {
            if (Further(line, found[^1].Value, colon) is { } next)
            {
                found.Add(next);
            }
        }

        return found;
    }

    /// <summary>Where a label begins in its line, its marker left out of account.</summary>
    public static int StartOf(FoundLabel label, Passage line, int from) => line.Text.IndexOf(label.Label.Text, from, StringComparison.Ordinal);

    private static FoundLabel? Further(Passage line, int from, int colon)
    {
        for (var start = Math.Max(from, colon - Longest); start < colon; start++)
        {
            if (start > from && char.IsWhiteSpace(line.Text[start - 1]) && Label(line, start, colon, colon + 1, WithBlank) is { } label)
            {
                return label;
            }
        }

        return null;
    }

    private static FoundLabel? BeforeBlank(Passage line, int start)
    {
        for (var end = line.Text.IndexOf(' ', Math.Min(line.Length, start + 1)); end > 0 && end - start <= Longest; end = line.Text.IndexOf(' ', end + 1))
        {
            if (end - start >= ShortWord && line.Text[(end + 1)..].TrimStart('-', '–', ' ').Length > 0 && Label(line, start, end, end, WithBlank) is { } label)
            {
                return label with { Value = SkipDash(line.Text, label.Value) };
            }
        }

        return null;
    }

    private static FoundLabel? Label(Passage line, int start, int end, int value, double least)
    {
        var label = line.Slice(start, end - start);
        var open = label.Text.IndexOf('(');
        var codes = Passage.Empty;
        if (open > 0 && ItemCodes.Find(label.Text[open..]).Count > 0)
        {
            (codes, label) = (label.Slice(open), label.Slice(0, open));
        }

        return !label.IsEmpty && Match(label.Text, least) is { } match
            ? new FoundLabel(label, match.Meaning, SkipDashes(line.Text, value), codes, match.Similarity) : null;
    }

    /// <summary>"ผู้รับผิดชอบ – กองคลัง": a long dash in place of a colon.</summary>
    private static int SkipDash(string text, int at) => at + 1 < text.Length && text[at] is '–' or '—' && text[at + 1] == ' ' ? SkipDashes(text, at + 1) : at;

    private static int SkipDashes(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '：'))
        {
            at++;
        }

        return at;
    }
}
