using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading;
using ItaIngest.Core.Reading.Plans;
using ItaIngest.Core.Reading.Forms;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// In a table that records came from, every filled cell of the body belongs to one, or to a column that no record has a place for (running numbers, remarks). A column whose header is not
/// understood, a row left out, a cell that fits no value: each is a doubt about the records of the table.
/// </summary>
internal sealed partial class UnreadCells : IRule
{
    /// <summary>What records have no place for, or say in another way.</summary>
    private static readonly ColumnMeaning[] s_unkept =
    [
        ColumnMeaning.No, ColumnMeaning.Remark, ColumnMeaning.Weight, ColumnMeaning.OutOf, ColumnMeaning.Rank, ColumnMeaning.Target, ColumnMeaning.IndicatorNo, ColumnMeaning.FiscalYear,
        ColumnMeaning.Strength,
    ];

    /// <summary>What these hold and no date was read from is said where they are read; "every month" is no date.</summary>
    private static readonly ColumnMeaning[] s_times = [ColumnMeaning.Due, ColumnMeaning.Period, ColumnMeaning.DoneOn];

    /// <summary>A header less like a known one may mean something else than what records have no place for.</summary>
    private const double SureHeader = 0.9;

    /// <summary>A table of scores is held against the numbers that are printed in it (<see cref="UnreadScores"/>): labels of a number that another place has as well are no loss.</summary>
    private const string Scores = "/scores";

    /// <summary>Letters and digits; a cell with less is a number of a row or a stain.</summary>
    private const int LeastText = 4;

    /// <summary>Of a column's filled cells, the share that must have become values for the column to be one that records take.</summary>
    private const double TakenColumn = 0.3;

    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Layout is not { } layout ? [] : layout.Tables.SelectMany(t => Of(t, document.Map));

    private static IEnumerable<Finding> Of(Table table, EvidenceMap map)
    {
        var read = table.Cells.Where(c => !c.IsEmpty).ToDictionary(c => c, c => c.Lines.SelectMany(map.ValuesAt).ToList());
        var lists = read.Values.SelectMany(v => v).Select(EvidenceMap.ListOf).Where(l => l != "/document").ToList();
        if (lists.Count == 0)
        {
            return [];
        }

        var list = lists.GroupBy(l => l).MaxBy(g => g.Count())!.Key;
        if (list == Scores)
        {
            return [];
        }

        if (FormTables.Read(table).Count > 0)
        {
            return OfForms(table, read, list);
        }

        if (HeaderReader.Read(table) is not { } headed)
        {
            return [];
        }

        var body = read.Where(c => c.Key.Row >= headed.FirstBodyRow && headed.GroupHeading(c.Key.Row) is null && !PlanReader.IsSum(headed, c.Key.Row) && IsContent(c.Key)).ToList();
        return headed.Columns.Where(c => !IsAllotted(headed, c)).Select(c => (Column: c, Cells: body.Where(b => b.Key.Column == c.Index).ToList()))
            .Where(c => !IsUnkept(c.Column, headed.Family, c.Cells)).SelectMany(c => OfColumn(c.Cells, list));
    }

    /// <summary>A column that no record has a place for, or of times in words. One whose header only sounds like such a column's is none while its cells say something else.</summary>
    private static bool IsUnkept(TableColumn column, TableFamily family, List<KeyValuePair<TableCell, List<string>>> cells) =>
        s_times.Contains(column.Meaning) ? cells.Exists(c => c.Value.Count > 0) || cells.Exists(c => TimeWord().IsMatch(c.Key.Text))
        : s_unkept.Contains(column.Meaning) && (column.Meaning != ColumnMeaning.Remark
            || Math.Max(HeaderVocabulary.BestOfColumn(column.Header.Text, family).Similarity, HeaderVocabulary.BestOfColumn(column.Leaf.Text, family).Similarity) >= SureHeader);

    [GeneratedRegex("วัน|เดือน|ปี|สัปดาห์|ไตรมาส|ตลอด|ทุก|แล้วเสร็จ|[0-9]")]
    private static partial Regex TimeWord();

    /// <summary>Money allotted beside money spent: one of the two columns of money is enough.</summary>
    private static bool IsAllotted(HeadedTable table, TableColumn column) => column.Meaning == ColumnMeaning.Budget && BudgetCells.IsAllotted(column.Header.Text)
        && table.Columns.Any(c => c.Meaning == ColumnMeaning.Budget && !BudgetCells.IsAllotted(c.Header.Text));

    private static IEnumerable<Finding> OfColumn(List<KeyValuePair<TableCell, List<string>>> cells, string list)
    {
        var unread = cells.Where(c => c.Value.Count == 0).ToList();
        if (unread.Count == 0)
        {
            return [];
        }

        var isTaken = cells.Count - unread.Count >= TakenColumn * cells.Count;
        return [new Finding(list, isTaken ? Reasons.UnreadContent : Reasons.UnknownColumn) { Places = [.. unread.Select(c => EvidenceMap.PlaceOf(c.Key.Lines[0]))], Raw = unread[0].Key.Text }];
    }

    /// <summary>In a form a value stands beside its label: beside one that records have a place for it must have become a value.</summary>
    private static IEnumerable<Finding> OfForms(Table table, Dictionary<TableCell, List<string>> read, string list)
    {
        var unread = read.Where(c => c.Value.Count == 0 && c.Key.Column > 0 && IsContent(c.Key) && table.At(c.Key.Row, c.Key.Column - 1) is { } label
            && FormLabels.Meaning(label.Text.Trim(' ', ':', '：')) is { } meaning && FormLabels.IsField(meaning) && !s_unkept.Contains(meaning)).Select(c => c.Key).ToList();
        return unread.Count == 0 ? [] : [new Finding(list, Reasons.UnreadContent) { Places = [.. unread.Select(c => EvidenceMap.PlaceOf(c.Lines[0]))], Raw = unread[0].Text }];
    }

    private static bool IsContent(TableCell cell) => !ThaiText.IsNone(cell.Text) && cell.Text.Count(char.IsLetterOrDigit) >= LeastText;
}
