using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Forms;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>One thing that a plan printed as text says: a heading, or a label with its value.</summary>
/// <param name="Meaning">What it says; <see cref="ColumnMeaning.Unknown"/> for what no record holds.</param>
/// <param name="Label">The label's words.</param>
/// <param name="Number">The number that a counting label gives; empty without one.</param>
/// <param name="Lines">The value's printed lines.</param>
internal sealed record PlanEntry(ColumnMeaning Meaning, Passage Label, Passage Number, List<PlacedLine> Lines);

/// <summary>
/// What a plan says that is printed as text: headings of programmes, indicators and activities, levels, and labels with their values on the same line,
/// below it, or in a column of their own (<see cref="LabelColumns"/>).
/// </summary>
internal sealed partial class PlanOutline
{
    /// <summary>A longer text is no heading, in letters.</summary>
    private const int LongestHeading = 200;

    /// <summary>A line that reaches this share of the text's width is followed by more of its sentence.</summary>
    private const double FullLine = 0.85;

    /// <summary>Left sides this many body heights apart are different indents.</summary>
    private const double Indent = 1.0;

    private readonly IReadOnlyList<LabelledRow> _rows;
    private readonly IReadOnlyList<FoundLabel>[] _found;
    private readonly Dictionary<string, int> _labels;
    private readonly List<PlanEntry> _entries = [];
    private PlanEntry? _open;
    private double _left;

    private PlanOutline(IReadOnlyList<LabelledRow> rows)
    {
        _rows = rows;
        _found = [.. rows.Select(r => r.IsValue || r.Label is not null ? [] : FormLabels.All(r.Passage))];
        _labels = _found.SelectMany(f => f).GroupBy(l => ThaiText.Key(l.Label.Text)).ToDictionary(g => g.Key, g => g.Count());
    }

    /// <summary>The entries in consecutive rows of text, in their order.</summary>
    /// <param name="rows">Outside tables.</param>
    /// <param name="goesOn">They go on with a plan above; otherwise an indicator or an activity must begin among them.</param>
    public static IReadOnlyList<PlanEntry> Entries(IReadOnlyList<TextRow> rows, bool goesOn = false)
    {
        List<LabelledRow> unfolded = [.. LabelColumns.Unfold(rows).SelectMany(Divided)];
        if (!goesOn && !unfolded.Any(r => r.Label is not null || Opening().IsMatch(r.Passage.Text)))
        {
            return [];
        }

        var outline = new PlanOutline(unfolded);
        for (var i = 0; i < outline._rows.Count; i++)
        {
            outline.Add(i);
        }

        return outline._entries;
    }

    /// <summary>A row of labels with their values side by side, parted by wide gaps instead of colons: one row for each.</summary>
    private static IEnumerable<LabelledRow> Divided(LabelledRow row)
    {
        var segments = row.Row.Segments;
        List<int> starts = row.IsValue || row.Label is not null ? [0] : [0, .. Enumerable.Range(1, segments.Count - 1).Where(i => Begins(Passage.Of(segments[i])))];
        return starts.Count == 1 || !Begins(Passage.Of(segments[0])) ? [row] : starts.Select((s, i) => new LabelledRow(new TextRow([.. segments.Take(i + 1 < starts.Count ? starts[i + 1] : segments.Count).Skip(s)])));

        static bool Begins(Passage text) => FormLabels.Read(text) is { } label && label.Value < text.Length || ReachedLine().IsMatch(text.Text);
    }

    private void Add(int i)
    {
        var row = _rows[i];
        if (row.IsValue)
        {
            _open?.Lines.AddRange(row.Row.Segments);
        }
        else if (row.Label is { } beside)
        {
            var number = beside.Label.Text.Any(char.IsDigit) ? LastNumber(beside.Label) : Passage.Empty;
            Open(PlanLabels.Wording(beside.Label.Text) ?? beside.Meaning, beside.Label, number, row.Passage.Slice(beside.Value), row.Row);
        }
        else if (!Heading(row) && !Levels(row) && !Listed(row) && !Labels(i))
        {
            GoOn(i);
        }
    }

