using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>The letter follows from the score: AA from 95, A from 85, B from 75, C from 65, D from 55, E from 50, F below.</summary>
internal sealed class GradeOfScore : IRule
{
    private static readonly (string Grade, decimal From)[] s_grades = [("AA", 95), ("A", 85), ("B", 75), ("C", 65), ("D", 55), ("E", 50), ("F", 0)];

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        for (var i = 0; i < document.Records.Scores.Count; i++)
        {
            if (document.Records.Scores[i] is not { Score: { Value: >= 0 and <= 100 } score, Grade: { } grade, OutOf: null })
            {
                continue;
            }

            var expected = s_grades.First(g => score.Value >= g.From).Grade;
            var pointer = string.Create(CultureInfo.InvariantCulture, $"/scores/{i}");
            if (expected == grade.Value)
            {
                yield return new Finding(pointer + "/grade", Checks.Rating, Holds: true);
                continue;
            }

            yield return new Finding(pointer + "/grade", Reasons.RatingMismatch) { Alternatives = [new Alternative(expected, AlternativeSources.Arithmetic)] };
            yield return new Finding(pointer + "/score", Reasons.RatingMismatch);
        }
    }
}
