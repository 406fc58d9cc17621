using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Training.Samples;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Confidence;

/// <summary>Reports of measures, planned or carried out, made up: one table whose columns and their order are drawn.</summary>
internal static class MeasureReports
{
    private sealed record Column(string[] Headers, Func<SampleMeasure, string> Cell, Func<SampleMeasure, SampleMeasure, SampleMeasure> Keep);

    public static (SampleRecords Records, string Body) Make(ReportText text, ReportLayout layout)
    {
        var isProgress = text.Random.Chance(0.5);
        var title = (isProgress
            ? text.Random.Pick(["รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส", "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"])
            : text.Random.Pick(["มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "การวิเคราะห์ผลการประเมินและการกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส"])) + $" ประจำปีงบประมาณ พ.ศ. {text.Year}";
        var columns = Columns(text, layout, isProgress);
        var rows = Enumerable.Range(0, text.Random.Next(2, 6)).Select(_ => Row(text)).ToList();
        var kept = rows.ConvertAll(r => columns.Aggregate(new SampleMeasure(), (m, c) => c.Keep(m, r)));
        var withNo = text.Random.Chance(0.5);
        var html = layout.Table(
            [.. withNo ? [layout.Header("ที่", "ลำดับ", "ลำดับที่")] : Array.Empty<string>(), .. columns.Select(c => layout.Header(c.Headers))],
            rows.Select((r, i) => OfficeHtml.Row([.. withNo ? [OfficeHtml.Centred(layout.Print.Int(i + 1))] : Array.Empty<string>(), .. columns.Select(c => c.Cell(r))])));
        var head = new SampleHead
        {
            Kind = isProgress ? "measure-progress" : "measure-plan",
            Title = title,
            Agency = text.Agency,
            District = ScoreReports.District(text),
            Province = text.Province,
            FiscalYear = text.Year,
        };
        return (new SampleRecords { Document = head, Measures = kept }, layout.Head(title, text) + OfficeHtml.Paragraph(layout.Print, text.Sentence()) + html);
    }

    private static SampleMeasure Row(ReportText text)
    {
        var old = text.Year < 2567;
        return new SampleMeasure
        {
            Issue = text.Phrase("problem") is { Length: > 8 } problem ? problem : text.Sentence(),
            Measure = text.Deed(),
            Steps = text.Some(4, text.Deed),
            Responsible = text.Some(2, () => text.Phrase("office")),
            Monitoring = text.Some(2, () => $"รายงาน{text.Phrase("thing")}ทุกสิ้นเดือน"),
            Result = $"{text.Phrase("result")} {text.Deed()}".TrimStart('-', ' '),
            Outcome = text.Sentence(),
            Due = text.Day(text.Random.Chance(0.5)),
            DoneOn = text.Day(monthOnly: false),
            Items = text.Some(2, () => $"{text.Random.Pick("ieo")}{text.Random.Next(1, old ? 15 : 9)}"),
        };
    }

    private static List<Column> Columns(ReportText text, ReportLayout layout, bool isProgress)
    {
        var (print, random) = (layout.Print, text.Random);
        var form = random.Next(3);
        var responsible = new Column(["ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ"], m => layout.List(m.Responsible), (m, r) => m with { Responsible = r.Responsible });
        List<Column> columns =
        [
            .. random.Chance(0.7) ? [new Column(["ประเด็นที่ต้องพัฒนา", "ประเด็นปัญหา", "จุดอ่อน", "ข้อค้นพบ"], m => print.Text(m.Issue), (m, r) => m with { Issue = r.Issue })] : Array.Empty<Column>(),
            new(["มาตรการ", "แนวทางการพัฒนา", "มาตรการ/แนวทาง"], m => print.Text(m.Measure), (m, r) => m with { Measure = r.Measure }),
            .. random.Chance(0.3) ? [new Column(["ข้อ", "ข้อที่เกี่ยวข้อง", "รหัสข้อ"], m => OfficeHtml.Centred(print.Text(string.Join(", ", m.Items))), (m, r) => m with { Items = r.Items, Instrument = Instrument(r), IndicatorNo = IndicatorOf(r, text.Year) })] : Array.Empty<Column>(),
            .. random.Chance(0.7) ? [new Column(["ขั้นตอนการดำเนินการ", "วิธีการดำเนินการ", "ขั้นตอน/วิธีการปฏิบัติ"], m => layout.List(m.Steps), (m, r) => m with { Steps = r.Steps })] : Array.Empty<Column>(),
            responsible,
        ];
        columns.AddRange(isProgress
            ? [
                new(["ผลการดำเนินการ", "ผลการดำเนินงาน"], m => print.Text(m.Result), (m, r) => m with { Result = r.Result }),
                .. random.Chance(0.6) ? [new Column(["วันที่ดำเนินการ", "วันที่แล้วเสร็จ"], m => OfficeHtml.Centred(layout.Date(m.DoneOn, form)), (m, r) => m with { DoneOn = r.DoneOn })] : Array.Empty<Column>(),
                .. random.Chance(0.5) ? [new Column(["ผลลัพธ์", "ผลสัมฤทธิ์"], m => print.Text(m.Outcome), (m, r) => m with { Outcome = r.Outcome })] : Array.Empty<Column>(),
            ]
            : [
                new(["การกำกับติดตาม", "การติดตามและรายงานผล"], m => layout.List(m.Monitoring), (m, r) => m with { Monitoring = r.Monitoring }),
                .. random.Chance(0.7) ? [new Column(["กำหนดแล้วเสร็จ", "กำหนดเวลาแล้วเสร็จ"], m => OfficeHtml.Centred(layout.Date(m.Due, form)), (m, r) => m with { Due = r.Due })] : Array.Empty<Column>(),
            ]);
        if (random.Chance(0.4))
        {
            columns.Remove(responsible);
            columns.Add(responsible);
        }

        return columns;
    }

    /// <summary>Implied where all questions belong to one indicator.</summary>
    private static int? IndicatorOf(SampleMeasure row, int year) => row.Items.Select(i => Indicators.ForItem(i, year)).Distinct().ToList() is [var only] ? only : null;

    private static string? Instrument(SampleMeasure row) => row.Items.All(i => i[0] == row.Items[0][0]) ? char.ToUpperInvariant(row.Items[0][0]) + "IT" : null;
}
