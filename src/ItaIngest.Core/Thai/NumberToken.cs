using System.Buffers;
using System.Globalization;

namespace ItaIngest.Core.Thai;

/// <summary>A run of digits and of the signs that stand between digits in numbers, dates, times and codes.</summary>
internal readonly record struct NumberToken(int Start, int End)
{
    /// <summary>Digits beyond this many are an identity or account number, unless commas group them.</summary>
    private const int MaxPlainDigits = 9;

    private static readonly SearchValues<char> _telephoneSigns = SearchValues.Create("0123456789 -.:,ต่อ()");
    private static readonly string[] _telephoneWords = ["ศัพท์", "สาร", ".", " ", "ภายใน"];

    public static NumberToken Read(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (IsJoint(text[end]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return new NumberToken(start, end);
    }

    private static bool IsJoint(char c) => c is '.' or ',' or '/' or '-' or '–' or ':';

    /// <summary>Belongs to a code, a date in figures, a time, a document or telephone number, or to a year.</summary>
    public bool IsPartOfCode(string text)
    {
        var run = text.AsSpan(Start, End - Start);
        if (run.ContainsAny('/', ':') || (Start > 0 && char.IsAsciiLetter(text[Start - 1])) || (End < text.Length && char.IsAsciiLetter(text[End])))
        {
            return true;
        }

        if (Start > 1 && text[Start - 1] is '/' or '-' && char.IsAsciiLetterOrDigit(text[Start - 2]))
        {
            return true;
        }

        return (End < text.Length && text[End] == '/' && run.Length >= 4) || IsTime(text) || IsYear(text) || IsTelephone(text);
    }

    /// <summary>"1. ", "1) ", "(1)" at the start of the text.</summary>
    public bool IsListMarker(string text)
    {
        var run = text.AsSpan(Start, End - Start);
        var before = text.AsSpan(0, Start).Trim();
        if (run.Length > 2 || run.IndexOfAnyExceptInRange('0', '9') >= 0 || End >= text.Length)
        {
            return false;
        }

        return (before.IsEmpty && text[End] is '.' or ')') || (before is "(" && text[End] == ')');
    }

    /// <summary>The numbers of the run: one, or two with a hyphen between them.</summary>
    public IEnumerable<(int Start, int End)> Numbers(string text)
    {
        var numbers = new List<(int Start, int End)>();
        var start = Start;
        for (var i = Start; i <= End; i++)
        {
            if (i == End || text[i] is '-' or '–')
            {
                numbers.Add((start, i));
                start = i + 1;
            }
        }

        return numbers.TrueForAll(n => IsNumber(text.AsSpan(n.Start, n.End - n.Start))) && numbers.Count <= 2 ? numbers : [];
    }

    private static bool IsNumber(ReadOnlySpan<char> run)
    {
        var point = run.IndexOf('.');
        var whole = point < 0 ? run : run[..point];
        if (point >= 0 && run[(point + 1)..].IndexOfAny('.', ',') >= 0)
        {
            return false;
        }

        if (whole.Length > 1 && whole[0] == '0')
        {
            return false;
        }

        return whole.Contains(',') ? IsGrouped(whole) : whole.Length <= MaxPlainDigits;
    }

    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        var first = whole.IndexOf(',');
        if (first is < 1 or > 3 || (whole.Length - first) % 4 != 0)
        {
            return false;
        }

        for (var i = 0; i < whole.Length; i++)
        {
            if ((whole[i] == ',') != (i >= first && (i - first) % 4 == 0))
            {
                return false;
            }
        }

        return whole.Length <= 15;
    }

    private bool IsTime(string text)
    {
        var after = text.AsSpan(End).TrimStart();
        return text.AsSpan(Start, End - Start).Contains('.') && after.StartsWith("น.");
    }

    /// <summary>A B.E. year: amounts of that size are printed with a comma.</summary>
    private bool IsYear(string text) =>
        End - Start == 4 && int.TryParse(text.AsSpan(Start, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= FiscalYear.Earliest and <= FiscalYear.Latest;

    /// <summary>Groups of digits behind โทร. are a telephone number.</summary>
    private bool IsTelephone(string text)
    {
        var phone = text.AsSpan(0, Start).LastIndexOf("โทร");
        var between = phone < 0 ? "x" : text.AsSpan(phone + 3, Start - phone - 3);
        foreach (var word in _telephoneWords)
        {
            between = between.StartsWith(word) ? between[word.Length..] : between;
        }

        return between.IndexOfAnyExcept(_telephoneSigns) < 0;
    }
}
