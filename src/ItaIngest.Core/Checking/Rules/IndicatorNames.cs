using System.Globalization;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>An indicator's number and its printed name belong together. Authors mix them up too; which of the two is wrong a person must say.</summary>
internal sealed class IndicatorNames : IRule
{
    /// <summary>A label less like a name than this may be a question of its own.</summary>
    private const double SureName = 0.9;

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        for (var i = 0; i < document.Records.Scores.Count; i++)
        {
            if (document.Records.Scores[i] is { Scope.Value: "indicator", Label: { } label, IndicatorNo: { } number } && Indicators.Match(label.Value) is { Similarity: >= SureName } name)
            {
                var pointer = string.Create(CultureInfo.InvariantCulture, $"/scores/{i}");
                var belongs = name.Indicator.Number == number.Value && (name.PrintedNumber ?? number.Value) == number.Value;
                yield return belongs ? new Finding(pointer + "/indicatorNo", Checks.Numbering, Holds: true) : new Finding(pointer + "/indicatorNo", Reasons.NameMismatch)
                {
                    Alternatives = [new Alternative(name.Indicator.Number.ToString(CultureInfo.InvariantCulture), AlternativeSources.Lexicon)],
                };
                yield return belongs ? new Finding(pointer + "/label", Checks.KnownName, Holds: true) : new Finding(pointer + "/label", Reasons.NameMismatch);
            }
        }
    }
}
