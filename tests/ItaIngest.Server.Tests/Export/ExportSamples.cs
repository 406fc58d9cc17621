using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;

namespace ItaIngest.Server.Tests.Export;

/// <summary>Invented records for tests of the export.</summary>
internal static class ExportSamples
{
    /// <summary>A plan with two activities, a measure, two scores; doubts on a score, an activity, a page and a list.</summary>
    public static ReportRecords Records() => new()
    {
        Document = new DocumentRecord
        {
            Kind = Of(ReportKinds.ScoreReport),
            Title = Of("รายงานผลการประเมิน \"ฉบับย่อ\", ปี 2568"),
            Agency = Of("เทศบาลตำบลทุ่งสมมุติ"),
            FiscalYear = Of(2568),
            Memo = new MemoRecord
            {
                Number = Of("1.10"),
                Date = Of("2025-10-27"),
                Signatories = [new SignatoryRecord { Name = Of("นางสมมุติ ใจดี"), Position = Of("ปลัดเทศบาล") }, new SignatoryRecord { Name = Of("นายทดสอบ ดีงาม") }],
            },
            PageCount = 3,
        },
        Plans =
        [
            new PlanRecord
            {
                ProgrammeNo = Of("1"),
                IndicatorNo = Of("1.10"),
                Indicator = Of("=1+1"),
                Levels = [Of("ดี"), Of("ดีมาก")],
                AchievedLevel = Of(4),
                AchievedValue = Of(4.26m),
                Activities =
                [
                    new ActivityRecord { No = Of(1), Activity = Of("จัดอบรม"), BudgetMin = Of(12500m), BudgetMax = Of(12500.5m) },
                    new ActivityRecord { No = Of(2), Activity = Of("-ประชุม", flagged: Reasons.LowOcrConfidence) },
                ],
            },
        ],
        Measures = [new MeasureRecord { Section = Of("1.1"), Items = [Of("i2"), Of("o11")], Due = Of("2026-03"), DoneOn = Of("2026-01-05") }],
        Scores =
        [
            new ScoreRecord { FiscalYear = Of(2568), Scope = Of("overall"), Score = Of(93.57m), Change = Of(-6.13m) },
            new ScoreRecord { FiscalYear = Of(2567), Scope = Of("overall"), Score = Of(99.7m, flagged: Reasons.SumMismatch) },
        ],
        Doubts = new Dictionary<string, Evidence>
        {
            ["/document/pages/1"] = new Evidence { Places = [new Place { Page = 2 }] }.Flag(Reasons.PageFailed),
            ["/scores"] = new Evidence().Flag(Reasons.NumberingGap),
        },
    };

    public static ReportRecords WithScores(int count, string label = "คะแนน") => new()
    {
        Document = new DocumentRecord { FiscalYear = Of(2567) },
        Scores = [.. Enumerable.Range(1, count).Select(i => new ScoreRecord { Label = Of(label), Score = Of((decimal)i) })],
    };

    public static Field<T> Of<T>(T value, string? flagged = null)
        where T : notnull
    {
        var evidence = new Evidence { Places = [new Place { Page = 1, Box = new Box(0.1, 0.1, 0.2, 0.2) }], Raw = value.ToString(), Confidence = flagged is null ? 0.98 : 0.4 };
        return new Field<T>(value, flagged is null ? evidence : evidence.Flag(flagged));
    }

    public static ItaIngest.Server.Export.ExportedDocument Document(ReportRecords records, long id = 1, bool reviewed = true) => new(
        id, "รายงาน.pdf", new string('a', 64), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), new DateTime(2026, 1, 2, 3, 5, 0, DateTimeKind.Utc), reviewed, RecordJson.Write(records));
}
