using static ItaIngest.Server.Export.Tables.ColumnKind;
using static ItaIngest.Server.Export.Tables.ColumnSource;
using static ItaIngest.Server.Export.Tables.ColumnUnit;

namespace ItaIngest.Server.Export.Tables;

/// <summary>The columns of the documents' table.</summary>
internal static class DocumentColumns
{
    public static ExportColumn[] OfTheFile { get; } =
    [
        new("sha256", Code, "ลายนิ้วมือไฟล์", "ค่า SHA-256 ของไฟล์ต้นฉบับ", "SHA-256 of the original file.", Source: Service),
        new("arrivedAt", Instant, "รับเข้าเมื่อ", "เวลาที่รับไฟล์เข้าระบบ", "When the file came in.", Utc, Service),
        new("readAt", Instant, "อ่านเสร็จเมื่อ", "เวลาที่อ่านเอกสารเสร็จ", "When reading ended.", Utc, Service),
    ];

    public static ExportColumn[] Read { get; } =
    [
        new("kind", Code, "ชนิดรายงาน", "plan-progress = ผลตามแผนป้องกันการทุจริต, measure-plan = วิเคราะห์ผลและกำหนดมาตรการ, measure-progress = ผลการดำเนินมาตรการ, score-report = ผลคะแนนการประเมิน, other = อื่น ๆ", "plan-progress, measure-plan, measure-progress, score-report or other."),
        new("title", Text, "ชื่อรายงาน", "ชื่อรายงานตามที่พิมพ์", "The report's own title."),
        new("agency", Text, "หน่วยงาน", "ชื่อเต็มของหน่วยงานที่รายงาน ไม่รวมต้นสังกัด", "Full name of the reporting agency, without its parents."),
        new("district", Text, "อำเภอ", "ชื่ออำเภอ ไม่มีคำนำหน้า", "Name of the district."),
        new("province", Text, "จังหวัด", "ชื่อจังหวัด ไม่มีคำนำหน้า", "Name of the province."),
        new("fiscalYear", Integer, "ปีงบประมาณ", "ปีงบประมาณที่รายงานกล่าวถึง", "Fiscal year that the report is about.", BuddhistYear),
        new("period", Code, "รอบรายงาน", "6M = รอบ 6 เดือน, 9M = รอบ 9 เดือน, 12M = รอบ 12 เดือน", "6M, 9M or 12M."),
        new("memoOffice", Text, "ส่วนราชการ (บันทึกข้อความ)", "ส่วนราชการในบันทึกข้อความนำส่ง", "Office in the covering memo."),
        new("memoNumber", Code, "ที่ (บันทึกข้อความ)", "เลขที่หนังสือ", "Number of the covering memo."),
        new("memoDate", ColumnKind.Date, "วันที่ (บันทึกข้อความ)", "วันที่ของหนังสือ", "Date of the covering memo.", Gregorian),
        new("memoSubject", Text, "เรื่อง (บันทึกข้อความ)", "เรื่องของหนังสือ", "Subject of the covering memo."),
        new("memoTo", Text, "เรียน (บันทึกข้อความ)", "ผู้รับหนังสือ", "Addressee of the covering memo."),
        new("memoSignatories", List, "ผู้ลงนาม (บันทึกข้อความ)", "ชื่อและตำแหน่งที่พิมพ์ใต้ลายเซ็น บรรทัดละคน", "Printed names and positions below the signatures, one per line."),
        new("pageCount", Integer, "จำนวนหน้า", "จำนวนหน้าของไฟล์", "Pages in the file.", Count),
    ];

    public static ExportColumn[] Counts { get; } =
    [
        new("flaggedInAll", Integer, "จำนวนจุดที่ควรตรวจทั้งเอกสาร", "จำนวนค่าและข้อสงสัยทั้งเอกสารที่ควรให้คนตรวจ รวมทุกตาราง", "Values and doubts to be looked at in the whole document, all tables together.", Count, Evidence),
        new("failedPages", Integer, "จำนวนหน้าที่อ่านไม่ได้", "จำนวนหน้าที่อ่านไม่สำเร็จ", "Pages that could not be read.", Count, Evidence),
        new("planCount", Integer, "จำนวนแผน", "จำนวนแถวในตาราง plans", "Rows in the table plans.", Count, Evidence),
        new("measureCount", Integer, "จำนวนมาตรการ", "จำนวนแถวในตาราง measures", "Rows in the table measures.", Count, Evidence),
        new("scoreCount", Integer, "จำนวนคะแนน", "จำนวนแถวในตาราง scores", "Rows in the table scores.", Count, Evidence),
    ];
}
