using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>Regional office, digital: overview, ten indicators merged by instrument with parts of the EIT, categories of the OIT, measures.</summary>
internal static class ScoreRegionalOffice
{
    private static readonly Print P = new(thaiNumerals: false);

    private const int Year = 2568;
    private const string Title = "รายงานผลคะแนน ITA และมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568";

    private static readonly (int No, decimal Before, decimal Now)[] Internal =
        [(1, 90.14m, 92.60m), (2, 87.25m, 86.48m), (3, 91.77m, 93.05m), (4, 82.39m, 85.91m), (5, 85.06m, 88.73m)];

    private static readonly (int No, decimal Part1, decimal Part2)[] External = [(6, 91.02m, 98.11m), (7, 85.37m, 96.24m), (8, 82.76m, 95.88m)];

    private static readonly (int No, string Code, string Label, decimal Score, string? Highlight)[] Categories =
    [
        (9, "9.1", "ข้อมูลพื้นฐาน", 100m, "strength"), (9, "9.2", "การบริหารงานและการใช้จ่ายงบประมาณ", 85.71m, null), (9, "9.3", "การจัดซื้อจัดจ้าง", 50m, "weakness"),
        (9, "9.4", "การบริหารและพัฒนาทรัพยากรบุคคล", 100m, "strength"), (9, "9.5", "การส่งเสริมความโปร่งใส", 75m, null),
        (10, "10.1", "การดำเนินการเพื่อป้องกันการทุจริตในประเด็นสินบน", 87.50m, null), (10, "10.2", "การส่งเสริมคุณธรรมและความโปร่งใส", 100m, "strength"),
    ];

    private static readonly SampleMeasure[] Measures =
    [
        new() { Items = ["o12", "o13"], Issue = "รายการจัดซื้อจัดจ้างบนเว็บไซต์ไม่ครบทุกไตรมาส", Measure = "จัดตารางเผยแพร่และผู้ตรวจทานคนที่สอง", Responsible = ["ฝ่ายบริหารทั่วไป"], Instrument = "OIT", IndicatorNo = 9, PeriodStart = "2025-10-01", PeriodEnd = "2026-09-30" },
        new() { Items = ["i4", "i6"], Issue = "บุคลากรมองว่าการซื้อวัสดุสำนักงานเจาะจงร้านเดิม", Measure = "หมุนเวียนผู้เสนอราคาและแจ้งผลเปรียบเทียบราคา", Responsible = ["ฝ่ายบริหารทั่วไป", "กลุ่มยุทธศาสตร์"], Instrument = "IIT", IndicatorNo = 2, PeriodStart = "2025-10-01", PeriodEnd = "2026-03-31" },
        new() { Items = ["e8"], Issue = "ข้อเสนอของผู้ใช้บริการไม่ได้รับการตอบกลับ", Measure = "ตอบกลับข้อเสนอทุกเรื่องและประกาศสิ่งที่ปรับปรุงแล้ว", Responsible = ["กลุ่มส่งเสริมและเผยแพร่"], Instrument = "EIT", IndicatorNo = 8, PeriodStart = "2025-11-01", PeriodEnd = "2026-06-30" },
    ];

    private static readonly decimal Iit = Round(Internal.Average(i => i.Now));
    private static readonly decimal Part1 = Round(External.Average(e => e.Part1));
    private static readonly decimal Part2 = Round(External.Average(e => e.Part2));
    private static readonly decimal Eit = Round((Part1 + Part2) / 2);
    private static readonly decimal Disclosure = Round(Categories.Where(c => c.No == 9).Average(c => c.Score));
    private static readonly decimal Prevention = Round(Categories.Where(c => c.No == 10).Average(c => c.Score));
    private static readonly decimal Oit = Round((Disclosure + Prevention) / 2);
    private static readonly decimal Overall = Round((0.3m * Iit) + (0.3m * Eit) + (0.4m * Oit));

