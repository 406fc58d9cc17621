using System.Globalization;

namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>Whether one number may be a misreading of another: one digit read as another, lost, or read twice.</summary>
internal static class DigitSlips
{
    /// <summary>The numbers that one slip away from a printed number come within reach of a wanted one, the nearest first.</summary>
    /// <param name="read">As the records have it.</param>
    /// <param name="wanted">What a formula wants.</param>
    /// <param name="tolerance">How far from it still fits.</param>
    public static IReadOnlyList<decimal> Toward(decimal read, decimal wanted, decimal tolerance) =>
        [.. OneSlipFrom(read).Where(v => Math.Abs(v - wanted) <= tolerance).OrderBy(v => Math.Abs(v - wanted))];

    private static IEnumerable<decimal> OneSlipFrom(decimal read)
    {
        var text = Math.Abs(read).ToString("0.00", CultureInfo.InvariantCulture);
        var sign = read < 0 ? -1 : 1;
        var found = new HashSet<decimal>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.')
            {
                continue;
            }

            for (var digit = '0'; digit <= '9'; digit++)
            {
                found.Add(Parse(string.Concat(text.AsSpan(0, i), [digit], text.AsSpan(i + 1))));
                found.Add(Parse(string.Concat(text.AsSpan(0, i), [digit], text.AsSpan(i))));
            }

            found.Add(Parse(text.Remove(i, 1)));
        }

        // The sign of a difference is lost as easily.
        found.Add(-Math.Abs(read) * sign);
        found.Remove(Math.Abs(read));
        return found.Select(v => v * sign);
    }

    private static decimal Parse(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
