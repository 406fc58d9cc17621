using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>A number of the records that takes part in a formula: a score, or the change of one.</summary>
/// <param name="Index">Of the score's record.</param>
/// <param name="Key"><c>score</c> or <c>change</c>.</param>
/// <param name="Field">Value and evidence.</param>
internal sealed record ScoreTerm(int Index, string Key, Field<decimal> Field)
{
    public string Pointer { get; } = string.Create(CultureInfo.InvariantCulture, $"/scores/{Index}/{Key}");

    public decimal Value => Field.Value;

    /// <summary>The same number with another value.</summary>
    public bool Is(ScoreTerm other) => Index == other.Index && Key == other.Key;
}

/// <summary>
/// One of the assessment's own formulas, met in a document: the whole is the weighted sum of its members.
/// </summary>
/// <param name="Name">Which formula, for people: <c>total</c>, <c>mean of IIT</c>.</param>
/// <param name="Whole">What the members add up to.</param>
/// <param name="Members">With their weights.</param>
/// <param name="Unit">The last printed digit of its numbers: 0.01 where scores have two decimals.</param>
internal sealed record ScoreEquation(string Name, ScoreTerm Whole, IReadOnlyList<(ScoreTerm Term, decimal Weight)> Members, decimal Unit)
{
    /// <summary>
    /// By how much it may miss, in units of the last printed digit: half for the rounding of the whole, half for that of its members (whose weights add up to one), and half for
    /// systems that cut digits off or round parts first. Measured on published results: 93.5655 printed 93.57, 98.295 printed 98.29.
    /// </summary>
    private const decimal Slack = 1.5m;

    public IEnumerable<ScoreTerm> Terms => Members.Select(m => m.Term).Prepend(Whole);

    /// <summary>Largest difference that rounding explains.</summary>
    public decimal Tolerance { get; } = Slack * Unit * Math.Max(1, (1 + Members.Sum(m => Math.Abs(m.Weight))) / 2);

    /// <summary>What the members make.</summary>
    public decimal Expected => Members.Sum(m => m.Weight * m.Term.Value);

    public bool Holds => Math.Abs(Whole.Value - Expected) <= Tolerance;

    public bool Has(ScoreTerm term) => Terms.Any(term.Is);

    /// <summary>Whether it comes out when some of its numbers have other values.</summary>
    /// <param name="valueOf">The value of each number.</param>
    public bool HoldsWith(Func<ScoreTerm, decimal> valueOf) => Math.Abs(valueOf(Whole) - Members.Sum(m => m.Weight * valueOf(m.Term))) <= Tolerance;

    /// <summary>Whether it comes out with another value for one of its numbers.</summary>
    public bool HoldsWith(ScoreTerm term, decimal value) => HoldsWith(t => t.Is(term) ? value : t.Value);

    /// <summary>The value that a number would have to have, all others as they are; null when it counts for nothing.</summary>
    public decimal? Wanted(ScoreTerm term)
    {
        if (Whole.Is(term))
        {
            return Expected;
        }

        var weight = Members.First(m => m.Term.Is(term)).Weight;
        return weight == 0 ? null : (Whole.Value - Members.Where(m => !m.Term.Is(term)).Sum(m => m.Weight * m.Term.Value)) / weight;
    }
}
