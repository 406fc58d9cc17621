using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>
/// Tables of a plan in which a ruling stands below each indicator only, and none between its activities: each activity begins at the same height in every column. Such a row is divided where
/// the numbers of the activities stand, or where the columns begin again together, and the white space of the other columns bears it out.
/// </summary>
internal static class UnruledActivities
{
    /// <summary>Columns whose cells are an indicator's, not an activity's: they are divided only where they begin again at each activity.</summary>
    private static readonly ColumnMeaning[] s_ofIndicators = [ColumnMeaning.Kpi, ColumnMeaning.KpiResult, ColumnMeaning.Target, ColumnMeaning.Programme, ColumnMeaning.Responsible, ColumnMeaning.ItemCode, ColumnMeaning.IndicatorNo];

    /// <summary>Columns without numbers must begin together so many at a time, and so many of them behind a gap.</summary>
    private const int FewestTogether = 3, FewestBehindGap = 2;

    /// <summary>The document with the activities of such tables in rows of their own.</summary>
    public static DocumentLayout Apply(DocumentLayout layout) =>
        layout.Map(block => block is Table table && HeaderReader.Read(table, TableFamily.Plan) is { } headed && PlanColumns.Settle(headed, TableFamily.Plan) is { } plan && plan.Has(ColumnMeaning.Activity)
            ? Divided(plan) : block);

    private static Table Divided(HeadedTable plan)
    {
        var table = plan.Table;
        var leading = StackedLines.UsualLeading(table, plan.FirstBodyRow);
        if (leading is null)
        {
            return table;
        }

        var all = plan.BodyRows.ToList();
        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (plan.GroupHeading(all[i]) is null && !PlanReader.IsSum(plan, all[i]) && Starts(plan, table, all[i], leading.Value) is { Count: > 1 } starts)
            {
                table = Apart(plan, table, all[i], starts, leading.Value);
            }
        }

        return table;
    }

    /// <summary>The cells of a row that stand in no other row, by column.</summary>
    private static List<(TableColumn Column, StackedLines Lines)> Cells(HeadedTable plan, Table table, int row, double leading) =>
        [.. plan.Columns.Select(c => (c, table.At(row, c.Index))).Where(c => c.Item2 is { RowSpan: 1, ColumnSpan: 1, IsEmpty: false }).Select(c => (c.c, new StackedLines(c.Item2!.Lines, leading)))];

    /// <summary>Where the activities of a row begin, the first of them included; none where the row is one activity, or does not tell.</summary>
    private static List<LinePlace> Starts(HeadedTable plan, Table table, int row, double leading)
    {
        var cells = Cells(plan, table, row, leading);
        var activity = cells.Find(c => c.Column.Meaning == ColumnMeaning.Activity).Lines;
        if (activity is null || cells.Count < FewestTogether)
        {
            return [];
        }

        var others = cells.Where(c => !s_ofIndicators.Contains(c.Column.Meaning) && c.Lines != activity).Select(c => c.Lines).ToList();
        var numbered = new[] { activity }.Concat(cells.Where(c => c.Column.Meaning == ColumnMeaning.No).Select(c => c.Lines)).Select(c => c.Numbered()).FirstOrDefault(n => n.Count > 1);
        if (numbered is not null)
        {
            return numbered.Skip(1).All(s => others.Exists(o => o.BeginsAt(s)) && !others.Exists(o => o.RunsThrough(s))) && others.SelectMany(o => o.Gaps()).All(g => numbered.Exists(g.IsAt)) ? numbered : [];
        }

        var together = activity.Places.Skip(1).Where(s => activity.Has(s) && others.Count(o => o.Has(s)) + 1 >= FewestTogether
            && others.Append(activity).Count(o => o.BeginsAt(s)) >= FewestBehindGap && !others.Append(activity).Any(o => o.RunsThrough(s))).ToList();
        return together.Count == 0 || others.Append(activity).SelectMany(o => o.Gaps()).Any(g => !together.Exists(g.IsAt)) ? [] : [activity.Places[0], .. together];
    }

    private static Table Apart(HeadedTable plan, Table table, int row, List<LinePlace> starts, double leading)
    {
        var added = starts.Count - 1;
        var cells = table.Cells.Where(c => c.LastRow < row).Concat(table.Cells.Where(c => c.Row > row).Select(c => c with { Row = c.Row + added })).ToList();
        foreach (var cell in table.Row(row))
        {
            var isWhole = cell.RowSpan > 1 || cell.ColumnSpan > 1 || (s_ofIndicators.Contains(plan.Columns[cell.Column].Meaning) && !BeginsAtEach(cell, starts, leading));
            if (isWhole)
            {
                cells.Add(cell with { RowSpan = cell.RowSpan + added });
                continue;
            }

            cells.AddRange(starts.Select((s, i) => cell with { Row = row + i, Lines = [.. cell.Lines.Where(l => (i == 0 || !s.IsBelow(l)) && (i == added || starts[i + 1].IsBelow(l)))] }));
        }

        return table with { Rows = table.Rows + added, Cells = [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)] };
    }

    private static bool BeginsAtEach(TableCell cell, List<LinePlace> starts, double leading) =>
        !cell.IsEmpty && new StackedLines(cell.Lines, leading) is var lines && lines.Has(starts[0]) && starts.Skip(1).All(lines.BeginsAt);
}
