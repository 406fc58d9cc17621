using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>Research centre: landscape tables scanned sideways, an issue spanning several rows, headers of two levels, day and month dates.</summary>
internal static class ProgressResearchCentre
{
    private static readonly Print P = new(thaiNumerals: false);

    private const string Title = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ 12 เดือน ประจำปีงบประมาณ พ.ศ. 2566";

    private sealed record Work(string Step, string[] Responsible, string Result, string? DoneOn);

    private sealed record Issue(string Section, string Topic, int Indicator, string[] Items, string Text, string Measure, Work[] Works);

    private static readonly Issue[] Issues =
    [
        new("1", "ด้านการปฏิบัติหน้าที่", 1, ["i2", "i3"], "i2 และ i3 เจ้าหน้าที่บางส่วนให้คิวผู้รู้จักก่อน และไม่แจ้งเหตุที่งานล่าช้า", "กำหนดลำดับคิวและแจ้งสถานะงานแก่ผู้รับบริการ",
        [
            new("ติดตั้งเครื่องออกบัตรคิวหน้าห้องธุรการ", ["ฝ่ายบริหารทั่วไป"], "ติดตั้งแล้ว 2 จุด ใช้งานได้ทุกวันทำการ", "2022-11-18"),
            new("ส่งข้อความแจ้งสถานะงานวิเคราะห์ตัวอย่างน้ำ", ["ห้องปฏิบัติการคุณภาพน้ำ", "งานสารสนเทศ"], "ส่งข้อความแจ้งผู้รับบริการ 638 ราย คิดเป็นร้อยละ 97.25", "2023-03-09"),
            new("ทบทวนระยะเวลาให้บริการร่วมกับผู้แทนเกษตรกร", ["กลุ่มวิจัยพันธุ์ไม้น้ำ"], "ประชุม 1 ครั้ง ลดเวลาออกใบรับรองจาก 15 วัน เหลือ 9 วัน", "2023-06-27"),
        ]),
        new("2", "ด้านการใช้งบประมาณ", 2, ["i8"], "i8 ผู้ปฏิบัติงานเห็นว่าการซื้อสารเคมีบางรายการไม่คุ้มค่า", "วางแผนจัดซื้อสารเคมีร่วมกันทุกห้องปฏิบัติการ",
        [
            new("สำรวจสารเคมีคงคลังและวันหมดอายุ", ["งานพัสดุ"], "สำรวจครบ 214 รายการ พบรายการที่ใช้ร่วมกันได้ 37 รายการ", "2022-12-02"),
            new("จัดซื้อรวมครั้งเดียวต่อครึ่งปี", ["งานพัสดุ", "ห้องปฏิบัติการคุณภาพน้ำ"], "จัดซื้อรวม 2 ครั้ง ประหยัดงบประมาณได้ 46,300 บาท", "2023-07"),
        ]),
        new("2", "ด้านการใช้งบประมาณ", 2, ["i12"], "i12 ผู้ใต้บังคับบัญชาไม่กล้าสอบถามเรื่องการเบิกค่าเดินทาง", "เปิดช่องทางสอบถามโดยไม่ระบุชื่อ",
        [
            new("ตั้งกล่องคำถามและตอบในการประชุมประจำเดือน", ["งานการเงินและบัญชี"], "มีคำถาม 14 เรื่อง ตอบครบทุกเรื่อง", "2023-09-21"),
        ]),
        new("3", "ด้านการใช้ทรัพย์สินของราชการ", 4, ["i20", "i23"], "i20 และ i23 ขั้นตอนยืมเรือและเครื่องวัดภาคสนามยุ่งยาก และผู้ยืมไม่ทราบแนวปฏิบัติ", "ปรับขั้นตอนยืมทรัพย์สินให้เหลือหน้าเดียว",
        [
            new("รวมแบบยืมสามแบบเป็นแบบเดียว", ["งานพัสดุ"], "ประกาศใช้แบบยืมใหม่แล้ว", "2023-01-16"),
            new("จัดทำป้ายรหัสติดเรือและเครื่องวัดทุกชิ้น", ["งานพัสดุ", "กลุ่มวิจัยพันธุ์ไม้น้ำ"], "ติดป้ายแล้ว 58 ชิ้น จาก 61 ชิ้น", "2023-05"),
            new("ตรวจนับและสรุปรายการค้างคืนทุกไตรมาส", ["คณะกรรมการตรวจสอบพัสดุ"], "ตรวจนับ 4 ครั้ง ไม่มีรายการค้างคืนเกินกำหนด", "2023-09-29"),
        ]),
        new("4", "ด้านประสิทธิภาพการสื่อสาร", 7, ["e7"], "e7 เกษตรกรไม่ทราบผลงานวิจัยที่นำไปใช้ได้", "สื่อสารผลงานวิจัยด้วยภาษาที่เข้าใจง่าย",
        [
            new("จัดทำแผ่นภาพสรุปงานวิจัยเรื่องละหนึ่งหน้า", ["งานประชาสัมพันธ์"], "จัดทำ 12 เรื่อง แจกจ่าย 1,500 แผ่น", "2023-04-25"),
            new("ถ่ายทอดสดการสาธิตขยายพันธุ์ไม้น้ำ", ["งานประชาสัมพันธ์", "งานสารสนเทศ"], "ถ่ายทอดสด 3 ครั้ง มีผู้ชมรวม 4,870 ครั้ง", "2023-08-11"),
        ]),
    ];

