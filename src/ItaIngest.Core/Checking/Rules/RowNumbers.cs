using System.Globalization;
using ItaIngest.Core.Reading;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>Rows of a table are numbered one after the other. Where a number skips, a row may be missing: the list of the table's records is in doubt at that place.</summary>
internal sealed class RowNumbers : IRule
{
    /// <summary>Numbered rows from which on a column of numbers is a numbering.</summary>
    private const int Least = 3;

    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Layout is not { } layout ? [] : layout.Tables.SelectMany(t => Of(t, document.Map));

    private static IEnumerable<Finding> Of(Table table, EvidenceMap map)
    {
        var list = table.Cells.SelectMany(c => c.Lines).SelectMany(map.ValuesAt).Select(EvidenceMap.ListOf).Where(l => l != "/document").GroupBy(l => l).MaxBy(g => g.Count())?.Key;
        if (list is null || HeaderReader.Read(table) is not { } headed || headed.Column(ColumnMeaning.No) is not { } column)
        {
            yield break;
        }

        var numbered = table.Cells.Where(c => c.Row >= headed.FirstBodyRow && c.Column == column.Index && c.ColumnSpan == 1 && !c.IsEmpty)
            .OrderBy(c => c.Row).Select(c => (Cell: c, Number: NumberOf(c.Text))).Where(c => c.Number is not null).ToList();
        foreach (var (before, here) in numbered.Count < Least ? [] : numbered.Zip(numbered.Skip(1)))
        {
            if (here.Number > before.Number + 1)
            {
                yield return new Finding(list, Reasons.RowMissing) { Places = [EvidenceMap.PlaceOf(here.Cell.Lines[0])], Raw = $"{before.Cell.Text} → {here.Cell.Text}" };
            }
        }
    }

    private static int? NumberOf(string text) =>
        int.TryParse(text.AsSpan().Trim(" .()").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
