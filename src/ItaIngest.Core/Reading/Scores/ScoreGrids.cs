using ItaIngest.Core.Layout;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// Scores in rows and columns that nothing rules: rows of figures below each other, what each row is about on its left, what each column is about over it. An infographic's boxes and a table
/// set by blanks alone look alike.
/// </summary>
internal sealed class ScoreGrids
{
    /// <summary>Figures of one column share a side or their middle, in body heights.</summary>
    private const double Aligned = 0.8;

    /// <summary>The header's lines stand above the first row, and above each other, within this many body heights.</summary>
    private const double Leading = 4.5;

    private const int MostHeaderLines = 4;

    private readonly List<TextRow> _rows;
    private readonly List<ScoreReading> _readings = [];
    private readonly HashSet<TextRow> _used = [];

    private ScoreGrids(List<TextRow> rows) => _rows = rows;

    /// <summary>The scores of a page's grids, and the rows that nothing else needs to read.</summary>
    public static (IReadOnlyList<ScoreReading> Readings, IReadOnlySet<TextRow> Used) Read(List<TextRow> rows)
    {
        var grids = new ScoreGrids(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            i = Math.Max(i, grids.ReadFrom(i));
        }

        return (grids._readings, grids._used);
    }

    /// <summary>Reads the grid whose first row of figures is a row of the page; returns its last one.</summary>
    private int ReadFrom(int first)
    {
        var columns = Figures(_rows[first]);
        var last = first;
        while (columns.Count >= 2 && last + 1 < _rows.Count && Figures(_rows[last + 1]) is var next && next.Count == columns.Count && next.Zip(columns, AreAligned).All(a => a))
        {
            last++;
        }

        if (last == first)
        {
            return first;
        }

        var (headers, headerRows) = Headers(first, columns);
        var read = new List<ScoreReading>();
        for (var r = first; r <= last; r++)
        {
            var name = ScoreIdentity.Of(Passage.Of(_rows[r].Segments.Where(s => !ScoreFigures.IsFigure(s))));
            var figures = Figures(_rows[r]);
            for (var c = 0; c < figures.Count; c++)
            {
                var identity = Both(name, headers[c]);
                if (name.IsEmpty || identity.IsEmpty || ScoreNumber.Read(Passage.Of(figures[c]), 2) is not { } score)
                {
                    return first;
                }

                read.Add(new ScoreReading(identity, score));
            }
        }

        // Two columns that say the same are columns of something else, years or differences.
        if (read.Select(r => (r.Identity.Year, r.Identity.Scope, r.Identity.Instrument, r.Identity.Part, r.Identity.IndicatorNo, r.Identity.Category, r.Identity.Item)).Distinct().Count() == read.Count)
        {
            _readings.AddRange(read);
            _used.UnionWith(_rows.Skip(first).Take(last - first + 1).Concat(headerRows));
        }

        return last;
    }

    /// <summary>A row of figures with its name on their left; empty for any other row.</summary>
    private static List<PlacedLine> Figures(TextRow row)
    {
        var figures = row.Segments.SkipWhile(s => !ScoreFigures.IsFigure(s)).ToList();
        return figures.Count >= 2 && figures.Count < row.Segments.Count && figures.TrueForAll(ScoreFigures.IsFigure) ? figures : [];
    }

    private static bool AreAligned(PlacedLine a, PlacedLine b) =>
        Math.Min(Math.Abs(a.Box.CentreX - b.Box.CentreX), Math.Abs(a.Box.Right - b.Box.Right)) < Aligned * Math.Max(a.Line.BodyHeight, b.Line.BodyHeight);

    /// <summary>What the words over each column say: of the lines above the first row those that stand nearest to that column.</summary>
    private (List<ScoreIdentity> Headers, List<TextRow> Rows) Headers(int first, List<PlacedLine> columns)
    {
        var rows = new List<TextRow>();
        for (var r = first - 1; r >= 0 && first - r <= MostHeaderLines; r--)
        {
            var below = _rows[r + 1];
            var isNear = below.Segments[0].Line.Baseline - _rows[r].Segments[0].Line.Baseline < Leading * Math.Max(below.BodyHeight, _rows[r].BodyHeight);
            if (!isNear || _rows[r].Segments.Any(ScoreFigures.IsFigure) || _rows[r].Segments.Any(s => columns.Count(c => c.Box.HorizontalOverlap(s.Box) > 0) > 1))
            {
                break;
            }

            rows.Insert(0, _rows[r]);
        }

        var pitch = columns.Zip(columns.Skip(1), (a, b) => b.Box.CentreX - a.Box.CentreX).Min();
        var over = columns.ConvertAll(c => Passage.Of(rows.SelectMany(r => r.Segments).Where(s => Math.Abs(s.Box.CentreX - c.Box.CentreX) < pitch / 2)));
        return (over.ConvertAll(ScoreIdentity.Of), rows);
    }

    /// <summary>"EIT ส่วนที่ 1" beside "คุณภาพการดำเนินงาน": each leaves open what the other says; "คะแนนเฉลี่ย" over a column is the row's own.</summary>
    private static ScoreIdentity Both(ScoreIdentity row, ScoreIdentity column)
    {
        var both = row.Rank >= column.Rank ? row.Or(column with { Label = Passage.Empty }) : column.Or(row with { Label = Passage.Empty });
        return both with { Year = column.Year ?? row.Year, Overall = both.Overall && both.Rank <= 1 };
    }
}
