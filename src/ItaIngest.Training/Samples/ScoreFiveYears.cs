using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>Sub-district office: memo with stamp and signature chain, five fiscal years in one table, ten indicators, a table of measures.</summary>
internal static class ScoreFiveYears
{
    private static readonly Print P = new(thaiNumerals: true);

    private static readonly SampleMemo Memo = new()
    {
        Office = "สำนักปลัด องค์การบริหารส่วนตำบลหนองบัวเงิน",
        Number = "อน 72304/846",
        Date = "2025-10-14",
        Subject = "รายงานผลการวิเคราะห์คะแนน ITA และเสนอมาตรการยกระดับคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568",
        To = "นายกองค์การบริหารส่วนตำบลหนองบัวเงิน",
        Signatories =
        [
            new("นางสาวพิมพ์ลภัส จันทร์ทองแก้ว", "นักวิเคราะห์นโยบายและแผนปฏิบัติการ"),
            new("นายชยพล แสงอรุณวงศ์", "หัวหน้าสำนักปลัด"),
            new("นางวิไลลักษณ์ ทวีทรัพย์สกุล", "ปลัดองค์การบริหารส่วนตำบลหนองบัวเงิน"),
            new("นายบุญส่ง ไพรสณฑ์งาม", "นายกองค์การบริหารส่วนตำบลหนองบัวเงิน"),
        ],
    };

    private static readonly (int Year, decimal[] Indicators)[] Years =
    [
        (2564, [80.12m, 74.35m, 81.06m, 70.48m, 77.91m, 79.64m, 76.02m, 74.88m, 71.43m, 68.75m]),
        (2565, [84.57m, 78.90m, 85.33m, 75.16m, 81.25m, 83.07m, 80.46m, 79.92m, 82.86m, 75.00m]),
        (2566, [88.41m, 83.68m, 90.17m, 79.53m, 85.74m, 87.29m, 85.60m, 84.13m, 90.00m, 87.50m]),
        (2567, [90.86m, 87.42m, 93.05m, 80.97m, 88.19m, 91.38m, 89.74m, 86.45m, 95.71m, 93.75m]),
        (2568, [93.28m, 91.04m, 96.47m, 83.69m, 90.36m, 94.12m, 92.57m, 88.98m, 97.14m, 100.00m]),
    ];

    private static readonly SampleMeasure[] Measures =
    [
        Measure(4, ["i10"], "บุคลากรยืมเครื่องมือช่างและเครื่องเสียงโดยไม่ลงทะเบียนคุม ทำให้ติดตามของคืนได้ยาก", "ระบบยืมและคืนพัสดุด้วยบัตรประจำเครื่อง",
            ["สำรวจและติดรหัสพัสดุที่ให้ยืมทุกชิ้น", "กำหนดผู้อนุมัติและจำนวนวันที่ยืมได้", "ตรวจสอบยอดค้างส่งคืนทุกสิ้นเดือน"], ["กองคลัง", "กองช่าง"], "2026-01"),
        Measure(8, ["e9"], "ผู้รับบริการยังต้องเดินทางมายื่นคำขอด้วยตนเองเกือบทุกเรื่อง", "เพิ่มงานบริการที่ยื่นคำขอทางโทรศัพท์มือถือได้",
            ["คัดเลือกงานบริการที่มีผู้ยื่นคำขอมากที่สุด 5 งาน", "จัดทำแบบคำขอสั้นพร้อมคู่มือภาพ"], ["สำนักปลัด"], "2026-03"),
        Measure(5, ["i14", "i15"], "บุคลากรบางส่วนไม่แน่ใจว่าผู้แจ้งเบาะแสจะได้รับการคุ้มครอง", "แนวปฏิบัติคุ้มครองผู้ให้ข้อมูลและผู้ร่วมเป็นพยาน",
            ["ออกประกาศแนวปฏิบัติและชี้แจงในการประชุมประจำเดือน"], ["หน่วยตรวจสอบภายใน"], "2025-12"),
        Measure(2, ["i5"], "การชี้แจงผลการใช้จ่ายงบประมาณยังจำกัดอยู่ในกลุ่มผู้บริหาร", "เปิดเผยผลการเบิกจ่ายรายโครงการทุกไตรมาส",
            ["สรุปผลการเบิกจ่ายเป็นแผ่นภาพหน้าเดียว", "ติดประกาศ ณ ที่ทำการและศาลาประชาคมทุกหมู่บ้าน"], ["กองคลัง"], "2026-02"),
        Measure(1, ["i1", "i2"], "ระยะเวลาให้บริการของแต่ละกองไม่ตรงกับที่ประกาศไว้ในคู่มือ", "ทบทวนระยะเวลามาตรฐานของงานบริการ",
            ["เก็บเวลาจริงของคำขอทุกเรื่องเป็นเวลา 60 วัน", "ปรับคู่มือและแจ้งเวียนให้ทุกกองถือปฏิบัติ"], ["สำนักปลัด", "ทุกกอง"], "2026-05"),
    ];