    private static IEnumerable<SampleMeasure> Measures() =>
        from issue in Issues
        from work in issue.Works
        select new SampleMeasure
        {
            Section = issue.Section,
            Topic = issue.Topic,
            Instrument = ItaFacts.InstrumentOf(issue.Indicator),
            IndicatorNo = issue.Indicator,
            Items = issue.Items,
            Issue = issue.Text,
            Measure = issue.Measure,
            Steps = [work.Step],
            Responsible = work.Responsible,
            Result = work.Result,
            DoneOn = work.DoneOn,
        };

    public static Sample Make() => new()
    {
        Id = "progress-research-centre",
        About = "Research centre, progress on measures: landscape pages scanned sideways, an issue and its measure span several rows, headers of two levels, dates of days and months; Arabic numerals, Norasi, 200 dpi grey",
        Records = new SampleRecords
        {
            Document = new SampleHead
            {
                Kind = "measure-progress",
                Title = Title,
                Agency = "ศูนย์วิจัยพันธุ์ไม้น้ำลำพะเนียง",
                Province = "หนองบัวลำภู",
                FiscalYear = 2566,
                Period = "12M",
            },
            Measures = [.. Measures()],
        },
        Html = OfficeHtml.Document(Typeface.Norasi(11.5), Body(), landscape: true),
        Scanner = ScannerProfiles.Sideways200,
        Seed = 3,
    };

    private static string Body() =>
        $"<h1>{P.Text(Title)}<br>ศูนย์วิจัยพันธุ์ไม้น้ำลำพะเนียง จังหวัดหนองบัวลำภู</h1>"
        + OfficeHtml.Paragraph(P, "ศูนย์วิจัยพันธุ์ไม้น้ำลำพะเนียงได้นำผลการประเมินปีที่ผ่านมาไปกำหนดเป็นมาตรการ 4 ด้าน และมอบหมายผู้รับผิดชอบไว้แล้ว เมื่อสิ้นปีงบประมาณจึงสรุปผลได้ดังตารางต่อไปนี้")
        + string.Concat(Issues.GroupBy(i => i.Section).Select(Section));

    private static string Section(IGrouping<string, Issue> section) =>
        $"<h2>{P.Text($"{section.Key}. {section.First().Topic}")}</h2><table class=\"nobreak\"><thead>"
        + "<tr><th rowspan=\"2\" style=\"width: 21%\">ประเด็นที่ควรปรับปรุง</th><th rowspan=\"2\" style=\"width: 16%\">มาตรการ</th><th colspan=\"2\">แนวปฏิบัติที่กำหนด</th><th colspan=\"2\">การดำเนินการ</th></tr>"
        + "<tr><th style=\"width: 17%\">วิธีดำเนินการ</th><th style=\"width: 15%\">ส่วนงานที่รับผิดชอบ</th><th>ผลที่เกิดขึ้น</th><th style=\"width: 10%\">วันที่แล้วเสร็จ</th></tr></thead>"
        + string.Concat(section.SelectMany(issue => issue.Works.Select((w, i) => Row(issue, w, i == 0)))) + "</table>";

    private static string Row(Issue issue, Work work, bool isFirst) => OfficeHtml.Row(
        OfficeHtml.Spanning(isFirst, issue.Works.Length, P.Text(issue.Text)),
        OfficeHtml.Spanning(isFirst, issue.Works.Length, P.Text(issue.Measure)),
        P.Text(work.Step), P.List(work.Responsible, Marks.None), P.Text(work.Result), OfficeHtml.Centred(work.DoneOn is null ? "-" : P.ShortDate(work.DoneOn)));
}
