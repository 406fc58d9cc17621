using System.Text.RegularExpressions;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>
/// The labels of a covering memo's head in the order that the Regulation on Correspondence of 2526 gives them. They are printed larger than their text, so
/// that they are often read without their marks (ท, เรอง), letter-spaced or with a letter wrong.
/// </summary>
internal static partial class MemoLabels
{
    public const string Office = "ส่วนราชการ", Number = "ที่", Date = "วันที่", Subject = "เรื่อง", To = "เรียน";

    /// <summary>The number's label with two letters too many.</summary>
    private const int LongestNumberLabel = 5;

    private static readonly (string Label, int Order)[] s_all = [(Office, 0), (Number, 1), (Date, 1), (Subject, 2), (To, 3)];

    /// <summary>The label with which a line begins; null for none. A label does not come again, nor before one that it follows.</summary>
    public static string? At(string text, IReadOnlyCollection<string> seen)
    {
        var order = seen.Count == 0 ? 0 : s_all.Where(l => seen.Contains(l.Label)).Max(l => l.Order);
        // A receipt stamp has a date of its own, above the memo's.
        return s_all.Where(l => l.Order >= order && !seen.Contains(l.Label) && (l.Label != Date || seen.Count > 0) && Length(text, l.Label) > 0)
            .Select(l => l.Label).FirstOrDefault();
    }

    /// <summary>How many characters at the start of a text are the label; 0 when it does not begin so.</summary>
    public static int Length(string text, string label)
    {
        var length = text.StartsWith(label, StringComparison.Ordinal) ? label.Length : Bare(text, ThaiText.Skeleton(label));
        length = length > 0 ? length : Misread(text, label);
        var rest = text.AsSpan(length);
        return label switch
        {
            Number when !IsNumberLabel(text, length) => MisreadNumber(text),
            Subject when rest.StartsWith("เดิม") || rest.StartsWith("เดม") => 0,
            _ => length,
        };
    }

    /// <summary>Where a date's label stands inside a line, and how long it is; null for none.</summary>
    public static (int Start, int Length)? DateInside(string text) =>
        DateLabel().Match(text) is { Success: true } match ? (match.Index, match.Length) : null;

    /// <summary>The label without its marks, blanks between its letters.</summary>
    private static int Bare(string text, string skeleton)
    {
        var at = 0;
        foreach (var letter in skeleton)
        {
            while (at < text.Length && at > 0 && (text[at] == ' ' || ThaiLetters.IsMark(text[at])))
            {
                at++;
            }

            if (at >= text.Length || text[at] != letter)
            {
                return 0;
            }

            at++;
        }

        while (at < text.Length && ThaiLetters.IsMark(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>One slip in a long label, two in the longest.</summary>
    private static int Misread(string text, string label)
    {
        var slips = label.Length < 5 ? 0 : label.Length < 8 ? 1 : 2;
        for (var length = label.Length - 1; slips > 0 && length <= Math.Min(label.Length + 1, text.Length); length++)
        {
            if (EditDistance.Bounded(text.AsSpan(0, length), label, slips) <= slips)
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>A short word that is like the number's label and has a document's number behind it: three letters leave no room for slips otherwise.</summary>
    private static int MisreadNumber(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return end is > 0 and <= LongestNumberLabel && EditDistance.Bounded(text.AsSpan(0, end), Number, 2) <= 2
            && DocumentNumber.Find(text[(end + 1)..]) is [{ Start: <= 1 }, ..] ? end : 0;
    }

    /// <summary>ที่ also begins words (ที่ทำการ…): a number's label ends there, or a number follows at once.</summary>
    private static bool IsNumberLabel(string text, int length) =>
        length > 0 && (length == text.Length || !ThaiLetters.IsLetter(text[length]) || DocumentNumber.Find(text[length..]) is [{ Start: 0 }, ..]);

    [GeneratedRegex(@"วั?น\s?ท[ิีึื]?[่้๊๋]?(?=[\s.…:\d])")]
    private static partial Regex DateLabel();
}
