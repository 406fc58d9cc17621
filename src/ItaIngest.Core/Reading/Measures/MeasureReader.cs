using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>Reads tables of measures: one record per row, with the section heading or the group label that the row stands under.</summary>
internal static partial class MeasureReader
{
    private static readonly ColumnMeaning[] s_core =
    [
        ColumnMeaning.Issue, ColumnMeaning.Measure, ColumnMeaning.Steps, ColumnMeaning.Responsible, ColumnMeaning.Monitoring, ColumnMeaning.Result,
        ColumnMeaning.Outcome, ColumnMeaning.Due, ColumnMeaning.Period, ColumnMeaning.DoneOn, ColumnMeaning.Activity,
    ];

    /// <summary>How like an indicator's name a cell must be that heads a group.</summary>
    private const double NamesIndicator = 0.85;

    /// <summary>Three columns of this family make a table of measures, an issue, a measure or steps among them.</summary>
    public static bool Reads(HeadedTable table) => Fields(table) >= 3 && SaysWhat(table);

    /// <summary>A table of two such columns: one of measures where nothing else reads it, in a document that is about measures.</summary>
    public static bool MayRead(HeadedTable table) => table.Family == TableFamily.Measures && Fields(table) == 2 && SaysWhat(table);

    private static int Fields(HeadedTable table) => table.Columns.Select(c => c.Meaning).Concat(table.Stated.Keys).Distinct().Count(m => s_core.Contains(m));

    private static bool SaysWhat(HeadedTable table) =>
        table.Has(ColumnMeaning.Issue) || table.Has(ColumnMeaning.Measure) || table.Has(ColumnMeaning.Steps) || table.Has(ColumnMeaning.Activity);

    public static IEnumerable<MeasureRecord> Read(HeadedTable table, Section section, ReadingContext context)
    {
        var sections = SectionRows.Of(table, section, context.Dates);
        var group = section with { Topic = Passage.Empty };
        var outer = OverCards(table);
        foreach (var row in table.BodyRows.Where(sections.ContainsKey))
        {
            if (Group(table, row) is { } heading)
            {
                group = (Section.Heading(heading.Passage) is { Measure.IsEmpty: false } && group.HasSiblings ? group : section).Below(heading.Passage);
                group = group with { HasSiblings = group.HasSiblings || outer.Contains(heading) };
            }
            else if (table.Table.Row(row).Any(c => c.Row == row && !c.IsEmpty))
            {
                var own = group with { Topic = section.Topic, Period = sections[row].Period, Constraint = sections[row].Constraint };
                var measure = Measure(table, row, group.Topic, own, context);
                yield return (table.Shifts.ContainsKey(row) ? RecordTree.Flag(measure, Reasons.ColumnShiftRepaired) : measure) with { Lost = RowDates.Unread(table, row, context) };
            }
        }
    }

    /// <summary>Headings over others that each name a measure ("มาตรการที่ 1 …").</summary>
    private static HashSet<TableCell> OverCards(HeadedTable table)
    {
        var headings = table.BodyRows.Select(table.GroupHeading).ToList();
        return [.. headings.Zip(headings.Skip(1)).Where(h => h.First is not null && Section.Heading(h.First.Passage) is { Measure.IsEmpty: true } && h.Second is not null && Section.Heading(h.Second.Passage) is { Measure.IsEmpty: false })
            .Select(h => h.First!)];
    }

    /// <summary>A row that heads the rows below it; offices that merge no cells write an indicator's or instrument's name into the first ones.</summary>
    private static TableCell? Group(HeadedTable table, int row)
    {
        if (table.GroupHeading(row) is { } heading)
        {
            return heading;
        }

        var cells = table.Table.Row(row);
        var named = cells.Where(c => !c.IsEmpty && !ThaiNumber.TryParse(c.Text.TrimEnd('.'), out _)).ToList();
        return named is [{ Column: <= 1 } only] && cells.All(c => c.Row == row && c.RowSpan == 1)
            && (Indicators.Match(only.Text) is { Similarity: >= NamesIndicator } || Instruments.Match(only.Text) is { Start: <= 8 }) ? only : null;
    }

