using System.Globalization;
using ItaIngest.Training.Samples;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Confidence;

/// <summary>Reports of the assessment's result, made up: a table of ten indicators, years beside each other, questions with their scores, sentences.</summary>
internal static class ScoreReports
{
    public static (SampleRecords Records, string Body) Make(ReportText text, ReportLayout layout)
    {
        var title = text.Random.Pick(["รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ", "การวิเคราะห์ผลการประเมิน ITA", "ผลการประเมินคุณธรรมและความโปร่งใส (ITA)"])
            + $" ประจำปีงบประมาณ พ.ศ. {text.Year}";
        var years = Enumerable.Range(0, text.Random.Next(5) switch { 0 => 3, 1 or 2 => 2, _ => 1 }).Select(i => text.Year - i).Reverse().ToList();
        var results = years.ConvertAll(y => Result(y, text));
        var parts = new List<(string Html, IEnumerable<SampleScore> Scores)> { Overview(results, text, layout), Indicators(results, text, layout) };
        if (text.Random.Chance(0.6))
        {
            parts.Add(Questions(results[^1], text, layout));
        }

        var head = new SampleHead { Kind = "score-report", Title = title, Agency = text.Agency, District = District(text), Province = text.Province, FiscalYear = text.Year };
        return (new SampleRecords { Document = head, Scores = [.. parts.SelectMany(p => p.Scores)] }, layout.Head(title, text) + string.Concat(parts.Select(p => p.Html)));
    }

    internal static string? District(ReportText text) => text.Agency.EndsWith(text.Province, StringComparison.Ordinal) ? null : text.District;

    private sealed record YearResult(int Year, decimal[] Indicators)
    {
        public (decimal Iit, decimal Eit, decimal Oit, decimal Overall) Total { get; } = ItaFacts.Total(Indicators);
    }

    private static YearResult Result(int year, ReportText text) => new(year, [.. Enumerable.Range(0, 10).Select(_ => text.Score())]);

    private static (string, IEnumerable<SampleScore>) Overview(List<YearResult> results, ReportText text, ReportLayout layout)
    {
        var (last, print) = (results[^1], layout.Print);
        var total = last.Total;
        (string? Code, string Label, decimal Score)[] lines =
        [
            (null, "คะแนนภาพรวม", total.Overall), ("IIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", total.Iit), ("EIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", total.Eit),
            ("OIT", "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)", total.Oit),
        ];
        var (grade, level) = (ItaFacts.GradeOf(total.Overall), ItaFacts.LevelOf(total));
        var named = text.Random.Next(3);
        var html = OfficeHtml.Paragraph(print, text.Sentence())
            + (named == 0 ? $"<p>{print.Text($"{text.Agency}ได้คะแนนภาพรวม {Number(total.Overall)} คะแนน อยู่ในระดับ {grade}")}</p>" : $"<p>{print.Text($"คะแนนภาพรวม {Number(total.Overall)} คะแนน ผลการประเมิน {level}")}</p>")
            + (text.Random.Chance(0.5)
                ? string.Concat(lines.Skip(1).Select(l => OfficeHtml.Leader("• " + print.Text(l.Label), print.Number(l.Score) + " คะแนน")))
                : layout.Table([layout.Header("แบบวัด", "เครื่องมือการประเมิน"), layout.Header("คะแนน", "คะแนนที่ได้", "ผลคะแนน")], lines.Skip(1).Select(l => OfficeHtml.Row(print.Text(l.Label), OfficeHtml.Centred(print.Number(l.Score))))));
        return (html, lines.Select(l => new SampleScore
        {
            FiscalYear = last.Year,
            Scope = l.Code is null ? "overall" : "instrument",
            Instrument = l.Code,
            Label = l.Label,
            Score = l.Score,
            Grade = l.Code is null && named == 0 ? grade : null,
            Level = l.Code is null && named != 0 ? level : null,
        }));
    }

    private static (string, IEnumerable<SampleScore>) Indicators(List<YearResult> results, ReportText text, ReportLayout layout)
    {
        var print = layout.Print;
        var withChange = results.Count == 2 && text.Random.Chance(0.6);
        var withInstrument = text.Random.Chance(0.3);
        var headers = new List<string> { layout.Header("ตัวชี้วัดที่", "ที่", "ลำดับ"), layout.Header("ตัวชี้วัด", "ชื่อตัวชี้วัด", "รายการตัวชี้วัด") };
        headers.InsertRange(0, withInstrument ? [layout.Header("แบบวัด", "เครื่องมือ")] : []);
        headers.AddRange(results.Count == 1 ? [layout.Header("คะแนน", "คะแนนที่ได้", "คะแนนเฉลี่ย")] : results.Select(r => print.Text($"ปี {r.Year}")));
        headers.AddRange(withChange ? [layout.Header("ผลต่าง", "เพิ่ม/ลด", "เปรียบเทียบกับปีที่ผ่านมา")] : []);
        var rows = Enumerable.Range(0, 10).Select(i =>
        {
            var instrument = ItaFacts.InstrumentOf(i + 1);
            var isFirst = i is 0 or 5 or 8;
            string[] cells =
            [
                .. withInstrument ? [OfficeHtml.Spanning(isFirst, i switch { 0 => 5, 5 => 3, _ => 2 }, instrument, "c")] : Array.Empty<string>(),
                OfficeHtml.Centred(print.Int(i + 1)), print.Text(ItaFacts.Indicators[i]), .. results.Select(r => OfficeHtml.Centred(print.Number(r.Indicators[i]))),
                .. withChange ? [OfficeHtml.Centred(print.Signed(results[1].Indicators[i] - results[0].Indicators[i]))] : Array.Empty<string>(),
            ];
            return OfficeHtml.Row(cells);
        });
        return ($"<h3>{print.Text("ผลการประเมินรายตัวชี้วัด")}</h3>" + layout.Table(headers, rows), results.SelectMany(r => r.Indicators.Select((s, i) => new SampleScore
        {
            FiscalYear = r.Year,
            Scope = "indicator",
            Instrument = ItaFacts.InstrumentOf(i + 1),
            IndicatorNo = i + 1,
            Label = ItaFacts.Indicators[i],
            Score = s,
            Change = withChange && r == results[1] ? s - results[0].Indicators[i] : null,
        })));
    }

    private static (string, IEnumerable<SampleScore>) Questions(YearResult result, ReportText text, ReportLayout layout)
    {
        var print = layout.Print;
        var isNew = result.Year >= 2567;
        var questions = Enumerable.Range(1, isNew ? 15 : 12).Where(_ => text.Random.Chance(0.6))
            .Select(n => (Code: $"i{n}", Indicator: ((n - 1) / (isNew ? 3 : 6)) + 1, Text: $"{text.Phrase("who")}{text.Deed()}", Score: text.Score())).ToList();
        var rows = questions.Select(q => OfficeHtml.Row(OfficeHtml.Centred(print.Text(q.Code)), print.Text(q.Text), OfficeHtml.Centred(print.Number(q.Score))));
        return ($"<h3>{print.Text("ผลการประเมินรายข้อคำถาม")}</h3>" + layout.Table([layout.Header("ข้อ", "รหัสข้อ", "ข้อที่"), layout.Header("ข้อคำถาม", "ประเด็นคำถาม"), layout.Header("คะแนน", "คะแนนเฉลี่ย")], rows),
            questions.Select(q => new SampleScore { FiscalYear = result.Year, Scope = "item", Instrument = "IIT", IndicatorNo = q.Indicator, Item = q.Code, Label = q.Text, Score = q.Score }));
    }

    private static string Number(decimal value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
