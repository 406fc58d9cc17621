using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Layout;

/// <summary>Dirt, remains of rulings and pieces of pictures that were read as letters.</summary>
internal static class Specks
{
    /// <summary>A word has more letters than this, marks above and below aside.</summary>
    private const int MostLetters = 2;

    /// <summary>Text is made of letters and digits: at least this share of its signs.</summary>
    private const double LeastLetters = 0.6;

    /// <summary>Below this average confidence of its glyphs a line was hardly text.</summary>
    private const double LeastConfidence = 0.6;

    /// <summary>True when a line holds no word, or nothing that was read with any confidence.</summary>
    public static bool Are(PlacedLine line) => Are(Passage.Of(line).Text)
        || line.Line.Glyphs.Where(g => !g.IsBlank).Select(g => g.Confidence).DefaultIfEmpty(0).Average() < LeastConfidence;

    /// <summary>True when a line holds no word: at most two letters, or mostly strokes and dots.</summary>
    public static bool Are(string text)
    {
        var key = ThaiText.Key(text);
        var inked = text.Count(c => !char.IsWhiteSpace(c));
        return ThaiText.Skeleton(text).Length <= MostLetters || key.Length < LeastLetters * inked;
    }
}
