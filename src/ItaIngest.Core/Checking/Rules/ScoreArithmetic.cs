using System.Globalization;
using ItaIngest.Core.Checking.Arithmetic;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// The assessment's own formulas (<see cref="ScoreFormulas"/>). One that comes out speaks for its numbers. One that does not is in doubt with every number that could be the wrong one: that one
/// slip would mend without breaking a formula that comes out. Where no single slip mends it, all its numbers are.
/// </summary>
internal sealed class ScoreArithmetic : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        var equations = ScoreFormulas.Of(document.Records);
        foreach (var equation in equations)
        {
            foreach (var finding in equation.Holds ? equation.Terms.Select(t => new Finding(t.Pointer, Checks.Arithmetic, Holds: true)) : Doubts(equation, equations))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Doubts(ScoreEquation equation, IReadOnlyList<ScoreEquation> all)
    {
        var wanted = equation.Terms.Select(t => (Term: t, Value: Wanted(equation, t, all))).ToList();
        var suspects = wanted.Where(w => w.Value is not null).ToList();
        return (suspects.Count > 0 ? suspects : wanted).Append(wanted[0]).DistinctBy(w => w.Term.Pointer).Select(w => new Finding(w.Term.Pointer, Reasons.SumMismatch)
        {
            Alternatives = (w.Value ?? (w.Term.Is(equation.Whole) ? equation.Expected : null)) is { } value
                ? [new Alternative(decimal.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture), AlternativeSources.Arithmetic)] : [],
        });
    }

    /// <summary>The value one slip away with which the formula comes out, and no other formula that comes out now is broken; null when there is none.</summary>
    private static decimal? Wanted(ScoreEquation equation, ScoreTerm term, IReadOnlyList<ScoreEquation> all)
    {
        if (equation.Wanted(term) is not { } wanted)
        {
            return null;
        }

        var weight = equation.Whole.Is(term) ? 1 : Math.Abs(equation.Members.First(m => m.Term.Is(term)).Weight);
        var fitting = DigitSlips.Toward(term.Value, wanted, equation.Tolerance / weight)
            .Where(v => (term.Key == "change" || v is >= 0 and <= 100) && all.All(e => !e.Has(term) || !e.Holds || e.HoldsWith(term, v))).ToList();
        return fitting.Count > 0 ? fitting[0] : null;
    }
}
