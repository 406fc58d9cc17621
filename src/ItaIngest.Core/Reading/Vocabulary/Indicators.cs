using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>One of the ten indicators of the assessment.</summary>
/// <param name="Number">1…10.</param>
/// <param name="Instrument">IIT, EIT or OIT.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Variants">Older and other names in use.</param>
public sealed record Indicator(int Number, string Instrument, string Name, IReadOnlyList<string> Variants);

/// <summary>An indicator that a text names.</summary>
/// <param name="Indicator">The one whose name is nearest.</param>
/// <param name="Similarity">0…1; above <see cref="Indicators.Acceptable"/> the text is that indicator's name.</param>
/// <param name="PrintedNumber">The number printed as the indicator's ("ตัวชี้วัดที่ ๖"); it can contradict the name. Null without one.</param>
/// <param name="ListNumber">A number printed before the name without ตัวชี้วัดที่ ("๖. …"): the indicator's or that of a heading. Null without one.</param>
public sealed record IndicatorMatch(Indicator Indicator, double Similarity, int? PrintedNumber, int? ListNumber);

/// <summary>Where a running text names an indicator.</summary>
public readonly record struct IndicatorMention(Indicator Indicator, int Start, int Length);

/// <summary>The ten indicators (unchanged 2562–2569) and the questions that they are measured by.</summary>
public static class Indicators
{
    /// <summary>Least similarity of a label that is an indicator's name.</summary>
    public const double Acceptable = 0.78;

    /// <summary>Words that announce an indicator's name.</summary>
    private static readonly string[] _announcing = ["มาตรการด้าน", "ตัวชี้วัดด้าน", "ตัวชี้วัดที่", "ตัวชี้วัด", "ดัชนี", "ด้านที่", "ด้าน"];

    private static readonly string[] _prefixes = ["ประเด็น", "ที่", "ข้อ", "หัวข้อ", "iit", "eit", "oit"];

