using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>Town: memo upright, table scanned sideways, and a hidden text layer of the worst kind over both.</summary>
internal static class MeasuresRiverTown
{
    private static readonly Print P = new(thaiNumerals: true);

    private const string Title = "แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในเทศบาลตำบลปากคลองสิงห์ ประจำปีงบประมาณ พ.ศ. 2566";

    private static readonly SampleMemo Memo = new()
    {
        Office = "กองวิชาการและแผนงาน เทศบาลตำบลปากคลองสิงห์",
        Number = "นฐ 54806/271",
        Date = "2022-11-09",
        Subject = "ขออนุมัติมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในเทศบาล",
        To = "นายกเทศมนตรีตำบลปากคลองสิงห์",
        Signatories =
        [
            new("นายธนาธิป พูนสวัสดิ์มงคล", "ผู้อำนวยการกองวิชาการและแผนงาน"),
            new("นางสาวจุฑาทิพย์ เกษมศานติ์สุข", "รองปลัดเทศบาล รักษาราชการแทน ปลัดเทศบาลตำบลปากคลองสิงห์"),
            new("นายสมศักดิ์ ริมคลองงาม", "นายกเทศมนตรีตำบลปากคลองสิงห์"),
        ],
    };

    private static readonly (string Issue, int Indicator, SampleMeasure[] Rows)[] Groups =
    [
        ("บุคลากรไม่ทราบขั้นตอนขอใช้รถและเครื่องจักรกล", 4,
        [
            Row("ทำผังขั้นตอนขอใช้รถติดหน้าห้องพัสดุ", ["กองช่าง"], "รายงานต่อปลัดเทศบาลทุกเดือน", "2022-12-01", "2023-01-31"),
            Row("บันทึกการใช้เครื่องจักรกลรายวัน", ["กองช่าง", "กองคลัง"], "ตรวจสมุดบันทึกทุกวันศุกร์", "2022-12-01", "2023-09-30"),
        ]),
        ("ประชาชนไม่รู้ช่องทางร้องเรียนการทุจริต", 7,
        [
            Row("ติดป้ายช่องทางร้องเรียนที่ท่าเรือและตลาด", ["สำนักปลัดเทศบาล"], "ถ่ายภาพป้ายประกอบรายงานไตรมาส", "2023-01-01", "2023-03-31"),
            Row("ประกาศเสียงตามสายสัปดาห์ละครั้ง", ["กองวิชาการและแผนงาน"], "ส่งตารางออกอากาศทุกสิ้นเดือน", "2023-01-01", "2023-09-30"),
            Row("รับเรื่องร้องเรียนนอกสถานที่ในวันตลาดนัด", ["สำนักปลัดเทศบาล", "กองสาธารณสุขและสิ่งแวดล้อม"], "สรุปจำนวนเรื่องทุกไตรมาส", "2023-02-01", "2023-08-31"),
        ]),
        ("แผนการใช้จ่ายงบประมาณเข้าใจยาก", 2,
        [
            Row("สรุปเทศบัญญัติงบประมาณเป็นแผ่นพับ 4 หน้า", ["กองคลัง"], "แจกจ่ายและเก็บแบบสอบถามความเข้าใจ 100 ชุด", "2022-11-15", "2023-02-28"),
        ]),
    ];

    public static Sample Make() => new()
    {
        Id = "measures-river-town",
        About = "Town, measures with a covering memo: memo upright, table page scanned sideways, an issue over several rows, start and end in two columns, and a hidden text layer full of faults over the images; Thai numerals, TH Sarabun New, 200 dpi grey",
        Records = new SampleRecords
        {
            Document = new SampleHead { Kind = "measure-plan", Title = Title, Agency = "เทศบาลตำบลปากคลองสิงห์", District = "นครชัยศรี", Province = "นครปฐม", FiscalYear = 2566, Memo = Memo },
            Measures = [.. Groups.SelectMany(g => g.Rows.Select(r => r with { Issue = g.Issue, Topic = ItaFacts.Indicators[g.Indicator - 1], IndicatorNo = g.Indicator, Instrument = ItaFacts.InstrumentOf(g.Indicator) }))],
        },
        Html = OfficeHtml.Document(Typeface.ThSarabunNew(12), MemoPage() + "<div class=\"wide\">" + Table() + "</div>"),
        Scanner = ScannerProfiles.OfficeGrey200,
        OtherScanners = new Dictionary<int, ScannerProfile> { [2] = ScannerProfiles.Sideways200 },
        HasBadTextLayer = true,
        Seed = 37,
    };

