using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>What the text between two tables of a plan says of indicators: their wordings, levels, who is responsible, what was reached.</summary>
/// <param name="Before">Said before any indicator is named: of the one whose activities stand above.</param>
/// <param name="Fields">Said of the last indicator, whose activities stand below; empty without one.</param>
/// <param name="Others">Indicators before the last one, which have no activities of their own.</param>
/// <param name="Last">The last one where no table follows; empty when it says no more than its wording.</param>
internal sealed record PlanSections(IReadOnlyList<CardField> Before, IReadOnlyList<CardField> Fields, IReadOnlyList<CardTable> Others, IReadOnlyList<CardTable> Last)
{
    private static readonly PlanSections s_none = new([], [], [], []);

    private static readonly ColumnMeaning[] s_ofIndicator = [ColumnMeaning.Kpi, ColumnMeaning.KpiResult, ColumnMeaning.Responsible, ColumnMeaning.Target];

    /// <summary>The sections in consecutive rows of text.</summary>
    /// <param name="rows">Outside tables and the covering memo.</param>
    /// <param name="family">The family that the document's title speaks of; one of measures has no sections of a plan.</param>
    public static PlanSections Of(IReadOnlyList<TextRow> rows, TableFamily family)
    {
        if (family == TableFamily.Measures || rows.Count == 0)
        {
            return s_none;
        }

        var before = new List<CardField>();
        var programme = Passage.Empty;
        var sections = new List<(Passage Programme, List<PlanEntry> Entries)>();
        List<PlanEntry> entries = [.. PlanOutline.Entries(rows, goesOn: true).Select(Settled)];
        foreach (var (i, entry) in entries.Index())
        {
            if (entry.Meaning == ColumnMeaning.Programme || (entry is { Meaning: ColumnMeaning.Activity, Number.IsEmpty: false } && i + 1 < entries.Count && entries[i + 1].Meaning == ColumnMeaning.Kpi))
            {
                programme = OutlinePlans.ProgrammeOf(entry);
            }
            else if (entry.Meaning == ColumnMeaning.Kpi)
            {
                sections.Add((programme, [entry]));
            }
            else if (sections.Count > 0)
            {
                sections[^1].Entries.Add(entry);
            }
            else if (programme.IsEmpty && s_ofIndicator.Contains(entry.Meaning))
            {
                before.Add(Field(entry));
            }
        }

        // The assessment's own indicators head measures and scores.
        return sections.Exists(s => Indicators.Match(Passage.Of(s.Entries[0].Lines).Text) is { Similarity: >= Indicators.Acceptable }) ? s_none
            : new PlanSections(before, sections.Count == 0 ? [] : [.. Kept(sections[^1].Entries)], [.. sections.SkipLast(1).SelectMany(s => Alone(s.Programme, s.Entries))],
                [.. sections.TakeLast(1).SelectMany(s => Alone(s.Programme, s.Entries))]);
    }

    /// <summary>An indicator that says more than its wording is a plan, if it has activities or not.</summary>
    private static IEnumerable<CardTable> Alone(Passage programme, List<PlanEntry> entries) =>
        OutlinePlans.Read(entries, TableFamily.Plan) is { } plan ? [new CardTable(plan, programme)] : [];

    private static IEnumerable<CardField> Kept(IEnumerable<PlanEntry> entries) => entries.Where(e => s_ofIndicator.Contains(e.Meaning)).Select(Field);

    /// <summary>An indicator's text begins with its number already, which its label gave.</summary>
    private static CardField Field(PlanEntry entry) => new(entry.Number.IsEmpty ? entry.Label : Passage.Empty, entry.Meaning, entry.Lines);

    private static PlanEntry Settled(PlanEntry entry)
    {
        var settled = OutlinePlans.Settled(entry);
        return settled.Meaning is ColumnMeaning.Result or ColumnMeaning.Outcome && KpiCell.Achieved(Passage.Of(settled.Lines)).Level is not null ? settled with { Meaning = ColumnMeaning.KpiResult } : settled;
    }
}
