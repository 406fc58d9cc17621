using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>
/// Finds the reporting agency's name. A name misread in one place is right in another: of the places that name it, the wording that most of them
/// agree on is taken, and the title's place is shown.
/// </summary>
internal static class AgencyReader
{
    /// <summary>Names this alike are readings of one name.</summary>
    private const double SameName = 0.8;

    public static Field<string>? Read(DocumentLayout layout, ReportTitle title, Memo? memo)
    {
        var heads = title.Below.Select(r => r.Passage).Append(title.Title).SelectMany(Names).ToList();
        var office = memo?.Record.Office is { } o ? AgencyNames.Find(o.Value).Select(n => new Field<string>(n.FullName, o.Evidence)).ToList() : [];
        var text = layout.Rows.SelectMany(r => Names(r.Passage)).ToList();
        var first = heads.FirstOrDefault() ?? office.FirstOrDefault() ?? MostFrequent(layout, text);
        return first is null ? null : first with { Value = MajorityWording(first.Value, text) };
    }

    private static IEnumerable<Field<string>> Names(Passage passage) =>
        AgencyNames.Find(passage.Text).Select(n => passage.Slice(n.Start, n.Length).ToField(n.FullName));

    private static Field<string>? MostFrequent(DocumentLayout layout, List<Field<string>> names) =>
        AgencyNames.MostNamed(layout.Rows.Select(r => r.Passage.Text)) is { } name ? names.FirstOrDefault(n => n.Value == name) : null;

    private static string MajorityWording(string name, List<Field<string>> text) =>
        text.Where(t => EditDistance.Similarity(t.Value, name) >= SameName).GroupBy(t => t.Value).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key == name)
            .FirstOrDefault() is { } majority && majority.Count() > 2 ? majority.Key : name;
}
