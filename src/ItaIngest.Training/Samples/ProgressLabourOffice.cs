namespace ItaIngest.Training.Samples;

/// <summary>Provincial office, digital: memo and one table of measures with deadline, result and date on which each was done.</summary>
internal static class ProgressLabourOffice
{
    private static readonly Print P = new(thaiNumerals: true);

    private const string Title = "รายงานความก้าวหน้าตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567 รอบ 6 เดือน";

    private static readonly SampleMemo Memo = new()
    {
        Office = "ฝ่ายบริหารทั่วไป สำนักงานทดสอบฝีมือช่างจังหวัดตราด",
        Number = "ตร 0047/ว 92",
        Date = "2024-04-18",
        Subject = "รายงานความก้าวหน้าตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        To = "หัวหน้าสำนักงานทดสอบฝีมือช่างจังหวัดตราด",
        Signatories = [new("นางเพ็ญพักตร์ ศรีสมุทรไทย", "เจ้าพนักงานธุรการชำนาญงาน"), new("นายอดิเทพ คลองใหญ่เจริญ", "หัวหน้าสำนักงานทดสอบฝีมือช่างจังหวัดตราด")],
    };

    private static readonly SampleMeasure[] Measures =
    [
        new() { Instrument = "IIT", IndicatorNo = 1, Topic = "การปฏิบัติหน้าที่", Measure = "จัดลำดับผู้เข้าทดสอบด้วยระบบคิว", Steps = ["ทดลองระบบคิว 1 เดือน", "ใช้ระบบคิวทุกสาขาช่าง"], Responsible = ["กลุ่มงานทดสอบ"], Due = "2023-12", Result = "ใช้ระบบคิวครบ 6 สาขาช่างแล้ว", DoneOn = "2023-12-20" },
        new() { Instrument = "IIT", IndicatorNo = 3, Topic = "การใช้อำนาจ", Measure = "ประกาศเกณฑ์ประเมินผลงานก่อนรอบประเมิน", Steps = ["ประชุมรับฟังความเห็นบุคลากร"], Responsible = ["ฝ่ายบริหารทั่วไป"], Due = "2024-01", Result = "ประกาศเกณฑ์แล้วและบุคลากรรับทราบ 23 คน", DoneOn = "2024-01-31" },
        new() { Instrument = "IIT", IndicatorNo = 4, Topic = "การใช้ทรัพย์สินของราชการ", Measure = "ติดป้ายเงื่อนไขการใช้เครื่องมือช่าง", Steps = ["สำรวจเครื่องมือที่ให้ยืม", "พิมพ์และติดป้าย"], Responsible = ["งานพัสดุ", "กลุ่มงานทดสอบ"], Due = "2024-03", Result = "ติดป้ายแล้ว 118 ชิ้น เหลือ 12 ชิ้น" },
        new() { Instrument = "EIT", IndicatorNo = 7, Topic = "ประสิทธิภาพการสื่อสาร", Measure = "แจ้งผลทดสอบทางข้อความภายในวันเดียว", Steps = ["ขอความยินยอมรับข้อความจากผู้เข้าทดสอบ"], Responsible = ["งานทะเบียน"], Due = "2024-02", Result = "ส่งข้อความ 342 ราย ภายในวันทดสอบ", DoneOn = "2024-02-15" },
        new() { Instrument = "OIT", IndicatorNo = 9, Topic = "การเปิดเผยข้อมูล", Measure = "เผยแพร่ค่าธรรมเนียมและสถิติผู้ผ่านการทดสอบ", Steps = ["รวบรวมสถิติย้อนหลัง 3 ปี", "เผยแพร่บนหน้าแรกของเว็บไซต์"], Responsible = ["งานสารสนเทศ"], Due = "2024-03", Result = "เผยแพร่แล้วและมีผู้เข้าชม 1,067 ครั้ง", DoneOn = "2024-03-08" },
    ];

    public static Sample Make() => new()
    {
        Id = "progress-labour-office",
        About = "Provincial office, six-month progress on measures with a covering memo, digital as the word processor prints it: deadline and date of completion in two columns; Thai numerals, Laksaman",
        Records = new SampleRecords
        {
            Document = new SampleHead { Kind = "measure-progress", Title = Title, Agency = "สำนักงานทดสอบฝีมือช่างจังหวัดตราด", Province = "ตราด", FiscalYear = 2567, Period = "6M", Memo = Memo },
            Measures = Measures,
        },
        Html = OfficeHtml.Document(Typeface.Laksaman(12), MemoPage() + "<div class=\"wide\">" + Table() + "</div>"),
    };

    private static string MemoPage() =>
        "<div class=\"tall\">" + OfficeHtml.MemoHead(P, Memo, "โทร. 0 3951 4720")
        + OfficeHtml.Paragraph(P, "ตามที่สำนักงานได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสไว้ 5 เรื่อง บัดนี้ครบกำหนดรายงานรอบครึ่งปีแล้ว ฝ่ายบริหารทั่วไปได้รวบรวมผลจากทุกกลุ่มงานเรียบร้อยแล้ว รายละเอียดตามเอกสารแนบ")
        + OfficeHtml.Paragraph(P, "จึงเรียนมาเพื่อโปรดทราบ หากเห็นชอบจะนำขึ้นหน้าข่าวของสำนักงานต่อไป")
        + OfficeHtml.Signature(P, Memo.Signatories[0], 61) + "<div class=\"opinion\">ทราบ / เผยแพร่ได้</div>" + OfficeHtml.Signature(P, Memo.Signatories[1], 62) + "</div>";

    private static string Table() =>
        $"<h1>{P.Text(Title)}<br>สำนักงานทดสอบฝีมือช่างจังหวัดตราด</h1><table class=\"nobreak\"><thead><tr><th style=\"width: 14%\">ตัวชี้วัด ITA</th><th style=\"width: 18%\">มาตรการ</th><th style=\"width: 20%\">ขั้นตอน/วิธีการ</th>"
        + "<th style=\"width: 13%\">ผู้รับผิดชอบ</th><th style=\"width: 9%\">กำหนดแล้วเสร็จ</th><th>ความก้าวหน้า</th><th style=\"width: 10%\">วันที่ดำเนินการ</th></tr></thead>"
        + string.Concat(Measures.Select(m => OfficeHtml.Row(
            P.Text(m.Topic), P.Text(m.Measure), P.List(m.Steps, m.Steps.Count > 1 ? Marks.Point : Marks.None), P.List(m.Responsible, m.Responsible.Count > 1 ? Marks.Dash : Marks.None),
            OfficeHtml.Centred(P.ShortDate(m.Due!)), P.Text(m.Result), OfficeHtml.Centred(m.DoneOn is null ? "-" : P.ShortDate(m.DoneOn))))) + "</table>";
}
