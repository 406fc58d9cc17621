using System.Globalization;
using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>An indicator of IIT or EIT is the mean of its questions, where the document has the score of each of them in the numbering of its year.</summary>
internal static class ItemMeans
{
    /// <summary>Highest number that any questionnaire had.</summary>
    private const int MostItems = 30;

    public static IEnumerable<ScoreEquation> Of(ScoreYear year)
    {
        if (year.Year is not { } assessed)
        {
            yield break;
        }

        var items = year.All("item").Where(i => i.Record.Item is not null).GroupBy(i => (i.Record.Item!.Value, i.Record.Part?.Value)).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Term);
        foreach (var (record, whole) in year.All("indicator"))
        {
            if (record.IndicatorNo?.Value is not (>= 1 and <= 8) || year.Indicator(record.IndicatorNo.Value, record.Part?.Value) is null)
            {
                continue;
            }

            var codes = CodesOf(record.IndicatorNo.Value, assessed);
            if (Means.Of($"mean of {codes[0]}–{codes[^1]}", whole, codes.Select(c => items.GetValueOrDefault((c, record.Part?.Value))), year.Unit) is { } mean)
            {
                yield return mean;
            }
        }
    }

    private static List<string> CodesOf(int indicator, int year) =>
        [.. Enumerable.Range(1, MostItems).Select(n => (indicator <= 5 ? "i" : "e") + n.ToString(CultureInfo.InvariantCulture)).Where(c => Indicators.ForItem(c, year) == indicator)];
}
