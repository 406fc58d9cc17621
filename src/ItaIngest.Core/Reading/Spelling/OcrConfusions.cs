using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Spelling;

/// <summary>Which single slips a recogniser of Thai print makes: look-alike letters, marks lost, added or taken for another, a blank or a spot inside a word.</summary>
internal static class OcrConfusions
{
    private static readonly string[] _groups =
        ["ดตคศ", "กภถฤ", "ขชซฃ", "ผฝพฟฬ", "บปษ", "ลสอฮ", "นมฉ", "ทหฑฆ", "ฎฏ", "ฐญธร", "ณฌญ", "งว", "จฉ", "ไใโ", "เแ"];

    /// <summary>One letter is often read for the other.</summary>
    public static bool IsLookAlike(char a, char b) =>
        (ThaiLetters.IsMark(a) && ThaiLetters.IsMark(b)) || Array.Exists(_groups, g => g.Contains(a) && g.Contains(b))
        || (!ThaiLetters.IsLetter(a) && !char.IsWhiteSpace(a)) || IsCircleVowel(a, b);

    /// <summary>A letter that may get lost in print: marks, thin vowels, and ร between others.</summary>
    public static bool MayBeLost(char c) => ThaiLetters.IsMark(c) || ThaiLetters.IsFollowingVowel(c) || ThaiLetters.IsLeadingVowel(c) || c is 'ร' or 'ง';

    /// <summary>A sign that may appear where none was printed.</summary>
    public static bool MayBeAdded(char c) => ThaiLetters.IsMark(c) || !ThaiLetters.IsLetter(c);

    /// <summary>ำ that lost its circle, and า that got one.</summary>
    private static bool IsCircleVowel(char a, char b) => a is ThaiLetters.SaraA or ThaiLetters.SaraAm && b is ThaiLetters.SaraA or ThaiLetters.SaraAm;
}
