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
    public static DocumentLayout Apply(DocumentLayout layout)
    {
        var memo = MemoReader.Read(layout);
        var family = PlanColumns.FamilyOf(string.Concat(ReportTitle.Read(layout, memo).Title.Text, " ", memo?.Record.Subject?.Value));
        return layout.Map(block => block is Table table && HeaderReader.Read(table) is { } headed && PlanColumns.Settle(headed, family) is { } plan && plan.Has(ColumnMeaning.Activity) ? Divided(plan) : block);
    }

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
            if (plan.GroupHeading(all[i]) is not null || PlanReader.IsSum(plan, all[i]))
            {
                continue;
            }

            var (starts, isDoubtful) = Starts(plan, table, all[i], leading.Value);
            table = starts.Count > 1 ? Apart(plan, table, all[i], starts, leading.Value) : isDoubtful ? Doubtful(table, all[i]) : table;
        }

        return table;
    }

    private static Table Doubtful(Table table, int row) => table with { Cells = [.. table.Cells.Select(c => c.Row <= row && row <= c.LastRow ? c with { IsRowDoubtful = true } : c)] };

    /// <summary>The cells of a row that stand in no other row, by column.</summary>
    private static List<(TableColumn Column, StackedLines Lines)> Cells(HeadedTable plan, Table table, int row, double leading) =>
        [.. plan.Columns.Select(c => (c, table.At(row, c.Index))).Where(c => c.Item2 is { RowSpan: 1, ColumnSpan: 1, IsEmpty: false }).Select(c => (c.c, new StackedLines(c.Item2!.Lines, leading, Bottoms(table, row))))];

    private static Dictionary<int, double> Bottoms(Table table, int row) =>
        table.Row(row).SelectMany(c => c.Lines).GroupBy(l => l.Page.Number).ToDictionary(g => g.Key, g => g.Max(l => l.Line.Baseline));

    /// <summary>Where the activities of a row begin, the first of them included; none where the row is one activity, or does not tell. In doubt is a row whose columns begin anew each for itself.</summary>
    private static (List<LinePlace> Starts, bool IsDoubtful) Starts(HeadedTable plan, Table table, int row, double leading)
    {
        var cells = Cells(plan, table, row, leading);
        var activity = cells.Find(c => c.Column.Meaning == ColumnMeaning.Activity).Lines;
        if (activity is null || cells.Count < FewestTogether)
        {
            return ([], false);
        }

        var others = cells.Where(c => !s_ofIndicators.Contains(c.Column.Meaning) && c.Lines != activity).Select(c => c.Lines).ToList();
        var numbered = new[] { activity }.Concat(cells.Where(c => c.Column.Meaning == ColumnMeaning.No).Select(c => c.Lines)).Select(c => c.Numbered()).FirstOrDefault(n => n.Count > 1);
        if (numbered is not null)
        {
            var isBorneOut = numbered.Skip(1).All(s => others.Exists(o => o.BeginsAt(s)) && !others.Exists(o => o.RunsThrough(s))) && others.SelectMany(o => o.Gaps()).All(g => numbered.Exists(g.IsAt));
            return (isBorneOut ? numbered : [], false);
        }

        var all = others.Append(activity).ToList();
        var together = activity.Places.Skip(1).Where(s => all.Count(o => o.Has(s)) >= FewestTogether && all.Count(o => o.BeginsAt(s)) >= FewestBehindGap && !all.Exists(o => o.RunsThrough(s))).ToList();
        var gaps = all.SelectMany(o => o.Gaps()).ToList();
        return together.Count > 0 && gaps.TrueForAll(g => together.Exists(g.IsAt)) ? ([activity.Places[0], .. together], false)
            : ([], activity.Gaps().Any(g => activity.HasWords(g)) && all.Count(o => o.Gaps().Any()) >= FewestBehindGap);
    }

    private static Table Apart(HeadedTable plan, Table table, int row, List<LinePlace> starts, double leading)
    {
        var added = starts.Count - 1;
        var cells = table.Cells.Where(c => c.LastRow < row).Concat(table.Cells.Where(c => c.Row > row).Select(c => c with { Row = c.Row + added })).ToList();
        foreach (var cell in table.Row(row))
        {
            var isNumber = plan.Columns[cell.Column].Meaning == ColumnMeaning.No && cell.Lines.Count < starts.Count;
            var isWhole = isNumber || cell.RowSpan > 1 || cell.ColumnSpan > 1 || (s_ofIndicators.Contains(plan.Columns[cell.Column].Meaning) && !BeginsAtEach(cell, starts, leading, Bottoms(table, row)));
            if (isWhole)
            {
                cells.Add(cell with { RowSpan = cell.RowSpan + added });
                continue;
            }

            cells.AddRange(starts.Select((s, i) => cell with { Row = row + i, Lines = [.. cell.Lines.Where(l => (i == 0 || !s.IsBelow(l)) && (i == added || starts[i + 1].IsBelow(l)))] }));
        }

        return table with { Rows = table.Rows + added, Cells = [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)] };
    }

    private static bool BeginsAtEach(TableCell cell, List<LinePlace> starts, double leading, Dictionary<int, double> bottoms) =>
        !cell.IsEmpty && new StackedLines(cell.Lines, leading, bottoms) is var lines && lines.Has(starts[0]) && starts.Skip(1).All(lines.BeginsAt);
}
