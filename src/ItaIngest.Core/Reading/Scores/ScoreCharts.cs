using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// Column charts whose labels and values are text: a row of labels below the columns (numbers of indicators that a legend explains, or names), over each the figure at its column's end, as high as
/// the column is. Rulings of the chart's frame may have made tables of nothing but figures of it.
/// </summary>
internal sealed partial class ScoreCharts
{
    /// <summary>Fewer columns are a row of figures over names, or chance.</summary>
    private const int LeastColumns = 3;

    /// <summary>A figure stands over its label within this share of the labels' distance.</summary>
    private const double OverLabel = 0.35;

    /// <summary>A chart is no higher than this share of the page.</summary>
    private const double Highest = 0.4;

    /// <summary>Columns that must have a figure, of all; one may be hidden or misread.</summary>
    private const double MostColumns = 0.8;

    /// <summary>Lines of one label follow each other within this many body heights.</summary>
    private const double Leading = 3.2;

    private readonly List<TextRow> _rows;
    private readonly List<PlacedLine> _figures;
    private readonly List<ScoreReading> _readings = [];
    private readonly HashSet<PlacedLine> _taken = [];

    private ScoreCharts(List<TextRow> rows, IEnumerable<PlacedLine> loose)
    {
        _rows = rows;
        _figures = [.. rows.SelectMany(r => r.Segments).Where(ScoreFigures.IsFigure).Concat(loose)];
    }

    /// <summary>The scores of a page's column charts, and the pieces that they took.</summary>
    /// <param name="rows">The page's text, from top to bottom.</param>
    /// <param name="loose">Figures of the page that stand in cells of tables which hold nothing else.</param>
    public static (IReadOnlyList<ScoreReading> Readings, IReadOnlySet<PlacedLine> Taken) Read(List<TextRow> rows, IEnumerable<PlacedLine> loose)
    {
        var charts = new ScoreCharts(rows, loose);
        foreach (var row in rows)
        {
            charts.ReadOver(row);
        }

        return (charts._readings, charts._taken);
    }

    /// <summary>The figures of a table that holds nothing else; empty for any other.</summary>
    public static IReadOnlyList<PlacedLine> FiguresOf(Table table)
    {
        var lines = table.Cells.SelectMany(c => c.Lines).ToList();
        return lines.Count > 0 && lines.TrueForAll(l => OnlyFigures().IsMatch(ThaiDigits.ToArabic(l.Line.Text)))
            ? [.. lines.Select(Passage.Of).SelectMany(p => Figure().Matches(p.Text).SelectMany(m => p.Slice(m.Index, m.Length).PrintedLines()))] : [];
    }

    private void ReadOver(TextRow row)
    {
        var labels = Labels(row);
        if (labels.Count < LeastColumns)
        {
            return;
        }

        var pitch = labels.Zip(labels.Skip(1), (a, b) => b.Line.Box.CentreX - a.Line.Box.CentreX).Min();
        var over = labels.ConvertAll(l => _figures.Where(f => !_taken.Contains(f) && f.Line.Baseline < l.Line.Line.Baseline - (f.Line.BodyHeight / 2) && l.Line.Line.Baseline - f.Line.Baseline < Highest * row.Page.Height
            && Math.Abs(f.Box.CentreX - l.Line.Box.CentreX) < OverLabel * pitch && !IsTextBetween(f, row)).ToList());
        if (over.Exists(f => f.Count > 1) || over.Count(f => f.Count == 1) < Math.Max(LeastColumns, MostColumns * labels.Count) || IsRow(over))
        {
            return;
        }

        for (var i = 0; i < labels.Count; i++)
        {
            if (over[i] is [var figure] && ScoreNumber.Read(Passage.Of(figure), 2) is { } score)
            {
                _readings.Add(new ScoreReading(labels[i].Identity, score));
                _taken.Add(figure);
            }
        }

        _taken.UnionWith(row.Segments);
    }

    /// <summary>Figures on one line over names are read with names on either side of them.</summary>
    private static bool IsRow(List<List<PlacedLine>> over)
    {
        var baselines = over.SelectMany(f => f).Select(f => f.Line.Baseline).ToList();
        return baselines.Max() - baselines.Min() < over.SelectMany(f => f).First().Line.BodyHeight / 2;
    }

