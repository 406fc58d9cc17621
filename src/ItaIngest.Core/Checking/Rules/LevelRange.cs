using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>The values for which a level is reached, from its wording: "ร้อยละ 70 - 79", "น้อยกว่าร้อยละ 60", "4.50 ขึ้นไป".</summary>
/// <param name="From">Null: no lower bound.</param>
/// <param name="To">Null: no upper bound; exclusive, as the next level begins there.</param>
internal sealed partial record LevelRange(decimal? From, decimal? To)
{
    public bool Holds(decimal value) => (From is null || value >= From) && (To is null || value < To);

    /// <summary>Null where the wordings of the levels are no scale of numbers.</summary>
    /// <param name="levels">All levels of a plan, in order.</param>
    /// <param name="at">From 0.</param>
    public static LevelRange? Of(IReadOnlyList<Field<string>> levels, int at)
    {
        var starts = levels.Select(l => Start(l.Value)).ToList();
        // A scale is one only when every level has its number and they go up or down throughout.
        var known = starts.OfType<decimal>().ToList();
        var rises = known.Zip(known.Skip(1)).All(p => p.First < p.Second);
        if (levels.Count < 3 || known.Count != levels.Count || !rises)
        {
            return null;
        }

        var opensBelow = Below().IsMatch(levels[0].Value);
        decimal? from = at == 0 ? opensBelow ? null : known[0] : opensBelow && at == 1 ? Math.Min(known[0], known[1]) : known[at];
        return new LevelRange(from, at + 1 < known.Count ? at == 0 && opensBelow ? Math.Max(known[0], known[1]) : known[at + 1] : null);
    }

    private static decimal? Start(string level) =>
        Number().Match(level) is { Success: true } m && decimal.TryParse(m.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"น้อยกว่า|ต่ำกว่า|ไม่ถึง|<")]
    private static partial Regex Below();
}
