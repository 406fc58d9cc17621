using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>College: memo, landscape table of eight columns over several pages with repeated headers, group rows, merged cells, levels.</summary>
internal static class PlanCollege
{
    private static readonly Print P = new(thaiNumerals: true);

    private const string Title = "รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567 (รอบ 6 เดือน)";

    private static readonly SampleMemo Memo = new()
    {
        Office = "งานวางแผนและงบประมาณ วิทยาลัยเทคนิคทุ่งรวงทอง",
        Number = "ศธ 0641.27/318",
        Date = "2024-04-05",
        Subject = "ขอส่งรายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต รอบ 6 เดือน",
        To = "ผู้อำนวยการวิทยาลัยเทคนิคทุ่งรวงทอง",
        Signatories =
        [
            new("นางสาวอรุณี วงศ์สวัสดิ์ศรี", "หัวหน้างานวางแผนและงบประมาณ"),
            new("นายกิตติภพ เรืองวิทยาการ", "รองผู้อำนวยการฝ่ายแผนงานและความร่วมมือ"),
            new("ว่าที่ร้อยตรีสมภพ ธาราวัฒน์", "ผู้อำนวยการวิทยาลัยเทคนิคทุ่งรวงทอง"),
        ],
    };

    private static readonly SamplePlan[] Plans =
    [
        new()
        {
            ProgrammeNo = "1",
            Programme = "สร้างค่านิยมสุจริตแก่ครู บุคลากร และนักเรียนนักศึกษา",
            IndicatorNo = "1.1",
            Indicator = "ระดับความสำเร็จของการจัดกิจกรรมวิทยาลัยสุจริต",
            Levels =
            [
                "มีคณะทำงานและปฏิทินกิจกรรม", "จัดกิจกรรมได้ตามปฏิทินไม่น้อยกว่าครึ่งหนึ่ง", "จัดกิจกรรมครบตามปฏิทิน",
                "ผู้เข้าร่วมผ่านการประเมินความรู้ร้อยละ 75 ขึ้นไป", "มีผลงานเผยแพร่สู่สถานศึกษาอื่น",
            ],
            AchievedLevel = 3,
            Responsible = ["งานกิจกรรมนักเรียนนักศึกษา", "งานครูที่ปรึกษา"],
            Activities =
            [
                new() { No = 1, Activity = "ค่ายเยาวชนคนช่างสุจริต", Result = "จัดค่าย 2 วัน เมื่อเดือนธันวาคม 2566 มีนักเรียนเข้าร่วม 145 คน", BudgetMin = 38500, BudgetMax = 38500, Problem = "สถานที่จัดกิจกรรมคับแคบ", Remedy = "แบ่งกลุ่มผู้เข้าร่วมเป็นสองรุ่น" },
                new() { No = 2, Activity = "ประกวดคลิปสั้นเรื่องเงินทอนที่ไม่ควรมี", Result = "มีผลงานส่งเข้าประกวด 27 เรื่อง และเผยแพร่ผลงานที่ได้รับรางวัล 3 เรื่อง", BudgetMin = 6000, BudgetMax = 9000 },
                new() { No = 3, Activity = "ตู้ของหายได้คืนประจำแผนกวิชา", Result = "ติดตั้งครบ 9 แผนกวิชา มีของส่งคืนเจ้าของ 62 รายการ", BudgetMin = 4250, BudgetMax = 4250, Problem = "ไม่มีผู้บันทึกทะเบียนในวันหยุด", Remedy = "ให้ยามรักษาการณ์เป็นผู้รับฝากและลงบันทึก" },
            ],
        },
        new()
        {
            ProgrammeNo = "1",
            Programme = "สร้างค่านิยมสุจริตแก่ครู บุคลากร และนักเรียนนักศึกษา",
            IndicatorNo = "1.2",
            Indicator = "ร้อยละของครูและบุคลากรที่ลงนามรับทราบประมวลจริยธรรม",
            Levels = ["น้อยกว่าร้อยละ 60", "ร้อยละ 60 - 69", "ร้อยละ 70 - 79", "ร้อยละ 80 - 89", "ร้อยละ 90 ขึ้นไป"],
            AchievedLevel = 5,
            AchievedValue = 96.4m,
            Responsible = ["งานบุคลากร"],
            Activities =
            [
                new() { No = 4, Activity = "ปฐมนิเทศครูบรรจุใหม่ด้านวินัยและจรรยาบรรณวิชาชีพ", Result = "ครูบรรจุใหม่ 11 คน เข้ารับการปฐมนิเทศครบทุกคน" },
                new() { No = 5, Activity = "ลงนามรับทราบประมวลจริยธรรมผ่านแบบออนไลน์", Result = "ลงนามแล้ว 135 คน จากทั้งหมด 140 คน", Problem = "ลูกจ้างชั่วคราวบางรายไม่มีอีเมลของวิทยาลัย", Remedy = "เปิดให้ลงนามในเอกสารที่งานบุคลากร" },
            ],
        },
        new()
        {
            ProgrammeNo = "2",
            Programme = "วางระบบบริหารที่เปิดเผยและลดโอกาสทุจริต",
            IndicatorNo = "2.1",
            Indicator = "ระดับความสำเร็จของการเปิดเผยข้อมูลการจัดซื้อวัสดุฝึก",
            Levels =
            [
                "มีแผนจัดซื้อวัสดุฝึกครบทุกแผนกวิชา", "เผยแพร่แผนบนเว็บไซต์ก่อนเปิดภาคเรียน", "เผยแพร่ผลการจัดซื้อทุกเดือน",
                "เปรียบเทียบราคากับปีที่ผ่านมาและรายงานผู้บริหาร", "ลดค่าวัสดุฝึกต่อหัวได้ไม่น้อยกว่าร้อยละ 5",
            ],
            AchievedLevel = 2,
            Responsible = ["งานพัสดุ", "หัวหน้าแผนกวิชา", "ฝ่ายวิชาการ"],
            Activities =
            [
                new() { No = 6, Activity = "ประชุมชี้แจงแผนจัดซื้อวัสดุฝึกกับหัวหน้าแผนกวิชา", Result = "ประชุม 2 ครั้ง และปรับลดรายการซ้ำซ้อนได้ 18 รายการ" },
                new() { No = 7, Activity = "ประกาศรายการและราคาอ้างอิงของวัสดุฝึกทางเว็บไซต์", Result = "ประกาศเมื่อวันที่ 20 ตุลาคม 2566 ครบทั้ง 9 แผนกวิชา", Problem = "ข้อมูลราคาอ้างอิงของวัสดุเฉพาะทางหาได้ยาก", Remedy = "ขอข้อมูลราคาจากวิทยาลัยในเครือข่าย" },
                new() { No = 8, Activity = "สุ่มตรวจนับวัสดุฝึกคงเหลือ", Result = "ยังไม่ครบทุกแผนก ตรวจนับไปแล้ว 4 แผนกวิชา", BudgetMin = 1500, BudgetMax = 1500 },
            ],
        },
        new()
        {
            ProgrammeNo = "2",
            Programme = "วางระบบบริหารที่เปิดเผยและลดโอกาสทุจริต",
            IndicatorNo = "2.2",
            Indicator = "ค่าเฉลี่ยความเชื่อมั่นของผู้ปกครองต่อการเก็บเงินบำรุงการศึกษา",
            Levels = ["ต่ำกว่า 3.00", "3.00 - 3.49", "3.50 - 3.99", "4.00 - 4.49", "4.50 ขึ้นไป"],
            AchievedLevel = 4,
            AchievedValue = 4.18m,
            Responsible = ["งานการเงิน", "งานทะเบียน"],
            Activities =
            [
                new() { No = 9, Activity = "แสดงรายการค่าใช้จ่ายรายภาคเรียนให้ผู้ปกครองตรวจสอบได้", Result = "ติดประกาศที่ห้องการเงินและส่งลิงก์ให้ผู้ปกครองทุกห้องเรียน" },
                new() { No = 10, Activity = "สำรวจความเชื่อมั่นของผู้ปกครองภาคเรียนที่ 2", Result = "มีผู้ตอบแบบสำรวจ 412 คน ค่าเฉลี่ย 4.18", BudgetMin = 800, BudgetMax = 1200, Problem = "ผู้ปกครองระดับ ปวส. ตอบแบบสำรวจน้อย", Remedy = "ขยายเวลาตอบแบบสำรวจอีก 15 วัน" },
            ],
        },
    ];

