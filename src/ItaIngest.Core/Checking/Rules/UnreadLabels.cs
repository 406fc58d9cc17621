using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading;
using ItaIngest.Core.Reading.Forms;
using ItaIngest.Core.Reading.Plans;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// Text that says "ตัวชี้วัดที่ 1.2 …", "ระดับ 3 …" or "ผู้รับผิดชอบ : …" speaks of a plan or of a measure. Lines of it from which no value came are of a form that is not known: the report's list
/// is in doubt, with the places.
/// </summary>
internal sealed partial class UnreadLabels : IRule
{
    /// <summary>One such line may be a sentence that begins like a label, or of what no record has a place for.</summary>
    private const int Fewest = 2;

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        var list = document.Records.Document.Kind?.Value switch
        {
            ReportKinds.PlanProgress => "/plans",
            ReportKinds.MeasurePlan or ReportKinds.MeasureProgress => "/measures",
            _ => null,
        };
        if (document.Layout is not { } layout || list is null)
        {
            return [];
        }

        var memo = MemoReader.Read(layout);
        var unread = layout.Rows.Where(r => memo is null || r.PageNumber < memo.FirstPage || r.PageNumber > memo.LastPage)
            .Where(r => (list == "/plans" ? IsOfPlan(r.Passage) : IsOfMeasure(r.Passage)) && !r.Segments.Any(document.Map.IsRead)).ToList();
        return unread.Count < Fewest ? []
            : [new Finding(list, Reasons.UnreadContent) { Places = [.. unread.Select(r => EvidenceMap.PlaceOf(r.Segments[0]))], Raw = unread[0].Passage.Text }];
    }

    private static bool IsOfPlan(Passage line) =>
        PlanLabels.AtStart(line.Text) is { Meaning: Reading.Vocabulary.ColumnMeaning.Kpi } || Level().IsMatch(line.Text) || IsOfMeasure(line);

    /// <summary>A label with a colon and a value behind it that records hold; "ไม่มี" is none.</summary>
    private static bool IsOfMeasure(Passage line) => !UnreadLines.IsUnkept(line) &&
        FormLabels.Read(line) is { } label && FormLabels.IsField(label.Meaning) && label.Value < line.Length && !ThaiText.IsNone(line.Text[label.Value..]) && line.Text.AsSpan(0, label.Value).IndexOfAny(':', '：') > 0;

    [GeneratedRegex(@"^\s*([-•]\s*)?ระดับ\s?(ที่\s?)?[1-5](?![\d.])\s*\S{4}")]
    private static partial Regex Level();
}
