using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// A table without vertical rulings of which neither horizontal ones nor white space nor numbers tell for sure where its rows begin, or over which of them a cell is merged: its values may
/// stand in the row above or below, and its list may lack a row. Where it is so of single rows, it is their values alone.
/// </summary>
internal sealed class OpenRowsInDoubt : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document) => document.Layout is not { } layout ? []
        : layout.Tables.SelectMany(t => Of(t, document.Map)).DistinctBy(f => f.Pointer);

    private static IEnumerable<Finding> Of(Table table, EvidenceMap map)
    {
        var lines = table.Cells.Where(c => table.AreRowsDoubtful || c.IsRowDoubtful).SelectMany(c => c.Lines).ToList();
        var values = lines.SelectMany(map.ValuesAt).Where(v => EvidenceMap.ListOf(v) != "/document").Distinct().ToList();
        var list = values.GroupBy(EvidenceMap.ListOf).MaxBy(g => g.Count())?.Key;
        return list is null ? []
            : [.. values.Select(v => new Finding(v, Reasons.RecordDoubtful)), new Finding(list, Reasons.RowMissing) { Places = [EvidenceMap.PlaceOf(lines[0])] }];
    }
}