    private static SampleMeasure Row(string measure, string[] responsible, string monitoring, string start, string end) =>
        new() { Measure = measure, Responsible = responsible, Monitoring = [monitoring], PeriodStart = start, PeriodEnd = end };

    private static string MemoPage() =>
        "<div class=\"tall\">" + OfficeHtml.MemoHead(P, Memo, "โทร. 0 3433 8105", "เทศบาลตำบลปากคลองสิงห์", "เลขที่รับ 2417", "9 พ.ย. 2565")
        + "<h3>1. เรื่องเดิม</h3>".Replace("1", P.Int(1), StringComparison.Ordinal)
        + OfficeHtml.Paragraph(P, "เทศบาลตำบลปากคลองสิงห์ได้รับแจ้งผลการประเมินปีงบประมาณ พ.ศ. 2565 แล้ว และที่ประชุมหัวหน้าส่วนราชการมอบหมายให้กองวิชาการและแผนงานยกร่างมาตรการ")
        + "<h3>2. ข้อพิจารณา</h3>".Replace("2", P.Int(2), StringComparison.Ordinal)
        + OfficeHtml.Paragraph(P, "ร่างมาตรการมีทั้งสิ้น 6 รายการ ไม่ใช้งบประมาณเพิ่มเติม และสามารถเริ่มดำเนินการได้ทันทีเมื่อได้รับอนุมัติ")
        + OfficeHtml.Paragraph(P, "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ")
        + OfficeHtml.Signature(P, Memo.Signatories[0], 71) + "<div class=\"opinion\"><b>ความเห็นปลัดเทศบาล</b> ........เพื่อโปรดพิจารณาอนุมัติ........</div>"
        + OfficeHtml.Signature(P, Memo.Signatories[1], 72) + "<div class=\"opinion\"><b>คำสั่ง</b> ........อนุมัติ........</div>" + OfficeHtml.Signature(P, Memo.Signatories[2], 73) + "</div>";

    private static string Table() =>
        $"<h1>{P.Text(Title)}<br>อำเภอนครชัยศรี จังหวัดนครปฐม</h1><table class=\"nobreak\"><thead><tr><th rowspan=\"2\" style=\"width: 15%\">ตัวชี้วัด</th><th rowspan=\"2\" style=\"width: 18%\">ประเด็นปัญหา</th><th rowspan=\"2\">มาตรการ/โครงการ/กิจกรรม</th>"
        + "<th rowspan=\"2\" style=\"width: 15%\">ส่วนราชการผู้รับผิดชอบ</th><th rowspan=\"2\" style=\"width: 17%\">การติดตามและรายงานผล</th><th colspan=\"2\">ระยะเวลาดำเนินการ</th></tr><tr><th style=\"width: 8%\">เริ่มต้น</th><th style=\"width: 8%\">สิ้นสุด</th></tr></thead>"
        + string.Concat(Groups.Select(g => string.Concat(g.Rows.Select((r, i) => OfficeHtml.Row(
            OfficeHtml.Spanning(i == 0, g.Rows.Length, ItaFacts.Indicators[g.Indicator - 1]), OfficeHtml.Spanning(i == 0, g.Rows.Length, P.Text(g.Issue)), P.Text(r.Measure),
            P.List(r.Responsible, r.Responsible.Count > 1 ? Marks.Dash : Marks.None), P.Text(r.Monitoring[0]), OfficeHtml.Centred(P.ShortestDate(r.PeriodStart!)), OfficeHtml.Centred(P.ShortestDate(r.PeriodEnd!))))))) + "</table>";
}
