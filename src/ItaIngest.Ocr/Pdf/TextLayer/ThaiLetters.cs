namespace ItaIngest.Ocr.Pdf.TextLayer;

/// <summary>Classes of Thai characters that decide how glyphs of a text layer belong together (Unicode block U+0E00…U+0E7F).</summary>
internal static class ThaiLetters
{
    public const char SaraAa = '\u0E32';
    public const char SaraAm = '\u0E33';
    public const char Nikhahit = '\u0E4D';

    public static bool IsThai(char c) => c is >= '\u0E01' and <= '\u0E5B';

    public static bool IsConsonant(char c) => c is >= '\u0E01' and <= '\u0E2E';

    /// <summary>Marks above or below a consonant.</summary>
    public static bool IsMark(char c) => c == '\u0E31' || c is >= '\u0E34' and <= '\u0E3A' || c is >= '\u0E47' and <= '\u0E4E';

    public static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4B';

    /// <summary>Vowel signs above or below; no two stand on one consonant.</summary>
    public static bool IsVowelMark(char c) => c == '\u0E31' || c is >= '\u0E34' and <= '\u0E39' || c == '\u0E47';

    /// <summary>Vowels that follow a consonant and never begin a word.</summary>
    public static bool IsFollowingVowel(char c) => c is '\u0E30' or SaraAa or SaraAm or '\u0E45';
}
