using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// In a report of scores every number that is printed as a score is is one, stands in the records already, or is a bound of a scale. One that is nowhere was not read: the list of
/// scores lacks it.
/// </summary>
internal sealed partial class UnreadScores : IRule
{
    /// <summary>So many numbers may be something else: a share of respondents, a sum of money that ends like a score.</summary>
    private const int MostOthers = 1;

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        if (document.Layout is not { } layout || (document.Records.Document.Kind?.Value != ReportKinds.ScoreReport && document.Records.Scores.Count == 0))
        {
            return [];
        }

        var known = Known(document.Records);
        var unread = Lines(layout).SelectMany(l => Scores(l, document.Map)).Where(s => !known.Contains(s.Value)).ToList();
        return unread.Count <= MostOthers ? []
            : [new Finding("/scores", Reasons.UnreadContent) { Places = [.. unread.Select(u => u.Place)], Raw = string.Join(", ", unread.Select(u => u.Value.ToString(CultureInfo.InvariantCulture)).Distinct()) }];
    }

    private static IEnumerable<PlacedLine> Lines(DocumentLayout layout) =>
        layout.Rows.SelectMany(r => r.Segments).Concat(layout.Tables.SelectMany(t => t.Cells).SelectMany(c => c.Lines));

    private static IEnumerable<(decimal Value, Place Place)> Scores(PlacedLine line, EvidenceMap map)
    {
        var passage = Passage.Of(line);
        if (Scale().IsMatch(passage.Text))
        {
            yield break;
        }

        foreach (Match match in Score().Matches(passage.Text))
        {
            var place = passage.Slice(match.Index, match.Length).Evidence().Places;
            if (decimal.Parse(match.ValueSpan, CultureInfo.InvariantCulture) is var value and <= 100 && place is [var first, ..] && !map.IsRead(first))
            {
                yield return (value, first);
            }
        }
    }

    /// <summary>Scores and changes, with their signs left out; and the differences of a year's scores, which texts speak of.</summary>
    private static HashSet<decimal> Known(ReportRecords records)
    {
        var scores = records.Scores.Select(s => s.Score?.Value).OfType<decimal>().ToHashSet();
        return [.. scores, .. records.Scores.Select(s => s.Change?.Value).OfType<decimal>().Select(Math.Abs), .. records.Plans.Select(p => p.AchievedValue?.Value).OfType<decimal>()];
    }

    /// <summary>Two decimals, as scores are printed.</summary>
    [GeneratedRegex(@"(?<![\d.,/])\d{1,3}\.\d{2}(?![\d.,/])")]
    private static partial Regex Score();

    /// <summary>"85.00 – 94.99", "95.00 ขึ้นไป", "ตั้งแต่ 85.00": bounds of a scale.</summary>
    [GeneratedRegex(@"\d\s*[-–—]\s*\d{2,3}\.\d|ขึ้นไป|ตั้งแต่|น้อยกว่า|ต่ำกว่า|ไม่น้อยกว่า|ไม่ต่ำกว่า|<|>|≥|≤")]
    private static partial Regex Scale();
}