    public static Sample Make() => new()
    {
        Id = "score-regional-office",
        About = "Regional office, score report with measures, digital as the word processor prints it: columns for both parts of the EIT, categories of the OIT, differences from the year before, periods as ranges; Arabic numerals, Sarabun",
        Records = new SampleRecords
        {
            Document = new SampleHead { Kind = "score-report", Title = Title, Agency = "สำนักงานส่งเสริมหัตถกรรมพื้นบ้านเขต 7", Province = "มหาสารคาม", FiscalYear = Year },
            Measures = [.. Measures.Select(m => m with { Section = "4", Topic = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2569" })],
            Scores = [.. Scores()],
        },
        Html = OfficeHtml.Document(Typeface.Sarabun(11.5), Body()),
    };

    private static IEnumerable<SampleScore> Scores()
    {
        yield return new() { FiscalYear = Year, Scope = "overall", Label = "คะแนนรวม", Score = Overall, Grade = ItaFacts.GradeOf(Overall), Level = ItaFacts.LevelOf((Iit, Eit, Oit, Overall)) };
        yield return Instrument("IIT", "ผู้มีส่วนได้ส่วนเสียภายใน (IIT)", Iit);
        yield return Instrument("EIT", "ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", Eit);
        yield return Instrument("OIT", "การเปิดเผยข้อมูลสาธารณะ (OIT)", Oit);
        foreach (var (no, before, now) in Internal)
        {
            yield return Indicator(no, now, null) with { Change = now - before };
            yield return Indicator(no, before, null) with { FiscalYear = Year - 1 };
        }

        foreach (var (no, part1, part2) in External)
        {
            yield return Indicator(no, part1, 1);
            yield return Indicator(no, part2, 2);
            yield return Indicator(no, Round((part1 + part2) / 2), null);
        }

        yield return Indicator(9, Disclosure, null);
        yield return Indicator(10, Prevention, null);
        foreach (var category in Categories)
        {
            yield return new() { FiscalYear = Year, Scope = "category", Instrument = "OIT", IndicatorNo = category.No, Label = category.Label, Score = category.Score, Highlight = category.Highlight };
        }
    }

    private static SampleScore Instrument(string instrument, string label, decimal score) =>
        new() { FiscalYear = Year, Scope = "instrument", Instrument = instrument, Label = label, Score = score };

    private static SampleScore Indicator(int no, decimal score, int? part) => new()
    {
        FiscalYear = Year,
        Scope = "indicator",
        Instrument = ItaFacts.InstrumentOf(no),
        IndicatorNo = no,
        Part = part,
        Label = ItaFacts.Indicators[no - 1],
        Score = score,
    };

    private static string Body() =>
        $"<h1>{P.Text(Title)}<br>สำนักงานส่งเสริมหัตถกรรมพื้นบ้านเขต 7 จังหวัดมหาสารคาม</h1><h2>1. ผลการประเมินในภาพรวม</h2>"
        + "<table class=\"nobreak\"><thead><tr><th>แบบวัด</th><th style=\"width: 15%\">คะแนน</th><th style=\"width: 12%\">ระดับ</th><th style=\"width: 20%\">ผลเทียบเกณฑ์</th></tr></thead>"
        + string.Concat(Scores().Where(s => s.Scope == "instrument").Concat(Scores().Where(s => s.Scope == "overall")).Select(s => OfficeHtml.Row(
            s.Scope == "overall" ? $"<b>{s.Label}</b>" : P.Text(s.Label), OfficeHtml.Centred(P.Number(s.Score)), OfficeHtml.Centred(s.Grade ?? "-"), OfficeHtml.Centred(s.Level ?? "-")))) + "</table>"
        + "<h2>2. คะแนนรายตัวชี้วัด</h2><h3>2.1 แบบวัด IIT</h3>" + InternalTable() + "<h3>2.2 แบบวัด EIT</h3>" + ExternalTable()
        + "<h2>3. คะแนนแบบวัด OIT จำแนกตามตัวชี้วัดย่อย</h2>" + DisclosureTable()
        + "<h2>4. มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2569</h2>" + MeasureTable();

    private static string InternalTable() =>
        $"<table class=\"nobreak\"><thead><tr><th style=\"width: 12%\">ตัวชี้วัด</th><th>ชื่อตัวชี้วัด</th><th style=\"width: 14%\">ปี {Year - 1}</th><th style=\"width: 14%\">ปี {Year}</th><th style=\"width: 14%\">ผลต่าง</th></tr></thead>"
        + string.Concat(Internal.Select(i => OfficeHtml.Row(
            OfficeHtml.Centred(P.Int(i.No)), ItaFacts.Indicators[i.No - 1], OfficeHtml.Centred(P.Number(i.Before)), OfficeHtml.Centred(P.Number(i.Now)), OfficeHtml.Centred(P.Signed(i.Now - i.Before))))) + "</table>";

    private static string ExternalTable() =>
        "<table class=\"nobreak\"><thead><tr><th rowspan=\"2\" style=\"width: 12%\">ตัวชี้วัด</th><th rowspan=\"2\">ชื่อตัวชี้วัด</th><th colspan=\"2\">EIT</th><th rowspan=\"2\" style=\"width: 14%\">เฉลี่ย</th></tr>"
        + "<tr><th style=\"width: 14%\">ส่วนที่ 1</th><th style=\"width: 14%\">ส่วนที่ 2</th></tr></thead>"
        + string.Concat(External.Select(e => OfficeHtml.Row(
            OfficeHtml.Centred(P.Int(e.No)), ItaFacts.Indicators[e.No - 1], OfficeHtml.Centred(P.Number(e.Part1)), OfficeHtml.Centred(P.Number(e.Part2)), OfficeHtml.Centred(P.Number(Round((e.Part1 + e.Part2) / 2)))))) + "</table>";

    private static string DisclosureTable() =>
        "<table class=\"nobreak\"><thead><tr><th style=\"width: 14%\">ตัวชี้วัดย่อย</th><th>รายการ</th><th style=\"width: 14%\">คะแนน</th><th style=\"width: 20%\">ข้อสังเกต</th></tr></thead>"
        + string.Concat(Categories.GroupBy(c => c.No).Select(g =>
            OfficeHtml.Row(OfficeHtml.Centred($"<b>{g.Key}</b>"), $"<b>{ItaFacts.Indicators[g.Key - 1]}</b>", OfficeHtml.Centred($"<b>{P.Number(g.Key == 9 ? Disclosure : Prevention)}</b>"), "")
            + string.Concat(g.Select(c => OfficeHtml.Row(
                OfficeHtml.Centred(c.Code), c.Label, OfficeHtml.Centred(P.Number(c.Score)), OfficeHtml.Centred(c.Highlight switch { "strength" => "จุดเด่น", "weakness" => "จุดที่ควรพัฒนา", _ => "" })))))) + "</table>";

    private static string MeasureTable() =>
        "<table class=\"nobreak\"><thead><tr><th style=\"width: 12%\">หัวข้อ</th><th>ข้อบกพร่อง</th><th style=\"width: 26%\">มาตรการ</th><th style=\"width: 18%\">ผู้รับผิดชอบ</th><th style=\"width: 17%\">ระยะเวลา</th></tr></thead>"
        + string.Concat(Measures.Select(m => OfficeHtml.Row(
            OfficeHtml.Centred(string.Join(", ", m.Items)), P.Text(m.Issue), P.Text(m.Measure), P.List(m.Responsible, m.Responsible.Count > 1 ? Marks.Dash : Marks.None),
            OfficeHtml.Centred($"{P.ShortDate(m.PeriodStart!)} - {P.ShortDate(m.PeriodEnd!)}")))) + "</table>";

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
