using static ItaIngest.Server.Export.Tables.ColumnKind;
using static ItaIngest.Server.Export.Tables.ColumnUnit;

namespace ItaIngest.Server.Export.Tables;

/// <summary>The columns that hold the keys of the record contract.</summary>
internal static class RecordColumns
{
    public static ExportColumn[] Plan { get; } =
    [
        new("programmeNo", Code, "เลขที่แผนงาน", "เลขที่ของแผนงานหรือยุทธศาสตร์", "Number of the programme."),
        new("programme", Text, "แผนงาน", "ชื่อแผนงานหรือยุทธศาสตร์", "Name of the programme."),
        new("indicatorNo", Code, "เลขที่ตัวชี้วัด", "เลขที่ของตัวชี้วัด เช่น 1.10", "Number of the indicator, as 1.10."),
        new("indicator", Text, "ตัวชี้วัด", "ข้อความของตัวชี้วัด", "The indicator's wording."),
        new("levels", List, "เกณฑ์ระดับ 1–5", "ข้อความของระดับ 1 ถึง 5 บรรทัดละระดับ", "Wordings of levels 1 to 5, one per line."),
        new("achievedLevel", Integer, "ระดับที่ได้", "ระดับที่ทำได้", "Level that was reached.", Level),
        new("achievedValue", ColumnKind.Number, "ค่าที่ได้", "ค่าตัวเลขที่พิมพ์ข้างระดับที่ได้", "Value printed beside the level reached."),
        new("responsible", List, "ผู้รับผิดชอบ", "ผู้รับผิดชอบ บรรทัดละราย", "Who is responsible, one per line."),
    ];

    public static ExportColumn[] Activity { get; } =
    [
        new("no", Integer, "ลำดับที่พิมพ์", "เลขลำดับของกิจกรรมที่พิมพ์ในรายงาน", "Number of the activity as printed.", Position),
        new("activity", Text, "กิจกรรม", "กิจกรรมหรือโครงการ", "The activity or project."),
        new("result", Text, "ผลการดำเนินงาน", "ผลการดำเนินงาน", "What was done."),
        new("budgetMin", ColumnKind.Number, "งบประมาณต่ำสุด", "วงเงินต่ำสุด ถ้ามียอดเดียวจะเท่ากับงบประมาณสูงสุด", "Lowest amount; a single amount is both lowest and highest.", Baht),
        new("budgetMax", ColumnKind.Number, "งบประมาณสูงสุด", "วงเงินสูงสุด", "Highest amount.", Baht),
        new("problem", Text, "ปัญหาอุปสรรค", "ปัญหาและอุปสรรค", "Problem met."),
        new("remedy", Text, "แนวทางแก้ไข", "แนวทางแก้ไข", "Remedy."),
    ];

