using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Plans;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Forms;

/// <summary>A row of text in the order in which a reader takes it.</summary>
/// <param name="Row">The row; of several pairs of label and value side by side it holds one.</param>
/// <param name="Label">The label that stands at its left in a column of labels; null when there is none.</param>
/// <param name="IsValue">It goes on with the value above it.</param>
internal sealed record LabelledRow(TextRow Row, FoundLabel? Label = null, bool IsValue = false)
{
    public Passage Passage => Row.Passage;
}

/// <summary>
/// Labels in a column of their own beside their values, with or without rulings and colons: a label may be broken over lines, a second pair may stand
/// beside the first. The rows are put into the order in which they are read: each label whole, with its own value's lines behind it.
/// </summary>
internal sealed class LabelColumns
{
    /// <summary>Values begin below each other within so many body heights.</summary>
    private const double SameLeft = 1.2;

    /// <summary>So many values must begin below each other.</summary>
    private const int FewestRows = 3;

    /// <summary>How like a known wording a label is that stands apart from its value.</summary>
    private const double Likeness = 0.8;

    /// <summary>A longer text is no label, in letters.</summary>
    private const int LongestLabel = 60;

    /// <summary>A shorter text is no label, in letters.</summary>
    private const int FewestLetters = 3;

    /// <summary>This share of a column's labels end well before their values.</summary>
    private const double Mostly = 0.5;

    /// <summary>Lines of one label or value follow each other within so many body heights.</summary>
    private const double Leading = 4;

    private readonly List<double> _columns;
    private readonly double _right;
    private readonly List<LabelledRow> _read = [];
    private List<Pair> _open = [];
    private HashSet<string> _ends = [];
    private TextRow? _last;

    private LabelColumns(List<double> columns, double right) => (_columns, _right) = (columns, right);

    /// <summary>The rows in reading order; those without columns of labels as they are.</summary>
    public static IReadOnlyList<LabelledRow> Unfold(IReadOnlyList<TextRow> rows)
    {
        var paired = Paired(rows);
        var columns = Columns(paired);
        if (columns.Count == 0)
        {
            return [.. rows.Select(r => new LabelledRow(r))];
        }

        var reader = new LabelColumns(columns, rows.Max(r => r.Box.Right)) { _ends = Ends(rows, columns) };
        foreach (var (row, pairs) in paired)
        {
            reader.Add(row, pairs);
        }

        reader.Flush();
        return reader._read;
    }

    /// <summary>The rows of a page that are pairs of label and value, and no table's: of so many different labels, and each with the one value beside it.</summary>
    public static IReadOnlyList<TextRow> Block(IReadOnlyList<TextRow> rows)
    {
        var paired = Paired(rows);
        var columns = Columns(paired);
        var pairs = paired.Select(p => p.Pairs).Where(p => p.Count > 0 && columns.Exists(c => IsAt(c, p[0]))).ToList();
        // Several values beside one label are a table of records side by side.
        if (pairs.Select(p => p[0].Meaning).Distinct().Count() < FewestRows || pairs.Count(p => p.Exists(x => x.Lines.Count > 1)) > pairs.Count / 4)
        {
            return [];
        }

        var block = new List<TextRow>();
        var reader = new LabelColumns(columns, rows.Max(r => r.Box.Right));
        foreach (var (row, own) in paired)
        {
            reader.Add(row, own);
            if (reader._open.Count > 0)
            {
                block.Add(row);
            }
        }

        return block;
    }

    private static List<(TextRow Row, List<Pair> Pairs)> Paired(IReadOnlyList<TextRow> rows) => [.. rows.Select(r => (r, Pairs(r)))];

    private static List<double> Columns(List<(TextRow Row, List<Pair> Pairs)> rows)
    {
        var first = rows.Select((r, i) => (Row: i, Pair: r.Pairs.FirstOrDefault())).Where(p => p.Pair is not null).Select(p => (p.Row, Pair: p.Pair!)).ToList();
        var groups = new List<List<(int Row, Pair Pair)>>();
        foreach (var pair in first)
        {
            if (groups.Find(g => Math.Abs(g[0].Pair.Left - pair.Pair.Left) < SameLeft * pair.Pair.BodyHeight) is { } group)
            {
                group.Add(pair);
            }
            else
            {
                groups.Add([pair]);
            }
        }

        // Values behind the colons or blanks of running text may begin below each other by chance: most labels of a column end well before it, and most between its first and last have their value in it.
        return [.. groups.Where(g => g.Count >= FewestRows && g.Select(p => p.Pair.Meaning).Distinct().Count() >= FewestRows - 1 && g.Count(p => p.Pair.IsApart) >= g.Count * Mostly
                && g.Count >= Mostly * first.Count(p => p.Row >= g[0].Row && p.Row <= g[^1].Row))
            .Select(g => g.Average(p => p.Pair.Left))];
    }