    /// <summary>A programme's heading, an indicator's or an activity's that counts.</summary>
    private bool Heading(LabelledRow row)
    {
        var passage = row.Passage;
        if (passage.Length > LongestHeading)
        {
            return false;
        }

        if (PlanLabels.AtStart(passage.Text) is { } counted)
        {
            var number = passage.Slice(counted.Number, NumberLength(passage.Text, counted.Number));
            // An indicator's cell begins with its number.
            Open(counted.Meaning, passage.Slice(0, counted.Text), number, passage.Slice(counted.Meaning == ColumnMeaning.Kpi ? counted.Number : counted.Text), row.Row);
            return true;
        }

        if (!PlanReader.IsProgramme(passage.Text))
        {
            return false;
        }

        Open(ColumnMeaning.Programme, passage, Passage.Empty, passage, row.Row);
        return true;
    }

    /// <summary>"ระดับ 3 …" at the start of a line: the wording of a level, whatever stands above it.</summary>
    private bool Levels(LabelledRow row)
    {
        if (!LevelStart().IsMatch(row.Passage.Text) || !_entries.Exists(e => e.Meaning is ColumnMeaning.Kpi or ColumnMeaning.Target))
        {
            return false;
        }

        if (_open is not { Meaning: ColumnMeaning.Target or ColumnMeaning.Kpi })
        {
            Open(ColumnMeaning.Target, row.Passage, Passage.Empty, Passage.Empty, row.Row);
        }

        _open!.Lines.AddRange(row.Row.Segments);
        return true;
    }

    /// <summary>The next one of the activities that a label heads as a list, each with labels of its own: "(2) …" where "(1) …" stands above what was done of it.</summary>
    private bool Listed(LabelledRow row)
    {
        if (_open is null || IsActivity(_open) || _entries.FindLast(IsActivity) is not { Number.IsEmpty: true, Lines: [var first, ..] } before
            || _entries.LastIndexOf(before) < _entries.FindLastIndex(e => e.Meaning is ColumnMeaning.Kpi or ColumnMeaning.Programme)
            || MarkerReader.Read(Passage.Of(first).Text, 0)?.Marker is not { Path.Count: > 0 } last || MarkerReader.Read(row.Passage.Text, 0)?.Marker is not { } next
            || !IsNext(last, next))
        {
            return false;
        }

        // A list of that style inside the value above goes on first, unless the line stands where the activities do.
        var isBelow = Math.Abs(row.Row.Box.Left - first.Box.Left) < Indent * row.Row.BodyHeight;
        var inside = _open.Lines.Select(l => MarkerReader.Read(Passage.Of(l).Text, 0)?.Marker).LastOrDefault(m => m?.Style == next.Style);
        if (inside is not null && IsNext(inside, next) && !isBelow)
        {
            return false;
        }

        Open(ColumnMeaning.Activity, before.Label, Passage.Empty, row.Passage, row.Row);
        return true;

        static bool IsNext(ListMarker last, ListMarker next) => next.Style == last.Style && next.Path.SkipLast(1).SequenceEqual(last.Path.SkipLast(1)) && next.Number == last.Number + 1;
        static bool IsActivity(PlanEntry entry) => OutlinePlans.Settled(entry).Meaning == ColumnMeaning.Activity;
    }

    private bool Labels(int i)
    {
        var line = _rows[i].Passage;
        var labels = _found[i];
        if (labels.Count == 0)
        {
            return Reached(i) || LevelsHead(i);
        }

        if (IsBroken(i, labels[0]))
        {
            return LevelsHead(i);
        }

        for (var n = 0; n < labels.Count; n++)
        {
            var end = n + 1 < labels.Count ? FormLabels.StartOf(labels[n + 1], line, labels[n].Value) : line.Length;
            var (label, value) = (labels[n].Label, line.Slice(labels[n].Value, end - labels[n].Value));
            Open(PlanLabels.Wording(label.Text) ?? labels[n].Meaning, label, Passage.Empty, value, _rows[i].Row);
        }

        return true;
    }

    /// <summary>Words of a label that a sentence broke before; not what stands further left than the levels above it, nor what says nothing but a level.</summary>
    private bool IsBroken(int i, FoundLabel label)
    {
        var line = _rows[i].Passage;
        if (i == 0 || _open is null || _rows[i - 1].Row.Segments[^1].Fill < FullLine || line.Text.Contains(':', StringComparison.Ordinal)
            || _labels.GetValueOrDefault(ThaiText.Key(label.Label.Text)) >= 2)
        {
            return false;
        }

        var isLeft = _open.Meaning == ColumnMeaning.Target && _rows[i].Row.Box.Left < _rows[i - 1].Row.Box.Left - (Indent * _rows[i].Row.BodyHeight);
        return !isLeft && !KpiCell.IsLevel(line.Text[label.Value..]);
    }

