using ItaIngest.Core.Reading.Numbers;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>
/// Settles scores in doubt by the assessment's formulas: of all combinations of what the readers have, the one with which the most formulas come out, if it is the
/// only one. Numbers that were read beyond doubt are never changed, so that an author's wrong sum stays as printed.
/// </summary>
internal static class ScoreRepair
{
    /// <summary>Combinations beyond this are not tried: a group with so many doubts has been read too badly to be settled.</summary>
    private const int MostCombinations = 20_000;

    public static ReportRecords Apply(ReportRecords records)
    {
        var equations = ScoreFormulas.Of(records);
        var changed = new Dictionary<(int, string), Field<decimal>>();
        foreach (var group in Groups(equations))
        {
            foreach (var (term, field) in Settle(group))
            {
                changed[(term.Index, term.Key)] = field;
            }
        }

        return changed.Count == 0 ? records : records with
        {
            Scores =
            [
                .. records.Scores.Select((s, i) => s with
                {
                    Score = changed.GetValueOrDefault((i, "score")) ?? s.Score,
                    Change = changed.GetValueOrDefault((i, "change")) ?? s.Change,
                }),
            ],
        };
    }

    /// <summary>Formulas that share numbers, directly or over others.</summary>
    private static IEnumerable<List<ScoreEquation>> Groups(IReadOnlyList<ScoreEquation> equations)
    {
        var left = equations.ToList();
        while (left.Count > 0)
        {
            List<ScoreEquation> group = [left[0]];
            left.RemoveAt(0);
            for (var i = 0; i < group.Count; i++)
            {
                var linked = left.Where(e => e.Terms.Any(group[i].Has)).ToList();
                group.AddRange(linked);
                left.RemoveAll(linked.Contains);
            }

            yield return group;
        }
    }

    private static IEnumerable<(ScoreTerm Term, Field<decimal> Field)> Settle(List<ScoreEquation> group)
    {
        var doubtful = group.SelectMany(e => e.Terms).DistinctBy(t => t.Pointer).Select(t => (Term: t, Others: FieldCandidates.Of(t.Field))).Where(d => d.Others.Count > 0).ToList();
        if (doubtful.Count == 0 || doubtful.Aggregate(1L, (n, d) => Math.Min(n * (d.Others.Count + 1), MostCombinations + 1)) > MostCombinations)
        {
            return [];
        }

        var best = Best(group, [.. doubtful.Select(d => (d.Term, (IReadOnlyList<decimal>)[d.Term.Value, .. d.Others.Select(o => o.Value)]))]);
        return best.Count == 0 ? [] : doubtful.SelectMany((d, i) => Settled(d.Term, [.. best.Select(b => b[i]).Distinct()]));
    }

    /// <summary>A number that is the same in all the best combinations is settled; one that differs among them is left for a person.</summary>
    private static IEnumerable<(ScoreTerm, Field<decimal>)> Settled(ScoreTerm term, List<decimal> values)
    {
        if (values is not [var value])
        {
            yield break;
        }

        var field = term.Field.With(e => e.Passed(Checks.Arithmetic));
        yield return (term, value == term.Value ? SecondOpinion.Confirmed(field) : SecondOpinion.Overruled(field with { Value = value }, term.Value));
    }

    /// <summary>
    /// The combinations with which the most formulas come out; none when no formula comes out with any of them. One that changes a number without need is as good as one that does not,
    /// so that what formulas can't tell apart stays undecided.
    /// </summary>
    private static List<decimal[]> Best(List<ScoreEquation> group, List<(ScoreTerm Term, IReadOnlyList<decimal> Values)> doubtful)
    {
        var (most, best) = (0, new List<decimal[]>());
        foreach (var combination in Combinations([.. doubtful.Select(d => d.Values)]))
        {
            decimal ValueOf(ScoreTerm term) => doubtful.FindIndex(d => d.Term.Is(term)) is >= 0 and var at ? combination[at] : term.Value;
            var hold = group.Count(e => e.HoldsWith(ValueOf));
            if (hold > most)
            {
                (most, best) = (hold, []);
            }

            if (hold == most && hold > 0)
            {
                best.Add([.. combination]);
            }
        }

        return best;
    }

    private static IEnumerable<decimal[]> Combinations(List<IReadOnlyList<decimal>> values)
    {
        var at = new int[values.Count];
        while (true)
        {
            yield return [.. at.Select((a, i) => values[i][a])];
            var place = 0;
            while (place < at.Length && ++at[place] == values[place].Count)
            {
                at[place++] = 0;
            }

            if (place == at.Length)
            {
                yield break;
            }
        }
    }
}
