using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>
/// Finds the reporting agency's name. A name misread in one place is right in another: of the places that name it, the wording that most of them
/// agree on is taken, and the title's place is shown.
/// </summary>
internal static partial class AgencyReader
{
    /// <summary>Names this alike are readings of one name.</summary>
    private const double SameName = 0.8;

    public static Field<string>? Read(DocumentLayout layout, ReportTitle title, Memo? memo)
    {
        var text = layout.Rows.SelectMany(r => Names(r.Passage)).ToList();
        var first = AgencyLine.Of(title.Below.Select(r => r.Passage)) ?? Names(title.Title).FirstOrDefault() ?? AgencyLine.Of(title.Above.Select(r => r.Passage))
            ?? title.Below.SelectMany(r => Names(r.Passage)).FirstOrDefault() ?? OfMemo(memo) ?? MostFrequent(layout, text) ?? OfSignatory(layout);
        return first is null ? null : first with { Value = MajorityWording(first.Value, text) };
    }

    /// <summary>The memo's office names the agency with its division or its parent.</summary>
    private static Field<string>? OfMemo(Memo? memo) => memo?.Record.Office is not { } office ? null
        : AgencyNames.Find(office.Value).OrderByDescending(n => n.Kind.Rank).FirstOrDefault() is { } found ? new Field<string>(found.FullName, office.Evidence)
        : AgencyLine.LowestIn(office.Value) is { } name ? office with { Value = name } : null;

    /// <summary>"ผู้อำนวยการ…": who signs last heads the agency.</summary>
    private static Field<string>? OfSignatory(DocumentLayout layout) =>
        layout.Rows.SelectMany(r => r.Segments).Select(Passage.Of).Where(p => HeadOf().IsMatch(p.Text))
            .Select(p => AgencyLine.Of([p.Slice(HeadOf().Match(p.Text).Length)])).LastOrDefault(f => f is not null);

    private static IEnumerable<Field<string>> Names(Passage passage) =>
        AgencyNames.Find(passage.Text).Select(n => passage.Slice(n.Start, n.Length).ToField(n.FullName));

    private static Field<string>? MostFrequent(DocumentLayout layout, List<Field<string>> names) =>
        AgencyNames.MostNamed(layout.Rows.Select(r => r.Passage.Text)) is { } name ? names.FirstOrDefault(n => n.Value == name) : null;

    private static string MajorityWording(string name, List<Field<string>> text) =>
        text.Where(t => EditDistance.Similarity(t.Value, name) >= SameName).GroupBy(t => t.Value).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key == name)
            .FirstOrDefault() is { } majority && majority.Count() > 2 ? majority.Key : name;

    [GeneratedRegex(@"^\s*(ผู้อำนวยการ|คณบดี|อธิการบดี|หัวหน้า|ผู้กำกับการ|ผู้บังคับการ|ผู้บัญชาการ|ผู้ว่าการ|ประธาน|นายก|ปลัด)(?=\S{4,})")]
    private static partial Regex HeadOf();
}
