using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>
/// What rows over the whole width add about others ("ระยะเวลาดำเนินการ : …", "ข้อจำกัดของหน่วยงาน : …"): about the whole table where they stand at its head or foot alone, about the rows of one
/// section each where the sections have their own.
/// </summary>
internal static class SectionRows
{
    /// <summary>The section of each row of the body that adds nothing itself, with what is said of it.</summary>
    /// <param name="table">The whole table.</param>
    /// <param name="section">What stands above the table.</param>
    /// <param name="dates">How dates are read.</param>
    public static IReadOnlyDictionary<int, Section> Of(HeadedTable table, Section section, DateContext dates) =>
        Parts(table).SelectMany(p => p.Rows.Select(r => (Row: r, Section: p.Additions.Aggregate(section, (s, a) => s.With(table.GroupHeading(a)!.Passage, dates)))))
            .ToDictionary(r => r.Row, r => r.Section);

    private static List<Part> Parts(HeadedTable table)
    {
        var rows = table.BodyRows.ToList();
        bool IsAddition(int i) => i >= 0 && i < rows.Count && table.GroupHeading(rows[i]) is { } heading && Section.IsAddition(heading.Text);
        var runs = Enumerable.Range(0, rows.Count).Where(i => IsAddition(i) && !IsAddition(i - 1)).ToList();
        // Right below its heading an addition is said of the rows that follow, else of those above.
        var isAbove = runs.TrueForAll(i => i == 0 || table.GroupHeading(rows[i - 1]) is not null);
        var parts = new List<Part> { new([], []) };
        for (var i = 0; i < rows.Count; i++)
        {
            var begins = runs.Count > 1 && i > 0 && !IsAddition(i) && (isAbove ? IsAddition(i + 1) : IsAddition(i - 1));
            if (begins)
            {
                parts.Add(new([], []));
            }

            (IsAddition(i) ? parts[^1].Additions : parts[^1].Rows).Add(rows[i]);
        }

        return parts;
    }

    /// <summary>Rows with what is added about them.</summary>
    private sealed record Part(List<int> Rows, List<int> Additions);
}
