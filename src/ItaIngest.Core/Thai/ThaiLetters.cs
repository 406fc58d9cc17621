namespace ItaIngest.Core.Thai;

/// <summary>Classes of Thai characters (Unicode block 0E00–0E7F), after their place in a written syllable.</summary>
public static class ThaiLetters
{
    public const char SaraA = '\u0E32';
    public const char SaraAm = '\u0E33';
    public const char Lakkhangyao = '\u0E45';
    public const char MaiHanAkat = '\u0E31';
    public const char Maitaikhu = '\u0E47';
    public const char Nikhahit = '\u0E4D';
    public const char Thanthakhat = '\u0E4C';
    public const char Paiyannoi = '\u0E2F';
    public const char Maiyamok = '\u0E46';

    /// <summary>Any assigned character of the block, digits and signs included.</summary>
    public static bool IsThai(char c) => c is (>= '\u0E01' and <= '\u0E3A') or (>= '\u0E3F' and <= '\u0E5B');

    /// <summary>ก … ฮ, with ฤ and ฦ.</summary>
    public static bool IsConsonant(char c) => c is >= '\u0E01' and <= '\u0E2E';

    /// <summary>เ แ โ ใ ไ: written before the consonant that they follow in speech.</summary>
    public static bool IsLeadingVowel(char c) => c is >= '\u0E40' and <= '\u0E44';

    /// <summary>ะ า ำ ๅ: written after the consonant, on the line.</summary>
    public static bool IsFollowingVowel(char c) => c is '\u0E30' or SaraA or SaraAm or Lakkhangyao;

    /// <summary>Marks above the consonant that are neither tone nor thanthakhat: ั ิ ี ึ ื ็ ํ.</summary>
    public static bool IsUpperMark(char c) => c is MaiHanAkat or (>= '\u0E34' and <= '\u0E37') or Maitaikhu or Nikhahit;

    /// <summary>ุ ู ฺ.</summary>
    public static bool IsLowerMark(char c) => c is >= '\u0E38' and <= '\u0E3A';

    /// <summary>่ ้ ๊ ๋.</summary>
    public static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4B';

    /// <summary>Any combining character: vowel, tone or sign above or below a consonant.</summary>
    public static bool IsMark(char c) => IsUpperMark(c) || IsLowerMark(c) || IsTone(c) || c is Thanthakhat or '\u0E4E';

    /// <summary>๐ … ๙.</summary>
    public static bool IsDigit(char c) => c is >= '\u0E50' and <= '\u0E59';

    /// <summary>What Thai words are written with: consonants, vowels, marks, ฯ and ๆ; no digits, no ฿.</summary>
    public static bool IsLetter(char c) =>
        IsThai(c) && !IsDigit(c) && c is not ('\u0E3F' or '\u0E4F' or '\u0E5A' or '\u0E5B');
}
