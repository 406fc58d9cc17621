using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading;

/// <summary>Cards whose levels have rows of their own, as offices draw them.</summary>
public class PlanCardLevelTests
{
    private const string Title = "แบบรายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๗";

    private static readonly string?[][] s_activities =
    [
        ["โครงการ/กิจกรรม", null, "ผลการดำเนินงาน", null, "งบประมาณที่ใช้"],
        ["๑. ล้างบ่อปลา", null, "ล้างครบ ๙ บ่อ", null, "๒,๔๐๐"],
        ["๒. ชั่งน้ำหนักต่อหน้าผู้ซื้อ", null, "ชั่งแล้ว ๓๑ ครั้ง", null, "-"],
    ];

    private static readonly string?[][] s_head =
    [
        ["แผนงานที่ ๒", "ตลาดปลาโปร่งใส", null, null, null],
        ["ตัวชี้วัดที่ ๒.๑", "ระดับความสำเร็จของการชั่งน้ำหนักที่เที่ยงตรง", null, null, null],
        ["ผู้รับผิดชอบ", "๑. งานบ่อปลา|๒. งานชั่งตวง", null, null, null],
    ];

    private static readonly double[] s_columns = [60, 300, 640, 900, 1200, 1560];

    private static ReportRecords Read(params string?[][] levels) =>
        DocumentReader.Read([new PrintedPage().Centred(Title).Gap(40).Table(s_columns, [.. s_head, .. levels, .. s_activities]).Page], 1);

    [Fact]
    public void Read_ARowForEachLevelWithATick_TakesTheTickedLevel() => Check(Read(
        ["เกณฑ์การประเมิน", null, null, null, "ผล"],
        ["ระดับ ๑", "มีตาชั่งประจำแผง", null, null, ""],
        ["ระดับ ๒", "ตรวจตาชั่งทุกเดือน", null, null, "✓"],
        ["ระดับ ๓", "ผู้ซื้อพอใจเกินร้อยละ ๘๐", null, null, ""]), 2, null);

    [Fact]
    public void Read_ARowForEachLevelAndTheResultBelow_TakesTheResult() => Check(Read(
        ["เกณฑ์การประเมิน", null, null, null, "ผล"],
        ["ระดับ ๑", "มีตาชั่งประจำแผง", null, null, ""],
        ["ระดับ ๒", "ตรวจตาชั่งทุกเดือน", null, null, "✓"],
        ["ระดับ ๓", "ผู้ซื้อพอใจเกินร้อยละ ๘๐", null, null, ""],
        ["ผลการดำเนินงานตามตัวชี้วัด ระดับ ๒ (๗๔.๕๐)", null, null, null, null]), 2, 74.5m);

    [Fact]
    public void Read_NumbersBelowTheWordLevel_AreLevels() => Check(Read(
        ["ระดับ", "เกณฑ์การให้คะแนน", null, null, "ผลการประเมิน"],
        ["๑", "มีตาชั่งประจำแผง", null, null, ""],
        ["๒", "ตรวจตาชั่งทุกเดือน", null, null, "๗๔.๕๐"],
        ["๓", "ผู้ซื้อพอใจเกินร้อยละ ๘๐", null, null, ""]), 2, 74.5m);

    [Fact]
    public void Read_LevelsBesideEachOtherOverTheirWordings_AreLevels() => Check(Read(
        ["เกณฑ์การให้คะแนน", "ระดับ ๑", "ระดับ ๒", "ระดับ ๓", null],
        ["^", "มีตาชั่งประจำแผง", "ตรวจตาชั่งทุกเดือน", "ผู้ซื้อพอใจเกินร้อยละ ๘๐", null],
        ["ผลการประเมินตนเอง", "", "/", "", null]), 2, null);

    [Fact]
    public void Read_NumbersBesideEachOtherBehindTheirName_AreLevels() => Check(Read(
        ["ระดับคะแนน", "๑", "๒", "๓", null],
        ["เกณฑ์การให้คะแนน", "มีตาชั่งประจำแผง", "ตรวจตาชั่งทุกเดือน", "ผู้ซื้อพอใจเกินร้อยละ ๘๐", null],
        ["ผลการประเมิน", "ระดับ ๒ (๗๔.๕๐)", null, null, null]), 2, 74.5m);

    [Fact]
    public void Read_LevelReachedBelowAnotherName_IsTheLevelReached() => Check(Read(
        ["เกณฑ์การประเมิน", "ระดับ ๑", "ระดับ ๒", "ระดับ ๓", null],
        ["^", "มีตาชั่งประจำแผง", "ตรวจตาชั่งทุกเดือน", "ผู้ซื้อพอใจเกินร้อยละ ๘๐", null],
        ["ผลการดำเนินงาน", "อยู่ในระดับ ๒", null, null, null]), 2, null);

