using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// Figures of an infographic, each set apart from the words that name it: a row of figures over or below a row of names, or rows in which name and figure
/// alternate, the names broken into lines about them. Where the figure stands decides which words are its own.
/// </summary>
internal sealed partial class ScoreFigures
{
    /// <summary>A name stands this near above or below its figure, in the larger of their body heights.</summary>
    private const double Near = 6.5;

    /// <summary>The lines of a name beside its figure lie this near the figure's baseline, in the figure's body heights.</summary>
    private const double Beside = 1.7;

    /// <summary>The middles, or the left sides, of a name and of its figure lie this near, in body heights; in a chart words stand near any figure.</summary>
    private const double Aligned = 1.2;

    /// <summary>Names are no longer, in letters.</summary>
    private const int LongestName = 90;

    private readonly List<TextRow> _rows;
    private readonly List<ScoreReading> _readings = [];
    private readonly HashSet<TextRow> _used = [];
    private readonly Dictionary<TextRow, IReadOnlyList<PlacedLine>> _pieces = [];

    private ScoreFigures(List<TextRow> rows) => _rows = rows;

    private IReadOnlyList<PlacedLine> Pieces(TextRow row) => _pieces.TryGetValue(row, out var known) ? known : _pieces[row] = [.. row.Segments.SelectMany(Cut)];

    /// <summary>A figure behind the last words of its name, which were read as one line, apart from them.</summary>
    private static IReadOnlyList<PlacedLine> Cut(PlacedLine line)
    {
        var text = Passage.Of(line);
        var behind = FigureBehind().Match(text.Text);
        return behind.Success && ItemCodes.Find(text.Text).Count == 0 ? [.. text.Slice(0, behind.Index).PrintedLines(), .. text.Slice(behind.Index).PrintedLines()] : [line];
    }

    /// <summary>The scores of the figures, and the rows that nothing else needs to read.</summary>
    public static (IReadOnlyList<ScoreReading> Readings, IReadOnlySet<TextRow> Used) Read(IEnumerable<Block> blocks)
    {
        var readings = new List<ScoreReading>();
        var used = new HashSet<TextRow>();
        var all = blocks.ToList();
        var loose = all.OfType<Table>().SelectMany(ScoreCharts.FiguresOf).ToLookup(f => f.Page.Number);
        foreach (var page in all.OfType<TextRow>().GroupBy(r => r.PageNumber))
        {
            var (charted, taken) = ScoreCharts.Read([.. page], loose[page.Key]);
            var rows = page.Where(r => !r.Segments.All(taken.Contains)).ToList();
            var (inGrids, ofGrids) = ScoreGrids.Read(rows);
            var figures = new ScoreFigures([.. rows.Where(r => !ofGrids.Contains(r))]);
            figures.ReadPage();
            readings.AddRange([.. charted, .. inGrids, .. figures._readings]);
            used.UnionWith([.. page.Except(rows), .. ofGrids, .. figures._used]);
        }

        return (readings, used);
    }