    private static readonly string[] _suffixes = ["ได้คะแนนเฉลี่ย", "คะแนนเฉลี่ย", "คะแนนร้อยละ", "ได้คะแนน", "คะแนน", "ร้อยละ", "ได้", "เฉลี่ย"];

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(1, "IIT", "การปฏิบัติหน้าที่", ["การปฏิบัติงานตามหน้าที่"]),
        new(2, "IIT", "การใช้งบประมาณ", ["การใช้จ่ายงบประมาณ"]),
        new(3, "IIT", "การใช้อำนาจ", []),
        new(4, "IIT", "การใช้ทรัพย์สินของราชการ", ["การใช้ทรัพย์สินของทางราชการ", "การใช้ทรัพย์สินทางราชการ", "การใช้ทรัพย์สินราชการ"]),
        new(5, "IIT", "การแก้ไขปัญหาการทุจริต", ["การแก้ปัญหาการทุจริต", "การแก้ไขปัญหาทุจริต"]),
        new(6, "EIT", "คุณภาพการดำเนินงาน", ["การดำเนินงาน", "คุณภาพในการดำเนินงาน"]),
        new(7, "EIT", "ประสิทธิภาพการสื่อสาร", ["ประสิทธิภาพในการสื่อสาร"]),
        new(8, "EIT", "การปรับปรุงการทำงาน", ["การปรับปรุงระบบการทำงาน", "การปรับปรุงการดำเนินงาน", "การปรับปรุงระบบงาน"]),
        new(9, "OIT", "การเปิดเผยข้อมูล", ["การเปิดเผยข้อมูลข่าวสาร"]),
        new(10, "OIT", "การป้องกันการทุจริต", ["การป้องกันทุจริต"]),
    ];

    /// <summary>Short for indicator 6 where it is announced as one; by itself it means anything that is done.</summary>
    private const string Vague = "การดำเนินงาน";

    private static readonly (Indicator Indicator, string Key)[] _names =
        [.. All.SelectMany(i => i.Variants.Prepend(i.Name).Select(n => (i, ThaiText.Key(n))))];

    public static Indicator Of(int number) => All[number - 1];

    /// <summary>
    /// The indicator that a label names: a cell, a heading, a line of a list. Numbers, scores and words such as ตัวชี้วัดที่, มาตรการด้าน around the name are
    /// left aside. Null when nothing is alike. "การเปิดเผยข้อมูลสาธารณะ" is the instrument OIT and no indicator.
    /// </summary>
    public static IndicatorMatch? Match(string label)
    {
        var bare = Strip(label);
        if (bare.Key.Length < 4)
        {
            return null;
        }

        var best = (Indicator: All[0], Similarity: 0.0);
        foreach (var (indicator, name) in _names)
        {
            var similarity = Similarity(bare.Key, name, bare.IsAnnounced);
            if (similarity > best.Similarity)
            {
                best = (indicator, similarity);
            }
        }

        var isInstrument = best.Indicator.Number == 9 && EditDistance.FindBest("ข้อมูลสาธารณะ", bare.Key).Distance <= 2;
        return best.Similarity < 0.5 || isInstrument ? null : new IndicatorMatch(best.Indicator, best.Similarity, bare.PrintedNumber, bare.ListNumber);
    }

    /// <summary>The indicators that a running text names letter by letter, in order. Phrases that only contain a name (แผนปฏิบัติการป้องกันการทุจริต) are left out.</summary>
    public static IReadOnlyList<IndicatorMention> Find(string text)
    {
        var mentions = new List<IndicatorMention>();
        foreach (var indicator in All)
        {
            foreach (var name in indicator.Variants.Prepend(indicator.Name).Where(n => n != Vague))
            {
                for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
                {
                    if (IsOwnPhrase(text, at, at + name.Length))
                    {
                        mentions.Add(new IndicatorMention(indicator, at, name.Length));
                    }
                }
            }
        }

        return [.. mentions.OrderBy(m => m.Start).ThenByDescending(m => m.Length)
            .Where(m => !mentions.Exists(o => o != m && o.Start <= m.Start && o.Start + o.Length >= m.Start + m.Length))];
    }

    /// <summary>
    /// The indicator of a question: the questionnaires were renumbered in 2567 (i1–i15, e1–e9), the OIT list in 2566, 2567, 2568 and 2569.
    /// </summary>
    /// <param name="code"><c>i2</c>, <c>e10</c>, <c>o11</c>.</param>
    /// <param name="fiscalYear">B.E. year of the assessment; null: only codes that can mean but one indicator are answered.</param>
    /// <returns>1…10, or null when the code does not exist in that year.</returns>
    public static int? ForItem(string code, int? fiscalYear)
    {
        if (code.Length < 2 || !int.TryParse(code.AsSpan(1), out var n) || n < 1)
        {
            return null;
        }

        if (fiscalYear is { } year)
        {
            return ForItem(code[0], n, year);
        }

        var old = ForItem(code[0], n, 2565);
        var current = ForItem(code[0], n, 2568);
        return current is null || current == old ? old : null;
    }

    private static int? ForItem(char letter, int n, int year) => (letter, year >= 2567) switch
    {
        ('i', true) => n <= 15 ? ((n - 1) / 3) + 1 : null,
        ('i', false) => n <= 30 ? ((n - 1) / 6) + 1 : null,
        ('e', true) => n <= 9 ? ((n - 1) / 3) + 6 : null,
        ('e', false) => n <= 15 ? ((n - 1) / 5) + 6 : null,
        ('o', _) => n > OpenDataItems(year) ? null : n < FirstPreventionItem(year) ? 9 : 10,
        _ => null,
    };

    /// <summary>How many data OIT asks for in a year.</summary>
    public static int OpenDataItems(int fiscalYear) => fiscalYear switch { <= 2562 => 48, <= 2566 => 43, 2567 => 35, 2568 => 28, _ => 26 };

    /// <summary>Number of the first o-item of indicator 10.</summary>
    private static int FirstPreventionItem(int fiscalYear) => fiscalYear switch { <= 2565 => 34, 2566 => 31, 2567 => 26, 2568 => 21, _ => 20 };

    private static double Similarity(string key, string name, bool isAnnounced)
    {
        var whole = EditDistance.Similarity(key, name);
        if (name == Vague)
        {
            return isAnnounced && whole >= 0.9 ? whole : 0;
        }

        if (key.Length <= name.Length)
        {
            return whole;
        }

        var (distance, end) = EditDistance.FindBest(name, key);
        if (distance > Math.Max(1, name.Length / 6))
        {
            return whole;
        }

        // A name at the head of a longer label is that indicator with more words about it, certainly when it was announced; further inside it is part
        // of another name (แผนการใช้จ่ายงบประมาณ).
        var coverage = (double)name.Length / key.Length;
        var quality = 1 - ((double)distance / name.Length);
        return end > name.Length + distance ? quality * (0.25 + (0.55 * coverage))
            : Math.Max(whole, quality * (isAnnounced ? 0.85 + (0.15 * coverage) : 0.55 + (0.45 * coverage)));
    }

    /// <summary>The bare name and what stands before it.</summary>
    private static (string Key, bool IsAnnounced, int? PrintedNumber, int? ListNumber) Strip(string label)
    {
        var key = ThaiText.Key(label);
        var (announced, lastWasNumbered) = (false, false);
        int? printed = null, list = null;
        for (var before = key.Length + 1; before > key.Length;)
        {
            before = key.Length;
            if (TakeWord(ref key, _announcing) is { } word)
            {
                (announced, lastWasNumbered) = (true, word.EndsWith("ที่", StringComparison.Ordinal));
            }

            _ = TakeWord(ref key, _prefixes);
            if (TakeNumber(ref key) is { } number)
            {
                printed = lastWasNumbered ? number : printed;
                list = lastWasNumbered ? list : list ?? number;
                lastWasNumbered = false;
            }
        }

        return (StripEnd(key), announced, Known(printed), Known(list));
    }

    private static int? Known(int? number) => number is >= 1 and <= 10 ? number : null;

    private static string? TakeWord(ref string key, string[] words)
    {
        foreach (var word in words)
        {
            if (key.StartsWith(word, StringComparison.Ordinal) && key.Length > word.Length)
            {
                key = key[word.Length..];
                return word;
            }
        }

        return null;
    }

    /// <summary>The digits at the start, as a number where there are few; null without any.</summary>
    private static int? TakeNumber(ref string key)
    {
        var digits = key.TakeWhile(char.IsAsciiDigit).Count();
        var number = digits is 1 or 2 ? int.Parse(key.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture) : digits > 0 ? 0 : (int?)null;
        key = key[digits..];
        return number;
    }

    private static string StripEnd(string key)
    {
        for (var before = key.Length + 1; before > key.Length;)
        {
            before = key.Length;
            key = key.TrimEnd("0123456789".ToCharArray());
            foreach (var suffix in _suffixes)
            {
                if (key.EndsWith(suffix, StringComparison.Ordinal) && key.Length > suffix.Length + 8)
                {
                    key = key[..^suffix.Length];
                }
            }
        }

        return key;
    }

    private static bool IsOwnPhrase(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(end);
        return !before.EndsWith("ปฏิบัติ") && !before.EndsWith("จาก") && !before.EndsWith("เพื่อ") && !before.EndsWith("ภายใน") && !before.EndsWith("แผน")
            && !after.StartsWith("สาธารณะ");
    }
}
