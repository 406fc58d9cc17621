using System.Globalization;

namespace ItaIngest.Training.Text;

/// <summary>What stands in the number columns of reports: scores, amounts, dates, codes. Digits are uniformly distributed, in Arabic and Thai.</summary>
internal sealed class NumberText(Random random)
{
    /// <summary>A short entry, Thai digits half of the time.</summary>
    public string Entry()
    {
        var text = Arabic();
        return random.Chance(0.55) ? RandomText.ToThaiDigits(text) : text;
    }

    private string Arabic() => random.Next(20) switch
    {
        < 6 => Score(),
        6 => Signed(),
        7 or 8 => Amount(),
        9 or 10 => Date(),
        11 => Phone(),
        12 => DocumentNumber(),
        13 => ItemCodes(),
        14 => Marker(),
        15 => random.Digits(random.Next(1, 7)),
        16 => Percent(),
        17 => Year(),
        18 => Range(),
        _ => Score() + " " + random.Pick(["คะแนน", "A", "AA", "B", "C", "ผ่าน", "ผ่านดี", "ผ่านดีเยี่ยม", "/ 100", "(A)", "บาท", "คน"]),
    };

    public string Score() => random.Next(8) switch
    {
        0 => "100.00",
        1 => "100",
        2 => random.Digits(1) + "." + random.Digits(2),
        3 => random.Next(10, 100).ToString(CultureInfo.InvariantCulture),
        _ => random.Next(10, 100).ToString(CultureInfo.InvariantCulture) + "." + random.Digits(2),
    };

    public string Amount()
    {
        var amount = random.Next(5) switch
        {
            0 => random.Next(100, 1000),
            1 or 2 => random.Next(1, 100) * 1000,
            3 => random.Next(1000, 1_000_000),
            _ => random.Next(1_000_000, 99_000_000),
        };
        var text = amount.ToString("#,0", CultureInfo.InvariantCulture);
        return text + random.Next(6) switch { 0 => ".-", 1 => " บาท", 2 => ".00", 3 => "." + random.Digits(2) + " บาท", 4 => ".- บาท", _ => "" };
    }

    public string Date()
    {
        var day = random.Next(1, 32);
        var month = random.Next(12);
        var year = random.Next(2540, 2600);
        return random.Next(9) switch
        {
            0 => $"{day} {Vocabulary.Months[month]} {year}",
            6 => $"{day}/{month + 1}/{year % 100}",
            7 => $"{Vocabulary.ShortMonths[month]} {year % 100}",
            8 => $"วันที่ {day} เดือน {Vocabulary.Months[month]} พ.ศ. {year}",
            1 => $"{day} {Vocabulary.Months[month]} พ.ศ. {year}",
            2 => $"{day} {Vocabulary.ShortMonths[month]} {year}",
            3 => $"{day} {Vocabulary.ShortMonths[month]} {year % 100}",
            4 => $"{day:00}/{month + 1:00}/{year}",
            _ => $"{Vocabulary.Months[month]} {year}",
        };
    }

    public string Phone() => random.Next(5) switch
    {
        0 => $"โทร. 0 {random.Digits(4)} {random.Digits(4)}",
        1 => $"โทร. 0{random.Digits(1)}-{random.Digits(3)}-{random.Digits(4)}",
        2 => $"โทรศัพท์ 0{random.Digits(2)}-{random.Digits(6)} ต่อ {random.Digits(3)}",
        3 => $"โทรสาร 0-{random.Digits(4)}-{random.Digits(4)}",
        _ => $"0{random.Digits(2)} {random.Digits(3)} {random.Digits(4)}",
    };

    public string DocumentNumber() =>
        $"{random.Pick(["ที่ ", "ที่ ", "เลขที่ ", ""])}{random.Pick(CharacterSet.Consonants)}{random.Pick(CharacterSet.Consonants)} {random.Digits(random.Next(2, 6))}{(random.Chance(0.5) ? "." + random.Digits(random.Next(1, 3)) : "")}/{(random.Chance(0.3) ? "ว " : "")}{random.Digits(random.Next(1, 5))}";

    public string ItemCode() => random.Pick("iiieeoooOIE") + random.Next(1, 44).ToString(CultureInfo.InvariantCulture);

    public string ItemCodes()
    {
        var codes = Enumerable.Range(0, random.Next(1, 6)).Select(_ => ItemCode()).ToArray();
        var joined = string.Join(random.Pick([", ", " ", ",", " และ ", "-", " - "]), codes);
        return random.Next(4) switch { 0 => "(" + joined + ")", 1 => "ข้อ " + joined, _ => joined };
    }

    public string Marker() => random.Next(10) switch
    {
        0 => $"{random.Next(1, 60)}.",
        1 => $"{random.Next(1, 30)})",
        2 => $"({random.Next(1, 30)})",
        3 => $"{random.Next(1, 10)}.{random.Next(1, 12)}",
        4 => $"{random.Next(1, 10)}.{random.Next(1, 10)}.{random.Next(1, 10)}",
        5 => random.Pick("กขคงจฉ") + ".",
        6 => "-",
        7 => random.Pick("•••●○■→").ToString(),
        8 => $"{random.Next(1, 60)}",
        _ => $"ระดับ {random.Next(1, 6)}",
    };

    public string Year() => random.Next(4) switch
    {
        0 => $"พ.ศ. {random.Next(2550, 2580)}",
        1 => $"ปี {random.Next(2550, 2580)}",
        2 => $"ปีงบประมาณ พ.ศ. {random.Next(2550, 2580)}",
        _ => $"{random.Next(2550, 2580)}",
    };

    public string Signed() => random.Pick(["+", "-", "+", "-", "+", "-", "–"]) + (random.Chance(0.3) ? " " : "") + random.Digits(random.Next(1, 3)) + "." + random.Digits(2);

    private string Percent() => random.Next(6) switch
    {
        0 => $"ร้อยละ {Score()}",
        1 => $"{Score()}%",
        2 => $"{Score()} %",
        3 => $"{random.Pick("≥≤<>=")} {Score()}",
        4 => $"{random.Pick(["≥ ร้อยละ ", "> ร้อยละ ", "≤ ", "≥", "±", "± ", "S.D. = ", "25 - 30 °C ", "½ วัน ", "100 m²", "2 × ", "→ "])}{random.Next(1, 100)}",
        _ => $"ไม่น้อยกว่าร้อยละ {random.Next(10, 100)}",
    };

    private string Range() => random.Next(4) switch
    {
        0 => $"{random.Next(1, 13)}-{random.Next(1, 32)}",
        1 => $"{Score()} – {Score()}",
        2 => $"{random.Next(1, 9)}:{random.Digits(2)} - {random.Next(10, 24)}.{random.Digits(2)} น.",
        _ => $"{Amount()} - {Amount()}",
    };
}
