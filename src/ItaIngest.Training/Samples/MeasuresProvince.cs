using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>Provincial office: a numbered issue for each table, codes of several instruments, period and constraint below each table.</summary>
internal static class MeasuresProvince
{
    private static readonly Print P = new(thaiNumerals: true);

    private const string Title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2567";

    private sealed record Part(string Section, string Topic, string Start, string End, string? Constraint, SampleMeasure[] Rows);

    private static readonly Part[] Parts =
    [
        new("1.1", "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "2023-10-01", "2024-09-30",
            "เจ้าหน้าที่ด้านแผนที่มีเพียง 2 คน และต้องออกพื้นที่สัปดาห์ละ 3 วัน จึงปรับปรุงคู่มือได้ครั้งละหนึ่งกระบวนงาน",
        [
            new()
            {
                Items = ["i1", "e1", "o14"],
                Issue = "คู่มือการรังวัดระบุขั้นตอนไว้กว้าง ผู้รับบริการจึงไม่ทราบว่าคำขออยู่ที่ขั้นใด",
                Measure = "ปรับคู่มือให้ระบุผู้รับผิดชอบและจำนวนวันของแต่ละขั้น",
                Responsible = ["กลุ่มงานรังวัด", "กลุ่มงานบริการประชาชน"],
                Steps = ["ถอดขั้นตอนจริงจากคำขอ 30 เรื่องล่าสุด", "ยกร่างคู่มือและรับฟังความเห็นจากผู้รับบริการ", "ประกาศใช้และอบรมเจ้าหน้าที่"],
                Monitoring = ["รายงานจำนวนคำขอที่เกินกำหนดทุกสิ้นเดือน", "สรุปผลต่อหัวหน้าสำนักงานทุก 3 เดือน"],
            },
            new()
            {
                IndicatorNo = 1,
                Items = ["i2"],
                Issue = "การนัดหมายวันรังวัดขึ้นอยู่กับดุลพินิจของช่างแต่ละคน",
                Measure = "ใช้ปฏิทินนัดหมายกลางที่ทุกฝ่ายตรวจสอบได้",
                Responsible = ["กลุ่มงานรังวัด"],
                Steps = ["เปิดปฏิทินกลางและกำหนดสิทธิการแก้ไข", "ยกเลิกการนัดหมายทางโทรศัพท์ส่วนตัว"],
                Monitoring = ["สุ่มตรวจการนัดหมายเดือนละ 10 เรื่อง"],
            },
        ]),
        new("1.2", "การให้บริการและระบบ E-Service", "2023-11-01", "2024-06-30", null,
        [
            new()
            {
                Items = ["e13", "o18"],
                Issue = "ระบบยื่นคำขอออนไลน์มีผู้ใช้ไม่ถึงร้อยละ 12 ของคำขอทั้งหมด",
                Measure = "เพิ่มจุดช่วยยื่นคำขอออนไลน์และลดช่องกรอกข้อมูล",
                Responsible = ["ฝ่ายอำนวยการ"],
                Steps = ["ตัดช่องกรอกที่ดึงจากฐานข้อมูลได้", "จัดเจ้าหน้าที่ช่วยยื่นคำขอ ณ จุดบริการ", "จัดทำวีดิทัศน์สอนใช้งานยาวไม่เกิน 2 นาที"],
                Monitoring = ["รายงานสัดส่วนคำขอออนไลน์ทุกเดือน"],
            },
        ]),
        new("1.3", "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", "2023-10-01", "2024-09-30",
            "รถยนต์ราชการมีอายุการใช้งานเกิน 12 ปี ทำให้ต้องใช้ยานพาหนะส่วนตัวในบางภารกิจ",
        [
            new()
            {
                IndicatorNo = 4,
                Items = ["i20", "i21", "i23"],
                Issue = "ไม่มีทะเบียนคุมการใช้รถนอกเวลาราชการ",
                Measure = "จัดทำทะเบียนคุมและเงื่อนไขการใช้รถนอกเวลา",
                Responsible = ["ฝ่ายอำนวยการ", "พนักงานขับรถยนต์"],
                Steps = ["ออกแบบใบขอใช้รถฉบับเดียว", "บันทึกเลขไมล์ก่อนและหลังใช้ทุกครั้ง"],
                Monitoring = ["ตรวจทะเบียนทุกวันที่ 5 ของเดือน", "เสนอผลการตรวจต่อที่ประชุมประจำเดือน"],
            },
        ]),
        new("1.4", "กลไกการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน", "2024-01-01", "2024-09-30",
            "งบประมาณด้านการฝึกอบรมถูกปรับลดลงครึ่งหนึ่ง",
        [
            new()
            {
                Items = ["i28", "i30", "o27", "o28"],
                Issue = "ผู้ร้องเรียนไม่ทราบว่าเรื่องของตนดำเนินการถึงขั้นใด",
                Measure = "ให้รหัสติดตามเรื่องแก่ผู้ร้องเรียนทุกราย",
                Responsible = ["กลุ่มงานวิชาการ"],
                Steps = ["ออกรหัสติดตาม 8 หลักเมื่อรับเรื่อง", "แจ้งผลขั้นต้นภายใน 7 วัน", "แจ้งผลสุดท้ายภายใน 45 วัน"],
                Monitoring = ["สรุปจำนวนเรื่องค้างทุกไตรมาส"],
            },
        ]),
    ];