    public static Sample Make()
    {
        var records = new SampleRecords
        {
            Document = new SampleHead
            {
                Kind = "score-report",
                Title = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2568 และมาตรการยกระดับสำหรับปีงบประมาณ พ.ศ. 2569",
                Agency = "องค์การบริหารส่วนตำบลหนองบัวเงิน",
                District = "ห้วยคต",
                Province = "อุทัยธานี",
                FiscalYear = 2568,
                Memo = Memo,
            },
            Measures = Measures,
            Scores = [.. TotalScores(), .. IndicatorScores()],
        };
        return new Sample
        {
            Id = "score-five-years",
            About = "Sub-district office, score report: memo with stamp and signature chain, five fiscal years in one table, ten indicators, measures for the next year; Thai numerals, TH Sarabun New, 200 dpi grey",
            Records = records,
            Html = OfficeHtml.Document(Typeface.ThSarabunNew(), MemoPage() + ReportPages(records.Document)),
            Scanner = ScannerProfiles.OfficeGrey200,
            Seed = 11,
        };
    }

    private static SampleMeasure Measure(int indicator, string[] items, string issue, string measure, string[] steps, string[] responsible, string due) => new()
    {
        Section = "4",
        Topic = ItaFacts.Indicators[indicator - 1],
        Instrument = ItaFacts.InstrumentOf(indicator),
        IndicatorNo = indicator,
        Items = items,
        Issue = issue,
        Measure = measure,
        Steps = steps,
        Responsible = responsible,
        Due = due,
    };

    private static readonly (string? Instrument, string Label)[] TotalRows =
    [
        ("IIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"),
        ("EIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)"),
        ("OIT", "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)"),
        (null, "คะแนนภาพรวมของหน่วยงาน"),
    ];

    private static IEnumerable<SampleScore> TotalScores() =>
        from year in Years
        let total = ItaFacts.Total(year.Indicators)
        from row in TotalRows
        select new SampleScore
        {
            FiscalYear = year.Year,
            Scope = row.Instrument is null ? "overall" : "instrument",
            Instrument = row.Instrument,
            Label = row.Label,
            Score = ScoreOf(total, row.Instrument),
            Grade = row.Instrument is null ? ItaFacts.GradeOf(total.Overall) : null,
            Level = row.Instrument is null && year.Year == 2568 ? ItaFacts.LevelOf(total) : null,
        };

    private static decimal ScoreOf((decimal Iit, decimal Eit, decimal Oit, decimal Overall) total, string? instrument) => instrument switch
    {
        "IIT" => total.Iit,
        "EIT" => total.Eit,
        "OIT" => total.Oit,
        _ => total.Overall,
    };

    private static IEnumerable<SampleScore> IndicatorScores() => Enumerable.Range(1, 10).Select(no => new SampleScore
    {
        FiscalYear = 2568,
        Scope = "indicator",
        Instrument = ItaFacts.InstrumentOf(no),
        IndicatorNo = no,
        Label = ItaFacts.Indicators[no - 1],
        Score = Years[4].Indicators[no - 1],
        Change = Years[4].Indicators[no - 1] - Years[3].Indicators[no - 1],
    });

    private static string MemoPage()
    {
        var total = ItaFacts.Total(Years[4].Indicators);
        return OfficeHtml.MemoHead(P, Memo, "โทร. 0 5698 7412", "องค์การบริหารส่วนตำบลหนองบัวเงิน", "เลขรับ 1932", "วันที่ 14 ต.ค. 2568", "เวลา 13.20 น.")
            + "<h3>เรื่องเดิม</h3>"
            + OfficeHtml.Paragraph(P, "ด้วยองค์การบริหารส่วนตำบลหนองบัวเงินได้เข้าร่วมการประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐประจำปีนี้ โดยมอบหมายให้สำนักปลัดรวบรวมหลักฐานและนำเข้าข้อมูลในระบบภายในเวลาที่กำหนด")
            + "<h3>ข้อเท็จจริง</h3>"
            + $"<p>สำนักงาน ป.ป.ช. แจ้งผลว่าหน่วยงานได้คะแนนรวมร้อยละ {P.Number(total.Overall)} อยู่ในเกณฑ์ {ItaFacts.LevelOf(total)} ระดับ {ItaFacts.GradeOf(total.Overall)} ผู้จัดทำได้วิเคราะห์ผลเป็นรายตัวชี้วัดและเทียบย้อนหลังห้าปีแล้ว</p>"
            + "<h3>ข้อเสนอเพื่อพิจารณา</h3>"
            + OfficeHtml.Paragraph(P, "เห็นควรให้ความเห็นชอบรายงานและมาตรการตามเอกสารแนบท้าย และแจ้งทุกกองถือปฏิบัติพร้อมรายงานความก้าวหน้าทุกสามเดือน")
            + OfficeHtml.Paragraph(P, "จึงเรียนมาเพื่อโปรดพิจารณา")
            + OfficeHtml.Signature(P, Memo.Signatories[0], 41)
            + "<div class=\"columns small\"><div><b>ความเห็นหัวหน้าสำนักปลัด</b><br>.......เรียนปลัดฯ เพื่อพิจารณา......." + OfficeHtml.Signature(P, Memo.Signatories[1], 42)
            + "</div><div><b>ความเห็นปลัดองค์การบริหารส่วนตำบล</b><br>.......เห็นชอบตามเสนอ......." + OfficeHtml.Signature(P, Memo.Signatories[2], 43) + "</div></div>"
            + "<div class=\"opinion\"><b>คำสั่ง</b> .......อนุมัติ ให้ดำเนินการ.......</div>" + OfficeHtml.Signature(P, Memo.Signatories[3], 44);
    }

