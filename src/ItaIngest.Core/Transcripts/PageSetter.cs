using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Transcripts;

/// <summary>
/// Sets a transcript's blocks on pages as an office's printer would have: titles about the middle, paragraphs from margin to margin, tables with rulings. The pages exist for
/// the readers, which take what a line is from where it stands; people are shown the transcript's own lines.
/// </summary>
internal sealed class PageSetter
{
    /// <summary>Pixels; text stands between <see cref="Left"/> and <see cref="Right"/>, which are not symmetric so that full lines are never taken for centred ones.</summary>
    internal const double Width = 1000, Left = 42, Right = 955;

    /// <summary>Where centred lines begin and end, pixels.</summary>
    private const double CentredLeft = 280, CentredRight = 720;

    /// <summary>Height of a consonant, distance of two baselines, of two paragraphs, of two lines of a cell; pixels.</summary>
    private const double Body = 20, Leading = 40, Gap = 62, CellLeading = 34;

    /// <summary>Distance between a cell's border and its text, pixels.</summary>
    private const double Padding = 5;

    /// <summary>A line that ends a paragraph fills this share of the width; of a cell's lines those that were parted on purpose fill less.</summary>
    private const double LastLine = 0.8, Deliberate = 0.4;

    /// <summary>Share of a page's height that is left free at either end, where running heads would stand.</summary>
    private const double Margin = 0.12;

    private const double Dpi = 100;

    private static readonly string[] s_letters = [.. Enumerable.Range(0, 0x0E80).Select(c => ((char)c).ToString())];

    private readonly List<Page> _pages = [];
    private readonly List<TextLine> _lines = [];
    private readonly List<Ruling> _rulings = [];
    private double _y;

    public static IReadOnlyList<Page> Set(IEnumerable<RoledBlock> blocks)
    {
        var setter = new PageSetter();
        foreach (var (block, role, opensPage) in blocks)
        {
            if (opensPage || block is PageEnd)
            {
                setter.EndPage();
            }

            switch (block)
            {
                case LineBlock line:
                    setter.Add(line, role);
                    break;
                case TableBlock { Table: var table }:
                    setter.Add(table);
                    break;
            }
        }

        setter.EndPage();
        return setter._pages;
    }

    private void Add(LineBlock line, LineRole role)
    {
        _y += line.IsApart ? Gap : Leading;
        var (left, right) = role switch
        {
            LineRole.Centred => (CentredLeft, CentredRight),
            LineRole.Full => (Left, Right),
            _ => (Left, Left + (LastLine * (Right - Left))),
        };
        Set([.. Joined(line.Parts)], left, right, _y);
    }

    /// <summary>Pieces that tabs part stand on one line, with a blank between them.</summary>
    private static IEnumerable<Sign> Joined(IReadOnlyList<Stretch> parts) =>
        parts.SelectMany((p, i) => i == 0 ? p.Signs : p.Signs.Prepend(p.Signs[0] with { Letter = ' ', Read = null, Doubt = null }));

    private void Set(IReadOnlyList<Sign> signs, double left, double right, double baseline)
    {
        var step = (right - left) / signs.Count;
        var glyphs = signs.Select((s, i) => new Glyph(Text(s.Letter), new Box(left + (i * step), baseline - Body, left + ((i + 1) * step), baseline), 1)
        {
            Read = s.Read,
            Doubt = s.Doubt,
            Column = s.Column,
        });
        _lines.Add(new TextLine
        {
            Glyphs = [.. glyphs],
            Box = new Box(left, baseline - Body, right, baseline),
            Baseline = baseline,
            BodyHeight = Body,
            SourceLine = signs[0].Line,
        });
    }

    private static string Text(char letter) => letter < s_letters.Length ? s_letters[letter] : letter.ToString();

    private void Add(TranscriptTable table)
    {
        _y += Gap - Leading;
        var width = (Right - Left) / table.Columns;
        var names = Enumerable.Range(0, table.Columns).Where(c => HoldsNames(table, c)).ToHashSet();
        var ys = Heights(table, names);
        foreach (var place in TablePlaces.Of(table))
        {
            var box = new Box(Left + (place.Column * width), ys[place.Row], Left + ((place.Column + place.ColumnSpan) * width), ys[place.Row + place.RowSpan]);
            var baseline = box.Top + Padding + Body;
            foreach (var line in CellLines.Of(place.Cell, names.Contains(place.Column)))
            {
                var right = box.Right - Padding;
                Set(line.Signs, box.Left + Padding, place.Cell.HasParagraphs ? box.Left + Padding + (Deliberate * (right - box.Left - Padding)) : right, baseline);
                baseline += CellLeading;
            }
        }

        _rulings.AddRange(TablePlaces.Rulings(table, ys, [.. Enumerable.Range(0, table.Columns + 1).Select(c => Left + (c * width))]));
        _y = ys[^1] + Body;
    }

    /// <summary>y of the rows' borders, with room for the text of cells that span rows.</summary>
    private List<double> Heights(TranscriptTable table, HashSet<int> names)
    {
        var ys = new List<double> { _y };
        var places = TablePlaces.Of(table).ToLookup(p => p.Row + p.RowSpan - 1);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var bottom = ys[row] + CellLeading + (2 * Padding);
            foreach (var place in places[row])
            {
                bottom = Math.Max(bottom, ys[place.Row] + (CellLines.Of(place.Cell, names.Contains(place.Column)).Count * CellLeading) + (2 * Padding));
            }

            ys.Add(bottom);
        }

        return ys;
    }

    private static bool HoldsNames(TranscriptTable table, int column)
    {
        var header = string.Join(' ', table.Rows.Take(table.HeaderRows).Select(r => r.Cells[column]).Distinct().Select(c => c.Text));
        return header.Length > 0 && HeaderVocabulary.Best(header).Meaning == ColumnMeaning.Responsible;
    }

    private void EndPage()
    {
        if (_lines.Count == 0)
        {
            return;
        }

        var height = (_y + Body) / (1 - (2 * Margin));
        var top = Margin * height;
        _pages.Add(new Page
        {
            Number = _pages.Count + 1,
            Width = Width,
            Height = height,
            Dpi = Dpi,
            Source = PageSource.Transcript,
            Lines = [.. _lines.Select(l => Down(l, top))],
            Rulings = [.. _rulings.Select(r => r.IsHorizontal ? r with { Position = r.Position + top } : r with { Start = r.Start + top, End = r.End + top })],
            Transform = PageTransform.Scale(Width, height),
        });
        _lines.Clear();
        _rulings.Clear();
        _y = 0;
    }

    private static TextLine Down(TextLine line, double by) => line with
    {
        Baseline = line.Baseline + by,
        Box = Down(line.Box, by),
        Glyphs = [.. line.Glyphs.Select(g => g with { Box = Down(g.Box, by) })],
    };

    private static Box Down(Box box, double by) => box with { Top = box.Top + by, Bottom = box.Bottom + by };
}
