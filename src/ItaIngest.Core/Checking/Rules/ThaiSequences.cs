using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// Sequences of characters that Thai never has: a mark or a following vowel without a consonant before it, two tones or two vowels on one consonant, a leading vowel before anything but
/// a consonant.
/// </summary>
internal sealed class ThaiSequences : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Leaves.Where(l => l.Field.Content is string text && IsImpossible(text)).Select(l => new Finding(l.Pointer, Reasons.ImpossibleText));

    internal static bool IsImpossible(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var (before, c) = (i > 0 ? text[i - 1] : ' ', text[i]);
            var isWrong = ThaiLetters.IsMark(c) ? !MayCarry(before, c)
                : ThaiLetters.IsFollowingVowel(c) ? !ThaiLetters.IsConsonant(before) && !ThaiLetters.IsTone(before) && !IsOpen(before, c)
                : ThaiLetters.IsLeadingVowel(c) && i + 1 < text.Length && ThaiLetters.IsThai(text[i + 1]) && !ThaiLetters.IsConsonant(text[i + 1]);
            if (isWrong)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A mark stands on a consonant; a tone also on a vowel above or below it, a silencing mark also on one.</summary>
    private static bool MayCarry(char before, char mark) => ThaiLetters.IsConsonant(before)
        || ((ThaiLetters.IsTone(mark) || mark == '์') && (ThaiLetters.IsUpperMark(before) || ThaiLetters.IsLowerMark(before)));

    /// <summary>"ฤๅ", "เกาะ", "เอ็ะ": what may stand before a following vowel without a consonant.</summary>
    private static bool IsOpen(char before, char vowel) => before is 'ฤ' or 'ฦ' || (vowel == 'ะ' && (before is 'า' or 'ั' or 'ี' or 'ื' or 'ิ' or '็'));
}
