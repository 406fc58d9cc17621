using ItaIngest.Core.Records;
using ItaIngest.Storage.Documents;

namespace ItaIngest.Server.Dashboard;

/// <summary>What the contract's codes and keys are called on a page.</summary>
internal static class ThaiLabels
{
    private static readonly Dictionary<string, string> s_kinds = new()
    {
        [ReportKinds.PlanProgress] = "ผลตามแผนป้องกันการทุจริต",
        [ReportKinds.MeasurePlan] = "วิเคราะห์ผลและกำหนดมาตรการ",
        [ReportKinds.MeasureProgress] = "ผลการดำเนินการตามมาตรการ",
        [ReportKinds.ScoreReport] = "ผลคะแนนการประเมิน",
        [ReportKinds.Other] = "อื่น ๆ",
    };

    private static readonly Dictionary<string, string> s_reasons = new()
    {
        [Reasons.LowOcrConfidence] = "อ่านไม่ชัด",
        [Reasons.ReadersDisagree] = "อ่านสองครั้งได้ต่างกัน",
        [Reasons.SumMismatch] = "ผลรวมไม่ตรง",
        [Reasons.ColumnShiftRepaired] = "ย้ายช่องที่เลื่อน",
        [Reasons.NumeralRepaired] = "แก้ตัวเลข",
        [Reasons.Conflict] = "ค่าขัดกัน",
        [Reasons.UnknownAgency] = "ไม่รู้จักหน่วยงาน",
        [Reasons.OutOfRange] = "ค่าเกินช่วง",
        [Reasons.NameMismatch] = "ชื่อตัวชี้วัดไม่ตรง",
        [Reasons.UnparsedDate] = "อ่านวันที่ไม่ได้",
        [Reasons.UnparsedNumber] = "อ่านตัวเลขไม่ได้",
        [Reasons.NumberingGap] = "เลขข้อไม่ต่อเนื่อง",
        [Reasons.RecordDoubtful] = "ควรตรวจทั้งรายการ",
        [Reasons.PageFailed] = "อ่านหน้านี้ไม่ได้",
    };

    private static readonly Dictionary<string, string> s_keys = new()
    {
        ["document"] = "เอกสาร",
        ["plans"] = "แผน",
        ["measures"] = "มาตรการ",
        ["scores"] = "คะแนน",
        ["pages"] = "หน้า",
        ["kind"] = "ประเภท",
        ["title"] = "ชื่อรายงาน",
        ["agency"] = "หน่วยงาน",
        ["district"] = "อำเภอ",
        ["province"] = "จังหวัด",
        ["fiscalYear"] = "ปีงบประมาณ",
        ["period"] = "รอบ",
        ["memo"] = "บันทึกข้อความ",
        ["office"] = "ส่วนราชการ",
        ["number"] = "ที่",
        ["date"] = "วันที่",
        ["subject"] = "เรื่อง",
        ["to"] = "เรียน",
        ["signatories"] = "ผู้ลงนาม",
        ["name"] = "ชื่อ",
        ["position"] = "ตำแหน่ง",
        ["programmeNo"] = "เลขโครงการ",
        ["programme"] = "โครงการ",
        ["indicatorNo"] = "ตัวชี้วัดที่",
        ["indicator"] = "ตัวชี้วัด",
        ["levels"] = "ระดับ",
        ["achievedLevel"] = "ระดับที่ได้",
        ["achievedValue"] = "ค่าที่ได้",
        ["responsible"] = "ผู้รับผิดชอบ",
        ["activities"] = "กิจกรรม",
        ["no"] = "ลำดับ",
        ["activity"] = "กิจกรรม",
        ["result"] = "ผลการดำเนินการ",
        ["budgetMin"] = "งบประมาณต่ำสุด",
        ["budgetMax"] = "งบประมาณสูงสุด",
        ["problem"] = "ปัญหา",
        ["remedy"] = "แนวทางแก้ไข",
        ["section"] = "หัวข้อที่",
        ["topic"] = "หัวข้อ",
        ["instrument"] = "เครื่องมือ",
        ["items"] = "ข้อ",
        ["issue"] = "ประเด็น",
        ["measure"] = "มาตรการ",
        ["steps"] = "ขั้นตอน",
        ["monitoring"] = "การติดตาม",
        ["outcome"] = "ผลลัพธ์",
        ["due"] = "กำหนดเสร็จ",
        ["doneOn"] = "ดำเนินการเมื่อ",
        ["periodStart"] = "เริ่ม",
        ["periodEnd"] = "สิ้นสุด",
        ["constraint"] = "ข้อจำกัด",
        ["scope"] = "ระดับคะแนน",
        ["part"] = "ส่วนที่",
        ["item"] = "ข้อ",
        ["label"] = "รายการ",
        ["score"] = "คะแนน",
        ["outOf"] = "คะแนนเต็ม",
        ["grade"] = "เกรด",
        ["level"] = "ระดับผล",
        ["change"] = "เปลี่ยนแปลง",
        ["highlight"] = "จุดเด่น/จุดที่ควรพัฒนา",
    };

    public static string Kind(string? kind) => kind is null ? "" : s_kinds.GetValueOrDefault(kind, kind);

    public static string Reason(string reason) => s_reasons.GetValueOrDefault(reason, reason);

    /// <summary>A key of the contract; what has no name of its own (an index) stays as it is, counted from 1.</summary>
    public static string Key(string key) =>
        int.TryParse(key, out var index) ? $"{index + 1}" : s_keys.GetValueOrDefault(key, key);

    public static string State(DocumentState state) => state switch
    {
        DocumentState.Queued => "รอคิว",
        DocumentState.Reading => "กำลังอ่าน",
        DocumentState.Read => "อ่านแล้ว",
        DocumentState.Unreadable => "อ่านไม่ได้",
        DocumentState.Cancelled => "ยกเลิก",
        _ => "ล้มเหลว",
    };
}
