using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>Reports are written in Thai and Latin letters; a letter of any other script is a misreading.</summary>
internal sealed class ForeignScript : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Leaves.Where(l => l.Field.Content is string text && text.Any(IsForeign)).Select(l => new Finding(l.Pointer, Reasons.ForeignScript));

    private static bool IsForeign(char c) => (char.IsLetter(c) && !ThaiLetters.IsThai(c) && c > '\u024F') || c == '\uFFFD' || char.IsSurrogate(c);
}
