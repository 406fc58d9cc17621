using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>Municipality: scores in sentences, dotted lines and lists; both parts of the EIT; strong and weak questions; no table at all.</summary>
internal static class ScoreNarrative
{
    private static readonly Print P = new(thaiNumerals: false);

    private const int Year = 2567;
    private const string Title = "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน (ITA) ประจำปีงบประมาณ พ.ศ. 2567";

    private sealed record Question(string Code, string Text, decimal Score);

    private sealed record Finding(int Indicator, decimal Score, Question Strong, Question Weak);

    private static readonly Finding[] Findings =
    [
        new(1, 92.45m, new("i3", "เจ้าหน้าที่ไม่เรียกรับสิ่งใดเพื่อแลกกับการให้บริการ", 98.12m), new("i1", "เจ้าหน้าที่ทำงานตามขั้นตอนและเวลาที่ประกาศ", 87.30m)),
        new(2, 86.09m, new("i6", "การจัดซื้อจัดจ้างไม่เอื้อประโยชน์แก่ผู้ใด", 90.55m), new("i4", "การใช้จ่ายเงินตรงตามวัตถุประสงค์", 81.74m)),
        new(3, 94.88m, new("i9", "การแต่งตั้งและโยกย้ายไม่มีการเรียกรับผลประโยชน์", 99.06m), new("i7", "ผู้บังคับบัญชาไม่สั่งให้ทำธุระส่วนตัว", 91.43m)),
        new(4, 80.67m, new("i11", "เจ้าหน้าที่ไม่นำของหลวงไปใช้ส่วนตัว", 92.19m), new("i10", "การขอยืมทรัพย์สินถูกต้องตามขั้นตอน", 68.95m)),
        new(5, 88.31m, new("i13", "ผู้บริหารให้ความสำคัญกับการแก้ปัญหาทุจริต", 93.80m), new("i15", "ความเชื่อมั่นต่อการจัดการเรื่องร้องเรียน", 82.64m)),
    ];

    private static readonly (int Indicator, decimal Part1, decimal Part2)[] External = [(6, 90.12m, 97.35m), (7, 87.46m, 95.20m), (8, 83.94m, 93.71m)];

    private static readonly (string Label, decimal Score, string? Highlight)[] Categories =
    [
        ("ข้อมูลพื้นฐาน", 100m, "strength"), ("การบริหารงานและการใช้จ่ายงบประมาณ", 92.86m, null), ("การจัดซื้อจัดจ้าง", 62.50m, "weakness"),
        ("การบริหารและพัฒนาทรัพยากรบุคคล", 87.50m, null), ("การส่งเสริมความโปร่งใส", 100m, "strength"),
    ];

    private static readonly decimal Iit = Round(Findings.Average(f => f.Score));
    private static readonly decimal Part1 = Round(External.Average(e => e.Part1));
    private static readonly decimal Part2 = Round(External.Average(e => e.Part2));
    private static readonly decimal Eit = Round((Part1 + Part2) / 2);
    private static readonly decimal Disclosure = Round(Categories.Average(c => c.Score));
    private const decimal Prevention = 93.75m;
    private static readonly decimal Oit = Round((Disclosure + Prevention) / 2);
    private static readonly decimal Overall = Round((0.3m * Iit) + (0.3m * Eit) + (0.4m * Oit));

    public static Sample Make() => new()
    {
        Id = "score-narrative",
        About = "Municipality, score report without a single table: scores in running sentences, in dotted lines and in lists, both parts of the EIT, strong and weak questions; Arabic numerals, Loma, 300 dpi grey",
        Records = new SampleRecords
        {
            Document = new SampleHead { Kind = "score-report", Title = Title, Agency = "เทศบาลเมืองท่าแก้วพิมาน", District = "เมืองชุมพร", Province = "ชุมพร", FiscalYear = Year },
            Scores = [.. Scores()],
        },
        Html = OfficeHtml.Document(Typeface.Loma(11.5), Body()),
        Scanner = ScannerProfiles.CleanGrey300 with { JpegQuality = new(58, 66) },
        Seed = 23,
    };

