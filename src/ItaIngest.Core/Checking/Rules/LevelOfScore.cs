using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// The pass level follows from the whole score and, between ผ่านดีเยี่ยม, ผ่านดี and ผ่าน, from the lowest of the three instruments. Where the instruments are not in the document only what the
/// score alone excludes is said.
/// </summary>
internal sealed class LevelOfScore : IRule
{
    private const string Excellent = "ผ่านดีเยี่ยม", Good = "ผ่านดี", Pass = "ผ่าน", Improve = "ต้องปรับปรุง", Urgent = "ต้องปรับปรุงโดยด่วน";

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        var scores = document.Records.Scores;
        for (var i = 0; i < scores.Count; i++)
        {
            if (scores[i] is not { Score: { Value: >= 0 and <= 100 } score, Level: { } level, OutOf: null } record)
            {
                continue;
            }

            var lowest = record.Scope?.Value == "overall" ? LowestInstrument(scores, record) : null;
            var pointer = string.Create(CultureInfo.InvariantCulture, $"/scores/{i}");
            if (Possible(score.Value, lowest).Contains(level.Value))
            {
                yield return new Finding(pointer + "/level", Checks.Rating, Holds: true);
                continue;
            }

            yield return new Finding(pointer + "/level", Reasons.RatingMismatch) { Alternatives = [.. Possible(score.Value, lowest).Select(l => new Alternative(l, AlternativeSources.Arithmetic))] };
            yield return new Finding(pointer + "/score", Reasons.RatingMismatch);
        }
    }

    private static string[] Possible(decimal score, decimal? lowest) => score switch
    {
        >= 95 => lowest switch { null => [Excellent, Good, Pass], >= 95 => [Excellent], >= 85 => [Good], _ => [Pass] },
        >= 85 => lowest switch { null => [Good, Pass], >= 85 => [Good], _ => [Pass] },
        >= 70 => [Improve],
        _ => [Urgent],
    };

    /// <summary>Null unless the document has all three.</summary>
    private static decimal? LowestInstrument(IReadOnlyList<ScoreRecord> scores, ScoreRecord whole)
    {
        var instruments = scores.Where(s => s is { Scope.Value: "instrument", Score: not null, OutOf: null } && s.FiscalYear?.Value == whole.FiscalYear?.Value && s.Agency?.Value == whole.Agency?.Value)
            .DistinctBy(s => s.Instrument?.Value).ToList();
        return instruments.Count == 3 ? instruments.Min(s => s.Score!.Value) : null;
    }
}
