using ItaIngest.Core.Pages;
using ItaIngest.Core.Thai;

namespace ItaIngest.Ocr.Pdf.TextLayer;

/// <summary>Words of a text layer to lines of glyphs, as layout expects them.</summary>
internal static class TextLayerLines
{
    /// <summary>
    /// A gap up to this part of the font's box is none: justified Thai is spaced by letters, and poppler splits it there. A blank is 0.17
    /// of the box or more.
    /// </summary>
    private const double BlankGap = 0.11;

    /// <summary>A gap wider than this many body heights is a column's.</summary>
    private const double ColumnGap = 1.6;

    /// <summary>Words of different heights that a gap of more than so many body heights parts are of different cells: a blank is 0.5 of them, in justified text rarely more than 0.9.</summary>
    private const double CellGap = 0.9;

    /// <summary>Words of one line have one baseline but for rounding; in body heights.</summary>
    private const double SameBaseline = 0.08;

    /// <summary>Words whose baselines differ by less than this part of the body height stand on one line.</summary>
    private const double BaselineTolerance = 0.35;

    /// <summary>Lines in pixels of a page image.</summary>
    /// <param name="words">Words of the page, points.</param>
    /// <param name="metrics">Where baseline and body lie in the words' boxes.</param>
    /// <param name="pixelsPerPoint">Resolution of the page image divided by 72.</param>
    public static List<TextLine> Build(IReadOnlyList<TextLayerWord> words, TextLayerMetrics metrics, double pixelsPerPoint)
    {
        var lines = new List<TextLine>();
        foreach (var row in Rows([.. words.Select(w => Place(w, metrics, pixelsPerPoint))]))
        {
            List<PlacedWord> line = [];
            foreach (var word in row.OrderBy(w => w.Box.Left))
            {
                if (line.Count > 0 && AreOfDifferentCells(line, word))
                {
                    lines.Add(Line(line));
                    line = [];
                }

                line.Add(word);
            }

            lines.Add(Line(line));
        }

        return lines;
    }

    private static bool AreOfDifferentCells(List<PlacedWord> line, PlacedWord word)
    {
        var gap = word.Box.Left - line.Max(w => w.Box.Right);
        return gap > ColumnGap * word.Body || (gap > CellGap * word.Body && Math.Abs(word.Baseline - Median(line.Select(w => w.Baseline))) > SameBaseline * word.Body);
    }

    /// <summary>The texts of the lines, for statistics: no drawing is needed for it.</summary>
    public static IEnumerable<string> Texts(IReadOnlyList<TextLayerWord> words) => Build(words, TextLayerMetrics.Unmeasured, 1).Select(l => l.Text);

    private static PlacedWord Place(TextLayerWord word, TextLayerMetrics metrics, double scale)
    {
        var box = new Box(word.Box.Left * scale, word.Box.Top * scale, word.Box.Right * scale, word.Box.Bottom * scale);
        var shape = metrics.For(word);
        return new PlacedWord(word.Text, box, box.Top + (shape.Baseline * box.Height), (shape.Baseline - shape.BodyTop) * box.Height);
    }

    /// <summary>Words that share a baseline, whatever lies between them.</summary>
    private static List<List<PlacedWord>> Rows(List<PlacedWord> words)
    {
        var rows = new List<List<PlacedWord>>();
        foreach (var word in words.OrderBy(w => w.Baseline))
        {
            // Words come from top to bottom: only the last rows can hold the same baseline.
            var row = rows.AsEnumerable().Reverse().Take(4)
                .FirstOrDefault(r => Math.Abs(r.Average(w => w.Baseline) - word.Baseline) < BaselineTolerance * Math.Min(r[^1].Body, word.Body));
            if (row is null)
            {
                rows.Add([word]);
            }
            else
            {
                row.Add(word);
            }
        }

        return rows;
    }

    private static TextLine Line(List<PlacedWord> words)
    {
        var baseline = Median(words.Select(w => w.Baseline));
        var body = Median(words.Select(w => w.Body));
        var glyphs = new List<Glyph>();
        foreach (var word in words.Where(w => !w.IsMarks))
        {
            var right = glyphs.Count == 0 ? word.Box.Left : glyphs[^1].Box.Right;
            if (word.Box.Left - right > BlankGap * word.Box.Height)
            {
                glyphs.Add(new Glyph(" ", InkBox(right, word.Box.Left, baseline, body), 1));
            }

            glyphs.AddRange(Split(word, baseline, body));
        }

        foreach (var mark in words.Where(w => w.IsMarks))
        {
            Attach(mark, glyphs, baseline, body);
        }

        return new TextLine { Glyphs = glyphs, Box = Box.UnionOf(glyphs.Select(g => g.Box)), Baseline = baseline, BodyHeight = body };
    }

    /// <summary>Marks that poppler gives as words of their own stand where their consonant ends.</summary>
    private static void Attach(PlacedWord mark, List<Glyph> glyphs, double baseline, double body)
    {
        var at = -1;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (!glyphs[i].IsBlank && (at < 0 || Distance(i) < Distance(at)))
            {
                at = i;
            }
        }

        if (at < 0)
        {
            glyphs.Add(new Glyph(mark.Text, InkBox(mark.Box.Left, mark.Box.Left + (0.5 * body), baseline, body), 1));
        }
        else
        {
            glyphs[at] = glyphs[at] with { Text = glyphs[at].Text + mark.Text };
        }

        double Distance(int i) => Math.Abs(glyphs[i].Box.Right - mark.Box.Left);
    }

    /// <summary>The word's characters with the marks that belong to them, its width shared out evenly.</summary>
    private static IEnumerable<Glyph> Split(PlacedWord word, double baseline, double body)
    {
        var clusters = Clusters(word.Text);
        var step = Math.Max(word.Box.Width, 0.1 * body) / clusters.Count;
        return clusters.Select((text, i) => new Glyph(
            text, InkBox(word.Box.Left + (i * step), word.Box.Left + ((i + 1) * step), baseline, body), 1));
    }

    internal static List<string> Clusters(string text)
    {
        var clusters = new List<string>();
        foreach (var rune in text.EnumerateRunes())
        {
            if (clusters.Count > 0 && rune.IsBmp && ThaiLetters.IsMark((char)rune.Value))
            {
                clusters[^1] += rune.ToString();
            }
            else
            {
                clusters.Add(rune.ToString());
            }
        }

        return clusters;
    }

    /// <summary>From above the upper marks to below the lower ones: 0.9 bodies above the body, 0.4 below.</summary>
    private static Box InkBox(double left, double right, double baseline, double body) =>
        new(left, baseline - (1.9 * body), right, baseline + (0.4 * body));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed record PlacedWord(string Text, Box Box, double Baseline, double Body)
    {
        public bool IsMarks { get; } = Text.All(ThaiLetters.IsMark);
    }
}
