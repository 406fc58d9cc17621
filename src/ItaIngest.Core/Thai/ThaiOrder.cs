using System.Globalization;
using System.Text;

namespace ItaIngest.Core.Thai;

/// <summary>
/// The order of a Thai dictionary (Royal Institute; the same idea as ISO 14651 and the Unicode collation of th-TH): a vowel that is written before its consonant counts behind it, ฤ stands
/// behind ร and ฦ behind ล, tone marks and ็ ์ ํ tell words apart only where all letters are the same. Numbers, in Thai or Arabic digits, go by their value and before letters, Thai letters
/// before Latin ones, capital and small ones alike; blanks and punctuation count for nothing. Of its own, since the program runs without ICU.
/// </summary>
public static class ThaiOrder
{
    /// <summary>Letters of a text that its key holds: more tell no two names apart, and a database's index takes keys of some length only.</summary>
    private const int Most = 120;

    private const int Number = 0x02, MostDigits = 16, Digit = 0x14, Consonant = 0x20, Vowel = 0x50, Latin = 0x80, Other = 0xF0;
    private const int Plain = 0x10, Mark = 0x20;
    private const char FirstConsonant = 'ก', LastConsonant = 'ฮ', FirstVowel = 'ะ', LastVowel = 'ๆ', FirstMark = '็', LastMark = '๎';

    /// <summary>By <see cref="KeyOf"/>; what it does not tell apart by its characters.</summary>
    public static IComparer<string?> Comparer { get; } = Comparer<string?>.Create(Compare);

    /// <summary>Paths, folder by folder, the names in each by <see cref="Comparer"/>.</summary>
    public static IComparer<string?> PathComparer { get; } = Comparer<string?>.Create(ComparePaths);

    /// <summary>A text of hexadecimal digits, for a database to order by: texts' keys are in the order of the texts, under any collation.</summary>
    public static string KeyOf(string text)
    {
        var letters = new List<int>(text.Length);
        var accents = new List<int>();
        var to = 0;
        for (var i = 0; i < text.Length && letters.Count < Most && accents.Count < 2 * Most;)
        {
            var began = letters.Count;
            i = text[i] is >= FirstMark and <= LastMark ? AddMark(text, i, accents) : AddLetter(text, i, letters);
            accents.AddRange(Enumerable.Repeat(Plain, letters.Count - began));
            to = accents.Count > 0 && accents[^1] != Plain ? accents.Count : to;
        }

        var key = new StringBuilder(2 * (letters.Count + to + 1));
        Append(key, letters);
        // Lower than any letter: a word stands before its longer ones.
        key.Append("00");
        Append(key, accents.Take(to));
        return key.ToString();
    }

    private static int AddMark(string text, int i, List<int> accents)
    {
        accents.Add(Mark + (text[i] - FirstMark));
        return i + 1;
    }

    /// <summary>Adds what stands at a place; nothing for a blank or a sign. The place behind it.</summary>
    private static int AddLetter(string text, int i, List<int> letters)
    {
        var c = text[i];
        if (c is >= 'เ' and <= 'ไ' && i + 1 < text.Length && text[i + 1] is >= FirstConsonant and <= LastConsonant)
        {
            letters.AddRange([Consonant + (text[i + 1] - FirstConsonant), Vowel + (c - FirstVowel)]);
            return i + 2;
        }

        if (DigitOf(c) is >= 0)
        {
            return AddNumber(text, i, letters);
        }

        if (c is >= FirstConsonant and <= LastConsonant)
        {
            letters.Add(Consonant + (c - FirstConsonant));
        }
        else if (c is >= FirstVowel and <= LastVowel and not '฿')
        {
            letters.Add(Vowel + (c - FirstVowel));
        }
        else if (char.IsAsciiLetter(c))
        {
            letters.Add(Latin + (char.ToLowerInvariant(c) - 'a'));
        }
        else if (char.IsLetter(c) || char.IsSurrogate(c))
        {
            letters.AddRange([Other, Plain + (c >> 12), Plain + ((c >> 6) & 63), Plain + (c & 63)]);
        }

        return i + 1;
    }

    /// <summary>A number by how many digits it has and then by these, so that 2 stands before 10.</summary>
    private static int AddNumber(string text, int i, List<int> letters)
    {
        var end = i;
        while (end < text.Length && DigitOf(text[end]) >= 0)
        {
            end++;
        }

        while (i < end - 1 && DigitOf(text[i]) == 0)
        {
            i++;
        }

        letters.Add(Number + Math.Min(end - i, MostDigits));
        letters.AddRange(text[i..Math.Min(end, i + MostDigits)].Select(d => Digit + DigitOf(d)));
        return end;
    }

    private static int DigitOf(char c) => c is >= '๐' and <= '๙' ? c - '๐' : char.IsAsciiDigit(c) ? c - '0' : -1;

    private static void Append(StringBuilder key, IEnumerable<int> weights)
    {
        foreach (var weight in weights)
        {
            key.Append(weight.ToString("x2", CultureInfo.InvariantCulture));
        }
    }

    private static int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byKey = string.CompareOrdinal(KeyOf(x), KeyOf(y));
        return byKey != 0 ? byKey : string.CompareOrdinal(x, y);
    }

    private static int ComparePaths(string? x, string? y)
    {
        var (xs, ys) = (x?.Split('/') ?? [], y?.Split('/') ?? []);
        for (var i = 0; i < Math.Min(xs.Length, ys.Length); i++)
        {
            if (Compare(xs[i], ys[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return xs.Length - ys.Length;
    }
}
