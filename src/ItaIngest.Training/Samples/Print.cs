using System.Globalization;
using System.Net;
using System.Text;

namespace ItaIngest.Training.Samples;

/// <summary>How a list is marked in print.</summary>
internal enum Marks
{
    /// <summary>Nothing but a new line; a single item stands alone.</summary>
    None,
    Dash,
    Bullet,

    /// <summary>1.</summary>
    Point,

    /// <summary>1)</summary>
    Bracket,

    /// <summary>(1)</summary>
    Brackets,
}

/// <summary>Prints values of records as an office writes them, in HTML.</summary>
/// <param name="thaiNumerals">Digits are ๐…๙.</param>
internal sealed class Print(bool thaiNumerals)
{
    private static readonly string[] Months =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    private static readonly string[] ShortMonths =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    /// <summary>Text, escaped, in the document's digits.</summary>
    public string Text(string? text) => Digits(WebUtility.HtmlEncode(text ?? ""));

    public string Int(int value) => Digits(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number with a fixed count of decimals.</summary>
    public string Number(decimal value, int decimals = 2) =>
        Digits(value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A number with thousands separators and without decimals.</summary>
    public string Amount(decimal value) => Digits(value.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A difference with its sign.</summary>
    public string Signed(decimal value) => (value > 0 ? "+" : "") + Number(value);

    /// <summary>One amount, a range, or the word for none.</summary>
    public string Budget(SampleActivity activity, string none) =>
        activity.BudgetMin is not { } from ? Text(none)
        : activity.BudgetMax is { } to && to != from ? $"{Amount(from)} - {Amount(to)}"
        : Amount(from);

    /// <summary>A day (<c>2025-10-27</c>) or a month (<c>2025-10</c>) in full, B.E.</summary>
    public string Date(string iso) => Date(iso, Months, 0);

    /// <summary>The same with the month's abbreviation.</summary>
    public string ShortDate(string iso) => Date(iso, ShortMonths, 0);

    /// <summary>The same with the month's abbreviation and the year's last two digits.</summary>
    public string ShortestDate(string iso) => Date(iso, ShortMonths, 2);

    public string List(IReadOnlyList<string> items, Marks marks, string none = "-")
    {
        if (items.Count == 0)
        {
            return Text(none);
        }

        var lines = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            lines.Append("<div class=\"item\">").Append(Mark(marks, i + 1)).Append(Text(items[i])).Append("</div>");
        }

        return lines.ToString();
    }

    private string Mark(Marks marks, int number) => marks switch
    {
        Marks.Dash => "- ",
        Marks.Bullet => "• ",
        Marks.Point => Int(number) + ". ",
        Marks.Bracket => Int(number) + ") ",
        Marks.Brackets => "(" + Int(number) + ") ",
        _ => "",
    };

    private string Date(string iso, string[] months, int yearDigits)
    {
        var parts = iso.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var year = (parts[0] + 543).ToString(CultureInfo.InvariantCulture);
        var day = parts.Length > 2 ? Int(parts[2]) + " " : "";
        return day + months[parts[1] - 1] + " " + Digits(yearDigits == 2 ? year[2..] : year);
    }

    private string Digits(string text) =>
        thaiNumerals ? string.Create(text.Length, text, ThaiDigits) : text;

    private static void ThaiDigits(Span<char> target, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // &#39; and its like hold digits that are no text.
            target[i] = char.IsAsciiDigit(text[i]) && !IsInEntity(text, i) ? (char)('๐' + (text[i] - '0')) : text[i];
        }
    }

    private static bool IsInEntity(string text, int at)
    {
        var i = at;
        while (i > 0 && char.IsAsciiDigit(text[i]))
        {
            i--;
        }

        return i > 0 && text[i] == '#' && text[i - 1] == '&';
    }
}
