using System.Text;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Layout;

/// <summary>
/// Normalised text (<see cref="ThaiText.Normalize"/>) that still knows, character by character, the glyph it was read from:
/// any part of it can be shown on its page.
/// </summary>
public sealed class Passage
{
    private readonly Origin[] _origins;

    private Passage(string text, Origin[] origins)
    {
        Text = text;
        _origins = origins;
    }

    public static Passage Empty { get; } = new(string.Empty, []);

    public string Text { get; }

    public int Length => Text.Length;

    public bool IsEmpty => Text.Length == 0;

    /// <summary>The text of one printed line.</summary>
    public static Passage Of(PlacedLine line)
    {
        var raw = new StringBuilder();
        var owners = new List<int>();
        for (var g = 0; g < line.Line.Glyphs.Count; g++)
        {
            raw.Append(line.Line.Glyphs[g].Text);
            owners.AddRange(Enumerable.Repeat(g, line.Line.Glyphs[g].Text.Length));
        }

        var text = ThaiText.Normalize(raw.ToString());
        var origins = new Origin[text.Length];
        var source = ThaiDigits.ToArabic(raw.ToString());
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            at = Locate(source, text[i], at);
            origins[i] = new Origin(line, owners[Math.Min(at, owners.Count - 1)]);
            at = Math.Min(at + 1, source.Length - 1);
        }

