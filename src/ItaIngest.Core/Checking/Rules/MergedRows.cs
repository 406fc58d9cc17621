using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// A row that holds two of what its table's other rows hold one of (running numbers, days, a list counted from one) or through which a white strip runs that is wider than between lines, is two
/// rows whose ruling was not found: what was read from its cells mixes both.
/// </summary>
internal sealed class MergedRows : IRule
{
    /// <summary>Lines of two rows are further apart than those of one, by this factor.</summary>
    private const double WiderThanLeading = 1.45;

    /// <summary>Share of a row's filled cells that must have lines on both sides of the strip, and how many at least.</summary>
    private const double LeastShare = 0.6;

    private const int LeastCells = 2;

    /// <summary>Rows of which the others are like each other.</summary>
    private const int LeastRows = 2;

    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Layout is not { } layout ? [] : layout.Tables.SelectMany(t => Of(t, document.Map)).DistinctBy(f => f.Pointer);

    private static IEnumerable<Finding> Of(Table table, EvidenceMap map)
    {
        if (HeaderReader.Read(table) is not { } headed)
        {
            return [];
        }

        var rows = headed.BodyRows.Where(r => headed.GroupHeading(r) is null).ToList();
        var torn = rows.Where(r => HoldsTwo(headed, r, rows) || IsParted(table, r, headed.FirstBodyRow) || IsAboveHeader(headed, r)).ToList();
        var values = torn.SelectMany(r => table.Cells.Where(c => c.Row == r && c.RowSpan == 1)).SelectMany(c => c.Lines).SelectMany(map.ValuesAt).Distinct().ToList();
        var list = table.Cells.SelectMany(c => c.Lines).SelectMany(map.ValuesAt).Select(EvidenceMap.ListOf).Where(l => l != "/document").GroupBy(l => l).MaxBy(g => g.Count())?.Key;
        return torn.Count == 0 || list is null ? []
            : [.. values.Select(p => new Finding(p, Reasons.RecordDoubtful)), .. torn.Take(1).SelectMany(r => table.Row(r)).Where(c => !c.IsEmpty).Take(1).Select(c => new Finding(list, Reasons.RowMissing) { Places = [EvidenceMap.PlaceOf(c.Lines[0])], Raw = c.Text })];
    }

    /// <summary>Above a header that is printed again on the same page stood the end of one table and what heads the next one.</summary>
    private static bool IsAboveHeader(HeadedTable table, int row) => row + 1 < table.Table.Rows && table.RepeatsHeader(row + 1)
        && table.Table.Row(row).SelectMany(c => c.Lines).Select(l => l.Page.Number).Intersect(table.Table.Row(row + 1).SelectMany(c => c.Lines).Select(l => l.Page.Number)).Any();

    private static bool HoldsTwo(HeadedTable table, int row, List<int> rows)
    {
        bool IsOdd(TableColumn? column, Func<string, int> count) => column is not null && Text(row, column) is { } text && count(text) > 1
            && rows.Count(r => r != row && Text(r, column) is { } other && count(other) == 1) >= LeastRows && !rows.Exists(r => r != row && Text(r, column) is { } other && count(other) > 1);

        return table.Columns.Any(c => c.Meaning != ColumnMeaning.Budget && IsOdd(c, Numbers)) || IsOdd(table.Column(ColumnMeaning.Due), Days) || IsOdd(table.Column(ColumnMeaning.DoneOn), Days)
            || table.Columns.Any(c => CountsTwice(table.Table.At(row, c.Index)));

        string? Text(int r, TableColumn column) => table.Table.At(r, column.Index) is { IsEmpty: false, RowSpan: 1, ColumnSpan: 1 } cell ? cell.Text : null;
    }

    private static int Numbers(string text) => ThaiNumber.FindAll(text) is var found && found.Sum(n => n.Length) >= text.Count(char.IsLetterOrDigit) ? found.Count : 0;

    private static int Days(string text) => ThaiDate.Find(text, new DateContext(ReadingContext.NewestNumbering)) is var dates && dates.All(d => !d.IsPeriod) ? dates.Count : 0;

    /// <summary>A list that begins with 1 again behind a higher number.</summary>
    private static bool CountsTwice(TableCell? cell)
    {
        var numbers = cell is not { ColumnSpan: 1, RowSpan: 1 } ? [] : cell.Lines.Select(l => MarkerReader.Read(Passage.Of(l).Text, 0)?.Marker).Where(m => m is { Path.Count: 1 }).Select(m => (m!.Number, m.Style)).ToList();
        return numbers.Count > 2 && numbers[0].Number == 1 && numbers.Skip(2).Any(n => n.Number == 1 && n.Style == numbers[0].Style) && numbers[1].Number == 2;
    }

    private static bool IsParted(Table table, int row, int firstBody)
    {
        var cells = table.Cells.Where(c => c.Row == row && c.RowSpan == 1 && c.Lines.Count > 0 && c.Lines.All(l => l.Line.SourceLine is null && l.Page == c.Lines[0].Page)).ToList();
        if (cells.Count(c => c.Lines.Count > 1) < LeastCells || Leading(table, firstBody) is not { } usual)
        {
            return false;
        }

        return cells.SelectMany(c => Gaps(c, WiderThanLeading * usual)).Any(gap =>
            cells.TrueForAll(c => !c.Lines.Any(l => Math.Abs(l.Line.Baseline - gap) < l.Line.BodyHeight / 2))
            && cells.Count(c => c.Lines.Any(l => l.Line.Baseline < gap) && c.Lines.Any(l => l.Line.Baseline > gap)) is var both && both >= LeastCells && both >= LeastShare * cells.Count);
    }

    /// <summary>Middles of the gaps between a cell's lines that are wider than one.</summary>
    private static IEnumerable<double> Gaps(TableCell cell, double widest)
    {
        var baselines = cell.Lines.Select(l => l.Line.Baseline).Order().ToList();
        return baselines.Zip(baselines.Skip(1)).Where(p => p.Second - p.First > widest).Select(p => (p.First + p.Second) / 2);
    }

    /// <summary>The table's usual leading inside its cells; null when too few lines show it.</summary>
    private static double? Leading(Table table, int firstBody)
    {
        var steps = table.Cells.Where(c => c.Row >= firstBody).SelectMany(c => c.Lines.Zip(c.Lines.Skip(1)).Where(p => p.First.Page == p.Second.Page).Select(p => p.Second.Line.Baseline - p.First.Line.Baseline))
            .Where(s => s > 2).Order().ToList();
        return steps.Count < LeastSteps ? null : steps[steps.Count / 2];
    }

    private const int LeastSteps = 4;
}
