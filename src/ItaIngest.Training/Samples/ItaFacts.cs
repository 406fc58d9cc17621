namespace ItaIngest.Training.Samples;

/// <summary>The assessment's ten indicators and its arithmetic, as samples print them.</summary>
internal static class ItaFacts
{
    public static readonly IReadOnlyList<string> Indicators =
    [
        "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน",
        "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
    ];

    public static string InstrumentOf(int indicatorNo) => indicatorNo <= 5 ? "IIT" : indicatorNo <= 8 ? "EIT" : "OIT";

    /// <summary>Scores of the three instruments and of the whole from the ten indicators' scores, each rounded to two decimals.</summary>
    public static (decimal Iit, decimal Eit, decimal Oit, decimal Overall) Total(IReadOnlyList<decimal> indicators)
    {
        var iit = Round(indicators.Take(5).Average());
        var eit = Round(indicators.Skip(5).Take(3).Average());
        var oit = Round(indicators.Skip(8).Average());
        return (iit, eit, oit, Round((0.3m * iit) + (0.3m * eit) + (0.4m * oit)));
    }

    /// <summary>The letter of a whole score.</summary>
    public static string GradeOf(decimal score) => score switch
    {
        >= 95 => "AA",
        >= 85 => "A",
        >= 75 => "B",
        >= 65 => "C",
        >= 55 => "D",
        >= 50 => "E",
        _ => "F",
    };

    /// <summary>The level of a whole score, from the three instruments' scores.</summary>
    public static string LevelOf((decimal Iit, decimal Eit, decimal Oit, decimal Overall) scores)
    {
        var lowest = Math.Min(scores.Iit, Math.Min(scores.Eit, scores.Oit));
        return scores.Overall switch
        {
            >= 95 when lowest >= 95 => "ผ่านดีเยี่ยม",
            >= 85 when lowest >= 85 => "ผ่านดี",
            >= 85 => "ผ่าน",
            >= 70 => "ต้องปรับปรุง",
            _ => "ต้องปรับปรุงโดยด่วน",
        };
    }

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
