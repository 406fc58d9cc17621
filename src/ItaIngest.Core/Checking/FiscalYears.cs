using System.Globalization;

namespace ItaIngest.Core.Checking;

/// <summary>Fiscal years (B.E.) of the records' dates.</summary>
internal static class FiscalYears
{
    /// <summary>The year of a document that names none, for what depends on the year's numbering.</summary>
    public const int Newest = 2568;

    private const int BuddhistEra = 543, FirstMonth = 10;

    /// <summary>The fiscal year of an ISO 8601 date or month; null for what is neither.</summary>
    public static int? OfDate(string? date) =>
        DayOf(date) is { } day ? day.Year + BuddhistEra + (day.Month >= FirstMonth ? 1 : 0) : null;

    /// <summary>A date, or the first day of a month; null for what is neither.</summary>
    public static DateOnly? DayOf(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