    public static ExportColumn[] Measure { get; } =
    [
        new("section", Code, "เลขที่หัวข้อ", "เลขที่ของหัวข้อที่แถวอยู่ใต้", "Number of the heading above the row."),
        new("topic", Text, "หัวข้อ", "ข้อความของหัวข้อหรือชื่อกลุ่มของแถว", "That heading's text, or the row's own group."),
        new("instrument", Code, "เครื่องมือ", "IIT, EIT หรือ OIT", "IIT, EIT or OIT."),
        new("indicatorNo", Integer, "ตัวชี้วัดที่", "เลขที่ตัวชี้วัด 1 ถึง 10", "Number of the indicator, 1 to 10.", Position),
        new("items", List, "รหัสข้อคำถาม", "รหัสข้อคำถามที่เกี่ยวข้อง บรรทัดละรหัส เช่น i2, o11", "Codes of the questions tied to the row, one per line, as i2, o11."),
        new("issue", Text, "ประเด็น", "จุดอ่อน ประเด็น หรือข้อค้นพบ", "Weakness, issue or finding."),
        new("measure", Text, "มาตรการ", "มาตรการหรือการปรับปรุงที่เลือก", "Improvement or measure chosen."),
        new("steps", List, "ขั้นตอน", "ขั้นตอนหรือวิธีการ บรรทัดละขั้น", "Procedure, one step per line."),
        new("responsible", List, "ผู้รับผิดชอบ", "ผู้รับผิดชอบ บรรทัดละราย", "Who is responsible, one per line."),
        new("monitoring", List, "การกำกับติดตาม", "การรายงานและกำกับติดตาม บรรทัดละข้อ", "How it is reported and followed up, one per line."),
        new("result", Text, "ผลการดำเนินการ", "สิ่งที่ได้ดำเนินการ", "What was done."),
        new("outcome", Text, "ผลลัพธ์", "ผลที่เกิดขึ้น", "What came of it."),
        new("due", ColumnKind.Date, "กำหนดแล้วเสร็จ", "กำหนดแล้วเสร็จ ถ้าพิมพ์เพียงเดือนจะเป็นข้อความ ปปปป-ดด", "Deadline; text as yyyy-mm where only the month is printed.", Gregorian),
        new("doneOn", ColumnKind.Date, "วันที่ดำเนินการ", "วันที่ได้ดำเนินการ", "When it was carried out.", Gregorian),
        new("periodStart", ColumnKind.Date, "เริ่มช่วงเวลา", "วันเริ่มของช่วงเวลาที่พิมพ์", "First day of the printed period.", Gregorian),
        new("periodEnd", ColumnKind.Date, "สิ้นสุดช่วงเวลา", "วันสิ้นสุดของช่วงเวลาที่พิมพ์", "Last day of the printed period.", Gregorian),
        new("constraint", Text, "ข้อจำกัด", "ข้อจำกัดของหน่วยงานที่พิมพ์ไว้", "Limitation of the agency, where printed."),
    ];

    public static ExportColumn[] Score { get; } =
    [
        new("fiscalYear", Integer, "ปีงบประมาณ", "ปีงบประมาณของคะแนน", "Fiscal year of the score.", BuddhistYear),
        new("scope", Code, "ระดับของคะแนน", "overall = ภาพรวม, instrument = เครื่องมือ, part = ส่วนของ EIT, indicator = ตัวชี้วัด, item = ข้อคำถาม, category = กลุ่มใน OIT", "overall, instrument, part, indicator, item or category."),
        new("instrument", Code, "เครื่องมือ", "IIT, EIT หรือ OIT", "IIT, EIT or OIT."),
        new("part", Integer, "ส่วนที่", "ส่วนที่ 1 หรือ 2 ของ EIT", "Part 1 or 2 of EIT.", Position),
        new("indicatorNo", Integer, "ตัวชี้วัดที่", "เลขที่ตัวชี้วัด 1 ถึง 10", "Number of the indicator, 1 to 10.", Position),
        new("item", Code, "รหัสข้อคำถาม", "รหัสข้อคำถาม เช่น e3", "Code of the question, as e3."),
        new("label", Text, "ชื่อที่พิมพ์", "ชื่อของคะแนนตามที่พิมพ์", "Name of the score as printed."),
        new("agency", Text, "หน่วยงานของแถว", "หน่วยงานของแถว เฉพาะตารางที่มีหลายหน่วยงาน", "The row's own agency, only where a table lists several."),
        new("score", ColumnKind.Number, "คะแนน", "คะแนนตามที่พิมพ์", "The score as printed.", Points),
        new("outOf", ColumnKind.Number, "คะแนนเต็ม", "คะแนนเต็ม ถ้าไม่ใช่ 100", "The scale, where it is not 100.", Points),
        new("grade", Code, "เกรด", "เกรด เช่น AA, A, B ตามที่พิมพ์", "Grade where printed, as AA, A, B."),
        new("level", Text, "ระดับผลการประเมิน", "ระดับผลการประเมินตามที่พิมพ์ เช่น ผ่านดี", "Level of the result where printed."),
        new("change", ColumnKind.Number, "เปลี่ยนแปลงจากปีก่อน", "ผลต่างจากปีก่อน", "Difference from the year before.", Points),
        new("highlight", Code, "จุดเด่น/จุดที่ควรพัฒนา", "strength = จุดเด่น, weakness = จุดที่ควรพัฒนา", "strength or weakness."),
    ];
}
