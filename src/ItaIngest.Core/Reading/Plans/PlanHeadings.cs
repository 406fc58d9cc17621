using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>Headings of programmes in the text between the tables: "มิติที่ …", "ยุทธศาสตร์ที่ …".</summary>
internal static class PlanHeadings
{
    /// <summary>A longer text is no heading, in letters.</summary>
    private const int Longest = 160;

    /// <summary>The heading under which a table stands, however many tables stand between; empty without one.</summary>
    public static Passage Above(DocumentLayout layout, Table table)
    {
        var texts = Paragraphs.Of(layout.Blocks.TakeWhile(b => !ReferenceEquals(b, table)));
        return texts.Where((p, i) => p.Text.Length <= Longest && (PlanReader.IsProgramme(p.Text) || (i + 1 < texts.Count && IsOverIndicator(p.Text, texts[i + 1].Text)))).LastOrDefault()?.Passage ?? Passage.Empty;
    }

    /// <summary>"มาตรการที่ 1 …", "แนวทางที่ 1 …" counts activities; with "ตัวชี้วัดที่ 1.1 …" right below it, it is what indicators are grouped by.</summary>
    private static bool IsOverIndicator(string heading, string next) =>
        PlanLabels.AtStart(heading) is { Meaning: ColumnMeaning.Activity } && PlanLabels.AtStart(next) is { Meaning: ColumnMeaning.Kpi };
}
