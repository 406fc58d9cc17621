using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>The assessment's own formulas (<see cref="ScoreSum"/>). A sum that does not come out flags all its members, for any of them may be the wrong one.</summary>
public sealed class ScoreArithmetic : IRule
{
    public IEnumerable<Finding> Check(ReportRecords records) => ScoreSum.Of(records).Where(s => !s.Holds).SelectMany(Findings);

    private static IEnumerable<Finding> Findings(ScoreSum sum)
    {
        var value = decimal.Round(sum.Expected, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return sum.Members.Select(m => new Finding(Pointer(m.Entry), Reasons.SumMismatch)).Prepend(new Finding(Pointer(sum.Whole), Reasons.SumMismatch, [new Alternative(value, AlternativeSources.Arithmetic)]));
    }

    private static string Pointer(ScoreEntry entry) => string.Create(CultureInfo.InvariantCulture, $"/scores/{entry.Index}/score");
}
