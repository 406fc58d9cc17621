using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>Indicator 9 is the mean of its five sub-indicators, indicator 10 of its two; published results of 2564 are all reproduced by it.</summary>
internal static class CategoryMeans
{
    public static IEnumerable<ScoreEquation> Of(ScoreYear year)
    {
        var categories = year.All("category").Select(c => (Category: c.Record.Label is { } label && Categories.Match(label.Value) is { Similarity: >= Categories.Acceptable } m ? m.Category.Number : null, c.Term))
            .Where(c => c.Category is not null).GroupBy(c => c.Category!).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Term);
        foreach (var indicator in new[] { 9, 10 })
        {
            if (year.Indicator(indicator) is { } whole
                && Means.Of($"mean of the sub-indicators of {indicator}", whole, Categories.All.Where(c => c.Indicator == indicator).Select(c => categories.GetValueOrDefault(c.Number)), year.Unit) is { } mean)
            {
                yield return mean;
            }
        }
    }
}
