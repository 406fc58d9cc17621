using ItaIngest.Core.Checking;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;

namespace ItaIngest.Storage.Tests.Review;

/// <summary>Invented records with doubts of all kinds.</summary>
internal static class SampleReport
{
    /// <summary>Five indicators of IIT whose mean is 90.2 with the third at 90, of which the third is misread, and two measures.</summary>
    public static ReportRecords Scores() => Checker.Apply(new ReportRecords
    {
        Document = new DocumentRecord { Kind = Text(ReportKinds.ScoreReport, 0.01), Title = Text("รายงานผลการประเมิน", 0.015), Agency = Text("เทศบาลตำบลบ้านตัวอย่าง", 0.02), FiscalYear = new Field<int>(2568, At(0.03)), PageCount = 1 },
        Scores =
        [
            Score(0.10, "instrument", null, 90.2m),
            Score(0.12, "indicator", 1, 86.1m),
            Score(0.14, "indicator", 2, 88.2m),
            Score(0.16, "indicator", 3, 9m),
            Score(0.18, "indicator", 4, 92.3m),
            Score(0.20, "indicator", 5, 94.4m),
        ],
        Measures = [Measure("1.1", 0.5, "สำรวจ", "แก้ไข", "รายงานผล"), Measure("1.2", 0.7, "อบรม")],
        Doubts = new Dictionary<string, Evidence> { ["/measures"] = At(0.9).Flag(Reasons.RecordDoubtful) },
    });

    /// <summary>A report of many values.</summary>
    public static ReportRecords Large(int scores) => Scores() with
    {
        Scores =
        [
            .. Enumerable.Range(0, scores).Select(i => new ScoreRecord
            {
                FiscalYear = new Field<int>(2568, At(0.1)),
                Scope = Text("item", 0.1),
                Instrument = Text("OIT", 0.1),
                Item = Text($"o{1 + (i % 40)}", 0.1 + (i * 0.001)),
                Label = Text($"ข้อคำถามสมมุติที่ {i} เรื่องการเปิดเผยข้อมูลต่อสาธารณะ", 0.1),
                Agency = Text($"หน่วยงานสมมุติ {i / 40}", 0.1),
                Score = new Field<decimal>(50 + (i % 50), At(0.1 + (i * 0.001), 0.5).Flag(Reasons.LowOcrConfidence)),
            }),
        ],
    };

    public static ScoreRecord Score(double top, string scope, int? indicator, decimal score) => new()
    {
        FiscalYear = new Field<int>(2568, At(top)),
        Scope = Text(scope, top),
        Instrument = Text("IIT", top),
        IndicatorNo = indicator is { } no ? new Field<int>(no, At(top)) : null,
        Score = new Field<decimal>(score, At(top)),
    };

    public static MeasureRecord Measure(string section, double top, params string[] steps) => new()
    {
        Section = Text(section, top),
        Issue = Text("ข้อมูลไม่ครบถ้วน " + section, top),
        Steps = [.. steps.Select((s, i) => Text(s, top + 0.03 + (i * 0.03)))],
    };

    public static Field<string> Text(string text, double top) => new(text, At(top));

    public static Evidence At(double top, double confidence = 0.999) => new() { Confidence = confidence, Raw = "…", Places = [new Place { Page = 1, Box = new Box(0.5, top, 0.6, top + 0.015) }] };
}
