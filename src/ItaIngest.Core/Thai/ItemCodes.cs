using System.Globalization;

namespace ItaIngest.Core.Thai;

/// <summary>A question's or datum's code in a text.</summary>
/// <param name="Code">Lower case, Arabic digits: <c>i2</c>, <c>e10</c>, <c>o11</c>.</param>
/// <param name="Start">Position in the text that was searched; all codes of a range share theirs.</param>
/// <param name="Length">Characters.</param>
/// <param name="Repaired">The letter was read as another sign: (1๓) for (i๓), ๐๑๑ for o๑๑.</param>
public readonly record struct ItemCode(string Code, int Start, int Length, bool Repaired)
{
    public char Letter => Code[0];

    public int Number => int.Parse(Code.AsSpan(1), CultureInfo.InvariantCulture);
}

/// <summary>Codes of the assessment's questions: i1…i30 (IIT), e1…e15 (EIT), o1…o48 (OIT).</summary>
public static class ItemCodes
{
    private static readonly string[] _leads = ["ข้อคำถามที่", "ข้อคำถาม", "หัวข้อที่", "หัวข้อ", "ข้อที่", "ข้อ", "ข้อมูลที่", "ตัวชี้วัดย่อย", "รหัส", "ประเด็น"];

    /// <summary>All codes in printed order; ranges (o11-o14, o11 ถึง o14) are written out.</summary>
    public static IReadOnlyList<ItemCode> Find(string text)
    {
        var plain = ThaiDigits.ToArabic(text);
        var onlyCodes = IsOnlyCodes(plain);
        var codes = new List<ItemCode>();
        for (var i = 0; i < plain.Length; i++)
        {
            if (ReadAt(text, plain, i, onlyCodes || IsCodePosition(plain, i, codes)) is not { } code)
            {
                continue;
            }

            var end = code.Start + code.Length;
            if (RangeEnd(plain, end, code) is { } range)
            {
                codes.AddRange(Enumerable.Range(code.Number, range.Number - code.Number + 1)
                    .Select(n => code with { Code = Name(code.Letter, n), Length = range.End - code.Start }));
                end = range.End;
            }
            else
            {
                codes.Add(code);
            }

            i = end - 1;
        }

        return codes;
    }

    /// <summary>True when the code exists in some year's questionnaire.</summary>
    public static bool IsValid(char letter, int number) => number >= 1 && number <= letter switch { 'i' => 30, 'e' => 15, 'o' => 48, _ => 0 };

    private static ItemCode? ReadAt(string text, string plain, int i, bool isCodePosition)
    {
        if (i > 0 && (char.IsAsciiLetterOrDigit(plain[i - 1]) || plain[i - 1] is '.' or '/'))
        {
            return null;
        }

        var letter = Letter(plain[i]);
        if (letter != '\0' && Digits(plain, i + 1, out var end) is { } number && IsValid(letter, number))
        {
            return new ItemCode(Name(letter, number), i, end - i, false);
        }

        return isCodePosition ? Misread(text, plain, i) : null;
    }

    private static char Letter(char c) => char.ToLowerInvariant(c) is 'i' or 'e' or 'o' ? char.ToLowerInvariant(c) : '\0';

    /// <summary>l, | or ! for i; c or € for e; 0 before other digits for o; 1 for i where brackets or a change of script show that it is a letter.</summary>
    private static ItemCode? Misread(string text, string plain, int i)
    {
        var letter = plain[i] switch
        {
            'l' or '|' or '!' or 'ï' or 'í' or 'ı' or 'j' => 'i',
            'c' or '€' or 'é' or 'è' or 'ē' => 'e',
            'Q' or 'ο' or '°' or 'ō' => 'o',
            '0' => 'o',
            '1' when IsLetterOne(text, plain, i) => 'i',
            _ => '\0',
        };
        return letter != '\0' && Digits(plain, i + 1, out var end) is { } number && IsValid(letter, number)
            ? new ItemCode(Name(letter, number), i, end - i, true) : null;
    }

    private static bool IsLetterOne(string text, string plain, int i)
    {
        var inBrackets = i > 0 && plain[i - 1] == '(' && Digits(plain, i + 1, out var end) is not null && end < plain.Length && plain[end] == ')';
        var changesScript = i + 1 < text.Length && char.IsAsciiDigit(text[i]) && ThaiLetters.IsDigit(text[i + 1]);
        return changesScript || (inBrackets && char.IsAsciiDigit(text[i]));
    }

    /// <summary>One or two digits, the first no zero, that end there.</summary>
    private static int? Digits(string plain, int start, out int end)
    {
        end = start;
        while (end < plain.Length && char.IsAsciiDigit(plain[end]))
        {
            end++;
        }

        var ends = end >= plain.Length || !(char.IsAsciiLetter(plain[end]) || (plain[end] == '.' && end + 1 < plain.Length && char.IsAsciiDigit(plain[end + 1])));
        return end - start is 1 or 2 && plain[start] != '0' && ends ? int.Parse(plain.AsSpan(start, end - start), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>After หัวข้อ, ข้อ … (and a bracket), or after another code and a comma or "และ".</summary>
    private static bool IsCodePosition(string plain, int i, List<ItemCode> codes)
    {
        var before = plain.AsSpan(0, i).TrimEnd().TrimEnd('(').TrimEnd();
        foreach (var lead in _leads)
        {
            if (before.EndsWith(lead))
            {
                return true;
            }
        }

        if (codes.Count == 0)
        {
            return false;
        }

        var last = codes[^1];
        return plain[(last.Start + last.Length)..i].Replace("และ", "", StringComparison.Ordinal).Trim(' ', ',', '(', ')', '/', '\n').Length == 0;
    }

    /// <summary>A line that holds nothing but codes: at least one of them has its letter or starts with the zero that an o was read as.</summary>
    private static bool IsOnlyCodes(string plain)
    {
        var tokens = plain.Split([' ', ',', '\n', '\t', '/', '-', '–', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(tokens, t => Letter(t[0]) != '\0' || (t[0] == '0' && (t.Length == 3 || tokens.Length > 1)))
            && tokens.All(t => t.Length is 2 or 3 && (Letter(t[0]) != '\0' || "l|!0".Contains(t[0])) && t.Skip(1).All(char.IsAsciiDigit));
    }

    private static (int Number, int End)? RangeEnd(string plain, int at, ItemCode first)
    {
        var i = SkipBlanks(plain, at);
        if (i >= plain.Length)
        {
            return null;
        }

        if (plain[i] is '-' or '–' or '—')
        {
            i++;
        }
        else if (plain.AsSpan(i).StartsWith("ถึง"))
        {
            i += 3;
        }
        else
        {
            return null;
        }

        i = SkipBlanks(plain, i);
        if (i < plain.Length && (Letter(plain[i]) == first.Letter || (first.Letter == 'o' && plain[i] == '0')))
        {
            i++;
        }

        return Digits(plain, i, out var end) is { } last && last > first.Number && IsValid(first.Letter, last) ? (last, end) : null;
    }

    private static int SkipBlanks(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    private static string Name(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
}
