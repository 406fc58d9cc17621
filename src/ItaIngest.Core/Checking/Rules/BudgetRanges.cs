using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>A budget's least is not above its most, none is below zero, and an activity of an agency costs less than ten thousand million baht.</summary>
internal sealed class BudgetRanges : IRule
{
    private const decimal Most = 10_000_000_000m;

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        for (var i = 0; i < document.Records.Plans.Count; i++)
        {
            for (var j = 0; j < document.Records.Plans[i].Activities.Count; j++)
            {
                if (document.Records.Plans[i].Activities[j] is { BudgetMin: { } min, BudgetMax: { } max } && (min.Value > max.Value || min.Value < 0 || max.Value > Most))
                {
                    var pointer = string.Create(CultureInfo.InvariantCulture, $"/plans/{i}/activities/{j}");
                    yield return new Finding(pointer + "/budgetMin", Reasons.OutOfRange);
                    yield return new Finding(pointer + "/budgetMax", Reasons.OutOfRange);
                }
            }
        }
    }
}
