using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>State enterprise's branch: one table with horizontal rules only, grouped by instrument, month-only deadlines, photographed with a phone.</summary>
internal static class MeasuresBranch
{
    private static readonly Print P = new(thaiNumerals: false);

    private const string Title = "ตารางกำหนดมาตรการยกระดับผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2569";

    private static readonly SampleMeasure[] Measures =
    [
        Measure(2, "i5", "พนักงานไม่ทราบวงเงินที่สาขาได้รับจัดสรร", "สื่อสารงบประมาณสาขาในวันเริ่มไตรมาส", ["ส่วนการเงิน"], "2026-01"),
        Measure(3, "i9", "หลักเกณฑ์เลื่อนตำแหน่งไม่แพร่หลายในหมู่พนักงานจ้าง", "จัดทำคำอธิบายหลักเกณฑ์พร้อมตัวอย่างการให้คะแนน", ["ส่วนบุคคล"], "2026-02"),
        Measure(4, "i12", "กล้องวงจรปิดคลังพัสดุชำรุดสองจุด", "ซ่อมกล้องและตรวจบันทึกภาพทุกสัปดาห์", ["ส่วนพัสดุ", "หน่วยรักษาความปลอดภัย"], "2025-12"),
        Measure(6, "e2", "ลูกค้ารายย่อยรอคิวนานกว่าลูกค้ารายใหญ่", "แยกช่องบริการและประกาศเวลารอโดยประมาณ", ["ส่วนบริการลูกค้า"], "2026-03"),
        Measure(7, "e5", "ประกาศหยุดจ่ายน้ำถึงผู้ใช้น้ำช้ากว่าวันที่หยุดจริง", "แจ้งเตือนทางข้อความสั้นล่วงหน้า 24 ชั่วโมง", ["ส่วนผลิตและจ่ายน้ำ", "ส่วนบริการลูกค้า"], "2026-01"),
        Measure(8, "e8", "ข้อร้องเรียนเรื่องมาตรวัดน้ำไม่มีคำตอบเป็นลายลักษณ์อักษร", "ตอบข้อร้องเรียนเป็นหนังสือภายใน 10 วันทำการ", ["ส่วนบริการลูกค้า"], "2026-04"),
        Measure(9, "o13", "รายงานผลการจัดซื้อจัดจ้างเผยแพร่ช้ากว่ากำหนด", "กำหนดวันเผยแพร่ทุกวันที่ 5 ของเดือน", ["ส่วนพัสดุ"], "2026-02"),
        Measure(10, "o24", "ไม่มีหลักฐานการทบทวนความเสี่ยงด้านสินบน", "ทบทวนทะเบียนความเสี่ยงร่วมกับผู้รับเหมา", ["คณะทำงานบริหารความเสี่ยง"], "2026-05"),
    ];

    public static Sample Make() => new()
    {
        Id = "measures-branch",
        About = "Branch of a waterworks, measures chosen for the next year: one table with horizontal rules only, rows grouped by instrument, responsible office first, months as deadlines; Arabic numerals, Garuda, photographed with a phone",
        Records = new SampleRecords
        {
            Document = new SampleHead { Kind = "measure-plan", Title = Title, Agency = "การประปาภูมิภาคย่อยสาขาบ้านโคกสะอาด", Province = "ร้อยเอ็ด", FiscalYear = 2569 },
            Measures = Measures,
        },
        Html = OfficeHtml.Document(Typeface.Garuda(10), Body()),
        Scanner = ScannerProfiles.PhonePhotograph,
        Seed = 14,
    };

    private static SampleMeasure Measure(int indicator, string item, string issue, string measure, string[] responsible, string due) => new()
    {
        Topic = ItaFacts.Indicators[indicator - 1],
        Instrument = ItaFacts.InstrumentOf(indicator),
        IndicatorNo = indicator,
        Items = [item],
        Issue = issue,
        Measure = measure,
        Responsible = responsible,
        Due = due,
    };

    private static string Body() =>
        $"<h1>{P.Text(Title)}<br>การประปาภูมิภาคย่อยสาขาบ้านโคกสะอาด จังหวัดร้อยเอ็ด</h1>"
        + OfficeHtml.Paragraph(P, "คณะทำงานของสาขาได้ประชุมวิเคราะห์จุดอ่อนรายข้อคำถามและเห็นชอบมาตรการดังนี้")
        + "<table class=\"rules nobreak\"><thead><tr><th style=\"width: 17%\">เจ้าของเรื่อง</th><th style=\"width: 17%\">ตัวชี้วัด</th><th style=\"width: 7%\">ข้อ</th><th>จุดที่ควรพัฒนา</th><th style=\"width: 24%\">แนวทางการพัฒนา</th><th style=\"width: 10%\">กำหนดเสร็จ</th></tr></thead>"
        + string.Concat(Measures.GroupBy(m => m.Instrument).Select(g => $"<tr><td colspan=\"6\"><b>แบบวัด {g.Key}</b></td></tr>" + string.Concat(g.Select(Row)))) + "</table>";

    private static string Row(SampleMeasure m) => OfficeHtml.Row(
        P.List(m.Responsible, m.Responsible.Count > 1 ? Marks.Dash : Marks.None), P.Text(m.Topic), OfficeHtml.Centred(P.Text(m.Items[0])), P.Text(m.Issue), P.Text(m.Measure), OfficeHtml.Centred(P.ShortDate(m.Due!)));
}
