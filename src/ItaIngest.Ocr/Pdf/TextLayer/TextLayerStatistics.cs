using Letters = ItaIngest.Core.Thai.ThaiLetters;

namespace ItaIngest.Ocr.Pdf.TextLayer;

/// <summary>Counts over the text of a page or document from which its soundness can be told.</summary>
internal sealed record TextLayerStatistics
{
    /// <summary>
    /// Office words that are none without their SARA AM: สำนัก, อำเภอ, ดำเนิน, กำหนด, จำนวน, ประจำ, สำหรับ, ตำบล, สำคัญ, คำสั่ง, กำกับ, จำเป็น.
    /// </summary>
    private static readonly string[] WordsWithSaraAm =
        ["สำนัก", "อำเภอ", "ดำเนิน", "กำหนด", "จำนวน", "ประจำ", "สำหรับ", "ตำบล", "สำคัญ", "คำสั่ง", "กำกับ", "จำเป็น"];

    /// <summary>Characters other than blanks.</summary>
    public int Characters { get; init; }

    public int ThaiLetters { get; init; }

    public int LatinLetters { get; init; }

    public int SaraAa { get; init; }

    /// <summary>ำ, or ํ and า with no more than a tone mark between them.</summary>
    public int SaraAm { get; init; }

    /// <summary>ํ without its า.</summary>
    public int BareNikhahit { get; init; }

    /// <summary>The office words of <see cref="WordsWithSaraAm"/>, and the same with a plain า.</summary>
    public int WordsKept { get; init; }

    public int WordsBroken { get; init; }

    /// <summary>Shifted marks of old Windows and Mac fonts, U+F700…F71D.</summary>
    public int ThaiPrivateUse { get; init; }

    public int OtherPrivateUse { get; init; }

    /// <summary>U+FFFD and control characters.</summary>
    public int Unmapped { get; init; }

    /// <summary>Letters U+00A1…U+00FF: TIS-620 bytes that were taken for Latin-1.</summary>
    public int HighLatin { get; init; }

    /// <summary>Marks or following vowels without a consonant before them, doubled marks.</summary>
    public int Displaced { get; init; }

    public static TextLayerStatistics Of(IEnumerable<string> lines) => lines.Select(OfLine).Aggregate(new TextLayerStatistics(), (a, b) => a + b);

    public static TextLayerStatistics operator +(TextLayerStatistics a, TextLayerStatistics b) => new()
    {
        Characters = a.Characters + b.Characters,
        ThaiLetters = a.ThaiLetters + b.ThaiLetters,
        LatinLetters = a.LatinLetters + b.LatinLetters,
        SaraAa = a.SaraAa + b.SaraAa,
        SaraAm = a.SaraAm + b.SaraAm,
        BareNikhahit = a.BareNikhahit + b.BareNikhahit,
        WordsKept = a.WordsKept + b.WordsKept,
        WordsBroken = a.WordsBroken + b.WordsBroken,
        ThaiPrivateUse = a.ThaiPrivateUse + b.ThaiPrivateUse,
        OtherPrivateUse = a.OtherPrivateUse + b.OtherPrivateUse,
        Unmapped = a.Unmapped + b.Unmapped,
        HighLatin = a.HighLatin + b.HighLatin,
        Displaced = a.Displaced + b.Displaced,
    };

    private static TextLayerStatistics OfLine(string line)
    {
        var composed = Enumerable.Range(0, line.Length).Count(i => IsSplitSaraAm(line, i));
        return new TextLayerStatistics
        {
            Characters = line.Count(c => !char.IsWhiteSpace(c)),
            ThaiLetters = line.Count(Letters.IsThai),
            LatinLetters = line.Count(char.IsAsciiLetter),
            SaraAa = line.Count(c => c == Letters.SaraA) - composed,
            SaraAm = line.Count(c => c == Letters.SaraAm) + composed,
            BareNikhahit = line.Count(c => c == Letters.Nikhahit) - composed,
            WordsKept = WordsWithSaraAm.Sum(w => Occurrences(line, w) + Occurrences(line, w.Replace("ำ", "ํา", StringComparison.Ordinal))),
            WordsBroken = WordsWithSaraAm.Sum(w => Occurrences(line, w.Replace('ำ', 'า'))),
            ThaiPrivateUse = line.Count(c => c is >= '\uF700' and <= '\uF71D'),
            OtherPrivateUse = line.Count(c => c is >= '\uE000' and <= '\uF6FF' or > '\uF71D' and <= '\uF8FF'),
            Unmapped = line.Count(c => c == '\uFFFD' || (char.IsControl(c) && c != '\t')),
            HighLatin = line.Count(c => c is >= '\u00A1' and <= '\u00FF' and not '\u00D7' and not '\u00F7' and not '\u00B7' and not '\u00B0'),
            Displaced = Enumerable.Range(0, line.Length).Count(i => IsDisplaced(line, i)),
        };
    }

    private static bool IsSplitSaraAm(string line, int at) => line[at] == Letters.Nikhahit
        && ((at + 1 < line.Length && line[at + 1] == Letters.SaraA)
            || (at + 2 < line.Length && Letters.IsTone(line[at + 1]) && line[at + 2] == Letters.SaraA));

    private static bool IsDisplaced(string line, int at)
    {
        var c = line[at];
        var before = at == 0 ? ' ' : line[at - 1];
        if (Letters.IsFollowingVowel(c))
        {
            return !Letters.IsThai(before) || Letters.IsDigit(before);
        }

        if (!Letters.IsMark(c))
        {
            return false;
        }

        return !(Letters.IsConsonant(before) || Letters.IsMark(before)) || c == before
            || (Letters.IsTone(c) && Letters.IsTone(before))
            || (IsVowelMark(c) && IsVowelMark(before));
    }

    /// <summary>Vowel signs above or below; no two stand on one consonant.</summary>
    private static bool IsVowelMark(char c) => Letters.IsMark(c) && !Letters.IsTone(c) && c is not (Letters.Nikhahit or Letters.Thanthakhat or '\u0E4E');

    private static int Occurrences(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
