using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading;
using ItaIngest.Core.Reading.Plans;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>A table from which no value came may hold records in a form that is not known: the list that it would belong to is in doubt, with the table's place.</summary>
internal sealed class UnreadTables : IRule
{
    /// <summary>Rows and columns of the smallest table that is more than a box around a text.</summary>
    private const int LeastRows = 2, LeastColumns = 2;

    /// <summary>Rows of one column from which on a box may be a form whose labels and values were not parted.</summary>
    private const int LeastLabels = 4;

    /// <summary>Numbers of the smallest table of scores.</summary>
    private const int LeastFigures = 3;

    /// <summary>Letters and digits of the shortest table with records; stamps and boxes for signatures have less.</summary>
    private const int LeastText = 60;

    public IEnumerable<Finding> Check(CheckedDocument document) => document.Layout is not { } layout ? [] :
        layout.Tables.Where(t => t.Rows >= (t.Columns < LeastColumns ? LeastLabels : LeastRows) && IsUnread(t, document.Map) && IsContent(t))
            .Select(t => (Table: t, List: ListFor(document.Records, t))).Where(t => t.List is not null)
            .Select(t => new Finding(t.List!, Reasons.UnreadContent) { Places = [PlaceOf(t.Table)], Raw = Beginning(t.Table) });

    private static bool IsUnread(Table table, EvidenceMap map) => !table.Cells.SelectMany(c => c.Lines).Any(map.IsRead);

    private static bool IsContent(Table table) => !(HeaderReader.Read(table) is { } headed && PlanColumns.CountsActivities(headed)) &&
        table.Cells.Where(c => !ThaiText.IsNone(c.Text)).Sum(c => c.Text.Count(char.IsLetterOrDigit)) >= LeastText && table.Cells.Count(c => !c.IsEmpty) >= LeastRows * LeastColumns;

    /// <summary>The box of what stands on its first page; of a transcript's table the first line.</summary>
    private static Place PlaceOf(Table table)
    {
        var lines = table.Cells.SelectMany(c => c.Lines).Where(l => l.Page.Number == table.FirstPage).ToList();
        return lines.Count == 0 ? new Place { Page = table.FirstPage } : lines[0].Line.SourceLine is not null ? EvidenceMap.PlaceOf(lines[0])
            : new Place { Page = table.FirstPage, Box = Pages.Box.UnionOf(lines.Select(l => l.Page.Transform.ToUpright(l.Box))) };
    }

    private static string Beginning(Table table) => string.Join(" | ", table.Row(0).Where(c => c.Row == 0).Select(c => c.Text));

    /// <summary>A table of figures belongs to the scores of a report that has scores; any other one to the list of the report's kind. Null where a table of that content holds no record.</summary>
    private static string? ListFor(ReportRecords records, Table table)
    {
        var figures = table.Cells.Count(c => ThaiNumber.TryParse(c.Text, out _));
        var isFigures = figures >= LeastFigures && figures * 4 >= table.Cells.Count(c => !c.IsEmpty);
        return records.Document.Kind?.Value switch
        {
            ReportKinds.PlanProgress => "/plans",
            ReportKinds.MeasurePlan or ReportKinds.MeasureProgress => isFigures && records.Scores.Count > 0 ? "/scores" : "/measures",
            _ => isFigures ? "/scores" : records.Measures.Count > 0 || HeaderReader.Read(table) is { Family: TableFamily.Measures } ? "/measures" : null,
        };
    }
}
