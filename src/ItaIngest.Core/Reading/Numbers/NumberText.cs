using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Numbers;

/// <summary>How well a text has the form of a number or code of the genre.</summary>
internal enum NumberForm
{
    /// <summary>No number that anybody prints: two points, a leading zero, digits and letters in disorder.</summary>
    None,

    /// <summary>A form that a misread text may have as well: a whole number, a list marker.</summary>
    Loose,

    /// <summary>A form that a slip breaks: a score with two decimals, an amount with its commas, a year, an item code, a date in figures.</summary>
    Strict,
}

/// <summary>The forms in which numbers and codes are printed.</summary>
internal static class NumberText
{
    private static readonly char[] _around = ['(', ')', ',', ':', '%', ' ', '-', '–', '+', '.'];

    /// <summary>
    /// One spelling for what the two readers may spell differently without disagreeing: Arabic digits, one dash, small letters, i for the signs that look like it.
    /// </summary>
    public static char Fold(char c) => c switch
    {
        >= '๐' and <= '๙' => (char)('0' + (c - '๐')),
        '–' or '−' => '-',
        'l' or '|' or '!' or 'I' => 'i',
        _ => char.ToLowerInvariant(c),
    };

    public static string Fold(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(Fold));

    /// <summary>The same sign, or a letter of a code and the digit that looks like it: whether it is one or the other is for the place to say.</summary>
    public static bool IsSame(char first, char second)
    {
        var (a, b) = (Fold(first), Fold(second));
        return a == b || (a, b) is ('o', '0') or ('0', 'o') or ('i', '1') or ('1', 'i');
    }

    /// <summary>The form of a text; brackets and signs around the number are no part of it.</summary>
    public static NumberForm FormOf(string text)
    {
        var core = Fold(text).Trim(_around);
        if (core.Length == 0)
        {
            return NumberForm.None;
        }

        return IsScore(core) || IsAmount(core) || IsYear(core) || IsCode(core) || IsDate(core) || IsGrade(core) ? NumberForm.Strict
            : IsWhole(core) || IsOutline(core) || IsDecimal(core) ? NumberForm.Loose : NumberForm.None;
    }

    /// <summary>Three digits, a point and two decimals, but more than 100: what a score with a digit too many looks like.</summary>
    public static bool IsBeyondScore(string text) =>
        Fold(text).Trim(_around) is { Length: 6 } core && core[3] == '.' && core.Remove(3, 1).All(char.IsAsciiDigit) && core != "100.00";

    /// <summary>0.00 to 99.99, or 100.00.</summary>
    private static bool IsScore(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point is 1 or 2 or 3 && text.Length == point + 3 && text.Remove(point, 1).All(char.IsAsciiDigit)
            && (text[0] != '0' || point == 1) && (point < 3 || text == "100.00");
    }

    private static bool IsAmount(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var groups = whole.Split(',');
        return groups.Length > 1 && groups[0].Length is 1 or 2 or 3 && groups[0][0] != '0' && groups.Skip(1).All(g => g.Length == 3)
            && groups.All(g => g.All(char.IsAsciiDigit)) && (point < 0 || (text.Length == point + 3 && text[(point + 1)..].All(char.IsAsciiDigit)));
    }

    /// <summary>A B.E. year of four digits.</summary>
    public static bool IsYear(string text) =>
        text.Length == 4 && text.All(char.IsAsciiDigit) && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is >= FiscalYear.Earliest and <= FiscalYear.Latest;

    /// <summary>i3, or i3,i4, or o11-o14.</summary>
    private static bool IsCode(string text)
    {
        var codes = text.Split(',', '-');
        return codes.All(c => c.Length is 2 or 3 && c[0] is 'i' or 'e' or 'o' && c[1] != '0' && c.Skip(1).All(char.IsAsciiDigit)
            && ItemCodes.IsValid(c[0], int.Parse(c.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>AA, A, B … F.</summary>
    public static bool IsGrade(string text) => Fold(text).Trim('(', ')') is "aa" or [>= 'a' and <= 'f'];

    private static bool IsDate(string text) =>
        text.Split('/') is [var day, var month, var year] && IsIn(day, 1, 31) && IsIn(month, 1, 12) && year.Length is 2 or 4 && year.All(char.IsAsciiDigit);

    private static bool IsIn(string text, int from, int to) =>
        text.Length is 1 or 2 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n >= from && n <= to;

    private static bool IsWhole(string text) => text.Length <= 9 && text.All(char.IsAsciiDigit) && (text == "0" || text[0] != '0');

    private static bool IsDecimal(string text) => text.Split('.') is [var whole, { Length: > 0 } part] && IsWhole(whole) && part.All(char.IsAsciiDigit);

    /// <summary>1.1, 2.3.1: chapters are few.</summary>
    private static bool IsOutline(string text) =>
        text.Split('.') is { Length: <= 4 } parts && parts.All(p => p.Length is 1 or 2 && p[0] != '0' && p.All(char.IsAsciiDigit)) && IsIn(parts[0], 1, 20);
}
