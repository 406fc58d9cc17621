namespace ItaIngest.Core.Thai;

/// <summary>A B.E. year in a text.</summary>
/// <param name="Year">B.E., 2540…2599.</param>
/// <param name="IsFiscal">Printed as ปีงบประมาณ.</param>
/// <param name="Start">Position, words such as ปี and พ.ศ. included.</param>
/// <param name="Length">Characters.</param>
public readonly record struct BuddhistYear(int Year, bool IsFiscal, int Start, int Length);

/// <summary>Years of the Buddhist era in headers, titles and running text.</summary>
public static class BuddhistYears
{
    private static readonly string[] _words = ["ปีงบประมาณ", "ปีพุทธศักราช", "พุทธศักราช", "ปี", "พ.ศ.", "พ.ศ", "พ. ศ.", "พศ.", "พศ", "ปีการศึกษา"];

    /// <summary>Four-digit years, with or without the words before them; 2-digit ones only after such a word. Numbers inside dates are years as well.</summary>
    public static IReadOnlyList<BuddhistYear> Find(string text)
    {
        var plain = ThaiDigits.ToArabic(text);
        var found = new List<BuddhistYear>();
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsAsciiDigit(plain[i]))
            {
                continue;
            }

            var end = i;
            while (end < plain.Length && char.IsAsciiDigit(plain[end]))
            {
                end++;
            }

            if (Year(plain, i, end) is { } year)
            {
                found.Add(year);
            }

            i = end;
        }

        return found;
    }

    private static BuddhistYear? Year(string plain, int start, int end)
    {
        var isPart = (start > 0 && plain[start - 1] is '.' or ',' or '/' && start > 1 && char.IsAsciiDigit(plain[start - 2]))
            || (end + 1 < plain.Length && plain[end] is '.' or ',' && char.IsAsciiDigit(plain[end + 1]))
            || (start > 0 && char.IsAsciiLetter(plain[start - 1]));
        if (isPart || end - start is not (2 or 4))
        {
            return null;
        }

        var (from, fiscal) = Words(plain, start);
        var value = int.Parse(plain.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture);
        value = end - start == 2 && from < start ? 2500 + value : value;
        return value is >= FiscalYear.Earliest and <= FiscalYear.Latest ? new BuddhistYear(value, fiscal, from, end - from) : null;
    }

    /// <summary>Where the words before the year begin.</summary>
    private static (int From, bool Fiscal) Words(string plain, int start)
    {
        var (from, fiscal) = (start, false);
        for (var more = true; more;)
        {
            more = false;
            var before = plain.AsSpan(0, from).TrimEnd();
            foreach (var word in _words)
            {
                if (before.EndsWith(word))
                {
                    from = before.Length - word.Length;
                    fiscal |= word == "ปีงบประมาณ";
                    more = true;
                    break;
                }
            }
        }

        return (from, fiscal);
    }
}