    public static Sample Make() => new()
    {
        Id = "plan-college",
        About = "College, six-month progress on an action plan: memo, landscape table with group rows over the full width, cells merged over rows and pages, levels with achieved value, budgets as amounts and ranges; Thai numerals, TH Sarabun New, 200 dpi bilevel",
        Records = new SampleRecords
        {
            Document = new SampleHead
            {
                Kind = "plan-progress",
                Title = Title,
                Agency = "วิทยาลัยเทคนิคทุ่งรวงทอง",
                District = "ตากฟ้า",
                Province = "นครสวรรค์",
                FiscalYear = 2567,
                Period = "6M",
                Memo = Memo,
            },
            Plans = Plans,
        },
        Html = OfficeHtml.Document(Typeface.ThSarabunNew(11.5), MemoPage() + "<div class=\"wide\">" + Table() + "</div>"),
        Scanner = ScannerProfiles.CopierBilevel200,
        Seed = 5,
    };

    private static string MemoPage() =>
        "<div class=\"tall\">" + OfficeHtml.MemoHead(P, Memo, "โทรศัพท์ 0 5624 1187 ต่อ 104")
        + OfficeHtml.Paragraph(P, "ตามที่วิทยาลัยเทคนิคทุ่งรวงทองได้ประกาศใช้แผนปฏิบัติการป้องกันการทุจริตประจำปีไว้แล้วนั้น งานวางแผนและงบประมาณได้ติดตามผลจากทุกฝ่ายในช่วงครึ่งปีแรก ตั้งแต่วันที่ 1 ตุลาคม 2566 ถึงวันที่ 31 มีนาคม 2567")
        + OfficeHtml.Paragraph(P, "ผลปรากฏว่ามีกิจกรรมตามแผนที่เริ่มดำเนินการแล้วทั้งสิ้น 10 กิจกรรม รายละเอียดตามตารางที่แนบมาพร้อมนี้ ทั้งนี้จะได้เร่งรัดกิจกรรมที่ยังไม่แล้วเสร็จในช่วงครึ่งปีหลังต่อไป")
        + OfficeHtml.Paragraph(P, "จึงเรียนมาเพื่อโปรดทราบและพิจารณาลงนามเผยแพร่")
        + OfficeHtml.Signature(P, Memo.Signatories[0], 7, "")
        + "<div class=\"opinion\"><b>ความเห็นของรองผู้อำนวยการ</b> ..........เพื่อโปรดพิจารณา..........</div>" + OfficeHtml.Signature(P, Memo.Signatories[1], 8, "ลงชื่อ")
        + "<div class=\"opinion\">☐ ทราบ &nbsp; ☑ อนุญาตให้เผยแพร่ &nbsp; ☐ อื่น ๆ ..................</div>" + OfficeHtml.Signature(P, Memo.Signatories[2], 9, "ลงชื่อ") + "</div>";

