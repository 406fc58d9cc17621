using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>District health office: portrait, other column order, the indicator and its levels in a row over the full width, header printed once.</summary>
internal static class PlanHealthOffice
{
    private static readonly Print P = new(thaiNumerals: false);

    private const string Title = "ผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2565 (รอบ 12 เดือน)";

    private static readonly SamplePlan[] Plans =
    [
        new()
        {
            ProgrammeNo = "1", Programme = "ปรับฐานความคิดบุคลากรสาธารณสุขให้แยกแยะประโยชน์ส่วนตนและส่วนรวม",
            IndicatorNo = "1.1.1", Indicator = "ร้อยละของบุคลากรที่ผ่านบทเรียนเรื่องผลประโยชน์ทับซ้อน",
            Levels = ["ต่ำกว่าร้อยละ 50", "ร้อยละ 50 - 64", "ร้อยละ 65 - 79", "ร้อยละ 80 - 94", "ร้อยละ 95 ขึ้นไป"],
            AchievedLevel = 4, AchievedValue = 88.75m, Responsible = ["งานทรัพยากรบุคคล"],
            Activities =
            [
                new() { No = 1, Activity = "เปิดบทเรียนสั้น 6 ตอนทางระบบเรียนรู้ของอำเภอ", Result = "มีผู้เรียนจบ 142 คน จากบุคลากร 160 คน" },
                new() { No = 2, Activity = "แลกเปลี่ยนกรณีตัวอย่างในการประชุม รพ.สต.", Result = "จัดครบ 14 แห่ง รวม 28 ครั้ง", BudgetMin = 14000, BudgetMax = 14000, Problem = "บาง รพ.สต. มีเจ้าหน้าที่อยู่เวรพร้อมกันหลายคน", Remedy = "จัดซ้ำในวันถัดไปสำหรับผู้อยู่เวร" },
            ],
        },
        new()
        {
            ProgrammeNo = "1", Programme = "ปรับฐานความคิดบุคลากรสาธารณสุขให้แยกแยะประโยชน์ส่วนตนและส่วนรวม",
            IndicatorNo = "1.1.2", Indicator = "ระดับความสำเร็จของเครือข่าย อสม. เฝ้าระวังทุจริต",
            Levels = ["มีรายชื่อแกนนำทุกตำบล", "แกนนำผ่านการอบรม", "มีแผนเฝ้าระวังรายตำบล", "มีการรายงานอย่างน้อยตำบลละ 2 ครั้ง", "มีการนำข้อเสนอไปแก้ไขจริง"],
            AchievedLevel = 5, Responsible = ["งานสุขภาพภาคประชาชน", "ชมรม อสม. อำเภอ"],
            Activities =
            [
                new() { No = 3, Activity = "อบรมแกนนำ อสม. ตำบลละ 5 คน", Result = "อบรม 2 รุ่น ผู้เข้าอบรม 70 คน", BudgetMin = 35000, BudgetMax = 42000 },
                new() { No = 4, Activity = "รับแจ้งเหตุผ่านกลุ่มสนทนาของตำบล", Result = "ได้รับแจ้ง 9 เรื่อง แก้ไขแล้ว 8 เรื่อง", Problem = "ข้อมูลที่แจ้งบางเรื่องไม่ครบถ้วน", Remedy = "จัดทำแบบแจ้งเหตุที่มีหัวข้อบังคับกรอก" },
                new() { No = 5, Activity = "ถอดบทเรียนตำบลต้นแบบ", Result = "ได้ตำบลต้นแบบ 2 แห่ง และเผยแพร่เป็นเอกสาร 1 เล่ม" },
            ],
        },
        new()
        {
            ProgrammeNo = "2", Programme = "เพิ่มความโปร่งใสในการใช้เงินบำรุง",
            IndicatorNo = "2.1.1", Indicator = "ระดับความสำเร็จของการเปิดเผยรายรับและรายจ่ายเงินบำรุง",
            Levels = ["มีทะเบียนรายรับรายจ่าย", "สรุปยอดทุกเดือน", "ติดประกาศหน้าหน่วยบริการ", "เผยแพร่ทางเว็บไซต์", "มีผู้แทนชุมชนร่วมตรวจสอบ"],
            AchievedLevel = 3, Responsible = ["งานการเงิน"],
            Activities =
            [
                new() { No = 6, Activity = "อบรมการบันทึกบัญชีเงินบำรุงแก่ รพ.สต.", Result = "อบรมแล้ว 14 แห่ง", BudgetMin = 9800, BudgetMax = 9800 },
                new() { No = 7, Activity = "ติดประกาศสรุปรายรับรายจ่ายทุกสิ้นเดือน", Result = "ติดประกาศครบ 12 เดือน 11 แห่ง และ 10 เดือน 3 แห่ง", Problem = "เจ้าหน้าที่การเงินย้ายกลางปี", Remedy = "มอบหมายผู้ทำหน้าที่แทนเป็นหนังสือ" },
            ],
        },
        new()
        {
            ProgrammeNo = "2", Programme = "เพิ่มความโปร่งใสในการใช้เงินบำรุง",
            IndicatorNo = "2.1.2", Indicator = "ค่าเฉลี่ยความพึงพอใจของชุมชนต่อการชี้แจงการใช้เงินบำรุง",
            Levels = ["ต่ำกว่า 2.51", "2.51 - 3.00", "3.01 - 3.50", "3.51 - 4.00", "มากกว่า 4.00"],
            AchievedLevel = 4, AchievedValue = 3.92m, Responsible = ["งานการเงิน", "คณะกรรมการพัฒนา รพ.สต."],
            Activities =
            [
                new() { No = 8, Activity = "ประชุมชี้แจงการใช้เงินบำรุงแก่ผู้นำชุมชนปีละ 2 ครั้ง", Result = "ประชุมครบทุกแห่ง ผู้เข้าร่วมรวม 604 คน", BudgetMin = 21000, BudgetMax = 28000, Problem = "ช่วงฤดูเก็บเกี่ยวมีผู้เข้าร่วมน้อย", Remedy = "เลื่อนการประชุมเป็นช่วงเย็น" },
            ],
        },
    ];

