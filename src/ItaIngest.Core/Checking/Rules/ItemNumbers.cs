using System.Globalization;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>A question's code exists in the numbering of its year, and belongs to the indicator and the instrument that its record names.</summary>
internal sealed class ItemNumbers : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Records.Scores.SelectMany((s, i) => OfScore(s, i)).Concat(document.Records.Measures.SelectMany((m, i) => OfMeasure(m, i, document.Records.Document.FiscalYear?.Value)));

    private static IEnumerable<Finding> OfScore(ScoreRecord score, int index)
    {
        if (score is not { Item: not null, FiscalYear: not null })
        {
            yield break;
        }

        var pointer = string.Create(CultureInfo.InvariantCulture, $"/scores/{index}");
        var expected = Indicators.ForItem(score.Item.Value, score.FiscalYear.Value);
        if (expected is null)
        {
            yield return new Finding(pointer + "/item", Reasons.OutOfRange);
        }
        else if (score.IndicatorNo is { } number)
        {
            yield return expected == number.Value ? new Finding(pointer + "/item", Checks.Numbering, Holds: true) : new Finding(pointer + "/item", Reasons.NameMismatch);
        }
    }

    /// <summary>Measures of a year may go by the questions of that year's assessment or of one of the two before it.</summary>
    private static IEnumerable<Finding> OfMeasure(MeasureRecord measure, int index, int? year)
    {
        var pointer = string.Create(CultureInfo.InvariantCulture, $"/measures/{index}");
        foreach (var (item, i) in measure.Items.Select((item, i) => (item.Value, i)))
        {
            var indicators = Enumerable.Range(0, 3).Select(back => Indicators.ForItem(item, (year ?? FiscalYears.Newest) - back)).OfType<int>().ToHashSet();
            var own = string.Create(CultureInfo.InvariantCulture, $"{pointer}/items/{i}");
            if (indicators.Count == 0)
            {
                yield return new Finding(own, Reasons.OutOfRange);
            }
            else if (measure.IndicatorNo is { } number && measure.Items.Count == 1 && !indicators.Contains(number.Value))
            {
                yield return new Finding(own, Reasons.NameMismatch);
                yield return new Finding(pointer + "/indicatorNo", Reasons.NameMismatch);
            }
            else if (measure.IndicatorNo is { } sure && indicators.Contains(sure.Value))
            {
                yield return new Finding(own, Checks.Numbering, Holds: true);
            }
        }

        if (measure.Instrument is { } instrument && measure.Items.Count > 0 && measure.Items.All(item => char.ToUpperInvariant(item.Value[0]) != instrument.Value[0]))
        {
            yield return new Finding(pointer + "/instrument", Reasons.NameMismatch);
        }
    }
}