    [Fact]
    public void Read_OneNameBesideAllLevels_IsNoneOfThem() => Check(Read(
        ["เกณฑ์การให้คะแนน", "ระดับ ๑", "มีตาชั่งประจำแผง", null, null],
        ["^", "ระดับ ๒", "ตรวจตาชั่งทุกเดือน", null, null],
        ["^", "ระดับ ๓", "ผู้ซื้อพอใจเกินร้อยละ ๘๐", null, null],
        ["ผลสำเร็จตามตัวชี้วัด", "ระดับ ๒ (ร้อยละ ๗๔.๕๐)", null, null, null]), 2, 74.5m);

    [Fact]
    public void Read_TickBesideAnotherLevelThanTheResult_FlagsTheLevel()
    {
        var plan = Assert.Single(Read(
            ["เกณฑ์การประเมิน", null, null, null, "ผล"],
            ["ระดับ ๑", "มีตาชั่งประจำแผง", null, null, "✓"],
            ["ระดับ ๒", "ตรวจตาชั่งทุกเดือน", null, null, ""],
            ["ระดับ ๓", "ผู้ซื้อพอใจเกินร้อยละ ๘๐", null, null, ""],
            ["ผลการดำเนินงานตามตัวชี้วัด ระดับ ๒ (๗๔.๕๐)", null, null, null, null]).Plans);

        Assert.Equal(2, plan.AchievedLevel!.Value);
        Assert.Contains(Reasons.Conflict, plan.AchievedLevel.Evidence.Reasons);
        Assert.True(plan.AchievedLevel.Evidence.Flagged);
    }

    [Fact]
    public void Read_MarkThatIsNoSign_FlagsTheLevel()
    {
        var plan = Assert.Single(Read(
            ["เกณฑ์การประเมิน", null, null, null, "ผล"],
            ["ระดับ ๑", "มีตาชั่งประจำแผง", null, null, ""],
            ["ระดับ ๒", "ตรวจตาชั่งทุกเดือน", null, null, "ง"],
            ["ระดับ ๓", "ผู้ซื้อพอใจเกินร้อยละ ๘๐", null, null, ""]).Plans);

        Assert.Equal(2, plan.AchievedLevel!.Value);
        Assert.True(plan.AchievedLevel.Evidence.Flagged);
    }

    [Fact]
    public void Read_CardThatGoesOnWithItsActivitiesAsLabels_HasThemAll()
    {
        var page = new PrintedPage().Centred(Title).Gap(40).Table(s_columns,
        [
            .. s_head,
            ["ระดับ ๑", "มีตาชั่งประจำแผง", null, null, ""],
            ["ระดับ ๒", "ตรวจตาชั่งทุกเดือน", null, null, "✓"],
            ["ระดับ ๓", "ผู้ซื้อพอใจเกินร้อยละ ๘๐", null, null, ""],
            ["กิจกรรมที่ ๑", "ล้างบ่อปลา", null, null, null],
            ["ผลการดำเนินงาน", "ล้างครบ ๙ บ่อ", null, null, null],
            ["งบประมาณที่ใช้", "๒,๔๐๐ บาท", null, null, null],
            ["กิจกรรมที่ ๒", "ชั่งน้ำหนักต่อหน้าผู้ซื้อ", null, null, null],
            ["ผลการดำเนินงาน", "ชั่งแล้ว ๓๑ ครั้ง", null, null, null],
            ["งบประมาณที่ใช้", "-", null, null, null],
        ]).Page;

        Check(DocumentReader.Read([page], 1), 2, null);
    }

    private static void Check(ReportRecords records, int level, decimal? value)
    {
        var plan = Assert.Single(records.Plans);
        Assert.Empty(records.Measures);
        Assert.Equal(("2", "ตลาดปลาโปร่งใส"), (plan.ProgrammeNo!.Value, plan.Programme!.Value));
        Assert.Equal(("2.1", "ระดับความสำเร็จของการชั่งน้ำหนักที่เที่ยงตรง"), (plan.IndicatorNo!.Value, plan.Indicator!.Value));
        Assert.Equal(["มีตาชั่งประจำแผง", "ตรวจตาชั่งทุกเดือน", "ผู้ซื้อพอใจเกินร้อยละ 80"], plan.Levels.Select(l => l.Value));
        Assert.Equal((level, value), (plan.AchievedLevel!.Value, plan.AchievedValue?.Value));
        Assert.Equal(["งานบ่อปลา", "งานชั่งตวง"], plan.Responsible.Select(r => r.Value));
        Assert.Equal(["1 ล้างบ่อปลา ล้างครบ 9 บ่อ", "2 ชั่งน้ำหนักต่อหน้าผู้ซื้อ ชั่งแล้ว 31 ครั้ง"], plan.Activities.Select(a => $"{a.No?.Value} {a.Activity?.Value} {a.Result?.Value}"));
        Assert.Equal(2400m, plan.Activities[0].BudgetMax!.Value);
        Assert.Null(plan.Activities[1].BudgetMax);
    }
}
