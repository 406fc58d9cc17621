using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tests.Layout;

/// <summary>Sets a page for a test: lines of text at places, ruled tables from rows of cell texts. 200 dpi A4, letters of one width.</summary>
internal sealed class PrintedPage(int number = 1)
{
    public const double Width = 1654, Height = 2339, Body = 20, Leading = 52, Letter = 11;

    /// <summary>Confidence that the recogniser has in clear print.</summary>
    public const double Clear = 0.993;

    private readonly List<TextLine> _lines = [];
    private readonly List<Ruling> _rulings = [];

    public double Y { get; private set; } = 150;

    public Page Page => new()
    {
        Number = number,
        Width = Width,
        Height = Height,
        Dpi = 200,
        Source = PageSource.Recognised,
        Lines = _lines,
        Rulings = _rulings,
        Transform = PageTransform.Scale(Width, Height),
    };

    /// <summary>A line of running text at the left margin.</summary>
    public PrintedPage Line(string text, double left = 180)
    {
        Put(text, left, Y);
        Y += Leading;
        return this;
    }

    /// <summary>A line about the page's middle.</summary>
    public PrintedPage Centred(string text) => Line(text, (Width - (Inked(text) * Letter)) / 2);

    /// <summary>Several pieces on one baseline.</summary>
    public PrintedPage Row(params (string Text, double Left)[] pieces)
    {
        foreach (var (text, left) in pieces)
        {
            Put(text, left, Y);
        }

        Y += Leading;
        return this;
    }

    public PrintedPage Gap(double height)
    {
        Y += height;
        return this;
    }

    /// <summary>
    /// A ruled table. A cell's lines are divided by '|'; null joins the cell to the one on its left, "^" to the one above.
    /// </summary>
    public PrintedPage Table(double[] xs, string?[][] rows, bool openBelow = false)
    {
        var ys = new List<double> { Y };
        foreach (var row in rows)
        {
            var height = row.Max(c => c is null or "^" ? 1 : c.Split('|').Length);
            ys.Add(ys[^1] + (height * Leading) + 16);
        }

        for (var r = 0; r <= rows.Length; r++)
        {
            for (var c = 0; c + 1 < xs.Length; c++)
            {
                var joined = r > 0 && r < rows.Length && rows[r][c] == "^";
                if (!joined && !(openBelow && r == rows.Length))
                {
                    _rulings.Add(new Ruling(RulingAxis.Horizontal, ys[r], xs[c], xs[c + 1], 2));
                }
            }
        }

        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < xs.Length; c++)
            {
                if (c == 0 || c == xs.Length - 1 || rows[r][c] is not null)
                {
                    _rulings.Add(new Ruling(RulingAxis.Vertical, xs[c], ys[r], ys[r + 1], 2));
                }

                if (c < xs.Length - 1 && rows[r][c] is { } text and not "^")
                {
                    PutCell(text, xs[c] + 8, ys[r]);
                }
            }
        }

        Y = ys[^1] + Leading;
        return this;
    }

    public PrintedPage Rule(double y, double left, double right)
    {
        _rulings.Add(new Ruling(RulingAxis.Horizontal, y, left, right, 2));
        return this;
    }

    /// <summary>A vertical ruling.</summary>
    public PrintedPage Side(double top, double bottom, double x)
    {
        _rulings.Add(new Ruling(RulingAxis.Vertical, x, top, bottom, 2));
        return this;
    }

    private void PutCell(string text, double left, double top)
    {
        var y = top + 8;
        foreach (var line in text.Split('|'))
        {
            Put(line, left, y);
            y += Leading;
        }
    }

    private void Put(string text, double left, double top)
    {
        if (text.Length == 0)
        {
            return;
        }

        var glyphs = new List<Glyph>();
        var x = left;
        foreach (var c in text)
        {
            var isMark = c is 'ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎');
            if (isMark && glyphs.Count > 0)
            {
                glyphs[^1] = glyphs[^1] with { Text = glyphs[^1].Text + c };
                continue;
            }

            glyphs.Add(new Glyph(c.ToString(), new Box(x, top + 10, x + Letter, top + 10 + Body), Clear));
            x += Letter;
        }

        _lines.Add(new TextLine { Glyphs = glyphs, Box = new Box(left, top, x, top + 40), Baseline = top + 10 + Body, BodyHeight = Body });
    }

    private static int Inked(string text) => text.Count(c => !(c is 'ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎')));
}
