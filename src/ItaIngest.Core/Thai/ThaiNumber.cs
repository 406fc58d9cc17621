using System.Globalization;

namespace ItaIngest.Core.Thai;

/// <summary>A number in a running text.</summary>
/// <param name="Value">With its sign.</param>
/// <param name="Start">Position of the first character (of the sign, where there is one) in the text that was searched.</param>
/// <param name="Length">Characters.</param>
/// <param name="Raw">As printed.</param>
public readonly record struct NumberMatch(decimal Value, int Start, int Length, string Raw)
{
    public int End => Start + Length;
}

/// <summary>Numbers in Thai or Arabic digits, with thousands commas, a decimal point and a sign.</summary>
public static class ThaiNumber
{
    private static readonly string[] _around =
    [
        "คะแนนเฉลี่ย", "คะแนนร้อยละ", "คะแนน", "บาทถ้วน", "บาท", "ร้อยละ", "จำนวน", "ได้คะแนน", "ได้รับคะแนน", "เฉลี่ย", "เพิ่มขึ้น", "ลดลง", "ระดับ", "รวม", "คิดเป็น", "เท่ากับ", "ได้", "ที่",
    ];

    /// <summary>Reads a text that is one number.</summary>
    /// <param name="text">Thai or Arabic digits.</param>
    /// <param name="value">0 when there is none.</param>
    /// <param name="bare">False: words such as คะแนน, บาท, ร้อยละ and signs such as %, brackets, dots may stand around it.</param>
    public static bool TryParse(string text, out decimal value, bool bare = false)
    {
        value = 0;
        var found = Find(text, skipMarkers: false);
        if (found.Count != 1)
        {
            return false;
        }

        var (before, after) = (text[..found[0].Start], text[found[0].End..]);
        if (bare ? before.Trim().Length + after.Trim().Length > 0 : !IsAround(before) || !IsAround(after))
        {
            return false;
        }

        value = found[0].Value;
        return true;
    }

    /// <summary>
    /// The numbers of a running text in order. Dates, years, times, telephone and document numbers, codes (i10), section numbers (1.1.1), numbers
    /// with a leading zero and a list marker at the start are none.
    /// </summary>
    public static IReadOnlyList<NumberMatch> FindAll(string text) => Find(text, skipMarkers: true);

    private static List<NumberMatch> Find(string text, bool skipMarkers)
    {
        var found = new List<NumberMatch>();
        var plain = ThaiDigits.ToArabic(text);
        var dates = ThaiDate.Find(text, new DateContext(2560));
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsAsciiDigit(plain[i]))
            {
                continue;
            }

            var token = NumberToken.Read(plain, i);
            if (!dates.Any(d => i >= d.Position && i < d.Position + d.Length) && !token.IsPartOfCode(plain)
                && !(skipMarkers && token.IsListMarker(plain)))
            {
                found.AddRange(token.Numbers(plain).Select(n => Match(text, plain, n.Start, n.End)));
            }

            i = token.End - 1;
        }

        return found;
    }

    private static NumberMatch Match(string text, string plain, int start, int end)
    {
        var value = decimal.Parse(plain.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        var signed = start > 0 && plain[start - 1] is '+' or '-' or '−' && (start == 1 || plain[start - 2] is ' ' or '(' or '\t' or '\n');
        var first = signed ? start - 1 : start;
        return new NumberMatch(signed && plain[first] != '+' ? -value : value, first, end - first, text[first..end]);
    }

    private static bool IsAround(string text)
    {
        var rest = ThaiText.Key(text);
        while (rest.Length > 0)
        {
            var word = _around.Where(w => rest.StartsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length);
            if (word is null)
            {
                return false;
            }

            rest = rest[word.Length..];
        }

        return true;
    }
}
