using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>A column headed "มาตรการและวิธีดำเนินการ" holds the measure's name and, from the first marked line on, its steps.</summary>
internal static partial class MeasureWithSteps
{
    /// <summary>The measure and its steps; a cell in which nothing tells them apart is the measure and a doubt.</summary>
    /// <param name="column">The column of measures; null without one.</param>
    /// <param name="cell">Its cell.</param>
    /// <param name="hasSteps">Steps have a column of their own.</param>
    public static (Field<string>? Measure, IReadOnlyList<Field<string>> Steps) Read(TableColumn? column, TableCell? cell, bool hasSteps)
    {
        if (hasSteps || cell is null || column is null || !Both().IsMatch(column.Header.Text))
        {
            return (CellReading.Text(cell), []);
        }

        var first = Enumerable.Range(0, cell.Lines.Count).FirstOrDefault(i => ListMarkers.TryStrip(Passage.Of(cell.Lines[i]).Text, out _, out _), -1);
        var whole = CellReading.Text(cell);
        return first switch
        {
            0 => (whole, []),
            < 0 => (cell.Lines.Count > 1 && And().IsMatch(column.Header.Text) ? whole?.With(e => e.Flag(Reasons.ColumnDoubtful)) : whole, []),
            _ => (CellReading.Text(cell with { Lines = [.. cell.Lines.Take(first)] }), CellReading.List(cell with { Lines = [.. cell.Lines.Skip(first)] })),
        };
    }

    [GeneratedRegex(@"(มาตรการ|กิจกรรม|แนวทาง|โครงการ).{0,12}(และ|/|หรือ|พร้อม).{0,8}(วิธี|ขั้นตอน)")]
    private static partial Regex Both();

    [GeneratedRegex(@"(และ|พร้อม).{0,4}(วิธี|ขั้นตอน)")]
    private static partial Regex And();
}
