using System.Globalization;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Numbers;

/// <summary>
/// Numbers and codes as the second reader meets them: one cell, or one run of a line without the words around it. Doubled digits, which a network is most
/// likely to lose or to add to, come more often than chance would have them.
/// </summary>
internal sealed class NumberEntries(Random random)
{
    private const string Letters = "iiiieeeooooIEO";

    public string Draw()
    {
        var entry = Arabic();
        return random.Chance(0.6) ? RandomText.ToThaiDigits(entry) : entry;
    }

    private string Arabic() => random.Next(24) switch
    {
        < 7 => Score(),
        7 or 8 => Signed(),
        9 or 10 => Amount(),
        11 => Integer(1, 5),
        12 => Year(),
        13 => Date(),
        14 => Telephone(),
        15 or 16 => Code(),
        17 => Codes(),
        18 or 19 => Marker(),
        20 => Around(Score()),
        21 => random.Pick(["A", "AA", "B", "C", "D", "E", "F", "-", "–", "A", "AA", "(A)", "IIT", "EIT", "OIT"]) is var grade && NumberCharacters.Holds(grade) ? grade : "A",
        22 => Pair(),
        _ => Jumble(),
    };

    private string Score() => random.Next(9) switch
    {
        0 => random.Pick(["100.00", "100", "0.00", "100.00"]),
        1 => Digits(1) + "." + Digits(2),
        2 => Digits(2),
        3 => Digits(2) + "." + Digits(1),
        _ => Digits(2) + "." + Digits(2),
    };

    private string Signed() => random.Pick(["+", "-", "-", "–"]) + (random.Chance(0.25) ? " " : "") + Digits(random.Next(1, 3)) + "." + Digits(2);

    private string Amount()
    {
        var amount = random.Next(4) switch
        {
            0 => random.Next(1, 1000) * 100,
            1 => random.Next(1, 100) * 1000,
            2 => random.Next(1000, 1_000_000),
            _ => random.Next(1_000_000, 99_000_000),
        };
        return amount.ToString("#,0", CultureInfo.InvariantCulture) + random.Pick(["", "", "", ".-", ".00", "." + Digits(2)]);
    }

    private string Integer(int shortest, int longest) => Digits(random.Next(shortest, longest + 1));

    private string Year() => random.Chance(0.8)
        ? random.Next(2550, 2580).ToString(CultureInfo.InvariantCulture)
        : $"{random.Next(2550, 2575)}{random.Pick([" - ", "-", "/", " – "])}{random.Next(2550, 2580)}";

    private string Date() => random.Next(3) switch
    {
        0 => $"{random.Next(1, 32)}/{random.Next(1, 13)}/{random.Next(2555, 2575)}",
        1 => $"{random.Next(1, 32):00}/{random.Next(1, 13):00}/{random.Next(55, 75)}",
        _ => $"{random.Next(1, 13)}/{random.Next(2560, 2572)}",
    };

    private string Telephone() => random.Next(3) switch
    {
        0 => $"0-{Digits(4)}-{Digits(4)}",
        1 => $"0{Digits(2)}-{Digits(6)}",
        _ => $"0{Digits(2)} {Digits(3)} {Digits(4)}",
    };

    private string Code() => Around(random.Pick(Letters) + random.Next(1, 49).ToString(CultureInfo.InvariantCulture));

    private string Codes()
    {
        var letter = random.Pick(Letters);
        var codes = Enumerable.Range(0, random.Next(2, 6)).Select(_ => letter + random.Next(1, 49).ToString(CultureInfo.InvariantCulture));
        return Around(string.Join(random.Pick([", ", ",", " ", " - ", "-"]), codes));
    }

    private string Marker() => random.Next(6) switch
    {
        0 => $"{random.Next(1, 60)}.",
        1 => $"{random.Next(1, 60)})",
        2 => $"({random.Next(1, 40)})",
        3 => $"{random.Next(1, 10)}.{random.Next(1, 20)}",
        4 => $"{random.Next(1, 10)}.{random.Next(1, 10)}.{random.Next(1, 12)}",
        _ => random.Next(1, 60).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What a run of a sentence has at its ends, where nothing parts it from the number.</summary>
    private string Around(string text) => random.Next(9) switch
    {
        0 => $"({text})",
        1 => $"({text}",
        2 => $"{text})",
        3 => $"{text},",
        4 => $"{text}%",
        5 => $"{text}.",
        6 => $": {text}",
        _ => text,
    };

    private string Pair() => random.Next(4) switch
    {
        0 => $"{Score()} - {Score()}",
        1 => $"{Digits(1)} / {Digits(1)}",
        2 => $"{Digits(2)}:{Digits(2)}",
        _ => $"{Integer(1, 4)}/{Integer(1, 4)}",
    };

    /// <summary>Any digits and signs: the network is to read what is there, not what usually is.</summary>
    private string Jumble() =>
        string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(i => i > 0 && random.Chance(0.2) ? random.Pick(".,.-/") : random.Chance(0.9) ? Digits(1)[0] : random.Pick(Letters)));

    /// <summary>A digit is like the one before it a quarter of the time.</summary>
    private string Digits(int count)
    {
        var digits = new char[count];
        for (var i = 0; i < count; i++)
        {
            digits[i] = i > 0 && random.Chance(0.17) ? digits[i - 1] : (char)('0' + random.Next(10));
        }

        return new string(digits);
    }
}
