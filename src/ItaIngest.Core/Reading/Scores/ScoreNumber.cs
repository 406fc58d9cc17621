using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Numbers;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>Reads a score, of which there may be two readings: the column tells which one is a score.</summary>
internal static class ScoreNumber
{
    /// <param name="cell">What was read.</param>
    /// <param name="decimals">Decimals that the column's scores are printed with; null where they vary.</param>
    /// <returns>Null when neither reading is a number.</returns>
    public static Field<decimal>? Read(Passage cell, int? decimals)
    {
        var first = Parse(cell);
        if (cell.Second() is not { } other || Parse(other) is not { } second)
        {
            return first;
        }

        var preference = first is null ? 1 : Fit(second, other.Text, decimals) - Fit(first, cell.Text, decimals);
        return preference > 0 ? SecondOpinion.Overruled(second, first?.Value) : preference < 0 ? SecondOpinion.Confirmed(first!) : first;
    }

    /// <summary>Digits behind the decimal point of a cell's text.</summary>
    public static int DecimalsOf(string text)
    {
        var plain = ThaiDigits.ToArabic(text);
        var point = plain.LastIndexOf('.');
        return point < 0 ? 0 : plain.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
    }

    private static Field<decimal>? Parse(Passage cell) => ThaiNumber.TryParse(cell.Text, out var value) ? cell.ToField(value) : null;

    /// <summary>Lies between 0 and 100, and is printed as its neighbours are.</summary>
    private static int Fit(Field<decimal> number, string text, int? decimals) =>
        (number.Value is >= 0 and <= 100 ? 2 : 0) + (decimals is null || DecimalsOf(text) == decimals || number.Value == 100 ? 1 : 0);
}
