using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>One mark of a level in a text.</summary>
/// <param name="Index">Its first character.</param>
/// <param name="End">Behind its last one, where the level's wording begins.</param>
/// <param name="Digit">Where its number stands.</param>
internal readonly record struct LevelMark(int Index, int End, int Digit);

/// <summary>Where a text counts levels of success up from 1: "ระดับ 1 …", "1 = …", "คะแนน 1 : …", and "1. …" below a header that speaks of levels.</summary>
internal static partial class LevelMarks
{
    private const int MostLevels = 5;

    /// <summary>Marks without the word for a level are a list's as well: two of them are too few to tell.</summary>
    private const int FewestBare = 3;

    /// <summary>The marks, in printed order; empty when the text counts no levels.</summary>
    /// <param name="cell">A cell's text.</param>
    /// <param name="isHeaded">The cell's header speaks of levels, so that a numbered list is one of them.</param>
    public static IReadOnlyList<LevelMark> Find(Passage cell, bool isHeaded = false)
    {
        if (Counted(cell, Worded().Matches(cell.Text)) is { Count: >= 2 } worded)
        {
            return worded;
        }

        var starts = cell.LineStarts.ToHashSet();
        var bare = Counted(cell, Equated().Matches(cell.Text).Where(m => !m.Groups["unsigned"].Success || starts.Contains(m.Index)));
        if (bare.Count < FewestBare && isHeaded)
        {
            bare = Counted(cell, Numbered().Matches(cell.Text).Where(m => starts.Contains(m.Index)));
        }

        return bare.Count >= FewestBare ? bare : [];
    }

    /// <summary>How often a text names a level by its number.</summary>
    public static int Count(string text) => Worded().Count(text);

    /// <summary>Whether a header says that the texts below it are wordings of levels.</summary>
    public static bool AreHeaded(string header) => Header().IsMatch(header);

    /// <summary>
    /// The marks that count up from 1: a level mentioned within a wording does not. At the start of a line the mark counts whatever its digit was read as.
    /// </summary>
    private static List<LevelMark> Counted(Passage cell, IEnumerable<Match> matches)
    {
        var starts = cell.LineStarts.ToHashSet();
        var marks = new List<LevelMark>();
        foreach (var match in matches)
        {
            var next = match.Groups["n"].Value == (marks.Count + 1).ToString(CultureInfo.InvariantCulture);
            if (next || (marks.Count > 0 && marks.Count < MostLevels && starts.Contains(match.Index)))
            {
                marks.Add(new LevelMark(match.Index, match.Index + match.Length, match.Groups["n"].Index));
            }
        }

        return marks;
    }

    [GeneratedRegex(@"ระดับ(คะแนน)?\s?(ที่\s?)?(?<n>[0-9])(?![\d.])\s*[:=.)–-]?\s*")]
    private static partial Regex Worded();

    /// <summary>"1 = …", "คะแนน 1 : …", "1 คะแนน = …" anywhere, "1 คะแนน …", "คะแนน 1 …" where a line begins.</summary>
    [GeneratedRegex(@"((?<!\S)|(?<=[ก-๙]))((ค่า)?คะแนน\s?)?(?<n>[1-9])\s?(คะแนน\s?)?[=:：]\s*|(?<unsigned>คะแนน\s?(?<n>[1-9])\s+|(?<!\S)(?<n>[1-9])\s?คะแนน\s+)")]
    private static partial Regex Equated();

    [GeneratedRegex(@"(?<!\S)\(?(?<n>[1-9])\s?[.)]\s*(?!\d)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"เกณฑ์|ระดับ\s?(ที่\s?)?1|ระดับ(ความสำเร็จ|คะแนน)|คำอธิบายระดับ")]
    private static partial Regex Header();
}