    private static string Table() =>
        $"<h1>{P.Text(Title)}<br>วิทยาลัยเทคนิคทุ่งรวงทอง อำเภอตากฟ้า จังหวัดนครสวรรค์</h1>"
        + "<table class=\"small grid\"><thead><tr><th style=\"width: 19%\">ตัวชี้วัดความสำเร็จ</th><th style=\"width: 7%\">ผลตามตัวชี้วัด</th><th style=\"width: 16%\">โครงการ/กิจกรรม</th>"
        + "<th>ผลการดำเนินงาน</th><th style=\"width: 8%\">งบประมาณที่ใช้ (บาท)</th><th style=\"width: 12%\">ปัญหา/อุปสรรค</th><th style=\"width: 12%\">แนวทางแก้ไข</th><th style=\"width: 10%\">ผู้รับผิดชอบ</th></tr></thead>"
        + string.Concat(Plans.GroupBy(p => p.ProgrammeNo).Select(Programme)) + "</table>";

    private static string Programme(IGrouping<string?, SamplePlan> programme) =>
        $"<tr><td colspan=\"8\"><b>{P.Text($"แผนงานที่ {programme.Key} {programme.First().Programme}")}</b></td></tr>"
        + string.Concat(programme.SelectMany(plan => plan.Activities.Select((a, i) => Row(plan, a, i == 0, i == plan.Activities.Count - 1))));

    private static string Row(SamplePlan plan, SampleActivity activity, bool isFirst, bool isLast)
    {
        var count = plan.Activities.Count;
        var levels = string.Concat(plan.Levels.Select((l, i) => $"<div>{P.Text($"ระดับ {i + 1} {l}")}</div>"));
        var value = plan.AchievedValue is { } v ? $"<br>({P.Number(v)})" : "";
        var row = OfficeHtml.Row(
            OfficeHtml.Spanning(isFirst, count, $"<b>{P.Text($"{plan.IndicatorNo} {plan.Indicator}")}</b>{levels}"),
            OfficeHtml.Spanning(isFirst, count, $"ระดับ {P.Int(plan.AchievedLevel!.Value)}{value}", "c"),
            P.Text($"{activity.No}. {activity.Activity}"), P.Text(activity.Result), OfficeHtml.Centred(P.Budget(activity, "-ไม่มี-")),
            P.Text(activity.Problem ?? "-"), P.Text(activity.Remedy ?? "-"),
            OfficeHtml.Spanning(isFirst, count, P.List(plan.Responsible, Marks.Dash)));

        // Chromium gives a merged cell that goes on over a page no more room than the rows beside it need.
        return isLast ? row.Replace("<tr>", "<tr style=\"height: 25mm\">", StringComparison.Ordinal) : row;
    }
}
