using ItaIngest.Core.Layout;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Words;

/// <summary>
/// Line breaks that an author made, as between the items of a list without markers. The typesetter breaks a line where the next word has no room: where the next line's first words would have
/// had room on the line above, or white space parts the two, somebody broke it.
/// </summary>
internal static class DeliberateBreaks
{
    /// <summary>So many words must have had room: dictionaries differ in where one ends.</summary>
    private const int Words = 2;

    /// <summary>Room beside the words, body heights.</summary>
    private const double Slack = 0.6;

    /// <summary>Two lines' baselines are further apart, body heights.</summary>
    private const double NextLine = 0.8;

    /// <summary>A line that ends so goes on.</summary>
    private static readonly string[] s_open = ["และ", "หรือ", "โดย", "เพื่อ", "ของ", "ใน", "ให้", "แก่", "กับ", "จาก", "ตาม", "ที่", "ทุก", "ด้าน", "เรื่อง", "ดังนี้", "เช่น", "ได้แก่"];

    /// <summary>A line that begins so goes on with the one above.</summary>
    private static readonly string[] s_joining = ["และ", "หรือ", "โดย", "เพื่อ", "ที่", "ซึ่ง", "ของ", "ใน", "ให้", "แก่", "กับ", "จาก", "ตาม", "ทั้ง", "พร้อม", "รวม", "ตั้งแต่", "ถึง", "เป็น", "อย่าง", "ภายใน", "ณ"];

    /// <summary>Whether the break between two lines of a cell, one above the other, was made by the author.</summary>
    /// <param name="above">With its room.</param>
    /// <param name="below">The next line.</param>
    /// <param name="words">Null when no dictionary is installed: no break is known as the author's then.</param>
    public static bool IsBetween(PlacedLine above, PlacedLine below, LanguageWords? words)
    {
        string before = Passage.Of(above).Text.Trim(), after = Passage.Of(below).Text.Trim();
        return words is not null && before.Length > 0 && after.Length > 0 && ThaiLetters.IsLetter(after[0]) && IsBelow(above, below) && !GoesOn(before) && !s_joining.Any(j => after.StartsWith(j, StringComparison.Ordinal))
            && (below.IsSpacedOff || above.Room > (below.Box.Width * Share(after, FirstWords(after, words))) + (Slack * below.Line.BodyHeight));
    }

    private static bool IsBelow(PlacedLine above, PlacedLine below) =>
        above.Page != below.Page || below.Line.Baseline - above.Line.Baseline > NextLine * below.Line.BodyHeight;

    private static bool GoesOn(string line) =>
        line[^1] is '/' or ',' or '(' or '-' or ':' || line.Count(c => c == '(') > line.Count(c => c == ')') || Array.Exists(s_open, o => line.EndsWith(o, StringComparison.Ordinal));

    /// <summary>How many characters the first words have.</summary>
    private static int FirstWords(string text, LanguageWords words)
    {
        var run = LanguageWords.Runs(text).FirstOrDefault();
        if (run.Length == 0 || run.Start > 0)
        {
            return text.IndexOf(' ') is > 0 and var blank ? blank : text.Length;
        }

        return words.Pieces(text[..run.Length]).Take(Words).Sum(p => p.Text.Length);
    }

    /// <summary>The share of a line's width that its first characters take.</summary>
    private static double Share(string text, int characters) => (double)Stacks(text.AsSpan(0, Math.Min(text.Length, characters))) / Stacks(text);

    private static int Stacks(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += ThaiLetters.IsMark(c) ? 0 : 1;
        }

        return Math.Max(1, count);
    }
}
