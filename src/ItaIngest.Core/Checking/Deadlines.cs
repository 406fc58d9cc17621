using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>
/// Dates of measures lie near the document's fiscal year: at most two years before or after it. A date outside has a misread year more often than not.
/// </summary>
public sealed class Deadlines : IRule
{
    private const int YearsAround = 2;

    public IEnumerable<Finding> Check(ReportRecords records)
    {
        if (records.Document.FiscalYear is not { } fiscalYear)
        {
            return [];
        }

        var year = fiscalYear.Value - 543;
        return RecordTree.Leaves(records)
            .Where(l => l.Pointer.StartsWith("/measures/", StringComparison.Ordinal) && l.Field.Content is string { Length: >= 7 } date && IsDate(l.Pointer)
                && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var y) && Math.Abs(y - year) > YearsAround)
            .Select(l => new Finding(l.Pointer, Reasons.OutOfRange));
    }

    private static bool IsDate(string pointer) =>
        pointer.EndsWith("/due", StringComparison.Ordinal) || pointer.EndsWith("/doneOn", StringComparison.Ordinal)
        || pointer.EndsWith("/periodStart", StringComparison.Ordinal) || pointer.EndsWith("/periodEnd", StringComparison.Ordinal);
}
