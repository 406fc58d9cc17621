using static ItaIngest.Server.Export.Tables.ColumnKind;
using static ItaIngest.Server.Export.Tables.ColumnSource;
using static ItaIngest.Server.Export.Tables.ColumnUnit;

namespace ItaIngest.Server.Export.Tables;

/// <summary>The tables of CSV and XLSX: the kinds of record of the contract, activities apart from their plans, and the documents themselves.</summary>
internal static class ExportTables
{
    // Every row names its document, so that a table can be used alone.
    private static readonly ExportColumn[] s_lead =
    [
        new("documentId", Integer, "เลขที่เอกสาร", "เลขที่ของเอกสารในระบบ ใช้เชื่อมตารางต่าง ๆ เข้าด้วยกัน", "Number of the document in the service; joins the tables.", Source: Service),
        new("fileName", Text, "ชื่อไฟล์", "ชื่อไฟล์ต้นฉบับเมื่อรับเข้าครั้งแรก", "Name of the file with which the document first arrived.", Source: Service),
    ];

    private static readonly ExportColumn[] s_ofDocument =
    [
        new("documentAgency", Text, "หน่วยงานเจ้าของรายงาน", "หน่วยงานที่จัดทำรายงาน", "Agency that reports.", Source: ColumnSource.Document),
        new("documentFiscalYear", Integer, "ปีงบประมาณของรายงาน", "ปีงบประมาณที่รายงานกล่าวถึง", "Fiscal year that the report is about.", BuddhistYear),
        new("reviewState", Code, "สถานะการตรวจทาน", "reviewed = มีผู้ตรวจทานแล้ว, unreviewed = ยังไม่ได้ตรวจทาน", "reviewed: a person has looked at the document and released it; unreviewed: nobody has.", Source: ColumnSource.Review),
    ];

    private static readonly ExportColumn[] s_doubts =
    [
        new("flagged", Integer, "จำนวนจุดที่ควรตรวจ", "จำนวนค่าและข้อสงสัยในแถวนี้ที่ควรให้คนตรวจ", "Values and doubts of this row that a person should look at.", Count, Evidence),
        new("flaggedFields", List, "ช่องที่ควรตรวจ", "ชื่อช่องที่ควรตรวจ บรรทัดละหนึ่งช่อง", "Which values they are, one per line.", Source: Evidence),
        new("flagReasons", List, "เหตุผลที่ควรตรวจ", "รหัสเหตุผล บรรทัดละหนึ่งรหัส", "Codes of the reasons, one per line.", Source: Evidence),
        new("lowestConfidence", ColumnKind.Number, "ความมั่นใจต่ำสุด", "ความน่าจะเป็นโดยประมาณว่าค่าถูกต้อง ของค่าที่มั่นใจน้อยที่สุดในแถว", "Estimated probability of being right of the row's least certain value.", Probability, Evidence),
        new("firstPage", Integer, "หน้าแรกที่พบ", "หน้าแรกของไฟล์ที่พบค่าของแถวนี้", "First page of the file on which the row's values stand.", Position, Evidence),
    ];

    public static ExportTable Documents { get; } = new(
        "documents", "เอกสารหนึ่งฉบับต่อแถว", "One row per document.",
        [.. s_lead, s_ofDocument[2], .. DocumentColumns.OfTheFile, .. DocumentColumns.Read, .. s_doubts, .. DocumentColumns.Counts]);

    public static ExportTable Plans { get; } = Records(
        "plans", "ตัวชี้วัดหนึ่งตัวของแผนปฏิบัติการต่อแถว", "One row per indicator of an action plan.", [RowNo("plan", "แผน")], RecordColumns.Plan);

    public static ExportTable Activities { get; } = Records(
        "activities", "กิจกรรมหนึ่งรายการของแผนต่อแถว", "One row per activity of a plan.", [RowNo("plan", "แผน"), RowNo("activity", "กิจกรรม")], RecordColumns.Activity);

    public static ExportTable Measures { get; } = Records(
        "measures", "มาตรการหนึ่งข้อต่อแถว", "One row per measure.", [RowNo("measure", "มาตรการ")], RecordColumns.Measure);

    public static ExportTable Scores { get; } = Records(
        "scores", "คะแนนหนึ่งค่าต่อแถว", "One row per number of the assessment's result.", [RowNo("score", "คะแนน")], RecordColumns.Score);

    /// <summary>In the order of the sheets.</summary>
    public static IReadOnlyList<ExportTable> All { get; } = [Plans, Activities, Measures, Scores, Documents];

    private static ExportTable Records(string name, string thaiName, string meaning, ExportColumn[] numbers, ExportColumn[] columns) =>
        new(name, thaiName, meaning, [.. s_lead, .. s_ofDocument, .. numbers, .. columns, .. s_doubts]);

    /// <summary>The number of a record within its document; "RowNo" so that no key of the contract is meant.</summary>
    private static ExportColumn RowNo(string record, string thai) => new(
        record + "RowNo", Integer, $"ลำดับ{thai}", $"ลำดับของ{thai}ภายในเอกสาร (ชั้นในสุดนับภายในชั้นนอก) เริ่มที่ 1", $"Position of the {record} within its document (of an activity within its plan), from 1.", Position, Evidence);
}
