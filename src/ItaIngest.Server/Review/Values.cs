using System.Globalization;
using ItaIngest.Core.Review;
using ItaIngest.Core.Thai;
using ItaIngest.Server.Dashboard.Localisation;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Review;

/// <summary>Values as people write them: dates in words with years of the reader's era, codes by their names.</summary>
internal static class Values
{
    private const int BuddhistEra = 543;

    /// <summary>Scores are printed with two decimals, or without any.</summary>
    private const int ScoreDecimals = 2;

    /// <param name="texts">Names of words.</param>
    /// <param name="pointer">Of the field.</param>
    /// <param name="value">Invariant text.</param>
    public static string Shown(IStringLocalizer texts, string pointer, string value) => FieldTypes.Of(pointer) switch
    {
        { Kind: FieldKind.Date } => Date(value),
        { Kind: FieldKind.Choice } => pointer == "/document/kind" ? texts.Kind(value) : texts.Of(pointer[(pointer.LastIndexOf('/') + 1)..], value),
        { Kind: FieldKind.Decimal, Most: > 1000 } when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) => amount.ToString("#,0.####", CultureInfo.InvariantCulture),
        { Kind: FieldKind.Decimal } => Padded(value),
        _ => value,
    };

    private static string Padded(string value) =>
        value.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? value.PadRight(point + 1 + ScoreDecimals, '0') : value;

    private static string Date(string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Wording.IsThai ? $"{day.Day} {Month(day)}" : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        }

        return !DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? value
            : Wording.IsThai ? Month(month) : month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
    }

    private static string Month(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{Months.Name(date.Month)} {date.Year + BuddhistEra}");
}
