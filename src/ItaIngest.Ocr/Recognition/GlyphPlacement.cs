using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Interop.Tesseract;

namespace ItaIngest.Ocr.Recognition;

/// <summary>Brings recognised symbols back to the page: boxes shrink to the line's own ink, blanks become glyphs.</summary>
internal sealed class GlyphPlacement
{
    private readonly FoundLine _line;
    private readonly NormalizedLine _normalized;
    private readonly RecognitionOptions _options;
    private readonly int _left;
    private readonly (int Top, int Bottom)[] _columns;

    public GlyphPlacement(FoundLine line, NormalizedLine normalized, RecognitionOptions options)
    {
        _line = line;
        _normalized = normalized;
        _options = options;
        _left = (int)line.Box.Left;
        _columns = InkColumns(line);
    }

    /// <param name="symbols">Left to right, blanks left out.</param>
    /// <param name="text">The line's text: the symbols' texts with the blanks between them.</param>
    public List<Glyph> Place(IReadOnlyList<RecognisedSymbol> symbols, string text)
    {
        var glyphs = new List<Glyph>();
        var position = 0;
        for (var i = 0; i < symbols.Count; i++)
        {
            var symbol = WithinNext(symbols, i);
            var blankRead = SkipBlanks(text, ref position);
            position = text.AsSpan(position).StartsWith(symbol.Text, StringComparison.Ordinal) ? position + symbol.Text.Length : position;
            var box = InkBox(symbol);
            if (glyphs.Count > 0 && (blankRead || box.Left - glyphs[^1].Box.Right > _options.BlankGap * _line.BodyHeight))
            {
                glyphs.Add(Blank(glyphs[^1].Box, box, symbol.Confidence));
            }

            glyphs.Add(new Glyph(symbol.Text, box, symbol.Confidence) { Choices = OtherReadings(symbol) });
        }

        return glyphs;
    }

    /// <summary>The last symbol of a word is said to reach to the word's or the line's end: it ends where the next one begins.</summary>
    private static RecognisedSymbol WithinNext(IReadOnlyList<RecognisedSymbol> symbols, int i) =>
        i + 1 < symbols.Count && symbols[i + 1].Left > symbols[i].Left && symbols[i + 1].Left < symbols[i].Right
            ? symbols[i] with { Right = symbols[i + 1].Left } : symbols[i];

    private List<GlyphChoice> OtherReadings(RecognisedSymbol symbol) => symbol.Choices
        .Where(c => c.Text != symbol.Text && c.Confidence >= _options.LeastChoice)
        .OrderByDescending(c => c.Confidence)
        .Take(_options.MostChoices)
        .Select(c => new GlyphChoice(c.Text, c.Confidence))
        .ToList();

    private static bool SkipBlanks(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position > start;
    }

    private Glyph Blank(Box before, Box after, double confidence)
    {
        var (left, right) = (Math.Min(before.Right, after.Left), Math.Max(before.Right, after.Left));
        return new Glyph(" ", new Box(left, _line.Baseline - _line.BodyHeight, right, _line.Baseline), confidence);
    }

    /// <summary>The symbol's share of the line, shrunk to the ink in it; the share itself where there is no ink.</summary>
    private Box InkBox(RecognisedSymbol symbol)
    {
        var from = Math.Clamp((int)Math.Round(_normalized.ToPageX(symbol.Left)) - _left, 0, _columns.Length - 1);
        var to = Math.Clamp((int)Math.Round(_normalized.ToPageX(symbol.Right)) - _left, from + 1, _columns.Length);
        var (left, right, top, bottom) = (int.MaxValue, 0, int.MaxValue, 0);
        for (var x = from; x < to; x++)
        {
            if (_columns[x].Bottom > 0)
            {
                left = Math.Min(left, x);
                right = x + 1;
                top = Math.Min(top, _columns[x].Top);
                bottom = Math.Max(bottom, _columns[x].Bottom);
            }
        }

        return bottom == 0
            ? new Box(_left + from, _line.Baseline - _line.BodyHeight, _left + to, _line.Baseline)
            : new Box(_left + left, top, _left + right, bottom);
    }

    /// <summary>For each column of the line's box the extent of its own ink, page rows; (0, 0) where there is none.</summary>
    private static (int Top, int Bottom)[] InkColumns(FoundLine line)
    {
        var (left, top, bottom) = ((int)line.Box.Left, (int)line.Box.Top, (int)line.Box.Bottom);
        var columns = new (int Top, int Bottom)[Math.Max(1, (int)line.Box.Width)];
        for (var y = top; y < bottom; y++)
        {
            for (var x = 0; x < columns.Length; x++)
            {
                var label = line.Map.LabelAt(left + x, y);
                if (label != 0 && line.Labels.Contains(label))
                {
                    columns[x] = (columns[x].Bottom == 0 ? y : columns[x].Top, y + 1);
                }
            }
        }

        return columns;
    }
}
