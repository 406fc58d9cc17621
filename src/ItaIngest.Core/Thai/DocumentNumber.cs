namespace ItaIngest.Core.Thai;

/// <summary>The number of a letter or memo in a text, as printed (dot leaders and blanks around it left out).</summary>
public readonly record struct DocumentNumberMatch(string Text, int Start, int Length);

/// <summary>
/// Numbers of official letters (Regulation on งานสารบรรณ 2526): two letters of the province or ministry, the office's number, a slash, ว for a circular, a
/// running number, which may be blank. สร ๘๓๒๐๑/๑๑๘๐, อว 0605.8/, มท ๐๘๑๐.๓/ว ๑๒๓๔.
/// </summary>
public static class DocumentNumber
{
    public static IReadOnlyList<DocumentNumberMatch> Find(string text)
    {
        var found = new List<DocumentNumberMatch>();
        for (var i = 0; i < text.Length; i++)
        {
            if (End(text, i) is { } end)
            {
                found.Add(new DocumentNumberMatch(text[i..end], i, end - i));
                i = end - 1;
            }
        }

        return found;
    }

    private static int? End(string text, int start)
    {
        if (start + 2 >= text.Length || !ThaiLetters.IsConsonant(text[start]) || !ThaiLetters.IsConsonant(text[start + 1]) || !IsWordStart(text, start))
        {
            return null;
        }

        var i = start + 2;
        i = Skip(text, i, c => c is '.' or ' ');
        var digits = i;
        i = Skip(text, i, c => ThaiDigits.IsDigit(c) || c is '.');
        if (text[digits..i].Count(ThaiDigits.IsDigit) < 3)
        {
            return null;
        }

        i = Skip(text, i, c => c == ' ');
        if (i >= text.Length || text[i] != '/')
        {
            return null;
        }

        return AfterSlash(text, i + 1);
    }

    private static int AfterSlash(string text, int slash)
    {
        var i = Skip(text, slash, c => c == ' ');
        if (i < text.Length && text[i] == 'ว')
        {
            i = Skip(text, i + 1, c => c is ' ' or '.');
        }

        var end = Skip(text, i, ThaiDigits.IsDigit);
        return end > i ? end : slash;
    }

    /// <summary>The letters start a word, or follow ที่ or a dot leader.</summary>
    private static bool IsWordStart(string text, int start) =>
        start == 0 || !(ThaiLetters.IsLetter(text[start - 1]) || char.IsAsciiLetterOrDigit(text[start - 1])) || text.AsSpan(0, start).EndsWith("ที่");

    private static int Skip(string text, int i, Func<char, bool> skip)
    {
        while (i < text.Length && skip(text[i]))
        {
            i++;
        }

        return i;
    }
}