    private static MeasureRecord Measure(HeadedTable table, int row, Passage group, Section section, ReadingContext context)
    {
        var issue = Issue(table, row);
        var topic = Topic(table, row, group, section);
        var isHeading = !section.Number.IsEmpty && (ReferenceEquals(topic, group) || ReferenceEquals(topic, section.Topic));
        var subject = MeasureSubject.Of(topic, [.. IssueCodes(table, row), issue, .. CodeSources(table, row)], context, isHeading);
        if (subject.Items.Count == 0 && (section.Codes.IsEmpty ? table.Stated.GetValueOrDefault(ColumnMeaning.ItemCode)?.Passage : section.Codes) is { } codes)
        {
            subject = MeasureSubject.Of(topic, [codes], context, isHeading);
        }
        else if (subject.Items.Count == 0)
        {
            subject = MeasureSubject.Of(topic, [table.Cell(row, ColumnMeaning.Measure)?.Passage ?? table.Cell(row, ColumnMeaning.Activity)?.Passage], context, isHeading);
        }

        var dates = RowDates.Of(table, row, section, context);
        var what = table.Has(ColumnMeaning.Measure) ? ColumnMeaning.Measure : ColumnMeaning.Activity;
        var (measure, steps) = MeasureWithSteps.Read(table.Column(what), table.Cell(row, what), table.Has(ColumnMeaning.Steps));
        var done = table.Has(ColumnMeaning.Result) ? ColumnMeaning.Result : ColumnMeaning.Outcome;
        return new MeasureRecord
        {
            Section = section.Number.ToField(),
            Topic = (Related(table) || section.HasSiblings ? Heading(group, section) ?? subject.Topic : subject.Topic).ToField(),
            Instrument = subject.Instrument ?? Instrument(table, row),
            IndicatorNo = subject.IndicatorNo,
            Items = subject.Items,
            Issue = Checked(table, ColumnMeaning.Issue, issue?.ToField()),
            Measure = Checked(table, what, measure) ?? (table.Has(what) ? null : section.Measure.ToField()),
            Steps = Checked(table, ColumnMeaning.Steps, table.Has(ColumnMeaning.Steps) ? CellReading.List(table.Cell(row, ColumnMeaning.Steps)) : steps),
            Responsible = Checked(table, ColumnMeaning.Responsible, CellReading.Names(table.Cell(row, ColumnMeaning.Responsible))),
            Monitoring = Checked(table, ColumnMeaning.Monitoring, CellReading.List(table.Cell(row, ColumnMeaning.Monitoring))),
            Result = Checked(table, done, CellReading.Text(table.Cell(row, done))),
            Outcome = done == ColumnMeaning.Outcome ? null : Checked(table, ColumnMeaning.Outcome, CellReading.Text(table.Cell(row, ColumnMeaning.Outcome))),
            Due = Checked(table, table.Has(ColumnMeaning.Due) ? ColumnMeaning.Due : ColumnMeaning.Period, dates.Due),
            DoneOn = Checked(table, ColumnMeaning.DoneOn, dates.DoneOn),
            PeriodStart = Checked(table, ColumnMeaning.Period, dates.Start),
            PeriodEnd = Checked(table, ColumnMeaning.Period, dates.End),
            Constraint = Checked(table, ColumnMeaning.Constraint, CellReading.Text(table.Cell(row, ColumnMeaning.Constraint))) ?? section.Constraint,
        };
    }

    /// <summary>The row's own label, the label of its group, or the heading above the table.</summary>
    private static Passage Topic(HeadedTable table, int row, Passage group, Section section)
    {
        var label = table.Cell(row, ColumnMeaning.Indicator)?.Passage ?? Passage.Empty;
        return !label.IsEmpty && !ColumnContents.IsOnlyCodes(label.Text) ? label : !group.IsEmpty ? group : section.Topic;
    }

