using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;
using Xunit;

namespace ItaIngest.Core.Tests.Checking;

/// <summary>Plans whose rows or columns ran together.</summary>
public class TornPlansTests
{
    private static Field<T> Of<T>(T value)
        where T : notnull => new(value, new Evidence());

    private static PlanRecord Plan(string programme, string indicator, string[] levels, params (int No, string Text)[] activities) => new()
    {
        Programme = Of(programme),
        Indicator = Of(indicator),
        Levels = [.. levels.Select(Of)],
        Activities = [.. activities.Select(a => new ActivityRecord { No = Of(a.No), Activity = Of(a.Text) })],
    };

    private static readonly string[] s_levels = ["มีแผน", "ทำตามแผน", "สรุปผล"];

    private static ReportRecords Check(params PlanRecord[] plans) =>
        Checker.Apply(new ReportRecords { Document = new DocumentRecord { Kind = Of(ReportKinds.PlanProgress) }, Plans = plans });

    private static string? Doubt(ReportRecords records, string pointer) => records.Doubts.TryGetValue(pointer, out var doubt) ? string.Join(' ', doubt.Reasons) : null;

    [Fact]
    public void Check_WholePlans_AreInNoDoubt()
    {
        var records = Check(
            Plan("ก", "ระดับความสำเร็จของการวัดน้ำ", s_levels, (1, "ปักป้าย ระยะที่ 2 ของโครงการ"), (2, "วัดน้ำ 3 ครั้ง")),
            Plan("ก", "ร้อยละของบัญชีที่เปิด", s_levels, (3, "เปิดบัญชี")),
            Plan("ข", "จำนวนท่อที่ล้าง", s_levels, (1, "ล้างท่อ")));

        Assert.Null(Doubt(records, "/plans"));
        Assert.Null(Doubt(records, "/plans/0/levels"));
    }

    [Theory]
    [InlineData("ระดับความสำเร็จของการวัดน้ำ 1.2 ร้อยละของบัญชีที่เปิด")]
    [InlineData("ระดับความสำเร็จของการวัดน้ำระดับ 1 มีแผน ระดับ 2 ทำตามแผน")]
    [InlineData("ยุทธศาสตร์ที่ 3 เปิดการมีส่วนร่วมจำนวนบัญชีที่เปิด")]
    public void Check_IndicatorThatHoldsMore_PutsItAndTheListInDoubt(string indicator)
    {
        var records = Check(Plan("ก", indicator, s_levels, (1, "ปักป้าย")));

        Assert.True(records.Plans[0].Indicator!.Evidence.Flagged);
        Assert.Equal(Reasons.RowMissing, Doubt(records, "/plans"));
    }

    [Fact]
    public void Check_LevelThatHoldsAnothersLevels_PutsTheListInDoubt()
    {
        var records = Check(Plan("ก", "ระดับความสำเร็จของการวัดน้ำ", ["มีแผน", "ทำตามแผน", "สรุปผลระดับ 1 น้อยกว่าครึ่ง ระดับ 2 ครบทุกบัญชี"], (1, "ปักป้าย")));

        Assert.Equal(Reasons.RecordDoubtful, Doubt(records, "/plans/0/levels"));
        Assert.Equal(Reasons.RowMissing, Doubt(records, "/plans"));
    }

    [Fact]
    public void Check_FewerLevelsThanTheOthers_PutsTheLevelsInDoubt()
    {
        var records = Check(Plan("ก", "การวัดน้ำ", s_levels, (1, "ปักป้าย")), Plan("ก", "การเปิดบัญชี", s_levels, (2, "เปิด")), Plan("ก", "การล้างท่อ", s_levels[..2], (3, "ล้าง")));

        Assert.Equal(Reasons.RowMissing, Doubt(records, "/plans/2/levels"));
        Assert.Null(Doubt(records, "/plans/0/levels"));
    }

    [Fact]
    public void Check_ActivityInsideAnother_PutsItAndTheListInDoubt()
    {
        var records = Check(Plan("ก", "การวัดน้ำ", s_levels, (1, "ปักป้าย 2. วัดน้ำหน้าประตู"), (3, "ล้างท่อ")));

        Assert.True(records.Plans[0].Activities[0].Activity!.Evidence.Flagged);
        Assert.Contains(Reasons.RowMissing, Doubt(records, "/plans"));
    }

    [Fact]
    public void Check_CountBeginsAnewUnderTheSameProgramme_HeadingMayBeLost()
    {
        PlanRecord[] whole = [Plan("ก", "การวัดน้ำ", s_levels, (1, "ปักป้าย")), Plan("ก", "การเปิดบัญชี", s_levels, (2, "เปิด")), Plan("ข", "การล้างท่อ", s_levels, (1, "ล้าง")), Plan("ข", "การสูบน้ำ", s_levels, (2, "สูบ"))];

        Assert.Null(Doubt(Check(whole), "/plans"));
        Assert.Contains(Reasons.RowMissing, Doubt(Check([.. whole, Plan("ข", "การนับคิว", s_levels, (1, "นับ"))]), "/plans"));
    }

    [Fact]
    public void Check_CountGoesOnWhereItBeginsAnewForEachIndicator_IndicatorMayBeTorn()
    {
        PlanRecord[] whole = [Plan("ก", "การวัดน้ำ", s_levels, (1, "ปักป้าย"), (2, "วัด")), Plan("ก", "การเปิดบัญชี", s_levels, (1, "เปิด")), Plan("ก", "การล้างท่อ", s_levels, (1, "ล้าง"), (2, "ซ่อม"))];

        Assert.Null(Doubt(Check(whole), "/plans"));
        Assert.Contains(Reasons.RowMissing, Doubt(Check([.. whole, Plan("ก", "การสูบน้ำ", s_levels, (3, "สูบ"))]), "/plans"));
    }
}
