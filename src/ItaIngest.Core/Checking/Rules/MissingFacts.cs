using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>A report names its agency and its year and says what kind of report it is. What was not found is in doubt, not left out.</summary>
internal sealed class MissingFacts : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        var head = document.Records.Document;
        if (head.Agency is null)
        {
            yield return new Finding("/document/agency", Reasons.Missing);
        }

        if (head.FiscalYear is null)
        {
            yield return new Finding("/document/fiscalYear", Reasons.Missing);
        }

        if (head.Title is null)
        {
            yield return new Finding("/document/title", Reasons.Missing);
        }

        var list = head.Kind?.Value switch
        {
            ReportKinds.PlanProgress when document.Records.Plans.Count == 0 => "/plans",
            ReportKinds.MeasurePlan or ReportKinds.MeasureProgress when document.Records.Measures.Count == 0 => "/measures",
            ReportKinds.ScoreReport when document.Records.Scores.Count == 0 => "/scores",
            _ => null,
        };
        if (list is not null)
        {
            yield return new Finding(list, Reasons.RowMissing);
        }
    }
}