    private void ReadPage()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            var figures = Pieces(_rows[i]).Where(IsFigure).ToList();
            if (figures.Count > 0 && figures.Count == Pieces(_rows[i]).Count)
            {
                ReadAlone(i, figures);
            }
            else if (figures.Count > 1)
            {
                ReadAlternating(i, figures);
            }
        }

        ReadRatings();
    }

    /// <summary>A row of nothing but figures: their names stand in one row above or below them, or each centred over or below its own.</summary>
    private void ReadAlone(int i, List<PlacedLine> figures)
    {
        var (above, below) = (Names(i, figures, -1), Names(i, figures, 1));
        var names = Weight(below) > Weight(above) ? below : above;
        if (Weight(names) < figures.Count)
        {
            return;
        }

        var isDoubtful = Weight(above) == Weight(below);
        for (var n = 0; n < figures.Count; n++)
        {
            Add(names[n]!, figures[n], isDoubtful);
        }

        _used.Add(_rows[i]);
    }

    /// <summary>For each figure the nearest words above (−1) or below (+1) it, if they are aligned with it; null where there are none.</summary>
    private List<Passage?> Names(int i, List<PlacedLine> figures, int direction) => [.. figures.Select(f =>
    {
        var nearest = _rows.Where((r, j) => j != i).SelectMany(r => r.Segments).Where(s => direction * (s.Line.Baseline - f.Line.Baseline) > 0 && s.Box.HorizontalOverlap(f.Box) > 0)
            .MinBy(s => direction * (s.Line.Baseline - f.Line.Baseline));
        return nearest is not null && !AnyFigure().IsMatch(nearest.Line.Text) && Math.Abs(nearest.Line.Baseline - f.Line.Baseline) < Near * Math.Max(nearest.Line.BodyHeight, f.Line.BodyHeight)
            && Math.Min(Math.Abs(nearest.Box.CentreX - f.Box.CentreX), Math.Abs(nearest.Box.Left - f.Box.Left)) < Aligned * nearest.Line.BodyHeight && nearest.Line.Text.Length <= LongestName
            ? Passage.Of(nearest) : null;
    })];

    /// <summary>How many of the names name something that has a score.</summary>
    private static int Weight(List<Passage?> names) => names.Count(n => n is not null && Identity(n) is { IsEmpty: false });

    private static ScoreIdentity Identity(Passage name)
    {
        var identity = ScoreIdentity.Of(name);
        return identity.Scope == "overall" && ScoreIdentity.OverallAtEnd(name) is null ? ScoreIdentity.None : identity;
    }

    /// <summary>"i1 … 93.24 i2 … 89.71": what stands between a figure and the one on its left, on its line and just above and below it, is its name.</summary>
    private void ReadAlternating(int i, List<PlacedLine> figures)
    {
        var row = _rows[i];
        var near = _rows.Where(r => r != row && !Pieces(r).Any(IsFigure) && Math.Abs(r.Segments[0].Line.Baseline - figures[0].Line.Baseline) < Beside * figures[0].Line.BodyHeight).ToList();
        var left = double.MinValue;
        var found = new List<(Passage Name, PlacedLine Figure)>();
        foreach (var figure in figures)
        {
            var from = left;
            var lines = near.Prepend(row).SelectMany(Pieces).Where(s => s.Box.Left > from && s.Box.Right < figure.Box.Left && !IsFigure(s)).ToList();
            var code = lines.FirstOrDefault(l => ItemCodes.Find(l.Line.Text).Count > 0);
            var words = lines.Where(l => l != code).OrderBy(l => l.Line.Baseline).ThenBy(l => l.Box.Left);
            found.Add((Passage.Join([code is null ? Passage.Empty : Passage.Of(code), Passage.Of(words)], blankBetween: true), figure));
            left = figure.Box.Right;
        }

        if (found.TrueForAll(f => IsOneName(f.Name)))
        {
            found.ForEach(f => Add(f.Name, f.Figure, false));
            _used.UnionWith(near.Where(r => r.Segments.All(s => figures.Exists(f => s.Box.Right < f.Box.Left))).Append(row));
        }
    }

    /// <summary>Names one thing that has a score, and holds no figure of another.</summary>
    private static bool IsOneName(Passage name) => ScoreIdentity.Of(name).Rank >= 2 && ItemCodes.Find(name.Text).Count <= 1 && !AnyFigure().IsMatch(name.Text);

    private void Add(Passage name, PlacedLine figure, bool isDoubtful)
    {
        var identity = ScoreIdentity.Of(name);
        if (identity.Item is { } item)
        {
            identity = identity with { Instrument = item[0] switch { 'i' => "IIT", 'e' => "EIT", _ => "OIT" } };
        }

        var passage = Passage.Of(figure);
        if (ScoreNumber.Read(passage, 2) is { } score)
        {
            _readings.Add(new ScoreReading(identity, isDoubtful ? score.With(e => e.Flag(Reasons.ColumnDoubtful)) : score));
        }
    }

    /// <summary>"ระดับ … A", "ผลการประเมิน … ผ่านดี", "เพิ่มขึ้น … 2.20" beside a figure of the whole assessment speak of it.</summary>
    private void ReadRatings()
    {
        var at = _readings.FindIndex(r => r.Identity.Scope == "overall");
        foreach (var row in at < 0 ? [] : _rows.Where(r => r.Segments.Count == 2))
        {
            var (label, value) = (row.Segments[0].Line.Text, Passage.Of(row.Segments[1]));
            var reading = _readings[at];
            _readings[at] = Grades.Match(value.Text) is { } grade && reading.Grade is null ? reading with { Grade = value.ToField(grade) }
                : Levels.Match(value.Text) is { } level && value.Length <= level.Length + 2 && reading.Level is null ? reading with { Level = value.ToField(level) }
                : ChangeWord().Match(label) is { Success: true } word && ThaiNumber.TryParse(value.Text, out var change) && reading.Change is null
                    ? reading with { Change = value.ToField(word.Groups["down"].Success ? -Math.Abs(change) : change) } : reading;
        }
    }

    /// <summary>Two decimals, as every score of the assessment is printed, and nothing else.</summary>
    internal static bool IsFigure(PlacedLine line) => Figure().IsMatch(ThaiDigits.ToArabic(line.Line.Text)) && ThaiNumber.TryParse(line.Line.Text, out var value) && value is >= 0 and <= 100;

    [GeneratedRegex(@"^\s*\d{1,3}\.\d{2}\s*%?\s*$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<=[ก-๙]\s*)(?<![\d.])\d{1,3}\.\d{2}\s*$")]
    private static partial Regex FigureBehind();

    [GeneratedRegex(@"(?<![\d.])\d{1,3}\.\d{2}(?!\d)")]
    private static partial Regex AnyFigure();

    [GeneratedRegex(@"^\s*(เพิ่มขึ้น|สูงขึ้น|ผลต่าง|(?<down>ลดลง|ต่ำลง))")]
    private static partial Regex ChangeWord();
}
