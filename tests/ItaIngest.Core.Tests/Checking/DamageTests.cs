using System.Globalization;
using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;

namespace ItaIngest.Core.Tests.Checking;

/// <summary>Every digit of every score of a report is changed in turn, as a reader would that is sure of what it misreads.</summary>
public sealed class DamageTests
{
    private static readonly string[] _names =
    [
        "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน",
        "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
    ];

    private static readonly decimal[] _indicators = [92.15m, 88.40m, 95.62m, 79.03m, 86.74m, 91.28m, 84.95m, 90.07m, 93.33m, 87.50m];

    /// <summary>Rounded as the assessment rounds: instruments, then the whole.</summary>
    private static readonly (string Label, decimal Score)[] _wholes =
    [
        ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", 88.39m), ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", 88.77m), ("แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)", 90.42m), ("คะแนนภาพรวม", 89.32m),
    ];

    [Fact]
    public void Apply_EachDigitOfEachScoreChanged_NearlyEveryChangeThatArithmeticSeesIsFlagged()
    {
        var sound = Read();
        Assert.Equal(14, sound.Scores.Count);
        Assert.DoesNotContain(sound.Scores, s => s.Score!.Evidence.Flagged);
        var (seen, caught) = (0, 0);
        for (var i = 0; i < sound.Scores.Count; i++)
        {
            foreach (var damaged in Damaged(sound.Scores[i].Score!.Value).Where(d => IsSeen(sound, i, d)))
            {
                seen++;
                caught += Checker.Apply(With(sound, i, damaged)).Scores[i].Score!.Evidence.Flagged ? 1 : 0;
            }
        }

        Assert.True(seen > 350, $"{seen} changes were seen by arithmetic");
        Assert.True(caught >= 0.99 * seen, $"{caught} of {seen}");
    }

    private static ReportRecords Read()
    {
        var page = new PrintedPage().Centred("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568").Centred("เทศบาลตำบลทุ่งสมมุติ").Gap(30)
            .Table([100, 1000, 1300], [["แบบวัด", "คะแนน"], .. _wholes.Select(w => new string?[] { w.Label, Text(w.Score) })])
            .Table([100, 300, 1000, 1300], [["ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "คะแนน"], .. _names.Select((n, i) => new string?[] { $"{i + 1}", n, Text(_indicators[i]) })]);
        return DocumentReader.Read([page.Page], 1);
    }

    private static ReportRecords With(ReportRecords records, int index, decimal score) => records with
    {
        Scores = [.. records.Scores.Select((s, i) => i == index ? s with { Score = s.Score! with { Value = score } } : s)],
    };

    private static IEnumerable<decimal> Damaged(decimal score)
    {
        var text = Text(score);
        return Enumerable.Range(0, text.Length).Where(i => text[i] != '.')
            .SelectMany(i => "0123456789".Where(d => d != text[i]).Select(d => decimal.Parse(string.Concat(text.AsSpan(0, i), [d], text.AsSpan(i + 1)), CultureInfo.InvariantCulture)));
    }

    /// <summary>By the formulas of the manual, written down once more: some mean or the total is off by more than two hundredths.</summary>
    private static bool IsSeen(ReportRecords sound, int index, decimal damaged)
    {
        var records = With(sound, index, damaged).Scores;
        decimal Indicator(int number) => records.Single(s => s.Scope!.Value == "indicator" && s.IndicatorNo!.Value == number).Score!.Value;
        decimal Instrument(string code) => records.Single(s => s.Scope!.Value == "instrument" && s.Instrument!.Value == code).Score!.Value;
        var (iit, eit, oit) = (Instrument("IIT"), Instrument("EIT"), Instrument("OIT"));
        decimal[] misses =
        [
            iit - Enumerable.Range(1, 5).Average(Indicator), eit - Enumerable.Range(6, 3).Average(Indicator), oit - Enumerable.Range(9, 2).Average(Indicator),
            records.Single(s => s.Scope!.Value == "overall").Score!.Value - ((0.3m * iit) + (0.3m * eit) + (0.4m * oit)),
        ];
        return misses.Any(m => Math.Abs(m) > 0.02m);
    }

    private static string Text(decimal score) => score.ToString("F2", CultureInfo.InvariantCulture);
}
