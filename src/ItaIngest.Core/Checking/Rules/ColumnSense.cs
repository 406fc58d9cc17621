using System.Globalization;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// A value holds what its column is for: who is responsible is a name and no paragraph, wording is no bare number or date, and two columns of one row do not say the same. What breaks this slid over from
/// another column.
/// </summary>
internal sealed class ColumnSense : IRule
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
            if (field.Content is string text && IsOdd(ValueKinds.KeyOf(pointer), text))
            {
                yield return new Finding(pointer, Reasons.ColumnDoubtful);
            }
        }

        foreach (var twin in document.Leaves.Where(l => l.Field.Content is string { Length: >= TellingText } && s_wording.Contains(ValueKinds.KeyOf(l.Pointer)))
            .GroupBy(l => (l.Pointer[..l.Pointer.LastIndexOf('/')], ThaiText.Key((string)l.Field.Content))).Where(g => g.Count() > 1).SelectMany(g => g))
        {
            yield return new Finding(twin.Pointer, Reasons.ColumnDoubtful);
        }
    }

    private static bool IsOdd(string key, string text) =>
        (key == "responsible" && text.Length > LongestName) || (s_wording.Contains(key) && !text.Any(char.IsLetter));
}