        return new Passage(text, origins);
    }

    /// <summary>
    /// Passages in a row. Between two of them a blank stands where a Thai reader expects one at a line break,
    /// or always when <paramref name="blankBetween"/> is set.
    /// </summary>
    public static Passage Join(IEnumerable<Passage> passages, bool blankBetween = false)
    {
        var text = new StringBuilder();
        var origins = new List<Origin>();
        foreach (var next in passages.Where(p => !p.IsEmpty))
        {
            if (text.Length > 0 && (blankBetween || LineBreaks.NeedsBlank(text, next.Text)))
            {
                text.Append(' ');
                origins.Add(origins[^1]);
            }

            text.Append(next.Text);
            origins.AddRange(next._origins);
        }

        return new Passage(text.ToString(), [.. origins]);
    }

    /// <summary>The passage of printed lines that belong together.</summary>
    public static Passage Of(IEnumerable<PlacedLine> lines) => Join(lines.Select(Of));

    /// <summary>Part of the passage, blanks at its ends left out.</summary>
    public Passage Slice(int start, int length)
    {
        var end = Math.Min(start + length, Text.Length);
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return end <= start ? Empty : new Passage(Text[start..end], _origins[start..end]);
    }

    public Passage Slice(int start) => Slice(start, Text.Length - start);

    /// <summary>The printed lines that the passage stands on, each cut down to what of it belongs to the passage.</summary>
    internal IReadOnlyList<PlacedLine> PrintedLines()
    {
        var lines = new List<PlacedLine>();
        for (var i = 0; i < _origins.Length;)
        {
            var line = _origins[i].Line;
            var here = _origins.Skip(i).TakeWhile(o => o.Line == line).ToList();
            var (first, last) = (here.Min(o => o.Index), here.Max(o => o.Index));
            lines.Add(line with { Line = line.Line.Slice(first, last - first + 1) });
            i += here.Count;
        }

        return lines;
    }

    /// <summary>Pages and boxes, what was read, and the recogniser's confidence.</summary>
    public Evidence Evidence() => new()
    {
        Places = [.. Places()],
        Raw = Raw(),
        Confidence = _origins.Length == 0 ? null : Confidence(),
        Flagged = Array.Exists(_origins, o => o.Glyph.Doubt is not null),
        Reasons = [.. Repairs().Concat(_origins.Select(o => o.Glyph.Doubt).OfType<string>()).Distinct()],
        Signals = PassageSignals.Of(_origins.Where(o => !o.Glyph.IsBlank).Select(o => (o.Line, o.Glyph)).Distinct().ToList()),
    };

    /// <summary>A box on each page; a stretch of each line of a transcript.</summary>
    private IEnumerable<Place> Places() =>
        _origins.Length > 0 && _origins[0].Line.Line.SourceLine is not null
            ? _origins.GroupBy(o => o.Line.Line.SourceLine).OrderBy(g => g.Key).Select(PlaceIn)
            : _origins.GroupBy(o => o.Line.Page.Number).OrderBy(g => g.Key).Select(PlaceOn);

    private static Place PlaceIn(IGrouping<int?, Origin> origins) =>
        new() { Line = origins.Key, Columns = (origins.Min(o => o.Glyph.Column), origins.Max(o => o.Glyph.Column)) };

    /// <summary>The evidence for a value that is right or wrong as a whole: where the two readers of numbers disagree, it says so, and what the second one read.</summary>
    private Evidence ExactEvidence()
    {
        var evidence = Evidence();
        if (Second() is not { } second)
        {
            return evidence.WithAlternatives(OtherReadings());
        }

        var doubt = _origins.Where(o => o.Glyph.Second is not null).Min(o => o.Glyph.Confidence);
        return evidence.Note(Records.Reasons.ReadersDisagree) with { Confidence = Math.Min(evidence.Confidence ?? 1, doubt), Alternatives = [new Alternative(second.Text, AlternativeSources.Second)] };
    }

    /// <summary>The passage as the second reader of numbers has it; null where the readers do not disagree. Its evidence remembers what the first one read.</summary>
    public Passage? Second()
    {
        if (!_origins.Any(o => o.Glyph.Second is not null))
        {
            return null;
        }

        return Join(_origins.GroupBy(o => o.Line).Select(l => OfSecond(l.Key, l.Min(o => o.Index), l.Max(o => o.Index))));
    }

    private static Passage OfSecond(PlacedLine line, int first, int last)
    {
        var part = line.Line.Slice(first, last - first + 1);
        return Of(line with { Line = part with { Glyphs = [.. part.Glyphs.Select(g => g.Second is null ? g : g with { Text = g.Second, Read = g.Read ?? g.Text, Second = null })] } });
    }

    /// <summary>The passage with one doubtful digit as the recogniser would have it in the second place; the likeliest first.</summary>
    private IEnumerable<Alternative> OtherReadings() =>
        Enumerable.Range(0, _origins.Length).Where(i => char.IsDigit(Text[i]) && !_origins[i].Glyph.IsSeconded && _origins[i].Glyph.Text.Length == 1)
            .SelectMany(i => _origins[i].Glyph.Choices.Where(c => c.Text.Length == 1 && char.IsDigit(c.Text[0])).Select(c => (At: i, Digit: ThaiDigits.ToArabic(c.Text)[0], c.Confidence)))
            .Where(c => c.Digit != Text[c.At]).OrderByDescending(c => c.Confidence).Take(MostOthers)
            .Select(c => new Alternative(string.Concat(Text.AsSpan(0, c.At), [c.Digit], Text.AsSpan(c.At + 1)), AlternativeSources.Reader)).DistinctBy(a => a.Value);

    /// <summary>More other readings than this help nobody.</summary>
    private const int MostOthers = 4;

    private IEnumerable<string> Repairs()
    {
        var repaired = _origins.Select(o => o.Glyph).Where(g => g.Read is not null).ToList();
        bool IsNumeral(Glyph glyph) => (glyph.Text + glyph.Read).Any(char.IsDigit);
        if (repaired.Any(IsNumeral))
        {
            yield return Records.Reasons.NumeralRepaired;
        }

        if (!repaired.TrueForAll(IsNumeral))
        {
            yield return Records.Reasons.SpellingRepaired;
        }
    }

    /// <summary>A field whose value is the passage's text; null when the passage is empty.</summary>
    public Field<string>? ToField() => IsEmpty ? null : new Field<string>(Text, Length <= ShortText ? ExactEvidence() : Evidence());

    /// <summary>A field of another value that this passage is the evidence for.</summary>
    public Field<T> ToField<T>(T value)
        where T : notnull => new(value, ExactEvidence());

    /// <summary>The lowest confidence of any glyph, which decides for numbers and codes; 1 when the passage is empty.</summary>
    public double LowestConfidence => _origins.Length == 0 ? 1 : _origins.Min(o => o.Glyph.Confidence);

    /// <summary>Positions at which a printed line begins, ascending.</summary>
    public IReadOnlyList<int> LineStarts => [.. Enumerable.Range(0, _origins.Length).Where(i => i == 0 || _origins[i].Line != _origins[i - 1].Line)];

    public int FirstPage => _origins.Length == 0 ? 0 : _origins[0].Line.Page.Number;

    private double Confidence()
    {
        var glyphs = _origins.Where(o => !o.Glyph.IsBlank).Select(o => o.Glyph.Confidence).DefaultIfEmpty(1).ToList();
        return glyphs.Count <= ShortText ? glyphs.Min() : glyphs.Average();
    }

    /// <summary>Up to this many characters one wrong glyph makes the value wrong; in a longer text it is one slip among many.</summary>
    private const int ShortText = 12;

    private string Raw()
    {
        var raw = new StringBuilder();
        foreach (var line in _origins.GroupBy(o => o.Line))
        {
            var (first, last) = (line.Min(o => o.Index), line.Max(o => o.Index));
            raw.Append(raw.Length > 0 ? "\n" : string.Empty);
            raw.AppendJoin(string.Empty, line.Key.Line.Glyphs.Skip(first).Take(last - first + 1).Select(g => g.Read ?? g.Text));
        }

        return raw.ToString();
    }

    private static Place PlaceOn(IGrouping<int, Origin> origins)
    {
        var page = origins.First().Line.Page;
        var box = Box.UnionOf(origins.GroupBy(o => o.Line).SelectMany(l => l.Select(o => o.Glyph.Box)));
        return new Place { Page = page.Number, Box = page.Transform.ToUpright(box) };
    }

    /// <summary>
    /// Normalising moves a character by a few places at most (marks change order, blanks fall away), so that it is found close by.
    /// </summary>
    private static int Locate(string source, char wanted, int from)
    {
        for (var distance = 0; distance <= 4; distance++)
        {
            if (from + distance < source.Length && source[from + distance] == wanted)
            {
                return from + distance;
            }

            if (distance is 1 or 2 && from - distance >= 0 && source[from - distance] == wanted)
            {
                return from - distance;
            }
        }

        return Math.Min(from, Math.Max(0, source.Length - 1));
    }

    private readonly record struct Origin(PlacedLine Line, int Index)
    {
        public Glyph Glyph => Line.Line.Glyphs[Index];
    }
}
