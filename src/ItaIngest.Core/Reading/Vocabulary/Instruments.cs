using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>An instrument that a text names.</summary>
/// <param name="Code">IIT, EIT or OIT.</param>
/// <param name="Part">1 or 2 for a part of EIT; null otherwise.</param>
/// <param name="Start">Where its name or code starts in the text.</param>
/// <param name="Length">Characters of the name or code, the part included when it follows at once.</param>
/// <param name="Similarity">0…1: 1 for the code itself.</param>
public sealed record InstrumentMatch(string Code, int? Part, int Start, int Length, double Similarity);

/// <summary>
/// แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT), … ภายนอก (EIT), แบบวัดหรือแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT).
/// </summary>
public static class Instruments
{
    private const string OpenData = "การเปิดเผยข้อมูลสาธารณะ";

    private static readonly string[] _stakeholders = ["ผู้มีส่วนได้ส่วนเสีย", "ผู้มีส่วนได้เสีย"];

    private static readonly (string Text, int Part)[] _parts =
    [
        ("ส่วนที่ 1", 1), ("ส่วนที่1", 1), ("ส่วนที่ 2", 2), ("ส่วนที่2", 2), ("ส่วน 1", 1), ("ส่วน 2", 2), ("part 1", 1), ("part1", 1), ("part 2", 2), ("part2", 2), ("public", 1), ("survey", 2),
        ("ตอนที่ 1", 1), ("ตอนที่ 2", 2),
    ];

    /// <summary>The instrument that a label or sentence names first; null when it names none.</summary>
    public static InstrumentMatch? Match(string text) => Find(text) is [var first, ..] ? first : null;

    /// <summary>Every instrument that a text names, in order; a name with its code behind it is one.</summary>
    public static IReadOnlyList<InstrumentMatch> Find(string text)
    {
        var plain = ThaiDigits.ToArabic(text);
        var found = Codes(plain).Concat(Names(plain)).OrderBy(m => m.Start).ToList();
        var merged = new List<InstrumentMatch>();
        foreach (var match in found)
        {
            if (merged.Count > 0 && merged[^1] is var last && last.Code == match.Code && IsOneName(plain, last, match))
            {
                merged[^1] = last with { Length = match.Start + match.Length - last.Start, Similarity = Math.Max(last.Similarity, match.Similarity) };
            }
            else
            {
                merged.Add(match);
            }
        }

        return [.. merged.Select(m => m.Code == "EIT" ? WithPart(plain, m) : m)];
    }

    /// <summary>The code follows its name after at most a bracket, a blank or the English name.</summary>
    private static bool IsOneName(string text, InstrumentMatch name, InstrumentMatch code)
    {
        var between = text[Math.Min(code.Start, name.Start + name.Length)..code.Start];
        return between.Length <= 60 && !between.Any(c => ThaiLetters.IsLetter(c) || c == '\n');
    }

    private static InstrumentMatch WithPart(string text, InstrumentMatch match)
    {
        var end = match.Start + match.Length;
        var after = text[end..Math.Min(text.Length, end + 20)].TrimStart(' ', ')', '(', ':', '-', ',');
        foreach (var (word, part) in _parts)
        {
            if (after.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !(after.Length > word.Length && char.IsAsciiDigit(after[word.Length])))
            {
                return match with { Part = part, Length = text.IndexOf(after, end, StringComparison.Ordinal) + word.Length - match.Start };
            }
        }

        return match;
    }

    private static IEnumerable<InstrumentMatch> Codes(string text)
    {
        for (var i = 0; i + 3 <= text.Length; i++)
        {
            var isWord = (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])) && (i + 3 == text.Length || !char.IsAsciiLetterOrDigit(text[i + 3]));
            if (isWord && Code(text.AsSpan(i, 3)) is { } code)
            {
                yield return code with { Start = i };
            }
        }
    }

    /// <summary>IIT, EIT, OIT, also with the look-alikes l, 1, | for I and 0 for O.</summary>
    private static InstrumentMatch? Code(ReadOnlySpan<char> word)
    {
        static bool IsI(char c) => c is 'I' or 'i' or 'l' or '1' or '|' or '!';
        if (word[2] is not ('T' or 't') || !IsI(word[1]))
        {
            return null;
        }

        var code = word[0] switch { 'E' or 'e' => "EIT", 'O' or 'o' or '0' or 'Q' => "OIT", var c when IsI(c) => "IIT", _ => null };
        return code is null ? null : new InstrumentMatch(code, null, 0, 3, word.Equals(code, StringComparison.Ordinal) ? 1 : 0.9);
    }

    private static IEnumerable<InstrumentMatch> Names(string text)
    {
        foreach (var (start, length, distance) in _stakeholders.SelectMany(n => Near(text, n)))
        {
            if (Side(text, start + length) is { } side)
            {
                yield return new InstrumentMatch(side.Code, null, start, side.End - start, 1 - ((double)(distance + side.Distance) / 25));
            }
        }

        foreach (var (start, length, distance) in Near(text, OpenData))
        {
            yield return new InstrumentMatch("OIT", null, start, length, 1 - ((double)distance / OpenData.Length));
        }
    }

    /// <summary>ภายใน or ภายนอก, whichever the text at a position is nearer to; at most two characters off.</summary>
    private static (string Code, int End, int Distance)? Side(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int Distance(string word) => at + word.Length > text.Length ? 9 : EditDistance.Bounded(text.AsSpan(at, word.Length), word, 3);
        var (inside, outside) = (Distance("ภายใน"), Distance("ภายนอก"));
        return Math.Min(inside, outside) > 2 || inside == outside ? null
            : inside < outside ? ("IIT", at + "ภายใน".Length, inside) : ("EIT", at + "ภายนอก".Length, outside);
    }

    private static IEnumerable<(int Start, int Length, int Distance)> Near(string text, string name)
    {
        var limit = name.Length / 6;
        for (var from = 0; from < text.Length;)
        {
            var (distance, end) = EditDistance.FindBest(name, text.AsSpan(from));
            if (distance > limit)
            {
                yield break;
            }

            var start = Math.Max(from, from + end - name.Length);
            yield return (start, from + end - start, distance);
            from += end;
        }
    }
}
