namespace ItaIngest.Core.Scoring;

/// <summary>How each key of the record contract is compared.</summary>
internal static class ScoredKeys
{
    /// <summary>Compared as a whole: numbers, dates, codes and enumerations. All others are texts.</summary>
    private static readonly HashSet<string> Exact =
    [
        "kind", "fiscalYear", "period", "date", "due", "doneOn", "periodStart", "periodEnd", "instrument", "indicatorNo", "items", "scope",
        "part", "item", "score", "outOf", "grade", "level", "change", "highlight", "achievedLevel", "achievedValue", "no", "budgetMin",
        "budgetMax", "programmeNo", "section",
    ];

    /// <summary>Lists whose order says nothing.</summary>
    private static readonly HashSet<string> Unordered = ["responsible", "items", "signatories", "plans", "measures", "scores"];

    public static bool IsExact(string key) => Exact.Contains(key);

    /// <summary>Exact leaves count as numbers, except the family of the report.</summary>
    public static bool IsNumber(string key) => key != "kind" && Exact.Contains(key);

    public static bool IsOrdered(string key) => !Unordered.Contains(key);

    public static bool IsSkipped(string key) => key == "pageCount";

    /// <summary>Weight of a key when two records are held against each other: a text says more than a code.</summary>
    public static int Weight(string key) => IsExact(key) ? 1 : 2;
}
