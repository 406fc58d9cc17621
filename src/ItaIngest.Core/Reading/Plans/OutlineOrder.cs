using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>In which order an outline says what it says: what each plan begins with, and whether its programme stands above it or is said inside it.</summary>
/// <param name="Opener">The first thing that each plan says: its indicator or its activity.</param>
/// <param name="IsProgrammeInside">Each plan names its programme after its own beginning ("โครงการที่ 2 …", "แผนงาน : …", "งบประมาณ : …").</param>
internal sealed record OutlineOrder(ColumnMeaning Opener, bool IsProgrammeInside)
{
    /// <summary>The order of an outline's entries, at least one of which is an indicator or an activity.</summary>
    public static OutlineOrder Of(IReadOnlyList<PlanEntry> entries)
    {
        var first = entries.First(e => e.Meaning is ColumnMeaning.Kpi or ColumnMeaning.Activity).Meaning;
        var programmes = Enumerable.Range(0, entries.Count).Where(i => entries[i].Meaning == ColumnMeaning.Programme).ToList();
        return new OutlineOrder(first, programmes.Count > 0 && programmes.TrueForAll(i => IsInside(entries, i, first)));
    }

    /// <summary>The plan began above the programme, and what follows is more of the same plan.</summary>
    private static bool IsInside(IReadOnlyList<PlanEntry> entries, int programme, ColumnMeaning opener)
    {
        for (var i = programme - 1; i >= 0 && entries[i].Meaning != ColumnMeaning.Programme; i--)
        {
            if (entries[i].Meaning == opener)
            {
                return programme + 1 < entries.Count && entries[programme + 1].Meaning != opener;
            }
        }

        return false;
    }

    /// <summary>
    /// The entries, with a counted heading that is like an activity's ("แนวทางที่ 1 …", "มาตรการที่ 1 …") made a programme's where indicators that have
    /// activities of their own stand below it.
    /// </summary>
    public static List<PlanEntry> WithProgrammes(List<PlanEntry> entries) =>
        [.. entries.Select((e, i) => IsOverIndicators(entries, i) ? e with { Meaning = ColumnMeaning.Programme } : e)];

    private static bool IsOverIndicators(List<PlanEntry> entries, int at)
    {
        if (entries[at] is not { Meaning: ColumnMeaning.Activity, Number.IsEmpty: false } heading || at + 1 == entries.Count || entries[at + 1].Meaning != ColumnMeaning.Kpi)
        {
            return false;
        }

        var word = Word(heading);
        return entries.Skip(at + 2).TakeWhile(e => e.Number.IsEmpty || Word(e) != word).Any(e => e.Meaning == ColumnMeaning.Activity);
    }

    /// <summary>The words of a counting label.</summary>
    private static string Word(PlanEntry entry) => new([.. entry.Label.Text.Where(ThaiLetters.IsLetter)]);
}
