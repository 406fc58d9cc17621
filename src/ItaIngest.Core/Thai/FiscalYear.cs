using System.Globalization;

namespace ItaIngest.Core.Thai;

/// <summary>Years of the Buddhist era (B.E. = C.E. + 543) and the fiscal year: 1 October of B.E. Y − 1 to 30 September of B.E. Y.</summary>
public static class FiscalYear
{
    /// <summary>First and last B.E. year that a document of this kind can speak of.</summary>
    public const int Earliest = 2540, Latest = 2599;

    public static int ToChristianEra(int buddhistEra) => buddhistEra - 543;

    /// <summary>The C.E. year in which a month of the fiscal year lies.</summary>
    public static int ChristianEraOf(int month, int fiscalYear) => ToChristianEra(month >= 10 ? fiscalYear - 1 : fiscalYear);

    /// <summary>Fiscal year (B.E.) of a month.</summary>
    public static int Of(int month, int christianEra) => christianEra + 543 + (month >= 10 ? 1 : 0);

    /// <summary>ISO dates of the first and last day.</summary>
    public static (string Start, string End) Days(int fiscalYear) => Quarters(fiscalYear, 1, 4);

    /// <summary>ISO dates of the first day of one quarter (1 … 4) and the last day of another.</summary>
    public static (string Start, string End) Quarters(int fiscalYear, int first, int last)
    {
        var start = new DateOnly(ToChristianEra(fiscalYear - 1), 10, 1).AddMonths((first - 1) * 3);
        var end = new DateOnly(ToChristianEra(fiscalYear - 1), 10, 1).AddMonths(last * 3).AddDays(-1);
        return (Iso(start), Iso(end));
    }

    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