    private static bool IsAt(double column, Pair pair) => Math.Abs(column - pair.Left) < SameLeft * pair.BodyHeight;

    /// <summary>The pairs of label and value in a row, when it begins with one.</summary>
    private static List<Pair> Pairs(TextRow row)
    {
        var pieces = Pieces(row);
        var pairs = new List<Pair>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i + 1 < pieces.Count && MeaningOf(Passage.Of(pieces[i])) is { } meaning)
            {
                pairs.Add(new Pair(meaning, [pieces[i]], pieces[i + 1].Box.Left));
                pairs[^1].Lines.Add(pieces[++i]);
            }
            else if (pairs.Count > 0)
            {
                pairs[^1].Lines.Add(pieces[i]);
            }
            else
            {
                return [];
            }
        }

        return pairs;
    }

    /// <summary>The row's lines, cut at wide gaps and before a colon behind a known label.</summary>
    private static List<PlacedLine> Pieces(TextRow row) => [.. row.Segments.SelectMany(OpenHeader.Parts).SelectMany(AtColon)];

    private static IEnumerable<PlacedLine> AtColon(PlacedLine piece)
    {
        var passage = Passage.Of(piece);
        var colon = passage.Text.AsSpan().IndexOfAny(':', '：');
        return colon > 0 && colon <= LongestLabel && passage.Text[(colon + 1)..].Trim().Length > 0 && MeaningOf(passage.Slice(0, colon)) is not null
            ? [.. passage.Slice(0, colon).PrintedLines(), .. passage.Slice(colon).PrintedLines()] : [piece];
    }

    private static ColumnMeaning? MeaningOf(Passage label)
    {
        var bare = Bare(label.Text);
        return bare.Length > LongestLabel || bare.Count(ThaiLetters.IsLetter) < FewestLetters ? null : PlanLabels.Numbered(bare) ?? FormLabels.Meaning(bare, Likeness) ?? PlanLabels.Meaning(bare);
    }

    private static string Bare(string text) => text[(MarkerReader.Read(text, 0)?.End ?? 0)..].TrimEnd(' ', ':', '：', '-');

    /// <summary>
    /// Second lines of labels, where these are like no known ones: in the column of labels with nothing beside them. Where a value has a second line of its own such a line stands beside it.
    /// </summary>
    private static HashSet<string> Ends(IReadOnlyList<TextRow> rows, List<double> columns) =>
        [.. rows.Where((r, i) => i > 0 && rows[i - 1].Segments.Count > 1 && r.PageNumber == rows[i - 1].PageNumber && Math.Abs(r.Box.Left - rows[i - 1].Box.Left) < SameLeft * r.BodyHeight
                && columns.Exists(c => r.Box.Right < c - (r.BodyHeight / 2) && rows[i - 1].Box.Right > c) && r.Segments[0].Line.Baseline - rows[i - 1].Segments[0].Line.Baseline < Leading * r.BodyHeight)
            .Select(r => ThaiText.Key(r.Passage.Text)).Where(k => k.Length > 0 && !k.Any(char.IsDigit))];

    /// <summary>What looks like a label is the second line of the one above it.</summary>
    private bool EndsLabel(TextRow row, List<Pair> pairs) => _open is [var only] && pairs.Count > 0 && IsNear(row) && (only.IsWholeWith(pairs[0].Label[0]) || IsEnd(pairs[0].Label[0]));

    private bool IsEnd(PlacedLine piece) => _open[0].Label.Count == 1 && _ends.Contains(ThaiText.Key(Passage.Of(piece).Text));

    private void Add(TextRow row, List<Pair> pairs)
    {
        if (EndsLabel(row, pairs) && GoesOn(row))
        {
            _last = row;
            return;
        }

        if (pairs.Count > 0 && _columns.Exists(c => IsAt(c, pairs[0])))
        {
            Flush();
            _open = pairs;
        }
        else if (_open.Count == 0 || !GoesOn(row))
        {
            Flush();
            _read.Add(new LabelledRow(row));
        }

        _last = row;
    }

    /// <summary>Takes a row that goes on with the open pairs, or is the next one under an unknown label; false when it is neither.</summary>
    private bool GoesOn(TextRow row)
    {
        var reach = SameLeft * row.BodyHeight;
        var pieces = Pieces(row);
        var left = pieces.Where(p => p.Box.Left < _open[0].Left - reach).ToList();
        if (left.Count > 1 || left.Exists(p => p.Box.Right > _open[0].Left + (reach / 4) || Math.Abs(p.Box.Left - _open[0].Label[0].Box.Left) > reach) || !IsNear(row))
        {
            return false;
        }

        var right = pieces.Except(left).ToList();
        if (left.Count == 1 && !_open[0].IsWholeWith(left[0]) && !IsEnd(left[0]))
        {
            var known = MeaningOf(Passage.Of(left[0]));
            if (right.Count == 0 && known is null)
            {
                return false;
            }

            var start = _open[0].Left;
            Flush();
            _open = [new Pair(known ?? ColumnMeaning.Unknown, left, start)];
        }
        else if (left.Count == 1)
        {
            _open[0].Label.Add(left[0]);
        }

        foreach (var piece in right)
        {
            (_open.LastOrDefault(p => p.Left - reach <= piece.Box.Left) ?? _open[0]).Lines.Add(piece);
        }

        return true;
    }

    private bool IsNear(TextRow row) => _last is null || row.PageNumber != _last.PageNumber
        ? row.PageNumber == _last?.PageNumber + 1 : row.Segments[0].Line.Baseline - _last.Segments[0].Line.Baseline < Leading * row.BodyHeight;

    private void Flush()
    {
        for (var i = 0; i < _open.Count; i++)
        {
            _read.AddRange(Rows(_open[i], i + 1 < _open.Count ? _open[i + 1].Label[0].Box.Left : _right));
        }

        _open = [];
    }

    private static IEnumerable<LabelledRow> Rows(Pair pair, double right)
    {
        var label = Passage.Of(pair.Label);
        var lines = pair.Lines.Select(l => l with { Fill = Math.Clamp((l.Box.Right - pair.Left) / Math.Max(1, right - pair.Left), 0, 1) }).ToList();
        var value = lines.Count == 0 ? label.Length : label.Length + 1;
        var first = new TextRow([.. Joined(label, pair.Label), .. lines.Take(1)]);
        var text = first.Passage.Text;
        value = Math.Min(value, text.Length);
        while (value < text.Length && (char.IsWhiteSpace(text[value]) || text[value] is ':' or '：'))
        {
            value++;
        }

        var found = FormLabels.Read(label) is { } known && known.Value >= label.Length ? known with { Value = value }
            : new FoundLabel(WithoutColon(label), pair.Meaning, value, Passage.Empty, Likeness);
        yield return new LabelledRow(first, found);
        foreach (var line in lines.Skip(1))
        {
            yield return new LabelledRow(new TextRow([line]), null, true);
        }
    }

    /// <summary>The label's lines as they stand when it is one line: between two of them no blank.</summary>
    private static List<PlacedLine> Joined(Passage label, List<PlacedLine> lines) => lines.Count == 1 ? lines : [OneLine(label, lines)];

    private static PlacedLine OneLine(Passage label, List<PlacedLine> lines)
    {
        List<Glyph> glyphs = [.. label.PrintedLines().SelectMany(l => l.Line.Glyphs)];
        return lines[0] with { Line = lines[0].Line with { Glyphs = glyphs, Box = Box.UnionOf(lines.Select(l => l.Box)) } };
    }

    private static Passage WithoutColon(Passage label)
    {
        var start = MarkerReader.Read(label.Text, 0)?.End ?? 0;
        return label.Slice(start, label.Text.TrimEnd(' ', ':', '：').Length - start);
    }

    /// <summary>A label with what stands beside it.</summary>
    /// <param name="Meaning">What the label says.</param>
    /// <param name="Label">The label's printed lines.</param>
    /// <param name="Left">Where its value begins, pixels.</param>
    private sealed record Pair(ColumnMeaning Meaning, List<PlacedLine> Label, double Left)
    {
        /// <summary>The value's printed pieces in order.</summary>
        public List<PlacedLine> Lines { get; } = [];

        public double BodyHeight => Label[0].Line.BodyHeight;

        /// <summary>Twice the bearings, since a recogniser's box for a word's last letter may end as much too early again.</summary>
        public bool IsApart => Left - Label[0].Box.Right - (2 * Label[0].Bearings) >= BodyHeight;

        /// <summary>With these words below it the label is more like a known one than without.</summary>
        public bool IsWholeWith(PlacedLine more)
        {
            var (alone, together) = (Similarity(Label), Similarity([.. Label, more]));
            return together > alone && together >= Likeness;
        }

        private static double Similarity(List<PlacedLine> label)
        {
            var text = Bare(Passage.Of(label).Text);
            return Math.Max(HeaderVocabulary.Best(text, TableFamily.Measures).Similarity, HeaderVocabulary.Best(text, TableFamily.Plan).Similarity);
        }
    }
}
