using ItaIngest.Training.Samples;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Confidence;

/// <summary>Reports on an action plan, made up: indicators with levels beside their activities, budgets, problems.</summary>
internal static class PlanReports
{
    public static (SampleRecords Records, string Body) Make(ReportText text, ReportLayout layout)
    {
        var (period, months) = text.Random.Pick([("6M", "6"), ("9M", "9"), ("12M", "12")]);
        var title = $"รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. {text.Year} (รอบ {months} เดือน)";
        var withProblems = text.Random.Chance(0.6);
        var no = 0;
        var plans = Enumerable.Range(1, text.Random.Next(2, 4)).Select(i => Plan(i, text, withProblems, ref no)).ToList();
        var head = new SampleHead
        {
            Kind = "plan-progress",
            Title = title,
            Agency = text.Agency,
            District = ScoreReports.District(text),
            Province = text.Province,
            FiscalYear = text.Year,
            Period = period,
        };
        return (new SampleRecords { Document = head, Plans = plans }, layout.Head(title, text) + Table(plans, layout, withProblems));
    }

    private static SamplePlan Plan(int number, ReportText text, bool withProblems, ref int no)
    {
        var value = Math.Round((decimal)(1 + (4 * text.Random.NextDouble())), 2);
        var activities = new List<SampleActivity>();
        for (var i = text.Random.Next(1, 4); i > 0; i--)
        {
            var least = text.Random.Chance(0.7) ? text.Amount() : (decimal?)null;
            var isRange = least is not null && text.Random.Chance(0.15);
            activities.Add(new SampleActivity
            {
                No = ++no,
                Activity = text.Deed(),
                Result = $"{text.Phrase("result")} {text.Deed()}".TrimStart('-', ' '),
                BudgetMin = least,
                BudgetMax = isRange ? least + (text.Random.Next(1, 9) * 500) : least,
                Problem = withProblems && text.Random.Chance(0.6) ? text.Phrase("problem") is { Length: > 6 } problem ? problem : text.Sentence() : null,
                Remedy = withProblems && text.Random.Chance(0.6) ? text.Deed() : null,
            });
        }

        return new SamplePlan
        {
            IndicatorNo = $"1.{number}",
            Indicator = $"ร้อยละของ{text.Phrase("thing")}ที่{text.Phrase("verb")}แล้วเสร็จ",
            Levels = [.. Enumerable.Range(0, 5).Select(l => $"ร้อยละ {50 + (l * 10)}" + (l == 4 ? " ขึ้นไป" : ""))],
            AchievedLevel = (int)Math.Floor(value),
            AchievedValue = text.Random.Chance(0.5) ? value : null,
            Responsible = text.Some(2, () => text.Phrase("office")),
            Activities = activities,
        };
    }

    private static string Table(List<SamplePlan> plans, ReportLayout layout, bool withProblems)
    {
        var print = layout.Print;
        string[] headers =
        [
            layout.Header("ตัวชี้วัดความสำเร็จ", "แผนงาน/ตัวชี้วัดความสำเร็จ"), layout.Header("ผลตามตัวชี้วัด", "ระดับความสำเร็จ"), layout.Header("โครงการ/กิจกรรม", "กิจกรรม"), layout.Header("ผลการดำเนินงาน", "ผลการดำเนินการ"),
            layout.Header("งบประมาณที่ใช้ (บาท)", "งบประมาณ (บาท)"), .. withProblems ? [layout.Header("ปัญหา/อุปสรรค"), layout.Header("แนวทางแก้ไข", "ข้อเสนอแนะ")] : Array.Empty<string>(), layout.Header("ผู้รับผิดชอบ"),
        ];
        return layout.Table(headers, plans.SelectMany(plan => plan.Activities.Select((a, i) => OfficeHtml.Row(
        [
            OfficeHtml.Spanning(i == 0, plan.Activities.Count, $"{print.Text($"{plan.IndicatorNo} {plan.Indicator}")}{string.Concat(plan.Levels.Select((l, n) => $"<div>{print.Text($"ระดับ {n + 1} {l}")}</div>"))}"),
            OfficeHtml.Spanning(i == 0, plan.Activities.Count, $"ระดับ {print.Int(plan.AchievedLevel!.Value)}{(plan.AchievedValue is { } v ? $"<br>({print.Number(v)})" : "")}", "c"),
            print.Text($"{a.No}. {a.Activity}"), print.Text(a.Result), OfficeHtml.Centred(print.Budget(a, "-ไม่มี-")),
            .. withProblems ? [print.Text(a.Problem ?? "-"), print.Text(a.Remedy ?? "-")] : Array.Empty<string>(),
            OfficeHtml.Spanning(i == 0, plan.Activities.Count, layout.List(plan.Responsible)),
        ]))));
    }
}