    /// <summary>"ผลการประเมินตนเอง อยู่ในระดับ 4 (…)", "ผลสำเร็จตามตัวชี้วัด : ระดับ 3".</summary>
    private bool Reached(int i)
    {
        var line = _rows[i].Passage;
        var match = ReachedLine().Match(line.Text);
        if (!match.Success)
        {
            return false;
        }

        Open(ColumnMeaning.KpiResult, line.Slice(0, match.Groups["level"].Index), Passage.Empty, line.Slice(match.Groups["level"].Index), _rows[i].Row);
        return true;
    }

    /// <summary>"เกณฑ์การประเมิน", or "ผลการประเมินตนเอง" where the level is ticked, above the wordings of the levels.</summary>
    private bool LevelsHead(int i)
    {
        if (i + 1 >= _rows.Count || !LevelStart().IsMatch(_rows[i + 1].Passage.Text) || PlanLabels.Wording(_rows[i].Passage.Text) is not (ColumnMeaning.Target or ColumnMeaning.KpiResult))
        {
            return false;
        }

        Open(ColumnMeaning.Target, _rows[i].Passage, Passage.Empty, Passage.Empty, _rows[i].Row);
        return true;
    }

    /// <summary>A row without a label goes on with the value above it, unless it ends the outline.</summary>
    private void GoOn(int i)
    {
        var row = _rows[i].Row;
        if (_open is null)
        {
            return;
        }

        var before = _rows[i - 1].Row;
        var isFull = before.Segments[^1].Fill >= FullLine;
        var isHeading = _open.Meaning == ColumnMeaning.Programme && !isFull;
        if (isHeading || Ending().IsMatch(row.Passage.Text) || (!isFull && row.Box.Left < _left - (Indent * row.BodyHeight))
            || (Paragraphs.IsCentred(row) && !Paragraphs.IsCentred(before) && !isFull && row.Box.Left > _left + (4 * row.BodyHeight)))
        {
            _open = null;
            return;
        }

        _open.Lines.AddRange(row.Segments);
    }

    private void Open(ColumnMeaning meaning, Passage label, Passage number, Passage value, TextRow row)
    {
        _open = new PlanEntry(meaning, label, number, [.. value.PrintedLines().Select(l => l with { Fill = row.Segments[^1].Fill })]);
        _left = row.Box.Left;
        _entries.Add(_open);
    }

    private static int NumberLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
        {
            end++;
        }

        return end - at;
    }

    /// <summary>The number that a counting label gives; empty without one.</summary>
    public static Passage LastNumber(Passage label)
    {
        var match = Counted().Match(label.Text);
        return label.Slice(match.Index, match.Length);
    }

    /// <summary>Words with which an indicator or an activity begins: without one of them text is no plan.</summary>
    [GeneratedRegex(@"^\s*([\d.()•-]+\s*)?(ชื่อ)?(ตัวชี้วัด|ดัชนีชี้วัด|KPI|โครงการ|กิจกรรม|มาตรการ|แผนงาน)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\d+(\.\d+)*(?=\D*$)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\s*([-•]\s*|" + CheckMarks.Box + @"\s*)?ระดับ\s?(ที่\s?)?[1-5](?![\d.])")]
    private static partial Regex LevelStart();

    [GeneratedRegex(@"^\s*(สรุป)?(ผล|ระดับ|คะแนน)[ก-๙/ ]{0,45}?\s*[:：]?\s*(อยู่ใน|ได้|เท่ากับ)?\s*(?<level>ระดับ\s?(ที่\s?)?[1-5](?![\d.]).{0,40})$")]
    private static partial Regex ReachedLine();

    [GeneratedRegex(@"^\s*(\(?ลงชื่อ|จึงเรียน|หมายเหตุ|ประกาศ ณ|ผู้รายงาน|ผู้รับรอง|\((นาย|นาง|ดร))")]
    private static partial Regex Ending();
}
