using System.Globalization;
using System.Text;

namespace ItaIngest.Training.Text;

/// <summary>Expands the templates of <see cref="OfficePhrases"/> into sentences, titles and entries of cells.</summary>
internal sealed class OfficeGrammar
{
    /// <summary>A slot with fewer phrases has none kept apart for testing.</summary>
    private const int LeastToShare = 10;

    private readonly Random _random;
    private readonly NumberText _numbers;
    private readonly Dictionary<string, string[]> _slots;

    /// <param name="random">Source of chance.</param>
    /// <param name="numbers">Makes the figures.</param>
    /// <param name="forTest">Every fifth phrase of a slot is only for testing, the others only for training.</param>
    public OfficeGrammar(Random random, NumberText numbers, bool forTest)
    {
        _random = random;
        _numbers = numbers;
        _slots = OfficePhrases.Slots.ToDictionary(s => s.Key, s => Share(s.Value, forTest));
    }

    public string Sentence() => Expand("{sentence}", _random.Chance(0.6));

    public string Title() => Expand("{titleline}", _random.Chance(0.6));

    public string Cell() => Expand("{cell}", _random.Chance(0.6));

    /// <summary>A template with its slots filled, in Arabic digits.</summary>
    public string Expand(string template) => Expand(template, thaiDigits: false);

    private string Expand(string template, bool thaiDigits)
    {
        var output = new StringBuilder();
        var at = 0;
        while (template.IndexOf('{', at) is var open and >= 0)
        {
            var close = template.IndexOf('}', open);
            output.Append(template, at, open - at);
            output.Append(Fill(template[(open + 1)..close], thaiDigits));
            at = close + 1;
        }

        return output.Append(template, at, template.Length - at).ToString();
    }

    private string Fill(string slot, bool thaiDigits)
    {
        if (_slots.TryGetValue(slot, out var phrases))
        {
            // Latin names and addresses have Arabic digits wherever they stand.
            return Expand(_random.Pick(phrases), thaiDigits && slot != "latin");
        }

        var figure = Figure(slot);
        return thaiDigits ? RandomText.ToThaiDigits(figure) : figure;
    }

    private string Figure(string slot) => slot switch
    {
        "digit" => Whole(1, 10),
        "number" => Whole(0, _random.Pick([13, 40, 100, 1000])),
        "score" => _numbers.Score(),
        "change" => _numbers.Signed(),
        "amount" => _numbers.Amount(),
        "year" => Whole(2558, 2573),
        "shortyear" => Whole(58, 73),
        "date" => _numbers.Date(),
        "docnumber" => _numbers.DocumentNumber(),
        "phone" => _numbers.Phone(),
        "code" => _numbers.ItemCodes(),
        "marker" => _numbers.Marker(),
        "postcode" => Whole(10000, 97000),
        "token" => _random.LatinWord() + _random.Digits(3) + _random.LatinWord(),
        _ => throw new InvalidOperationException($"There is no slot '{slot}'."),
    };

    private string Whole(int from, int to) => _random.Next(from, to).ToString(CultureInfo.InvariantCulture);

    private static string[] Share(string[] phrases, bool forTest) =>
        phrases.Length < LeastToShare ? phrases : [.. phrases.Where((_, i) => (i % 5 == 4) == forTest)];
}
