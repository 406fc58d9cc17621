using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>A phrase that stands twice without anything between was printed once more often than not: a line read twice, a reader that loops.</summary>
internal sealed class RepeatedPhrases : IRule
{
    /// <summary>Letters. Shorter repetitions are words such as "ต่าง ๆ" written out.</summary>
    private const int Least = 10, Most = 80;

    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Leaves.Where(l => l.Field.Content is string { Length: >= 2 * Least } text && Repeats(text)).Select(l => new Finding(l.Pointer, Reasons.RepeatedPhrase));

    private static bool Repeats(string text)
    {
        var letters = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).AsSpan();
        for (var length = Least; length <= Math.Min(Most, letters.Length / 2); length++)
        {
            var same = 0;
            for (var i = 0; i + length < letters.Length; i++)
            {
                same = letters[i] == letters[i + length] && (char.IsLetter(letters[i]) || ThaiLetters.IsMark(letters[i])) ? same + 1 : 0;
                if (same == length)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
