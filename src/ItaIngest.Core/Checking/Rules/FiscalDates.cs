using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// Dates lie near the document's fiscal year (1 October to 30 September): a deadline or period from the year before it to two years after it, since measures are of the year that follows the assessment; what was
/// done and a memo's date from the year before to two years after. A date outside has a misread year more often than not.
/// </summary>
internal sealed class FiscalDates : IRule
{
    private const int YearsBefore = 1, YearsAfter = 2;

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        if (document.Records.Document.FiscalYear is not { } fiscalYear)
        {
            yield break;
        }

        foreach (var (pointer, field) in document.LeavesOf("due", "doneOn", "periodStart", "periodEnd", "date"))
        {
            if (FiscalYears.OfDate(field.Content as string) is { } year)
            {
                var isNear = year >= fiscalYear.Value - YearsBefore && year <= fiscalYear.Value + YearsAfter;
                yield return isNear ? new Finding(pointer, Checks.Dates, Holds: true) : new Finding(pointer, Reasons.OutOfRange);
            }
        }
    }
}
