using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>An indicator's cell of an action plan: its number, its wording and the wordings of the levels of success.</summary>
internal sealed partial record KpiCell(Passage Number, Passage Indicator, IReadOnlyList<Passage> Levels)
{
    /// <summary>Levels count from 1; more than nine are none of this genre.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <param name="isHeaded">The cell's header speaks of levels: a numbered list in it is one of them.</param>
    public static KpiCell Parse(Passage cell, bool isHeaded = false)
    {
        var number = IndicatorNumber().Match(cell.Text);
        var start = number.Success ? number.Length : 0;
        var levels = LevelMarks.Find(cell, isHeaded);
        var end = levels.Count > 0 ? LevelsWord().Match(cell.Text[..levels[0].Index]) is { Success: true } word ? Math.Max(start, word.Index) : levels[0].Index : cell.Length;
        var wordings = levels.Select((m, i) => cell.Slice(m.End, (i + 1 < levels.Count ? levels[i + 1].Index : cell.Length) - m.End));
        return new KpiCell(
            number.Success ? cell.Slice(number.Groups["no"].Index, number.Groups["no"].Length) : Passage.Empty,
            Bare(cell.Slice(start, Math.Max(0, end - start))),
            [.. wordings.Select(Bare)]);
    }

    /// <summary>A text without the box or bullet of what follows it.</summary>
    private static Passage Bare(Passage text) => CheckMarks.Without(Bullet().Match(text.Text) is { Success: true } bullet ? text.Slice(0, bullet.Index) : text);

    /// <summary>The level whose box is ticked; null where none is, or more than one.</summary>
    public static Field<int>? Ticked(Passage cell) =>
        LevelMarks.Find(cell).Where(m => CheckMarks.Before(cell.Text, m.Index) == true).ToList() is [var only]
            ? cell.Slice(only.Digit, 1).ToField(int.Parse(cell.Text.AsSpan(only.Digit, 1), CultureInfo.InvariantCulture)) : null;

    /// <summary>A group row that holds an indicator: it says so, or counts levels.</summary>
    public static bool IsIndicator(string text) => IndicatorWord().IsMatch(text) || LevelMarks.Count(text) >= 2;

    /// <summary>A text that says nothing but the level reached: "ระดับ 4", "อยู่ในระดับ 3 (ร้อยละ 71.25)".</summary>
    public static bool IsLevel(string text) => OnlyLevel().IsMatch(text);

    /// <summary>The indicator's wording and levels, and the result that stands behind them.</summary>
    public static (Passage Wording, Passage Result) SplitResult(Passage cell)
    {
        var match = ResultWords().Matches(cell.Text).LastOrDefault();
        return match is null ? (cell, Passage.Empty) : (cell.Slice(0, match.Index), cell.Slice(match.Index));
    }

    /// <summary>"ระดับ 4 (4.26)", "ระดับ 4 (ร้อยละ 85.50)", "4".</summary>
    public static (Field<int>? Level, Field<decimal>? Value) Achieved(Passage cell)
    {
        var match = AchievedLevel().Match(cell.Text);
        if (!match.Success)
        {
            // "ร้อยละ 92.50" without a level.
            return Percentage().Matches(cell.Text) is [var only] && decimal.TryParse(only.Groups["n"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var reached)
                ? (null, cell.Slice(only.Groups["n"].Index, only.Groups["n"].Length).ToField(reached)) : (null, null);
        }

        var level = match.Groups["n"];
        var field = cell.Slice(level.Index, level.Length).ToField(int.Parse(level.ValueSpan, CultureInfo.InvariantCulture));
        var after = match.Index + match.Length;
        if (AchievedLevel().Match(cell.Text, after) is { Success: true } other && other.Groups["n"].Value != level.Value)
        {
            // "ระดับ 4 ระดับ 5 (96.48)": two results in one cell.
            return (field.With(e => e.Flag(Reasons.RecordDoubtful)), null);
        }

        var value = Value().Match(cell.Text, after);
        var before = value.Success ? value : Value().Match(cell.Text[..match.Index]);
        return before.Success && decimal.TryParse(before.Value.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? (field, cell.Slice(before.Index, before.Length).ToField(number))
            : (field, null);
    }

    [GeneratedRegex(@"^\s*(ตัวชี้วัด(ที่)?\s*)?[(\[]\s?(ตัวชี้วัด(ที่)?\s*)?(?<no>\d{1,2}(\s?\.\s?\d{1,2}){0,3})\s?[)\]]\s*[:.-]?\s*|^\s*(ตัวชี้วัด(ที่)?\s*)?(?<no>\d{1,2}(\s?\.\s?\d{1,2}){0,3})(\s?[.):])?\s+|^\s*(ตัวชี้วัด(ความสำเร็จ)?ที่|KPI|kpi)\s*(?<no>\d{1,2}(\.\d{1,2}){0,3})(?!\.?\d)[.):]?\s*|^\s*(?<no>\d{1,2}(\.\d{1,2}){1,3})[.)]?\s*")]
    private static partial Regex IndicatorNumber();

    /// <summary>What stands over the levels: "เกณฑ์", "เกณฑ์การให้คะแนน :".</summary>
    [GeneratedRegex(@"(เกณฑ์(การให้คะแนน|การประเมิน|วัดความสำเร็จ|ความสำเร็จ|การวัด)?|ระดับความสำเร็จ)\s*:?\s*$")]
    private static partial Regex LevelsWord();

    [GeneratedRegex(@"^\s*(อยู่ใน|ได้|เท่ากับ)?\s*ระดับ\s?(ที่\s?)?[1-5]\s*(\([^)]{0,24}\))?\s*$")]
    private static partial Regex OnlyLevel();

    [GeneratedRegex(@"\s[-–•]\s*$")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*ตัวชี้วัด")]
    private static partial Regex IndicatorWord();

    [GeneratedRegex(@"(ผล(การดำเนินงาน|การดำเนินการ|สำเร็จ|งาน)?(ที่ได้|ที่ทำได้)?(ตามตัวชี้วัด(ความสำเร็จ)?)?|ระดับ(ที่ได้|ความสำเร็จที่ได้|ที่ทำได้)|ค่าที่ได้)\s*[:：=]?\s*(อยู่ใน)?(?=ระดับ\s?(ที่)?\s?[1-5])")]
    private static partial Regex ResultWords();

    [GeneratedRegex(@"ระดับ\s?(ที่\s?)?(?<n>[1-9])(?![\d.])|^\s*(?<n>[1-5])\s*($|(?=[(/]\s?(ร้อยละ)?\s?\d)|(?<=\s)(?=(ร้อยละ\s?)?\d{1,3}\.\d))")]
    private static partial Regex AchievedLevel();

    [GeneratedRegex(@"ร้อยละ\s*(?<n>\d[\d,]*(\.\d+)?)|(?<n>\d[\d,]*(\.\d+)?)\s*%|^\s*(?<n>\d[\d,]*\.\d+)\s*$")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Value();
}
