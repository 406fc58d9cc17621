using ItaIngest.Core.Layout;

namespace ItaIngest.Core.Tables;

/// <summary>
/// Columns of merged cells whose text stands at the middle of their rows: from the top of the body on, each cell reaches as far below its text's middle as above it.
/// </summary>
internal static class CentredCells
{
    /// <summary>The middle of a cell's text is this near to the middle of its rows, in leadings.</summary>
    private const double SameMiddle = 0.3;

    /// <summary>Texts further apart than this, in leadings, are of two cells.</summary>
    private const double OneText = 1.15;

    /// <summary>By column: null, or at which of the starts of rows, in order, the column is parted.</summary>
    /// <param name="bands">The body between its rulings.</param>
    /// <param name="starts">In each band, the rows of text at which a row starts.</param>
    /// <param name="borders">Of the columns, pixels.</param>
    /// <param name="leading">The usual distance between two lines of a cell, pixels.</param>
    public static bool[]?[] Edges(List<OpenBand> bands, List<List<int>> starts, List<double> borders, double? leading)
    {
        var parted = new bool[]?[borders.Count - 1];
        for (var column = 0; column < parted.Length && leading is not null; column++)
        {
            var parts = bands.Select((b, i) => starts[i].Count == 0 ? [] : Parts(b, starts[i], column, borders, leading.Value)).ToList();
            parted[column] = parts.Contains(null) || parts.TrueForAll(p => p!.Count == 0) ? null : [.. parts.SelectMany(p => p!)];
        }

        return parted;
    }

    /// <summary>At which of a band's starts the column is parted; null when its texts do not stand at the middles of rows, or stand beside every row.</summary>
    private static List<bool>? Parts(OpenBand band, List<int> starts, int column, List<double> borders, double leading)
    {
        var texts = Texts([.. band.Rows.SelectMany(r => r).Where(l => Corridors.ColumnOf(l.Box.CentreX, borders) == column).OrderBy(l => l.Line.Baseline)], leading);
        double Y(int row) => band.Rows[row].Average(l => l.Line.Baseline);
        // One text beside the middle row may be that row's alone.
        var isRowsOwn = texts.Count == 1 && band.Rows.Exists(r => r.Count > 1 && r.Exists(l => l.Line.Baseline == texts[0].First));
        if (texts.Count == 0 || isRowsOwn || texts.Count > starts.Count || texts[0].First < Y(0) + (leading / 2))
        {
            return null;
        }

        var (parts, first, next) = (new bool[starts.Count], 0, 0);
        for (var t = 0; t < texts.Count; t++)
        {
            // The last row of text above each further start, or above the band's end.
            var ends = Enumerable.Range(next, starts.Count + 1 - next).Where(s => t + 1 < texts.Count == s < starts.Count).Select(s => (Start: s, Last: s < starts.Count ? starts[s] - 1 : band.Rows.Count - 1)).ToList();
            if (ends.Count == 0 || ends.MinBy(e => Off(e.Last)) is var best && Off(best.Last) > SameMiddle * leading)
            {
                return null;
            }

            if (best.Start < starts.Count)
            {
                (parts[best.Start], first, next) = (true, starts[best.Start], best.Start + 1);
            }

            double Off(int last) => Math.Abs(((Y(first) + Y(last)) / 2) - ((texts[t].First + texts[t].Last) / 2));
        }

        return [.. parts];
    }

    /// <summary>First and last baselines of the column's texts.</summary>
    private static List<(double First, double Last)> Texts(List<PlacedLine> lines, double leading)
    {
        var texts = new List<(double First, double Last)>();
        foreach (var y in lines.Select(l => l.Line.Baseline))
        {
            if (texts.Count > 0 && y - texts[^1].Last < OneText * leading)
            {
                texts[^1] = (texts[^1].First, y);
            }
            else
            {
                texts.Add((y, y));
            }
        }

        return texts;
    }
}
