using System.Globalization;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Review;

/// <summary>What is wrong with a text that should be a value.</summary>
public enum TypedFault
{
    Empty,
    NotANumber,
    NotWhole,

    /// <summary>Too small or too large: the type says the bounds.</summary>
    OutOfRange,

    /// <summary>More digits behind the point than such a number is printed with: the type says how many.</summary>
    TooManyDecimals,
    NotADate,

    /// <summary>A period, quarter or year where one day or month is meant.</summary>
    APeriod,
    NotACode,

    /// <summary>Several codes where one is meant.</summary>
    SeveralCodes,

    /// <summary>None of the words: the type names them.</summary>
    NotAChoice,

    /// <summary>A year of the Christian era.</summary>
    ChristianYear,
}

/// <summary>What a person typed, as the records hold it, or what is wrong with it.</summary>
/// <param name="Value">Invariant text; null when it is no value.</param>
/// <param name="Fault">Null when it is one.</param>
public readonly record struct TypedValue(string? Value, TypedFault? Fault)
{
    /// <summary>Understands a typed text: Thai or Arabic digits, thousands separators, dates as people print them (B.E.) or ISO 8601.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="type">Of the field.</param>
    /// <param name="fiscalYear">The document's, B.E.: gives months without a year theirs; null when it is unknown.</param>
    public static TypedValue Parse(string text, FieldType type, int? fiscalYear)
    {
        var plain = ThaiText.Normalize(text);
        return plain.Length == 0 ? Wrong(TypedFault.Empty) : type.Kind switch
        {
            FieldKind.Integer => Number(plain, type, whole: true),
            FieldKind.Decimal => Number(plain, type, whole: false),
            FieldKind.Year => Year(plain, type),
            FieldKind.Date => Date(plain, fiscalYear),
            FieldKind.Code => Code(plain),
            FieldKind.Choice => type.Choices!.FirstOrDefault(c => c.Equals(plain, StringComparison.OrdinalIgnoreCase)) is { } choice ? Right(choice) : Wrong(TypedFault.NotAChoice),
            _ => Right(plain),
        };
    }

    private static TypedValue Number(string text, FieldType type, bool whole)
    {
        if (!TryNumber(text, out var value))
        {
            return Wrong(TypedFault.NotANumber);
        }

        return whole && value != decimal.Truncate(value) ? Wrong(TypedFault.NotWhole)
            : value < type.Least || value > type.Most ? Wrong(TypedFault.OutOfRange)
            : decimal.Round(value, type.Decimals) != value ? Wrong(TypedFault.TooManyDecimals)
            : Right(whole ? value.ToString("0", CultureInfo.InvariantCulture) : value.ToString("0.####", CultureInfo.InvariantCulture));
    }

    /// <summary>Strict about commas: 1,5 for 1.5 would become 15.</summary>
    private static bool TryNumber(string text, out decimal value)
    {
        value = 0;
        var bare = text.TrimStart('+', '-', '−');
        var signs = text.Length - bare.Length;
        var groups = bare.Split('.')[0].Split(',');
        var grouped = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
        if (signs > 1 || !grouped || !bare.All(c => char.IsAsciiDigit(c) || c is '.' or ',') || bare.Split('.') is [_, var decimals] && decimals.Contains(',', StringComparison.Ordinal)
            || !decimal.TryParse(bare, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        value = signs == 1 && text[0] != '+' ? -value : value;
        return true;
    }

    private static TypedValue Year(string text, FieldType type)
    {
        var digits = text.Replace("พ.ศ.", "", StringComparison.Ordinal).Trim();
        return !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Wrong(TypedFault.NotANumber)
            : year >= type.Least && year <= type.Most ? Right(year.ToString(CultureInfo.InvariantCulture))
            : year + 543 >= type.Least && year + 543 <= type.Most ? Wrong(TypedFault.ChristianYear)
            : Wrong(TypedFault.OutOfRange);
    }

    private static TypedValue Date(string text, int? fiscalYear)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.Year > FiscalYear.Earliest - 1 ? Buddhist(text) : Right(text);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return month.Year > FiscalYear.Earliest - 1 ? Buddhist(text) : Right(text);
        }

        return !ThaiDate.TryParse(text, new DateContext(fiscalYear), out var date) || date.Repaired ? Wrong(TypedFault.NotADate)
            : date.IsPeriod ? Wrong(TypedFault.APeriod)
            : Right(date.Start);
    }

    /// <summary>ISO 8601 with a year of the Buddhist era is a slip that is plain enough to be put right; 29 February need not exist in the other era.</summary>
    private static TypedValue Buddhist(string text)
    {
        var year = FiscalYear.ToChristianEra(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture));
        var date = string.Create(CultureInfo.InvariantCulture, $"{year:0000}{text[4..]}");
        return text.Length == 7 || DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? Right(date) : Wrong(TypedFault.NotADate);
    }

    private static TypedValue Code(string text) => ItemCodes.Find(text) switch
    {
        [{ Repaired: false } code] when ThaiText.Key(text) == code.Code => Right(code.Code),
        { Count: > 1 } => Wrong(TypedFault.SeveralCodes),
        _ => Wrong(TypedFault.NotACode),
    };

    private static TypedValue Right(string value) => new(value, null);

    private static TypedValue Wrong(TypedFault fault) => new(null, fault);
}
