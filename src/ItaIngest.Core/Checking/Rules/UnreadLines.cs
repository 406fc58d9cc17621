using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Forms;
using ItaIngest.Core.Reading.Plans;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// A plan or measure that is printed as text is read from all of its lines. One between two lines of a record that gave no value, and is neither a label nor something that no record has a place for,
/// is a loss, or belongs to what stands above it: the record is in doubt.
/// </summary>
internal sealed partial class UnreadLines : IRule
{
    /// <summary>Letters and digits; a line with less is a stain or a page number.</summary>
    private const int LeastText = 4;

    /// <summary>Records that lines of text may be of.</summary>
    private static readonly string[] s_lists = ["/plans/", "/measures/"];

    /// <summary>What neither a plan nor a measure has a place for, or says in another way.</summary>
    private static readonly ColumnMeaning[] s_unkept = [ColumnMeaning.Remark, ColumnMeaning.Target, ColumnMeaning.Period, ColumnMeaning.Due, ColumnMeaning.DoneOn, ColumnMeaning.Unknown];

    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Layout is not { } layout ? [] : Texts(layout).SelectMany(rows => Of(rows, document.Map)).DistinctBy(f => f.Pointer);

    /// <summary>Rows of text without a table between them.</summary>
    private static IEnumerable<List<TextRow>> Texts(DocumentLayout layout)
    {
        var rows = new List<TextRow>();
        foreach (var block in layout.Blocks)
        {
            if (block is TextRow row)
            {
                rows.Add(row);
                continue;
            }

            yield return rows;
            rows = [];
        }

        yield return rows;
    }

    private static IEnumerable<Finding> Of(List<TextRow> rows, EvidenceMap map)
    {
        var records = rows.Select(r => RecordsAt(r, map)).ToList();
        var isUnkept = false;
        for (var i = 0; i < rows.Count; i++)
        {
            var kind = records[i].Count > 0 ? Line.Read : KindOf(rows[i]);
            isUnkept = kind == Line.Unkept || (isUnkept && kind == Line.Text);
            if (kind == Line.Text && !isUnkept && Around(records, i) is { } record)
            {
                yield return new Finding(record, Reasons.UnreadContent) { Places = [EvidenceMap.PlaceOf(rows[i].Segments[0])], Raw = rows[i].Passage.Text };
            }
        }
    }

    /// <summary>The records that a row gave values to.</summary>
    private static List<string> RecordsAt(TextRow row, EvidenceMap map) =>
        [.. row.Segments.SelectMany(map.ValuesAt).Where(p => s_lists.Any(l => p.StartsWith(l, StringComparison.Ordinal))).Select(RecordOf).Distinct()];

    /// <summary><c>/plans/3</c> of <c>/plans/3/activities/0/result</c>.</summary>
    private static string RecordOf(string pointer) => pointer.IndexOf('/', pointer.IndexOf('/', 1) + 1) is > 0 and var end ? pointer[..end] : pointer;

    /// <summary>The record that has lines both above and below a row; null for a row outside all.</summary>
    private static string? Around(List<List<string>> records, int row)
    {
        var above = records.Take(row).LastOrDefault(r => r.Count > 0);
        var below = records.Skip(row + 1).FirstOrDefault(r => r.Count > 0);
        return above is null || below is null ? null : above.Intersect(below).LastOrDefault();
    }

    private static Line KindOf(TextRow row)
    {
        var text = row.Passage.Text;
        if (text.Count(char.IsLetterOrDigit) < LeastText || !text.Any(ThaiLetters.IsLetter) || PlanLabels.Meaning(text) is not null || LevelsHead().IsMatch(text))
        {
            return Line.Label;
        }

        return IsUnkept(row.Passage) || text.AsSpan().IndexOfAny('☐', '☑', '☒') >= 0 || row.Segments.Select(Passage.Of).Any(s => IsUnkept(s) || PlanLabels.Meaning(s.Text) is { } label && s_unkept.Contains(label))
            ? Line.Unkept : Line.Text;
    }

    /// <summary>A label with a value that no record holds or that says that there is none.</summary>
    public static bool IsUnkept(Passage line) =>
        FormLabels.Read(line) is { } label && (s_unkept.Contains(label.Meaning) || ThaiText.IsNone(line.Text[label.Value..]) || Nothing().IsMatch(line.Text[label.Value..]));

    /// <summary>"ไม่ใช้งบประมาณ" says that there is none; how far something is ("ร้อยละ 50") is no result.</summary>
    [GeneratedRegex(@"^\s*ไม่(ได้)?(ใช้|มี|เบิก)|^\s*งบปกติ|^\s*(ร้อยละ\s*)?\d{1,3}(\.\d+)?\s*%?\s*$")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^\s*([-•]\s*|\d[.)]\s*)?(เกณฑ์|ระดับ(คะแนน|ความสำเร็จ)|ค่าเป้าหมาย|วัตถุประสงค์|เป้าหมาย|เป้าประสงค์)")]
    private static partial Regex LevelsHead();

    private enum Line
    {
        Read,
        Label,

        /// <summary>Something that no record holds, with what stands below it.</summary>
        Unkept,
        Text,
    }
}