    private static IEnumerable<SampleScore> Scores()
    {
        yield return new() { FiscalYear = Year, Scope = "overall", Label = "คะแนนภาพรวม", Score = Overall, Grade = ItaFacts.GradeOf(Overall), Level = ItaFacts.LevelOf((Iit, Eit, Oit, Overall)), Change = 4.36m };
        yield return Instrument("IIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", Iit);
        yield return Instrument("EIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", Eit);
        yield return Instrument("EIT", "แบบวัด EIT ส่วนที่ 1", Part1) with { Scope = "part", Part = 1 };
        yield return Instrument("EIT", "แบบวัด EIT ส่วนที่ 2", Part2) with { Scope = "part", Part = 2 };
        yield return Instrument("OIT", "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)", Oit);
        foreach (var finding in Findings)
        {
            yield return Indicator(finding.Indicator, finding.Score, null);
            yield return Item(finding.Indicator, finding.Strong, "strength");
            yield return Item(finding.Indicator, finding.Weak, "weakness");
        }

        foreach (var (indicator, part1, part2) in External)
        {
            yield return Indicator(indicator, part1, 1);
            yield return Indicator(indicator, part2, 2);
        }

        yield return Indicator(9, Disclosure, null);
        yield return Indicator(10, Prevention, null);
        foreach (var (label, score, highlight) in Categories)
        {
            yield return new() { FiscalYear = Year, Scope = "category", Instrument = "OIT", IndicatorNo = 9, Label = label, Score = score, Highlight = highlight };
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

    private static SampleScore Item(int indicator, Question question, string highlight) => new()
    {
        FiscalYear = Year,
        Scope = "item",
        Instrument = ItaFacts.InstrumentOf(indicator),
        IndicatorNo = indicator,
        Item = question.Code,
        Label = question.Text,
        Score = question.Score,
        Highlight = highlight,
    };

    private static string Body() =>
        $"<h1>{P.Text(Title)}<br>เทศบาลเมืองท่าแก้วพิมาน อำเภอเมืองชุมพร จังหวัดชุมพร</h1>"
        + "<h2>1. ผลการประเมินในภาพรวม</h2>"
        + $"<p>เทศบาลเมืองท่าแก้วพิมานได้คะแนนภาพรวม {P.Number(Overall)} คะแนน ผลการประเมินอยู่ในระดับ {ItaFacts.GradeOf(Overall)} ({ItaFacts.LevelOf((Iit, Eit, Oit, Overall))}) เพิ่มขึ้นจากปีที่ผ่านมา 4.36 คะแนน เมื่อแยกตามแบบวัดมีรายละเอียดดังนี้</p>"
        + string.Concat(Scores().Where(s => s.Scope is "instrument" or "part").Select(s => OfficeHtml.Leader(
            (s.Scope == "part" ? "&nbsp;&nbsp;&nbsp;&nbsp;- " : "• ") + P.Text(s.Label), P.Number(s.Score) + " คะแนน")))
        + "<h2>2. ผลการประเมินภายใน (IIT) รายตัวชี้วัด</h2>" + string.Concat(Findings.Select((f, i) => FindingText(f, i + 1)))
        + "<h2>3. ผลการประเมินภายนอก (EIT)</h2>" + string.Concat(External.Select(ExternalText))
        + "<h2>4. ผลการเปิดเผยข้อมูลสาธารณะ (OIT)</h2>" + DisclosureText()
        + "<h2>5. ข้อสรุป</h2>" + OfficeHtml.Paragraph(P, "งานที่เทศบาลทำได้ดีแล้วจะรักษาไว้ ส่วนเรื่องการยืมของหลวงและการลงข่าวจัดซื้อให้ครบถ้วน กองคลังจะเสนอแนวทางแก้ไขก่อนสิ้นไตรมาสแรกของปีถัดไป");

    private static string FindingText(Finding finding, int number) =>
        $"<h3>2.{P.Int(number)} ตัวชี้วัดที่ {P.Int(finding.Indicator)} {ItaFacts.Indicators[finding.Indicator - 1]} ({P.Number(finding.Score)} คะแนน)</h3>"
        + $"<p class=\"flat\"><b>จุดเด่น</b> ข้อ {finding.Strong.Code} {finding.Strong.Text} ได้ {P.Number(finding.Strong.Score)} คะแนน</p>"
        + $"<p class=\"flat\"><b>จุดที่ควรพัฒนา</b> ข้อ {finding.Weak.Code} {finding.Weak.Text} ได้ {P.Number(finding.Weak.Score)} คะแนน</p>";

    private static string ExternalText((int Indicator, decimal Part1, decimal Part2) result) =>
        $"<p>ตัวชี้วัดที่ {P.Int(result.Indicator)} {ItaFacts.Indicators[result.Indicator - 1]} ส่วนที่ 1 ได้ {P.Number(result.Part1)} คะแนน และส่วนที่ 2 ได้ {P.Number(result.Part2)} คะแนน</p>";

    private static string DisclosureText() =>
        $"<p>ตัวชี้วัดที่ 9 {ItaFacts.Indicators[8]} ได้คะแนน {P.Number(Disclosure)} จำแนกเป็นรายด้านได้ดังนี้</p>"
        + string.Concat(Categories.Select((c, i) => OfficeHtml.Leader($"9.{P.Int(i + 1)} {c.Label}{HighlightText(c.Highlight)}", P.Number(c.Score) + " คะแนน")))
        + $"<p>ตัวชี้วัดที่ 10 {ItaFacts.Indicators[9]} ได้คะแนน {P.Number(Prevention)}</p>";

    private static string HighlightText(string? highlight) => highlight switch { "strength" => " (จุดเด่น)", "weakness" => " (จุดที่ควรพัฒนา)", _ => "" };

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