    public static Sample Make() => new()
    {
        Id = "plan-health-office",
        About = "District health office, twelve-month result of an action plan: portrait, responsible office before the activity, indicator with its levels in a row over the full width, header not repeated on later pages; Arabic numerals, Laksaman, 150 dpi grey from a worn machine",
        Records = new SampleRecords
        {
            Document = new SampleHead { Kind = "plan-progress", Title = Title, Agency = "สำนักงานสาธารณสุขอำเภอดอยผาหมื่น", District = "ดอยผาหมื่น", Province = "ลำปาง", FiscalYear = 2565, Period = "12M" },
            Plans = Plans,
        },
        Html = OfficeHtml.Document(Typeface.Laksaman(11.5), Body()),
        Scanner = ScannerProfiles.WornGrey150,
        Seed = 8,
    };

    // A table without header rows on the later page is what a word processor makes of a table whose header isn't marked to be repeated.
    private const string Opening =
        "<table class=\"nobreak\"><colgroup><col style=\"width: 6%\"><col style=\"width: 16%\"><col style=\"width: 21%\"><col><col style=\"width: 11%\">"
        + "<col style=\"width: 13%\"><col style=\"width: 13%\"></colgroup>";

    private static string Body() =>
        $"<h1>{P.Text(Title)}<br>สำนักงานสาธารณสุขอำเภอดอยผาหมื่น จังหวัดลำปาง</h1>{Opening}<tr><th>ที่</th><th>หน่วยงานที่รับผิดชอบ</th>"
        + "<th>กิจกรรม</th><th>ความก้าวหน้า/ผลการดำเนินงาน</th><th>ผลการเบิกจ่าย (บาท)</th><th>ปัญหาอุปสรรค</th><th>ข้อเสนอแนะ</th></tr>"
        + string.Join($"</table><div class=\"next\"></div>{Opening}", Plans.GroupBy(p => p.ProgrammeNo).Select(g =>
            $"<tr><td colspan=\"7\" class=\"c\"><b>{P.Text($"แผนงานที่ {g.Key} {g.First().Programme}")}</b></td></tr>" + string.Concat(g.Select(Plan)))) + "</table>";

    private static string Plan(SamplePlan plan)
    {
        var value = plan.AchievedValue is { } v ? $" ({P.Number(v)})" : "";
        var levels = string.Concat(plan.Levels.Select((l, i) => $"<div>ระดับ {P.Int(i + 1)} {P.Text(l)}</div>"));
        return $"<tr><td colspan=\"7\"><b>ตัวชี้วัดที่ {plan.IndicatorNo} {P.Text(plan.Indicator)}</b>{levels}<b>ผลการดำเนินงานตามตัวชี้วัด: ระดับ {P.Int(plan.AchievedLevel!.Value)}{value}</b></td></tr>"
            + string.Concat(plan.Activities.Select((a, i) => OfficeHtml.Row(
                OfficeHtml.Centred(P.Int(a.No!.Value)), OfficeHtml.Spanning(i == 0, plan.Activities.Count, P.List(plan.Responsible, Marks.None)),
                P.Text(a.Activity), P.Text(a.Result), $"<td class=\"r\">{P.Budget(a, "ไม่ใช้งบประมาณ")}</td>", P.Text(a.Problem ?? "ไม่มี"), P.Text(a.Remedy ?? "-"))));
    }
}
