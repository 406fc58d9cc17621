using ItaIngest.Core.Reading.Words;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// Wording in which letters are left over that no word of the language has, or a rare word stands where a common one that lost a mark would: the recogniser's slips leave such remains, right wording hardly ever does.
/// What the report's own names have is no remain.
/// </summary>
/// <param name="words">The dictionary; null finds nothing.</param>
internal sealed class UnknownWords(LanguageWords? words) : IRule
{
    /// <summary>A single letter stands in every name.</summary>
    private const int ShortestName = 2;

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        if (words is null)
        {
            return [];
        }

        var names = NamesOf(document);
        return
            from leaf in document.Leaves
            where WordRepair.IsWording(leaf.Pointer, leaf.Field)
            let text = leaf.Field.Content as string
            where text is not null
            from finding in Findings(leaf.Pointer, words.Pieces(text).Where(p => !IsName(p, names)))
            select finding;
    }

    /// <summary>What the report calls people, places and offices.</summary>
    internal static IReadOnlyList<string> NamesOf(CheckedDocument document) => [.. document.LeavesOf("agency", "district", "province", "office", "to", "name").Select(l => l.Field.Content).OfType<string>()];

    /// <summary>A part of a name is no word, and no slip.</summary>
    internal static bool IsName(WordPiece piece, IReadOnlyList<string> names) => piece.Text.Length >= ShortestName && names.Any(n => n.Contains(piece.Text, StringComparison.Ordinal));

    private static IEnumerable<Finding> Findings(string pointer, IEnumerable<WordPiece> pieces)
    {
        var kinds = pieces.Select(p => p.Kind).ToHashSet();
        if (kinds.Contains(WordKind.Unknown))
        {
            yield return new Finding(pointer, Reasons.UnknownWord);
        }

        if (kinds.Contains(WordKind.Doubtful))
        {
            yield return new Finding(pointer, Reasons.UnlikelyWord);
        }
    }
}
