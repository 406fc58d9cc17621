using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Shared;

/// <summary>Names of offices in a sentence: "กองคลังและพัสดุ, สำนักปลัด และกองช่าง" are three, of which one holds an "and" of its own.</summary>
internal static partial class NamesInText
{
    /// <summary>The names in order; empty where a part begins like none, for then it is not known where one ends.</summary>
    public static IReadOnlyList<Field<string>> Of(Passage text)
    {
        var names = Parts(text).ToList();
        return names.Exists(n => !NameList.BeginsName(n.Text)) ? [] : [.. names.Select(n => n.ToField()).OfType<Field<string>>().DistinctBy(f => f.Value)];
    }

    private static IEnumerable<Passage> Parts(Passage text)
    {
        var from = 0;
        foreach (Match between in Between().Matches(text.Text))
        {
            var rest = text.Text[(between.Index + between.Length)..];
            if (between.Index > from && NameList.BeginsName(rest) && (between.Value[0] is ' ' or ',' || SameKind(text.Text[from..], rest)))
            {
                yield return text.Slice(from, between.Index - from);
                from = between.Index + between.Length;
            }
        }

        if (from < text.Length)
        {
            yield return text.Slice(from);
        }
    }

    /// <summary>"กองคลังและกองช่าง": without a blank only a second unit of the same kind is a name of its own.</summary>
    private static bool SameKind(string first, string second) => Array.Exists(s_units, u => first.StartsWith(u, StringComparison.Ordinal) && second.StartsWith(u, StringComparison.Ordinal));

    private static readonly string[] s_units = ["กอง", "สำนัก", "กลุ่ม", "ฝ่าย", "ส่วน", "แผนก", "ศูนย์", "หน่วย"];

    [GeneratedRegex(@"\s*,\s*(และ)?\s*|\s+(และ|กับ|ร่วมกับ)?\s*|และ")]
    private static partial Regex Between();
}
