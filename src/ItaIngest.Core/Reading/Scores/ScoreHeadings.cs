using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>What the heading above a table of scores says of all of them.</summary>
internal static class ScoreHeadings
{
    /// <summary>A heading is no longer, in letters; longer texts tell of other years too.</summary>
    private const int Longest = 120;

    /// <summary>
    /// The scores of a table, those without a year with the one that the last short text above it names ("๑. ผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๘" in a document for
    /// 2569).
    /// </summary>
    public static IEnumerable<ScoreReading> Dated(IEnumerable<ScoreReading> readings, DocumentLayout layout, Table table) =>
        YearAbove(layout, table) is { } year ? readings.Select(r => r.Identity.Year is null ? r with { Identity = r.Identity with { Year = year } } : r) : readings;

    private static int? YearAbove(DocumentLayout layout, Table table)
    {
        var above = layout.Blocks.TakeWhile(b => !ReferenceEquals(b, table)).Reverse().TakeWhile(b => b is TextRow).Reverse();
        var nearest = Paragraphs.Of(above) is [.., var last] ? last : null;
        return nearest is { Text.Length: <= Longest, IsCentred: false } && !nearest.Text.Contains("เทียบ", StringComparison.Ordinal)
            && BuddhistYears.Find(nearest.Text).Select(y => y.Year).Distinct().ToList() is [var year] ? year : null;
    }
}
