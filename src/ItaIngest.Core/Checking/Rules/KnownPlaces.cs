using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>A province is one of the list.</summary>
internal sealed class KnownPlaces : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        if (document.Records.Document.Province is not { } province)
        {
            yield break;
        }

        var isKnown = Provinces.All.Any(p => p.Name == province.Value);
        yield return isKnown ? new Finding("/document/province", Checks.KnownName, Holds: true) : new Finding("/document/province", Reasons.UnknownPlace)
        {
            Alternatives = (Provinces.Nearest(province.Value)?.Province ?? Provinces.AtStartOf(province.Value)) is { } near ? [new Alternative(near.Name, AlternativeSources.Lexicon)] : [],
        };
    }
}
