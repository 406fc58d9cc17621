using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>Headings of programmes in the text between the tables: "มิติที่ …", "ยุทธศาสตร์ที่ …".</summary>
internal static class PlanHeadings
{
    /// <summary>A longer text is no heading, in letters.</summary>
    private const int Longest = 160;

    /// <summary>The heading under which a table stands, however many tables stand between; empty without one.</summary>
    public static Passage Above(DocumentLayout layout, Table table) =>
        Paragraphs.Of(layout.Blocks.TakeWhile(b => !ReferenceEquals(b, table)))
            .LastOrDefault(p => p.Text.Length <= Longest && PlanReader.IsProgramme(p.Text))?.Passage ?? Passage.Empty;
}
