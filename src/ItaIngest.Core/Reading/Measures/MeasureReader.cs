using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>Reads tables of measures: one record per row, with the section heading or the group label that the row stands under.</summary>
internal static class MeasureReader
{
    private static readonly ColumnMeaning[] s_core =
    [
        ColumnMeaning.Issue, ColumnMeaning.Measure, ColumnMeaning.Steps, ColumnMeaning.Responsible, ColumnMeaning.Monitoring, ColumnMeaning.Result,
        ColumnMeaning.Outcome, ColumnMeaning.Due, ColumnMeaning.Period, ColumnMeaning.DoneOn, ColumnMeaning.Activity,
    ];

    /// <summary>Three columns of this family make a table of measures, an issue, a measure or steps among them.</summary>
    public static bool Reads(HeadedTable table) =>
        table.Columns.Select(c => c.Meaning).Distinct().Count(m => s_core.Contains(m)) >= 3
        && (table.Has(ColumnMeaning.Issue) || table.Has(ColumnMeaning.Measure) || table.Has(ColumnMeaning.Steps) || table.Has(ColumnMeaning.Activity));

    public static IEnumerable<MeasureRecord> Read(HeadedTable table, Section section, ReadingContext context)
    {
        section = table.BodyRows.Select(r => table.GroupHeading(r)?.Passage).OfType<Passage>()
            .Where(p => Section.IsAddition(p.Text))
            .Aggregate(section, (s, p) => s.With(p, context.Dates));
        Passage group = Passage.Empty;
        foreach (var row in table.BodyRows)
        {
            if (table.GroupHeading(row) is { } heading)
            {
                group = Section.IsAddition(heading.Text) ? group : heading.Passage;
            }
            else if (table.Table.Row(row).Any(c => c.Row == row && !c.IsEmpty))
            {
                var measure = Measure(table, row, group, section, context);
                yield return table.Shifts.ContainsKey(row) ? RecordTree.Flag(measure, Reasons.ColumnShiftRepaired) : measure;
            }
        }
    }

    private static MeasureRecord Measure(HeadedTable table, int row, Passage group, Section section, ReadingContext context)
    {
        var label = table.Cell(row, ColumnMeaning.Indicator)?.Passage ?? Passage.Empty;
        var topic = !label.IsEmpty ? label : !group.IsEmpty ? group : section.Topic;
        var issue = Issue(table, row);
        var subject = MeasureSubject.Of(topic, [issue, table.Cell(row, ColumnMeaning.ItemCode)?.Passage], context);
        var dates = RowDates.Of(table, row, section, context);
        return new MeasureRecord
        {
            Section = section.Number.ToField(),
            Topic = subject.Topic.ToField(),
            Instrument = subject.Instrument,
            IndicatorNo = subject.IndicatorNo,
            Items = subject.Items,
            Issue = issue?.ToField(),
            Measure = CellReading.Text(table.Cell(row, ColumnMeaning.Measure) ?? table.Cell(row, ColumnMeaning.Activity)),
            Steps = CellReading.List(table.Cell(row, ColumnMeaning.Steps)),
            Responsible = CellReading.Names(table.Cell(row, ColumnMeaning.Responsible)),
            Monitoring = CellReading.List(table.Cell(row, ColumnMeaning.Monitoring)),
            Result = CellReading.Text(table.Cell(row, table.Has(ColumnMeaning.Result) ? ColumnMeaning.Result : ColumnMeaning.Outcome)),
            Outcome = table.Has(ColumnMeaning.Result) ? CellReading.Text(table.Cell(row, ColumnMeaning.Outcome)) : null,
            Due = dates.Due,
            DoneOn = dates.DoneOn,
            PeriodStart = dates.Start,
            PeriodEnd = dates.End,
            Constraint = CellReading.Text(table.Cell(row, ColumnMeaning.Constraint)) ?? section.Constraint,
        };
    }

    private static Passage? Issue(HeadedTable table, int row)
    {
        var cell = table.Cell(row, ColumnMeaning.Issue);
        return cell is null || cell.IsEmpty || ThaiText.IsNone(cell.Text) ? null : cell.Passage;
    }
}
