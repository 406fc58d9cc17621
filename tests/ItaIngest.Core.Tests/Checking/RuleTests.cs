using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Tests.Checking;

/// <summary>Records that break one rule each, and what is said of them.</summary>
public sealed class RuleTests
{
    /// <summary>Name, records, what must be flagged as <c>pointer reason</c>, and a value that must not be.</summary>
    public static TheoryData<string, ReportRecords, string, string> Broken => new()
    {
        { "score above its scale", Scores(Overall(80m) with { Score = Sure(130m) }), "/scores/0/score out-of-range", "/scores/0/scope" },
        { "weighted score above thirty", Scores(Instrument("IIT", 31m) with { OutOf = Sure(30m) }), "/scores/0/score out-of-range", "/scores/0/outOf" },
        { "change above the scale", Scores(Overall(80m) with { Change = Sure(107.2m) }), "/scores/0/change out-of-range", "/scores/0/score" },
        { "total", Scores(Overall(91.10m), Instrument("IIT", 85m), Instrument("EIT", 88m), Instrument("OIT", 93m)), "/scores/0/score sum-mismatch", "/scores/1/scope" },
        { "total of the parts", Scores(Overall(91.10m), Instrument("IIT", 85m), Part(1, 88m), Part(2, 88m), Instrument("OIT", 93m)), "/scores/0/score sum-mismatch", "/scores/1/scope" },
        { "mean of an instrument", Scores(Instrument("OIT", 93m), Indicator(9, 60m), Indicator(10, 96m)), "/scores/1/score sum-mismatch", "/scores/1/label" },
        { "mean of a part of EIT", Scores(Part(1, 80m), Indicator(6, 70m, 1), Indicator(7, 80m, 1), Indicator(8, 80m, 1)), "/scores/1/score sum-mismatch", "/scores/1/label" },
        { "indicator of both parts", Scores(Indicator(6, 80m), Indicator(6, 70m, 1), Indicator(6, 80m, 2)), "/scores/1/score sum-mismatch", "/scores/0/label" },
        { "mean of an indicator's questions", Scores(Indicator(1, 90m), Item("i1", 90m), Item("i2", 90m), Item("i3", 60m)), "/scores/3/score sum-mismatch", "/scores/0/label" },
        { "mean of sub-indicators", Scores(Indicator(10, 90m), Category("10.1 การดำเนินการเพื่อป้องกันการทุจริต", 90m), Category("10.2 มาตรการภายในเพื่อป้องกันการทุจริต", 60m)), "/scores/2/score sum-mismatch", "/scores/0/label" },
        { "weighted score", Scores(Instrument("IIT", 90m), Instrument("IIT", 21m) with { OutOf = Sure(30m) }), "/scores/1/score sum-mismatch", "/scores/0/scope" },
        { "change against the year before", Scores(Overall(80m) with { FiscalYear = Sure(2567) }, Overall(85m) with { Change = Sure(8m) }), "/scores/1/change sum-mismatch", "/scores/0/scope" },
        { "grade", Scores(Overall(91m) with { Grade = Sure("B") }), "/scores/0/grade rating-mismatch", "/scores/0/fiscalYear" },
        { "level below the score", Scores(Overall(91m) with { Level = Sure("ต้องปรับปรุง") }), "/scores/0/level rating-mismatch", "/scores/0/fiscalYear" },
        { "level against an instrument", Scores(Overall(91.6m) with { Level = Sure("ผ่านดี") }, Instrument("IIT", 80m), Instrument("EIT", 92m), Instrument("OIT", 100m)), "/scores/0/level rating-mismatch", "/scores/1/score" },
        { "question of another indicator", Scores(Item("i1", 91m) with { IndicatorNo = Sure(2) }), "/scores/0/item indicator-name-mismatch", "/scores/0/score" },
        { "question that the year does not have", Scores(Item("i16", 91m)), "/scores/0/item out-of-range", "/scores/0/score" },
        { "question of a measure", Measure(new MeasureRecord { Items = [Sure("e14")], Instrument = Sure("IIT"), Measure = Sure("จัดทำคู่มือ") }, 2569), "/measures/0/items/0 out-of-range", "/measures/0/measure" },
        { "instrument of a measure's questions", Measure(new MeasureRecord { Items = [Sure("e4")], Instrument = Sure("IIT") }), "/measures/0/instrument indicator-name-mismatch", "/measures/0/items/0" },
        { "number and name of an indicator", Scores(Indicator(4, 91m) with { Label = Sure("การใช้อำนาจ") }), "/scores/0/indicatorNo indicator-name-mismatch", "/scores/0/score" },
        { "indicators that are missing", Scores([.. Enumerable.Range(1, 8).Where(n => n != 4).Select(n => Indicator(n, 90m))]), "/scores row-missing", "/scores/0/score" },
        { "year of a score", Scores(Overall(80m) with { FiscalYear = Sure(2536) }), "/scores/0/fiscalYear out-of-range", "/scores/0/score" },
        { "deadline far from the year", Measure(new MeasureRecord { Due = Sure("2015-03-31"), DoneOn = Sure("2025-03-01") }), "/measures/0/due out-of-range", "/measures/0/measure" },
        { "period that ends before it begins", Measure(new MeasureRecord { PeriodStart = Sure("2025-06-01"), PeriodEnd = Sure("2025-01-31") }), "/measures/0/periodEnd dates-disagree", "/measures/0/due" },
        { "done years from when it was due", Measure(new MeasureRecord { Due = Sure("2024-11-30"), DoneOn = Sure("2026-12-01") }), "/measures/0/doneOn dates-disagree", "/measures/0/measure" },
        { "value outside the level", Plan(new PlanRecord { Levels = Levels(60, 70, 80, 90, 95), AchievedLevel = Sure(2), AchievedValue = Sure(91m) }), "/plans/0/achievedValue level-mismatch", "/plans/0/levels/1" },
        { "level that does not exist", Plan(new PlanRecord { Levels = Levels(60, 70, 80), AchievedLevel = Sure(4) }), "/plans/0/achievedLevel out-of-range", "/plans/0/levels/1" },
        { "levels out of order", Plan(new PlanRecord { Levels = Levels(60, 70, 30, 90, 95) }), "/plans/0/levels/2 level-mismatch", "/plans/0/levels/0" },
        { "budget from more to less", Activities(new ActivityRecord { BudgetMin = Sure(9000m), BudgetMax = Sure(900m), Activity = Sure("อบรม") }), "/plans/0/activities/0/budgetMax out-of-range", "/plans/0/activities/0/activity" },
        { "activity's number skips", Activities(new ActivityRecord { No = Sure(1) }, new ActivityRecord { No = Sure(4) }), "/plans/0/activities row-missing", "/plans/0/activities/0/no" },
        { "activity's number goes back", Activities(new ActivityRecord { No = Sure(5) }, new ActivityRecord { No = Sure(3) }), "/plans/0/activities/1/no numbering-gap", "/plans/0/activities/0/no" },
        { "plan's number skips", Plan(new PlanRecord { IndicatorNo = Sure("1.1") }, new PlanRecord { IndicatorNo = Sure("1.3") }), "/plans row-missing", "/plans/0/indicatorNo" },
        { "indicator of another programme", Plan(new PlanRecord { ProgrammeNo = Sure("2"), IndicatorNo = Sure("3.1") }), "/plans/0/indicatorNo numbering-gap", "/plans/0/programmeNo" },
        { "no agency", Scores() with { Document = new DocumentRecord { FiscalYear = Sure(2568), Title = Sure("รายงาน") } }, "/document/agency missing", "/document/fiscalYear" },
        { "no year", Scores() with { Document = new DocumentRecord { Agency = Sure("เทศบาลตำบลสมมุติ"), Title = Sure("รายงาน") } }, "/document/fiscalYear missing", "/document/agency" },
        { "no record of the report's kind", Scores() with { Document = Head with { Kind = Sure(ReportKinds.PlanProgress) } }, "/plans row-missing", "/document/agency" },
        { "province that is none", Scores() with { Document = Head with { Province = Sure("เชียงไหม่") } }, "/document/province unknown-place", "/document/agency" },
        { "name that is no agency's", Scores() with { Document = Head with { Agency = Sure("กิจกรรมทั้งหมด") } }, "/document/agency unknown-agency", "/document/fiscalYear" },
        { "paragraph for a name", Measure(new MeasureRecord { Responsible = [Sure(string.Concat(Enumerable.Repeat("ดำเนินการตรวจสอบเอกสาร ", 8)))], Measure = Sure("ตรวจสอบเอกสาร") }), "/measures/0/responsible/0 column-doubtful", "/measures/0/measure" },
        { "number for wording", Measure(new MeasureRecord { Measure = Sure("12"), Issue = Sure("เอกสารล่าช้า") }), "/measures/0/measure column-doubtful", "/measures/0/issue" },
        { "two columns say the same", Measure(new MeasureRecord { Measure = Sure("จัดทำคู่มือการให้บริการประชาชนฉบับย่อ"), Issue = Sure("จัดทำคู่มือการให้บริการประชาชนฉบับย่อ"), Result = Sure("แล้วเสร็จ") }), "/measures/0/issue column-doubtful", "/measures/0/result" },
        { "letter of another script", Measure(new MeasureRecord { Measure = Sure("ปรับปรุงเจตนاข้อมูล"), Issue = Sure("ข้อมูล E-Service") }), "/measures/0/measure foreign-script", "/measures/0/issue" },
        { "phrase twice", Measure(new MeasureRecord { Measure = Sure("แจ้งเวียนให้บุคลากรทราบแจ้งเวียนให้บุคลากรทราบทุกเดือน"), Issue = Sure("แจ้งเวียนให้ทราบ แจ้งให้เจ้าหน้าที่ทราบ") }), "/measures/0/measure repeated-phrase", "/measures/0/issue" },
        { "mark without a consonant", Measure(new MeasureRecord { Measure = Sure("กำหนดไให้แจ้งผล"), Issue = Sure("น้ำเปาะ เกี๊ยะ ฤๅ ใหญ่ เพชร์ แห่ ๆ ฯลฯ") }), "/measures/0/measure impossible-text", "/measures/0/issue" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Apply_RecordThatBreaksARule_IsFlaggedWithItsReason(string name, ReportRecords records, string expected, string other)
    {
        var flags = Flags(Checker.Apply(records));

        Assert.True(flags.Contains(expected), $"{name}: {string.Join("; ", flags)}");
        Assert.DoesNotContain(flags, f => f.StartsWith(other + " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Apply_SoundRecords_HaveNoFlagAndSayWhichChecksTheyPassed()
    {
        var records = Scores(
            Overall(90.72m) with { Grade = Sure("A"), Level = Sure("ผ่านดี") }, Instrument("IIT", 90.40m), Instrument("EIT", 88m), Instrument("OIT", 93m), Indicator(9, 90m) with { Label = Sure("การเปิดเผยข้อมูล") }, Indicator(10, 96m), Item("o21", 100m));

        var result = Checker.Apply(records);

        Assert.Empty(Flags(result));
        Assert.Equal([Checks.Arithmetic], result.Scores[3].Score!.Evidence.Checks);
        Assert.Equal([Checks.Rating], result.Scores[0].Level!.Evidence.Checks);
        Assert.Equal([Checks.Numbering], result.Scores[4].IndicatorNo!.Evidence.Checks);
    }

    [Fact]
    public void Apply_SumThatOneSlipMends_FlagsOnlyWhatMayHaveSlipped()
    {
        var result = Checker.Apply(Scores(Overall(89.10m), Instrument("IIT", 85m), Instrument("EIT", 88m), Instrument("OIT", 93m), Indicator(9, 60m), Indicator(10, 96m)));

        Assert.Equal([Reasons.SumMismatch], result.Scores[4].Score!.Evidence.Reasons);
        Assert.Equal([new Alternative("90", AlternativeSources.Arithmetic)], result.Scores[4].Score!.Evidence.Alternatives);
        // The whole has a total that comes out, and another 10 than 96 would need two slips.
        Assert.False(result.Scores[5].Score!.Evidence.Flagged);
    }

    private static List<string> Flags(ReportRecords records) =>
    [
        .. RecordTree.Leaves(records).Where(l => l.Field.Evidence.Flagged).SelectMany(l => l.Field.Evidence.Reasons.Select(r => $"{l.Pointer} {r}")),
        .. records.Doubts.Where(d => d.Value.Flagged).SelectMany(d => d.Value.Reasons.Select(r => $"{d.Key} {r}")),
    ];

    private static DocumentRecord Head => new() { Agency = Sure("เทศบาลตำบลสมมุติ"), FiscalYear = Sure(2568), Title = Sure("รายงานผล") };

    private static ReportRecords Scores(params ScoreRecord[] scores) => new() { Document = Head, Scores = scores };

    private static ReportRecords Measure(MeasureRecord measure, int year = 2568) => new() { Document = Head with { FiscalYear = Sure(year) }, Measures = [measure] };

    private static ReportRecords Plan(params PlanRecord[] plans) => new() { Document = Head, Plans = plans };

    private static ReportRecords Activities(params ActivityRecord[] activities) => Plan(new PlanRecord { Activities = activities });

    private static IReadOnlyList<Field<string>> Levels(params int[] values) => [.. values.Select(v => Sure($"ร้อยละ {v}"))];

    private static ScoreRecord Overall(decimal score) => Score("overall", score);

    private static ScoreRecord Instrument(string instrument, decimal score) => Score("instrument", score) with { Instrument = Sure(instrument) };

    private static ScoreRecord Part(int part, decimal score) => Instrument("EIT", score) with { Scope = Sure("part"), Part = Sure(part) };

    private static ScoreRecord Indicator(int number, decimal score, int? part = null) => Score("indicator", score) with
    {
        Instrument = Sure(number <= 5 ? "IIT" : number <= 8 ? "EIT" : "OIT"),
        IndicatorNo = Sure(number),
        Part = part is { } p ? Sure(p) : null,
    };

    private static ScoreRecord Item(string code, decimal score) => Score("item", score) with { Item = Sure(code) };

    private static ScoreRecord Category(string label, decimal score) => Score("category", score) with { Instrument = Sure("OIT"), Label = Sure(label) };

    private static ScoreRecord Score(string scope, decimal score) => new() { FiscalYear = Sure(2568), Scope = Sure(scope), Score = Sure(score) };

    private static Field<T> Sure<T>(T value)
        where T : notnull => new(value, new Evidence { Confidence = 0.995 });
}
