using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>Indicators of a plan are numbered one after the other (1.1, 1.2, 2.1); a number that skips may be misread, or a plan before it is missing. A programme's number begins those of its indicators.</summary>
internal sealed class PlanNumbers : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        var before = Array.Empty<int>();
        for (var i = 0; i < document.Records.Plans.Count; i++)
        {
            var plan = document.Records.Plans[i];
            if (plan.IndicatorNo is not { } number || Parts(number.Value) is not { Length: > 0 } parts)
            {
                continue;
            }

            var pointer = string.Create(CultureInfo.InvariantCulture, $"/plans/{i}/indicatorNo");
            if (plan.ProgrammeNo is { } programme && parts.Length > 1 && Parts(programme.Value) is { Length: 1 } first && first[0] != parts[0])
            {
                yield return new Finding(pointer, Reasons.NumberingGap);
            }
            else if (Follows(before, parts))
            {
                yield return new Finding(pointer, Checks.Sequence, Holds: true);
            }
            else if (before.Length == parts.Length && before.AsSpan(0, before.Length - 1).SequenceEqual(parts.AsSpan(0, parts.Length - 1)) && parts[^1] != before[^1])
            {
                yield return new Finding(pointer, Reasons.NumberingGap);
                yield return new Finding("/plans", Reasons.RowMissing) { Places = number.Evidence.Places };
            }

            before = parts;
        }
    }

    private static bool Follows(int[] before, int[] parts) =>
        before.Length == parts.Length && before.AsSpan(0, before.Length - 1).SequenceEqual(parts.AsSpan(0, parts.Length - 1)) && parts[^1] == before[^1] + 1;

    /// <summary>Empty for what is no number of an outline.</summary>
    private static int[] Parts(string number)
    {
        var parts = number.TrimEnd('.').Split('.');
        return parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _)) ? [.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))] : [];
    }
}
