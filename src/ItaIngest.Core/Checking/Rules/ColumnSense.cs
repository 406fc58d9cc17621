using System.Text.RegularExpressions;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// A value holds what its column is for: who is responsible is a name and no paragraph, wording is no bare number or date, and two columns of one row do not say the same. What breaks this slid over from
/// another column.
/// </summary>
internal sealed partial class ColumnSense : IRule
{
    /// <summary>Letters of the longest name of an office with its department.</summary>
    private const int LongestName = 150;

    /// <summary>Letters; shorter texts may well be the same in two columns ("ดำเนินการแล้ว").</summary>
    private const int TellingText = 25;

    private static readonly string[] s_wording = ["issue", "measure", "result", "outcome", "activity", "problem", "remedy", "constraint", "topic", "programme", "indicator"];

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        foreach (var (pointer, field) in document.Leaves)
        {
            if (field.Content is string text && (IsOdd(ValueKinds.KeyOf(pointer), text) || HoldsLevel(ValueKinds.KeyOf(pointer), text)))
            {
                yield return new Finding(pointer, Reasons.ColumnDoubtful);
            }
        }

        foreach (var twin in document.Leaves.Where(l => l.Field.Content is string { Length: >= TellingText } && s_wording.Contains(ValueKinds.KeyOf(l.Pointer)))
            .GroupBy(l => (l.Pointer[..l.Pointer.LastIndexOf('/')], ThaiText.Key((string)l.Field.Content))).Where(g => g.Count() > 1).SelectMany(g => g))
        {
            yield return new Finding(twin.Pointer, Reasons.ColumnDoubtful);
        }

        foreach (var value in document.Leaves.Where(l => l.Field.Content is string && s_columns.ContainsKey(ValueKinds.KeyOf(l.Pointer))).GroupBy(l => RecordOf(l.Pointer))
            .Where(r => r.Where(l => BeginsLikeHeader(ValueKinds.KeyOf(l.Pointer), (string)l.Field.Content)).Select(l => ValueKinds.KeyOf(l.Pointer)).Distinct().Count() >= HeaderWords).SelectMany(r => r))
        {
            yield return new Finding(value.Pointer, Reasons.RecordDoubtful);
        }
    }

    /// <summary>So many values of one record that begin with what their columns are called are a header's row, or one that runs on from it.</summary>
    private const int HeaderWords = 3;

    /// <summary>Letters of a header; shorter ones begin sentences as well.</summary>
    private const int ShortestHeader = 8;

    private static readonly Dictionary<string, ColumnMeaning> s_columns = new()
    {
        ["issue"] = ColumnMeaning.Issue,
        ["measure"] = ColumnMeaning.Measure,
        ["steps"] = ColumnMeaning.Steps,
        ["responsible"] = ColumnMeaning.Responsible,
        ["monitoring"] = ColumnMeaning.Monitoring,
        ["result"] = ColumnMeaning.Result,
        ["outcome"] = ColumnMeaning.Outcome,
        ["activity"] = ColumnMeaning.Activity,
        ["problem"] = ColumnMeaning.Problem,
        ["remedy"] = ColumnMeaning.Remedy,
    };

    /// <summary><c>/measures/3</c> of <c>/measures/3/steps/0</c>.</summary>
    private static string RecordOf(string pointer) => string.Join('/', pointer.Split('/').Take(3));

    private static bool BeginsLikeHeader(string key, string text) => s_wordings[s_columns[key]].Any(w => text.StartsWith(w, StringComparison.Ordinal));

    private static readonly ILookup<ColumnMeaning, string> s_wordings = s_columns.Values.Distinct()
        .SelectMany(m => HeaderVocabulary.Wordings(m, TableFamily.Measures).Concat(HeaderVocabulary.Wordings(m, TableFamily.Plan)).Distinct().Where(w => w.Length >= ShortestHeader).Select(w => (m, w)))
        .ToLookup(x => x.m, x => x.w);

    /// <summary>The wording of a level inside that of an indicator or activity: cells that ran together.</summary>
    private static bool HoldsLevel(string key, string text) => key is "indicator" or "activity" && LevelWord().Matches(text).Select(m => m.Value[^1]).Distinct().Count() >= (key == "indicator" ? 2 : 1);

    [GeneratedRegex(@"ระดับ\s*(ที่)?\s*[1-5](?![\d.,]|\s*(ขึ้นไป|คะแนน|ของ))")]
    private static partial Regex LevelWord();

    private static bool IsOdd(string key, string text) =>
        (key == "responsible" && text.Length > LongestName) || (s_wording.Contains(key) && !text.Any(char.IsLetter));
}
