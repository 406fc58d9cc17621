using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>Provincial overview: one row for each agency, weighted scores out of 30, 30 and 40, letters; headers of two levels.</summary>
internal static class ScoreAgencies
{
    private static readonly Print P = new(thaiNumerals: false);

    private const int Year = 2565;
    private const string Title = "สรุปผลการประเมิน ITA ขององค์กรปกครองส่วนท้องถิ่นในอำเภอ ประจำปีงบประมาณ พ.ศ. 2565";

    private static readonly (string Agency, decimal Iit, decimal Eit, decimal Oit)[] Rows =
    [
        ("เทศบาลตำบลสะพานหินเก่า", 27.84m, 26.91m, 38.70m),
        ("เทศบาลตำบลบึงกระจับ", 26.02m, 24.77m, 35.25m),
        ("องค์การบริหารส่วนตำบลดงมะไฟหลวง", 28.65m, 27.40m, 40.00m),
        ("องค์การบริหารส่วนตำบลโนนตาลใต้", 24.18m, 22.95m, 28.60m),
        ("องค์การบริหารส่วนตำบลท่าข้าวเปลือก", 25.73m, 25.08m, 31.42m),
        ("องค์การบริหารส่วนตำบลหนองไผ่สูง", 23.46m, 21.37m, 20.15m),
        ("องค์การบริหารส่วนตำบลวังปลาหมอ", 27.11m, 26.35m, 36.87m),
    ];

    public static Sample Make() => new()
    {
        Id = "score-agencies",
        About = "District office, overview of several agencies: one row each, weighted scores out of 30, 30 and 40, letters, header of two levels; Arabic numerals, Kinnari, 300 dpi bilevel",
        Records = new SampleRecords
        {
            Document = new SampleHead { Kind = "score-report", Title = Title, Agency = "ที่ว่าการอำเภอเขาน้ำซับ", District = "เขาน้ำซับ", Province = "กำแพงเพชร", FiscalYear = Year },
            Scores = [.. Rows.SelectMany(Scores)],
        },
        Html = OfficeHtml.Document(Typeface.Kinnari(12), Body()),
        Scanner = ScannerProfiles.CopierBilevel300,
        Seed = 27,
    };

    private static IEnumerable<SampleScore> Scores((string Agency, decimal Iit, decimal Eit, decimal Oit) row)
    {
        yield return Score(row.Agency, "IIT", row.Iit, 30);
        yield return Score(row.Agency, "EIT", row.Eit, 30);
        yield return Score(row.Agency, "OIT", row.Oit, 40);
        var total = row.Iit + row.Eit + row.Oit;
        yield return new() { FiscalYear = Year, Scope = "overall", Label = "คะแนนรวม", Agency = row.Agency, Score = total, Grade = ItaFacts.GradeOf(total) };
    }

    private static SampleScore Score(string agency, string instrument, decimal score, decimal outOf) =>
        new() { FiscalYear = Year, Scope = "instrument", Instrument = instrument, Label = instrument, Agency = agency, Score = score, OutOf = outOf };

    private static string Body() =>
        $"<h1>{P.Text(Title)}<br>ที่ว่าการอำเภอเขาน้ำซับ จังหวัดกำแพงเพชร</h1>"
        + OfficeHtml.Paragraph(P, "ที่ว่าการอำเภอได้รวบรวมผลการประเมินของหน่วยงานในพื้นที่เพื่อใช้วางแผนพี่เลี้ยงในปีต่อไป โดยคะแนนของแต่ละแบบวัดเป็นคะแนนที่ถ่วงน้ำหนักแล้ว")
        + "<table class=\"nobreak\"><thead><tr><th rowspan=\"2\" style=\"width: 7%\">ลำดับ</th><th rowspan=\"2\">หน่วยงาน</th><th colspan=\"3\">คะแนนถ่วงน้ำหนัก</th><th rowspan=\"2\" style=\"width: 12%\">คะแนนรวม<br>(100)</th><th rowspan=\"2\" style=\"width: 9%\">ระดับ</th></tr>"
        + "<tr><th style=\"width: 11%\">IIT<br>(30)</th><th style=\"width: 11%\">EIT<br>(30)</th><th style=\"width: 11%\">OIT<br>(40)</th></tr></thead>"
        + string.Concat(Rows.Select((r, i) => Row(r, i + 1))) + "</table>"
        + "<p class=\"flat small\">หมายเหตุ หน่วยงานที่ได้คะแนนต่ำกว่า 85 จะได้รับการจัดพี่เลี้ยงเข้าช่วยเหลือ</p>";

    private static string Row((string Agency, decimal Iit, decimal Eit, decimal Oit) row, int number)
    {
        var total = row.Iit + row.Eit + row.Oit;
        return OfficeHtml.Row(
            OfficeHtml.Centred(P.Int(number)), row.Agency, OfficeHtml.Centred(P.Number(row.Iit)), OfficeHtml.Centred(P.Number(row.Eit)), OfficeHtml.Centred(P.Number(row.Oit)),
            OfficeHtml.Centred(P.Number(total)), OfficeHtml.Centred(ItaFacts.GradeOf(total)));
    }
}
