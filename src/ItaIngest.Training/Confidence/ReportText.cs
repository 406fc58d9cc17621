using System.Globalization;
using ItaIngest.Training.Samples;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Confidence;

/// <summary>Made-up agencies, people, dates and sentences for the reports from which confidence is learned, with Arabic digits as records have them.</summary>
internal sealed class ReportText
{
    private static readonly (string Words, bool OfProvince)[] s_agencies =
    [
        ("องค์การบริหารส่วนตำบล", false), ("องค์การบริหารส่วนตำบล", false), ("เทศบาลตำบล", false), ("เทศบาลเมือง", false), ("โรงพยาบาล", false), ("สถานีตำรวจภูธร", false), ("โรงเรียน", false),
        ("วิทยาลัยเทคนิค", false), ("สำนักงานสาธารณสุขจังหวัด", true), ("สำนักงานที่ดินจังหวัด", true), ("องค์การบริหารส่วนจังหวัด", true), ("สำนักงานขนส่งจังหวัด", true),
    ];

    private readonly OfficeGrammar _grammar;
    private readonly NumberText _numbers;

    public ReportText(Random random)
    {
        Random = random;
        _numbers = new NumberText(random);
        _grammar = new OfficeGrammar(random, _numbers, forTest: false);
        Province = Phrase("province");
        District = Phrase("place");
        var (words, ofProvince) = random.Pick(s_agencies);
        Agency = words + (ofProvince ? Province : Phrase("place"));
        Year = random.Next(2563, 2570);
    }

    public Random Random { get; }

    /// <summary>The reporting agency.</summary>
    public string Agency { get; }

    public string District { get; }

    public string Province { get; }

    /// <summary>B.E.</summary>
    public int Year { get; }

    /// <summary>What fills a slot of the grammar, on one line, without signs with which a list would begin.</summary>
    public string Phrase(string slot) => TextCleaning.Tidy(_grammar.Expand("{" + slot + "}")).Trim('-', '–', '•', ' ', '.');

    /// <summary>One or two sentences of a cell.</summary>
    public string Sentence() => Random.Chance(0.7) ? $"{Phrase("who")}{Phrase("verb")}{Phrase("thing")}{Phrase("goal")}" : Phrase("sentence");

    /// <summary>What is done: a short phrase.</summary>
    public string Deed() => $"{Phrase("verb")}{Phrase("thing")}" + (Random.Chance(0.4) ? Phrase("goal") : "");

    public IReadOnlyList<string> Some(int most, Func<string> make) => [.. Enumerable.Range(0, Random.Next(1, most + 1)).Select(_ => make()).Distinct()];

    public SampleSignatory Person() => new(Phrase("person"), Phrase("who"));

    /// <summary>A day of the fiscal year, ISO 8601; the month alone now and then.</summary>
    public string Day(bool monthOnly)
    {
        var day = new DateTime(Year - 544, 10, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(Random.Next(365));
        return day.ToString(monthOnly ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>A score out of 100 with two decimals; full marks now and then.</summary>
    public decimal Score() => Random.Chance(0.06) ? 100m : Math.Round((decimal)(62 + (37.9 * Math.Sqrt(Random.NextDouble()))), 2);

    /// <summary>Baht.</summary>
    public decimal Amount() => Random.Next(4) switch { 0 => Random.Next(3, 100) * 100, 1 => Random.Next(1, 300) * 1000, 2 => Random.Next(500, 99_999), _ => Random.Next(100_000, 4_000_000) };

    public SampleMemo Memo(string subject) => new()
    {
        Office = $"{Phrase("office")} {Agency}",
        Number = $"{Random.Pick(["สร", "นม", "ชร", "อว", "ศธ", "มท", "สธ"])} {Random.Next(10000, 99999)}/{Random.Next(1, 2999)}",
        Date = Day(monthOnly: false),
        Subject = subject,
        To = "นายก" + Agency,
        Signatories = [.. Enumerable.Range(0, Random.Next(1, 4)).Select(_ => Person())],
    };
}
