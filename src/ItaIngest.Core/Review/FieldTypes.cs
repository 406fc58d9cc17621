using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Review;

/// <summary>The types of all fields of the record contract.</summary>
public static class FieldTypes
{
    private const decimal MostBaht = 1_000_000_000_000;

    /// <summary>Digits behind the point of averages, which some reports print unrounded.</summary>
    private const int AverageDecimals = 4;

    private static readonly FieldType s_text = new(FieldKind.Text);
    private static readonly FieldType s_date = new(FieldKind.Date);
    private static readonly FieldType s_year = new(FieldKind.Year, FiscalYear.Earliest, FiscalYear.Latest);
    private static readonly FieldType s_code = new(FieldKind.Code);
    private static readonly FieldType s_indicator = new(FieldKind.Integer, 1, 10);
    private static readonly FieldType s_baht = new(FieldKind.Decimal, 0, MostBaht);
    private static readonly FieldType s_instrument = Choice("IIT", "EIT", "OIT");

    private static readonly Dictionary<string, FieldType> s_types = new()
    {
        ["/document/kind"] = Choice(ReportKinds.ScoreReport, ReportKinds.MeasurePlan, ReportKinds.MeasureProgress, ReportKinds.PlanProgress, ReportKinds.Other),
        ["/document/fiscalYear"] = s_year,
        ["/document/period"] = Choice("6M", "9M", "12M"),
        ["/document/memo/date"] = s_date,
        ["/plans/-/achievedLevel"] = new(FieldKind.Integer, 0, 10),
        ["/plans/-/achievedValue"] = new(FieldKind.Decimal, 0, MostBaht, Decimals: AverageDecimals),
        ["/plans/-/activities/-/no"] = new(FieldKind.Integer, 1, 999),
        ["/plans/-/activities/-/budgetMin"] = s_baht,
        ["/plans/-/activities/-/budgetMax"] = s_baht,
        ["/measures/-/instrument"] = s_instrument,
        ["/measures/-/indicatorNo"] = s_indicator,
        ["/measures/-/items/-"] = s_code,
        ["/measures/-/due"] = s_date,
        ["/measures/-/doneOn"] = s_date,
        ["/measures/-/periodStart"] = s_date,
        ["/measures/-/periodEnd"] = s_date,
        ["/scores/-/fiscalYear"] = s_year,
        ["/scores/-/scope"] = Choice("overall", "instrument", "part", "indicator", "item", "category"),
        ["/scores/-/instrument"] = s_instrument,
        ["/scores/-/part"] = new(FieldKind.Integer, 1, 2),
        ["/scores/-/indicatorNo"] = s_indicator,
        ["/scores/-/item"] = s_code,
        ["/scores/-/score"] = new(FieldKind.Decimal, 0, 100, Decimals: AverageDecimals),
        ["/scores/-/outOf"] = new(FieldKind.Decimal, 1, 100),
        ["/scores/-/grade"] = Choice("AA", "A", "B", "C", "D", "E", "F"),
        ["/scores/-/level"] = new(FieldKind.Choice, Choices: [.. Levels.All]),
        ["/scores/-/change"] = new(FieldKind.Decimal, -100, 100, Decimals: AverageDecimals),
        ["/scores/-/highlight"] = Choice("strength", "weakness"),
    };

    /// <summary>The type of the field at a JSON pointer; text where nothing stricter holds.</summary>
    public static FieldType Of(string pointer) => s_types.GetValueOrDefault(PathOf(pointer)) ?? s_text;

    /// <summary>Kinds of field that are more than a text: pointers without their numbers.</summary>
    public static IReadOnlyCollection<string> Paths => s_types.Keys;

    /// <summary>A pointer without its numbers, <c>/scores/-/score</c>: which key of which kind of record.</summary>
    public static string PathOf(string pointer) => string.Join('/', pointer.Split('/').Select(p => p.Length > 0 && p.All(char.IsAsciiDigit) ? "-" : p));

    private static FieldType Choice(params string[] choices) => new(FieldKind.Choice, Choices: choices);
}
