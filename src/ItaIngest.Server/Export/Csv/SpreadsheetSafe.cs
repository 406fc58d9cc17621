using System.Text.RegularExpressions;

namespace ItaIngest.Server.Export.Csv;

/// <summary>
/// What a spreadsheet makes of a text when it opens a CSV: a formula, a number or a date. Two marks keep a text what it is. An apostrophe stands before what would be a formula
/// (OWASP, "CSV injection"); a tab stands before what would become a number or a date, as <c>1.10</c>: Excel takes such a cell as text and shows no tab.
/// Numbers and dates of their own columns never carry a mark.
/// </summary>
internal static partial class SpreadsheetSafe
{
    private const string Formula = "=+-@＝＋－＠";

    public static string Text(string text) =>
        IsFormula(text) ? "'" + text
        : WouldConvert(text) ? "\t" + text
        : text;

    private static bool IsFormula(string text)
    {
        var start = text.AsSpan().TrimStart();
        return text[0] is '\t' or '\r' or '\n' || (start.Length > 0 && Formula.Contains(start[0], StringComparison.Ordinal));
    }

    /// <summary>Digits with nothing but separators and names of months around them, or a word that Excel takes for a truth value.</summary>
    private static bool WouldConvert(string text) =>
        text.Length <= 40 && (NumberOrDate().IsMatch(text) || text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase));

    // Thai Excel knows Thai months too, long and short.
    [GeneratedRegex(
        """
        ^(?=.*[0-9])
        (?: [0-9\s.,:/%()\-$฿]
          | (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*
          | (?:am|pm|[ap]|e[+\-]?(?=[0-9]))
          | (?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)
          | (?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)\.?
          | พ\.?ศ\.?
        )+$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberOrDate();
}
