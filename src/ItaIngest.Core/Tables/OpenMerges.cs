using ItaIngest.Core.Layout;

namespace ItaIngest.Core.Tables;

/// <summary>
/// Which columns a row that starts without a ruling parts. A column has a cell for each row when its lines stand apart at the starts of rows; one whose text runs on past them, or that has none
/// there, is merged over them.
/// </summary>
internal static class OpenMerges
{
    /// <summary>Lines nearer than this many times the usual leading are of one text.</summary>
    private const double RunsOn = 1.15;

    /// <summary>Lines of one row stand on one baseline but for this share of the body height.</summary>
    private const double SameBaseline = 0.45;

    /// <summary>What a column has at the start of a row.</summary>
    private enum At
    {
        /// <summary>No line of its own in the row, or none in the rows above.</summary>
        Nothing,

        /// <summary>A line that stands apart from the ones above and on the row's first baseline.</summary>
        Start,

        /// <summary>A line on the row's first baseline that follows the one above as closely as the lines of one text.</summary>
        Either,

        /// <summary>Lines that run on from the row above, on other baselines than the row's.</summary>
        Text,
    }

    /// <summary>The borders above the starts of rows, and whether it is in doubt which columns they part.</summary>
    /// <param name="bands">The body between its rulings.</param>
    /// <param name="starts">In each band, the rows of text at which a row starts.</param>
    /// <param name="borders">Of the columns, pixels.</param>
    /// <param name="leading">The usual distance between two lines of a cell, pixels; null when no cell has two.</param>
    public static (List<OpenEdge> Edges, bool IsDoubtful) Edges(List<OpenBand> bands, List<List<int>> starts, List<double> borders, double? leading)
    {
        var columns = borders.Count - 1;
        var found = bands.SelectMany((b, i) => starts[i].Select(s => (Band: b, Start: s, IsHeading: IsHeading(b, starts[i], s, borders)))).ToList();
        var at = found.Select(f => Enumerable.Range(0, columns).Select(c => State(f.Band, f.Start, c, borders, leading)).ToArray()).ToList();
        var isMerged = Enumerable.Range(0, columns).Select(c => at.Exists(a => a[c] == At.Text) || (at.Count > 1 && at.TrueForAll(a => a[c] == At.Nothing))).ToArray();
        var centred = CentredCells.Edges(bands, starts, borders, leading);
        var edges = found.Select((f, i) => new OpenEdge(OpenBody.Above(f.Band.Rows[f.Start], leading), [.. Enumerable.Range(0, columns).Select(c =>
            f.IsHeading || (f.Band.Columns[c] && (centred[c] is { } parts ? parts[i] : !isMerged[c] || at[i][c] == At.Start)))])).ToList();
        var isDoubtful = Enumerable.Range(0, columns).Any(c => centred[c] is null && isMerged[c] && at.Exists(a => a[c] == At.Start) && at.Exists(a => a[c] == At.Either));
        return (edges, isDoubtful);
    }

    /// <summary>Whether the row that starts there, or the one that ends there, is a heading over the columns.</summary>
    private static bool IsHeading(OpenBand band, List<int> starts, int start, List<double> borders)
    {
        var before = starts.FindLast(s => s < start);
        var after = starts.Find(s => s > start) is > 0 and var next ? next : band.Rows.Count;
        return OpenRows.IsHeading([.. band.Rows[before..start].SelectMany(r => r)], borders) || OpenRows.IsHeading([.. band.Rows[start..after].SelectMany(r => r)], borders);
    }

    private static At State(OpenBand band, int start, int column, List<double> borders, double? leading)
    {
        var own = band.Rows.Select((r, i) => (Row: i, Line: r.Find(l => Corridors.ColumnOf(l.Box.CentreX, borders) == column))).Where(x => x.Line is not null).ToList();
        var (above, below) = (own.FindLast(x => x.Row < start).Line, own.Find(x => x.Row >= start));
        if (above is null || below.Line is null)
        {
            return below.Line is not null && below.Row == start ? At.Start : At.Nothing;
        }

        var follows = below.Line.Line.Baseline - above.Line.Baseline < RunsOn * (leading ?? 0);
        var isBeside = below.Row == start || Math.Abs(below.Line.Line.Baseline - band.Rows[start].Average(l => l.Line.Baseline)) < SameBaseline * below.Line.Line.BodyHeight;
        return isBeside ? follows ? At.Either : At.Start : follows ? At.Text : At.Nothing;
    }
}