    private static IEnumerable<SampleMeasure> Measures() => Parts.SelectMany(part => part.Rows.Select(row => row with
    {
        Section = part.Section,
        Topic = part.Topic,
        PeriodStart = part.Start,
        PeriodEnd = part.End,
        Constraint = part.Constraint,
        Instrument = InstrumentOf(row.Items),
        Issue = $"{row.Issue} ({string.Join(" ", row.Items)})",
    }));

    /// <summary>The instrument is implied only where all codes belong to one. (So is the indicator, in the rows above.)</summary>
    private static string? InstrumentOf(IReadOnlyList<string> items) =>
        items.All(i => i[0] == items[0][0]) ? char.ToUpperInvariant(items[0][0]) + "IT" : null;

    public static Sample Make() => new()
    {
        Id = "measures-province",
        About = "Provincial office, measures chosen from the last result: one numbered issue and one table each, question codes of several instruments in a row, period and constraint printed below the tables; Thai numerals, TH Sarabun New, landscape, 300 dpi grey",
        Records = new SampleRecords
        {
            Document = new SampleHead { Kind = "measure-plan", Title = Title, Agency = "สำนักงานรังวัดและแผนที่จังหวัดน่าน", Province = "น่าน", FiscalYear = 2567 },
            Measures = [.. Measures()],
        },
        Html = OfficeHtml.Document(Typeface.ThSarabunNew(11.5), Body(), landscape: true),
        Scanner = ScannerProfiles.CleanGrey300 with { JpegQuality = new(50, 60) },
        Seed = 31,
    };

    private static string Body() =>
        $"<h1>{P.Text(Title)}<br>สำนักงานรังวัดและแผนที่จังหวัดน่าน</h1>"
        + $"<h2>{P.Text("1. การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 และการกำหนดมาตรการ")}</h2>"
        + string.Concat(Parts.Select(PartHtml));

    private static string PartHtml(Part part) =>
        $"<h3>{P.Text($"{part.Section} {part.Topic}")}</h3><table><thead><tr><th style=\"width: 22%\">ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน</th><th style=\"width: 19%\">แนวทางที่จะพัฒนาให้ดีขึ้น</th>"
        + "<th style=\"width: 14%\">ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง</th><th>ขั้นตอนหรือวิธีการปฏิบัติ</th><th style=\"width: 20%\">การกำกับติดตามและการรายงานผล</th></tr></thead>"
        + string.Concat(Measures().Where(m => m.Section == part.Section).Select(r => OfficeHtml.Row(
            P.Text(r.Issue).Replace(" (", "<br>(", StringComparison.Ordinal), P.Text(r.Measure), P.List(r.Responsible, Marks.Bullet), P.List(r.Steps, Marks.Bracket),
            P.List(r.Monitoring, r.Monitoring.Count > 1 ? Marks.Dash : Marks.None)))) + "</table>"
        + $"<p class=\"flat\"><b>ระยะเวลาดำเนินการ</b> {P.Date(part.Start)} - {P.Date(part.End)}</p>"
        + $"<p class=\"flat\"><b>ข้อจำกัดของหน่วยงาน</b> {P.Text(part.Constraint ?? "-ไม่มี-")}</p>";
}
