using System.Globalization;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>The assessment in its present form began in 2561; the years of scores lie at or before the document's year, and not ten years back.</summary>
internal sealed class FiscalYearRange : IRule
{
    private const int First = 2557, MostBack = 10;

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        var own = document.Records.Document.FiscalYear;
        foreach (var (pointer, field) in document.LeavesOf("fiscalYear"))
        {
            var year = (int)field.Content;
            var isOdd = year is < First or > FiscalYear.Latest || (own is not null && (year > own.Value + 1 || year < own.Value - MostBack));
            if (isOdd)
            {
                yield return new Finding(pointer, Reasons.OutOfRange);
            }
        }
    }
}