    private static string ReportPages(SampleHead head) =>
        $"<div class=\"next\"></div><h1>{P.Text(head.Title)}<br>{head.Agency} อำเภอ{head.District} จังหวัด{head.Province}</h1>"
        + $"<h2>{P.Text("1. ความเป็นมา")}</h2>"
        + OfficeHtml.Paragraph(P, "องค์การบริหารส่วนตำบลหนองบัวเงินใช้ผลการประเมินเป็นกระจกสะท้อนการทำงานมาอย่างต่อเนื่อง รายงานฉบับนี้จึงรวบรวมคะแนนย้อนหลังห้าปี ชี้ตัวชี้วัดที่ยังต้องเร่งพัฒนา และเสนอมาตรการที่แต่ละกองจะรับไปปฏิบัติ")
        + $"<h2>{P.Text("2. คะแนนจำแนกตามแบบวัด เปรียบเทียบห้าปีงบประมาณ")}</h2>" + YearsTable()
        + $"<h2>{P.Text("3. คะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. 2568")}</h2>" + IndicatorTable()
        + $"<h2>{P.Text("4. มาตรการยกระดับคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2569")}</h2>" + MeasureTable();

    private static string YearsTable()
    {
        var totals = Years.Select(y => ItaFacts.Total(y.Indicators)).ToList();
        var rows = TotalRows.Select(row => OfficeHtml.Row(
            [row.Instrument is null ? $"<b>{row.Label}</b>" : row.Label, .. totals.Select(t => OfficeHtml.Centred(P.Number(ScoreOf(t, row.Instrument))))]));
        return "<table class=\"nobreak\"><tr><th rowspan=\"2\">แบบวัด</th><th colspan=\"5\">ปีงบประมาณ พ.ศ.</th></tr><tr>"
            + string.Concat(Years.Select(y => $"<th>{P.Int(y.Year)}</th>")) + "</tr>" + string.Concat(rows)
            + OfficeHtml.Row(["<b>ระดับผลการประเมิน</b>", .. totals.Select(t => OfficeHtml.Centred(ItaFacts.GradeOf(t.Overall)))]) + "</table>";
    }

    private static string IndicatorTable() =>
        "<table class=\"nobreak\"><tr><th style=\"width: 12%\">ตัวชี้วัดที่</th><th>ประเด็นการประเมิน</th><th style=\"width: 16%\">คะแนน</th><th style=\"width: 20%\">เพิ่ม/ลดจากปีก่อน</th></tr>"
        + string.Concat(IndicatorScores().Select(s => OfficeHtml.Row(
            OfficeHtml.Centred(P.Int(s.IndicatorNo!.Value)), P.Text(s.Label), OfficeHtml.Centred(P.Number(s.Score)), OfficeHtml.Centred(P.Signed(s.Change!.Value))))) + "</table>";

    private static string MeasureTable() =>
        "<table><thead><tr><th style=\"width: 15%\">ตัวชี้วัด</th><th style=\"width: 24%\">ประเด็นที่ต้องพัฒนา</th><th style=\"width: 18%\">มาตรการ/แนวทาง</th><th>วิธีดำเนินการ</th><th style=\"width: 11%\">ผู้รับผิดชอบ</th><th style=\"width: 10%\">กำหนดแล้วเสร็จ</th></tr></thead>"
        + string.Concat(Measures.Select(m => OfficeHtml.Row(
            $"{P.Text(m.Topic)} ({P.Text(string.Join(", ", m.Items))})", P.Text(m.Issue), P.Text(m.Measure), P.List(m.Steps, Marks.Point),
            P.List(m.Responsible, m.Responsible.Count > 1 ? Marks.Dash : Marks.None), OfficeHtml.Centred(P.ShortDate(m.Due!))))) + "</table>";
}
