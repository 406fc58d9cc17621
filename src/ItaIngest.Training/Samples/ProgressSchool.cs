using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>School: cover, numbered headings with a small table each and no rulings at all; steps, outcome, deadline.</summary>
internal static class ProgressSchool
{
    private static readonly Print P = new(thaiNumerals: true);

    private const string Title = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในสถานศึกษา ปีงบประมาณ พ.ศ. 2568";

    private static readonly SampleMeasure[] Measures =
    [
        Measure(1, ["จัดทำผังการให้บริการของทุกฝ่าย", "ประกาศเวลาให้บริการหน้าห้อง"], ["ฝ่ายบริหารงานทั่วไป"],
            "ติดผังการให้บริการครบ 4 ฝ่าย", "ผู้ปกครองทราบผู้รับผิดชอบและเวลาที่แน่นอน", "2025-05"),
        Measure(2, ["ชี้แจงเงินอุดหนุนรายหัวแก่ครูทุกคน", "สรุปยอดคงเหลือทุกสิ้นเดือน"], ["งานการเงิน", "งานแผนงาน"],
            "ชี้แจงในการประชุมครู 2 ครั้ง และสรุปยอดครบ 11 เดือน", "ครูวางแผนเบิกวัสดุได้ตรงตามวงเงิน", "2025-09"),
        Measure(3, ["ให้ครูเสนอหัวข้ออบรมที่ต้องการ", "เวียนแจ้งผลการคัดเลือกพร้อมเหตุผล"], ["ฝ่ายบริหารงานบุคคล"],
            "คัดเลือกครูเข้าอบรม 16 คน โดยไม่มีข้อโต้แย้ง", "การคัดเลือกเป็นธรรมและตรวจสอบได้", "2025-03"),
        Measure(4, ["จัดทำบัญชีเครื่องเสียงและเต็นท์ให้ยืม"], ["งานพัสดุ"],
            "ลงบัญชีแล้ว 73 รายการ และมีผู้ยืม 29 ครั้ง", "ทรัพย์สินกลับมาครบและไม่ชำรุด", "2024-12"),
        Measure(6, ["อบรมครูเวรเรื่องการต้อนรับผู้ปกครอง", "ประเมินความพึงพอใจด้วยแบบรูปหน้ายิ้ม"], ["งานประชาสัมพันธ์"],
            "มีผู้ประเมิน 508 ครั้ง พึงพอใจมากร้อยละ 91", "ข้อร้องเรียนเรื่องกิริยาวาจาลดลงจาก 7 เรื่อง เหลือ 1 เรื่อง", "2025-08"),
        Measure(7, ["เปิดช่องทางถามตอบบนเว็บไซต์โรงเรียน"], ["งานประชาสัมพันธ์", "ครูผู้ดูแลระบบ"],
            "ตอบคำถาม 64 ข้อ ภายในเวลาเฉลี่ย 1.5 วัน", "ผู้ปกครองได้รับข้อมูลโดยไม่ต้องเดินทางมาโรงเรียน", "2025-06"),
    ];

    public static Sample Make() => new()
    {
        Id = "progress-school",
        About = "School, progress on measures by indicator: cover page, a heading and a table without any ruling for each indicator, numbered steps, outcome, months; Thai numerals, Sarabun, 200 dpi grey",
        Records = new SampleRecords
        {
            Document = new SampleHead { Kind = "measure-progress", Title = Title, Agency = "โรงเรียนบ้านหนองยาวประชาสรรค์", District = "สังขะ", Province = "สุรินทร์", FiscalYear = 2568 },
            Measures = Measures,
        },
        Html = OfficeHtml.Document(Typeface.Sarabun(11.5), Body()),
        Scanner = ScannerProfiles.OfficeGrey200,
        Seed = 19,
    };

    private static SampleMeasure Measure(int indicator, string[] steps, string[] responsible, string result, string outcome, string due) => new()
    {
        Section = (indicator < 6 ? indicator : indicator - 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Topic = $"ด้าน{ItaFacts.Indicators[indicator - 1]}",
        Instrument = ItaFacts.InstrumentOf(indicator),
        IndicatorNo = indicator,
        Steps = steps,
        Responsible = responsible,
        Result = result,
        Outcome = outcome,
        Due = due,
    };

    private static string Body() =>
        $"<div style=\"height: 60mm\"></div><h1 style=\"font-size: 1.5em\">{P.Text(Title)}</h1><div style=\"height: 70mm\"></div>"
        + "<h1>โรงเรียนบ้านหนองยาวประชาสรรค์<br>อำเภอสังขะ จังหวัดสุรินทร์<br>สำนักงานเขตพื้นที่การศึกษาประถมศึกษา</h1><div class=\"next\"></div>"
        + string.Concat(Measures.Select(Part));

    private static string Part(SampleMeasure m) =>
        $"<div style=\"break-inside: avoid; margin-bottom: 5mm\"><h2>{P.Text($"{m.Section}. {m.Topic}")}</h2><table class=\"bare\"><thead><tr><th style=\"width: 27%\">กระบวนการดำเนินงาน</th><th style=\"width: 20%\">ผู้เกี่ยวข้อง</th>"
        + "<th style=\"width: 22%\">สรุปผลการดำเนินการ</th><th>ประโยชน์ที่ได้รับ</th><th style=\"width: 12%\">กำหนดแล้วเสร็จ</th></tr></thead>"
        + OfficeHtml.Row(P.List(m.Steps, m.Steps.Count > 1 ? Marks.Bracket : Marks.None), P.List(m.Responsible, Marks.None), P.Text(m.Result), P.Text(m.Outcome), OfficeHtml.Centred(P.ShortDate(m.Due!))) + "</table></div>";
}
