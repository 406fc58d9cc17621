using System.Globalization;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>A question's code must belong to the indicator that its record names, in the numbering of its year.</summary>
public sealed class ItemNumbering : IRule
{
    public IEnumerable<Finding> Check(ReportRecords records) =>
        records.Scores.Select((s, i) => (Score: s, Index: i))
            .Where(x => x.Score is { Item: not null, IndicatorNo: not null, FiscalYear: not null }
                && Indicators.ForItem(x.Score.Item.Value, x.Score.FiscalYear.Value) is { } expected && expected != x.Score.IndicatorNo.Value)
            .Select(x => new Finding(string.Create(CultureInfo.InvariantCulture, $"/scores/{x.Index}/item"), Reasons.NameMismatch));
}
