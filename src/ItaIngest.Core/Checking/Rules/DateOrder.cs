using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>A period ends after it begins, and what was done was done within a year of when it was due.</summary>
internal sealed class DateOrder : IRule
{
    private const int DaysApart = 366;

    public IEnumerable<Finding> Check(CheckedDocument document) => document.Records.Measures.SelectMany((m, i) => Of(m, i));

    private static IEnumerable<Finding> Of(MeasureRecord measure, int index)
    {
        var pointer = string.Create(CultureInfo.InvariantCulture, $"/measures/{index}");
        if (FiscalYears.DayOf(measure.PeriodStart?.Value) is { } start && FiscalYears.DayOf(measure.PeriodEnd?.Value) is { } end && end < start)
        {
            yield return new Finding(pointer + "/periodStart", Reasons.DatesDisagree);
            yield return new Finding(pointer + "/periodEnd", Reasons.DatesDisagree);
        }

        if (FiscalYears.DayOf(measure.Due?.Value) is { } due && FiscalYears.DayOf(measure.DoneOn?.Value) is { } done && Math.Abs(done.DayNumber - due.DayNumber) > DaysApart)
        {
            yield return new Finding(pointer + "/due", Reasons.DatesDisagree);
            yield return new Finding(pointer + "/doneOn", Reasons.DatesDisagree);
        }
    }
}