    /// <summary>"ตัวชี้วัดที่เกี่ยวข้อง" names an indicator that the row has to do with, which tells what it is about but is not what it stands under.</summary>
    private static bool Related(HeadedTable table) => table.Column(ColumnMeaning.Indicator) is { } column && RelatedWord().IsMatch(column.Header.Text);

    private static Passage? Heading(Passage group, Section section) =>
        !group.IsEmpty ? MeasureSubject.WithoutNumber(group)
        : !section.Topic.IsEmpty && !section.Number.IsEmpty && !OfAll().IsMatch(section.Topic.Text) ? MeasureSubject.WithoutNumber(section.Topic) : null;

    /// <summary>A heading that names the table ("มาตรการยกระดับคุณธรรมและความโปร่งใส"), not what its rows are about.</summary>
    [GeneratedRegex(@"^(ตาราง|รายละเอียด|สรุป)?\s*((แผน|การกำหนด)?มาตรการ\S{0,20}(คุณธรรม|ความโปร่งใส|ITA|ผลการประเมิน)|มาตรการ$|แนวทางการปฏิบัติตามมาตรการ)")]
    private static partial Regex OfAll();

    [GeneratedRegex("เกี่ยวข้อง|สอดคล้อง|เชื่อมโยง")]
    private static partial Regex RelatedWord();

    /// <summary>Cells beside the issue that may name questions: a column of codes, of questions, or one that is nothing else.</summary>
    private static IEnumerable<Passage?> CodeSources(HeadedTable table, int row) =>
        table.Columns.Where(c => c.Meaning is ColumnMeaning.ItemCode or ColumnMeaning.ItemText or ColumnMeaning.Indicator or ColumnMeaning.IndicatorNo or ColumnMeaning.Unknown)
            .OrderBy(c => c.Meaning != ColumnMeaning.ItemCode).Select(c => table.Table.At(row, c.Index)?.Passage);

    private static Field<string>? Instrument(HeadedTable table, int row) =>
        table.Cell(row, ColumnMeaning.Instrument)?.Passage is { IsEmpty: false } cell && Instruments.Match(cell.Text) is { } match ? cell.ToField(match.Code) : null;

    /// <summary>What stands in a column whose meaning is a guess is flagged.</summary>
    private static Field<string>? Checked(HeadedTable table, ColumnMeaning meaning, Field<string>? field) =>
        table.Column(meaning) is { IsDoubtful: true } ? field?.With(e => e.Flag(Reasons.ColumnDoubtful)) : field;

    private static IReadOnlyList<Field<string>> Checked(HeadedTable table, ColumnMeaning meaning, IReadOnlyList<Field<string>> fields) =>
        table.Column(meaning) is { IsDoubtful: true } ? [.. fields.Select(f => f.With(e => e.Flag(Reasons.ColumnDoubtful)))] : fields;

    private static Passage? Issue(HeadedTable table, int row)
    {
        var cell = table.Cell(row, ColumnMeaning.Issue);
        return cell is null || cell.IsEmpty || ThaiText.IsNone(cell.Text) ? null : Passage.Of(cell.Lines.Where(l => !IsCodes(cell, l)));
    }

    /// <summary>A transcript's line of codes alone, beside the text of its cell.</summary>
    private static bool IsCodes(TableCell cell, PlacedLine line) =>
        line.Line.SourceLine is not null && ItemCodes.Find(line.Line.Text).Count > 1 && BareCodes().IsMatch(line.Line.Text) && cell.Lines.Any(l => !BareCodes().IsMatch(l.Line.Text));

    [GeneratedRegex(@"^[\s,/]*([ieoIEO][0-9๐-๙]{1,2}[\s,/]*)+$")]
    private static partial Regex BareCodes();

    private static IEnumerable<Passage?> IssueCodes(HeadedTable table, int row) =>
        table.Cell(row, ColumnMeaning.Issue) is { } cell ? cell.Lines.Where(l => IsCodes(cell, l)).Select(Passage.Of) : [];
}
