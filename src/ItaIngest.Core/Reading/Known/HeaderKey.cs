using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Reading.Known;

/// <summary>What people may say that a column holds: a key of the record contract, or nothing that records keep.</summary>
/// <param name="Path">As <c>/measures/-/issue</c>; <see cref="HeaderKeys.Nothing"/> for what no record keeps.</param>
/// <param name="Family">The table that it is a column of; <see cref="TableFamily.Unknown"/> for any.</param>
/// <param name="Meaning">What readers call it.</param>
public sealed record HeaderKey(string Path, TableFamily Family, ColumnMeaning Meaning);

/// <summary>All that a column can be said to hold.</summary>
public static class HeaderKeys
{
    /// <summary>Remarks, evidence, links.</summary>
    public const string Nothing = "-";

    public static IReadOnlyList<HeaderKey> All { get; } =
    [
        Measures("issue", ColumnMeaning.Issue), Measures("measure", ColumnMeaning.Measure), Measures("steps", ColumnMeaning.Steps), Measures("responsible", ColumnMeaning.Responsible),
        Measures("monitoring", ColumnMeaning.Monitoring), Measures("due", ColumnMeaning.Due), Measures("periodStart", ColumnMeaning.Period), Measures("doneOn", ColumnMeaning.DoneOn),
        Measures("result", ColumnMeaning.Result), Measures("outcome", ColumnMeaning.Outcome), Measures("constraint", ColumnMeaning.Constraint), Measures("items", ColumnMeaning.ItemCode),
        Plan("programme", ColumnMeaning.Programme), Plan("indicator", ColumnMeaning.Kpi), Plan("achievedValue", ColumnMeaning.KpiResult), Plan("responsible", ColumnMeaning.Responsible),
        Plan("activities/-/activity", ColumnMeaning.Activity), Plan("activities/-/result", ColumnMeaning.Result), Plan("activities/-/budgetMax", ColumnMeaning.Budget),
        Plan("activities/-/problem", ColumnMeaning.Problem), Plan("activities/-/remedy", ColumnMeaning.Remedy),
        Scores("label", ColumnMeaning.Indicator), Scores("item", ColumnMeaning.ItemCode), Scores("score", ColumnMeaning.Score), Scores("outOf", ColumnMeaning.OutOf),
        Scores("grade", ColumnMeaning.Grade), Scores("level", ColumnMeaning.Level), Scores("change", ColumnMeaning.Change), Scores("agency", ColumnMeaning.Agency),
        new(Nothing, TableFamily.Unknown, ColumnMeaning.Remark),
    ];

    /// <returns>Null when no column can hold it.</returns>
    public static HeaderKey? Of(string path) => All.FirstOrDefault(k => k.Path == path);

    private static HeaderKey Measures(string key, ColumnMeaning meaning) => new($"/measures/-/{key}", TableFamily.Measures, meaning);

    private static HeaderKey Plan(string key, ColumnMeaning meaning) => new($"/plans/-/{key}", TableFamily.Plan, meaning);

    private static HeaderKey Scores(string key, ColumnMeaning meaning) => new($"/scores/-/{key}", TableFamily.Scores, meaning);
}