    /// <summary>Running text parts a figure from labels below it, which are then no chart's.</summary>
    private bool IsTextBetween(PlacedLine figure, TextRow labels) =>
        _rows.Exists(r => r.Segments[0].Line.Baseline > figure.Line.Baseline + figure.Line.BodyHeight && r.Segments[0].Line.Baseline < labels.Segments[0].Line.Baseline - labels.BodyHeight
            && r.Segments.Any(s => s.Line.Text.Any(ThaiLetters.IsLetter) && s.Box.HorizontalOverlap(figure.Box) > 0));

    private List<(PlacedLine Line, ScoreIdentity Identity)> Labels(TextRow row)
    {
        var pieces = row.Segments.Where(s => !ScoreFigures.IsFigure(s)).ToList();
        if (pieces.Count < LeastColumns || pieces.Count < row.Segments.Count)
        {
            return [];
        }

        var numbers = pieces.ConvertAll(p => ThaiNumber.TryParse(LabelNumber().Replace(ThaiDigits.ToArabic(p.Line.Text), "$1").Trim(), out var n) ? (int)n : 0);
        if (numbers.Select((n, i) => n == i + numbers[0]).All(x => x) && numbers[0] is > 0 and <= 10 && numbers[^1] <= 10)
        {
            return Numbered(pieces, numbers);
        }

        var named = pieces.ConvertAll(p => (p, Identity: ScoreIdentity.Of(Whole(p))));
        return named.TrueForAll(n => n.Identity.Rank >= 2) && named.Select(n => (n.Identity.Scope, n.Identity.IndicatorNo, n.Identity.Instrument, n.Identity.Part, n.Identity.Item)).Distinct().Count() == named.Count ? named : [];
    }

    /// <summary>A label with the lines below it in its column.</summary>
    private Passage Whole(PlacedLine first)
    {
        var lines = new List<PlacedLine> { first };
        foreach (var next in _rows.SelectMany(r => r.Segments).Where(s => s.Line.Baseline > first.Line.Baseline && !ScoreFigures.IsFigure(s)).OrderBy(s => s.Line.Baseline))
        {
            if (next.Line.Baseline - lines[^1].Line.Baseline > Leading * first.Line.BodyHeight)
            {
                break;
            }

            if (Math.Abs(next.Box.CentreX - first.Box.CentreX) < first.Line.BodyHeight && next.Box.Width < 2 * Math.Max(first.Box.Width, 6 * first.Line.BodyHeight))
            {
                lines.Add(next);
            }
        }

        return Passage.Of(lines);
    }

    /// <summary>Numbers of indicators: all ten, or those that the page's text explains.</summary>
    private List<(PlacedLine Line, ScoreIdentity Identity)> Numbered(List<PlacedLine> pieces, List<int> numbers)
    {
        var legend = numbers.ConvertAll(Legend);
        return numbers is not [1, .., 10] && legend.Exists(l => l.IsEmpty) ? []
            : [.. pieces.Select((p, i) => (p, new ScoreIdentity { IndicatorNo = numbers[i], Instrument = Indicators.Of(numbers[i]).Instrument, Label = legend[i] }))];
    }

    private Passage Legend(int number)
    {
        foreach (var row in _rows)
        {
            var text = row.Passage;
            foreach (var mention in Indicators.Find(text.Text).Where(m => m.Indicator.Number == number))
            {
                if (NumberBefore().Match(text.Text[..mention.Start]) is { Success: true } match && int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) == number)
                {
                    return text.Slice(mention.Start, mention.Length);
                }
            }
        }

        return Passage.Empty;
    }

    [GeneratedRegex(@"^(\s*\d{1,3}\.\d{2}\s*%?\s*)+$")]
    private static partial Regex OnlyFigures();

    [GeneratedRegex(@"\d{1,3}\.\d{2}")]
    private static partial Regex Figure();

    /// <summary>"ตัวชี้วัดที่ 3", "ตัวที่ 3", "ตชว.3", "KPI 3".</summary>
    [GeneratedRegex(@"^\s*(?:ตัวชี้\s?วัด|ตัว|ตชว?\.?|KPI|ด้าน)?\s*(?:ที่)?\s*(\d{1,2})\s*[.)]?\s*$")]
    private static partial Regex LabelNumber();

    [GeneratedRegex(@"(?<!\d)(?<n>\d{1,2})\s*[.):=-]?\s*(หมายถึง|คือ)?\s*(ตัวชี้\s?วัด)?\s*$")]
    private static partial Regex NumberBefore();
}
