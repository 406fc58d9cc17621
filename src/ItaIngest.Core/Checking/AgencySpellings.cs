using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking;

/// <summary>
/// The reporting agency's name, which a page-reading model spells anew in every place, and names of other agencies of its kind that slip in. The spelling that most places agree on is
/// taken; what differs from it, or rests on no agreement, is flagged.
/// </summary>
internal static class AgencySpellings
{
    /// <summary>Names this alike, 0…1, are spellings of one; what is less alike is another agency.</summary>
    private const double SameName = 0.5;

    /// <summary>Places that must agree before a spelling is taken in place of the title's.</summary>
    private const int LeastVotes = 3;

    public static ReportRecords Apply(ReportRecords records, DocumentLayout layout)
    {
        if (records.Document.Agency is not { } agency || AgencyNames.Find(agency.Value) is not [{ Start: 0 } own, ..] || own.ProperName.Length == 0)
        {
            return records;
        }

        var spellings = Texts(layout).SelectMany(t => Spellings(t, own)).GroupBy(s => s).Select(g => (Name: g.Key, Count: g.Count())).OrderByDescending(s => s.Count).ToList();
        var name = Compact(own.ProperName);
        if (spellings.Count > 1)
        {
            var votes = spellings.FirstOrDefault(s => s.Name == name).Count;
            var best = spellings[0].Count >= LeastVotes && spellings[0].Count > votes ? spellings[0].Name : name;
            var doubted = agency.With(e => e.Flag(Reasons.AgencySpelling).WithAlternatives([.. spellings.Where(s => s.Name != best).Select(s => new Alternative(own.Kind.Words + s.Name, AlternativeSources.OtherPlace))]));
            records = records with { Document = records.Document with { Agency = best == name ? doubted : doubted with { Value = own.Kind.Words + best } } };
        }

        return RecordTree.Map(records, (_, field) => field.Content is string text && IsDoubtful(text, own, name, spellings.Count > 1) ? field.With(e => e.Flag(Reasons.AgencySpelling)) : field);
    }

    /// <summary>A value that names the agency where its spelling is in doubt, or an agency of the same kind or another parent than the document's own.</summary>
    private static bool IsDoubtful(string text, AgencyMatch own, string name, bool isOwnDoubtful)
    {
        var compact = Compact(text);
        return isOwnDoubtful && Spellings(compact, own).Any()
            || AgencyNames.Find(text).Any(m => m.Kind == own.Kind && m.IsClosed && !Compact(m.ProperName).StartsWith(name, StringComparison.Ordinal) && !name.StartsWith(Compact(m.ProperName), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(DocumentLayout layout) =>
        layout.Rows.Select(r => r.Passage.Text).Concat(layout.Tables.SelectMany(t => t.Cells).Select(c => c.Text)).Select(Compact);

    /// <summary>What stands behind the words of the agency's kind where it is like the agency's name.</summary>
    private static IEnumerable<string> Spellings(string text, AgencyMatch own)
    {
        var name = Compact(own.ProperName);
        for (var at = text.IndexOf(own.Kind.Words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(own.Kind.Words, at + 1, StringComparison.Ordinal))
        {
            var rest = text.Remove(0, at + own.Kind.Words.Length);
            var likest = Enumerable.Range(name.Length - Slack, (2 * Slack) + 1).Where(l => l > 1 && l <= rest.Length && !(l < rest.Length && (ThaiLetters.IsMark(rest[l]) || ThaiLetters.IsFollowingVowel(rest[l]))))
                .Select(l => rest.Remove(l)).MaxBy(s => EditDistance.Similarity(s, name));
            if (likest is not null && EditDistance.Similarity(likest, name) >= SameName)
            {
                yield return likest;
            }
        }
    }

    /// <summary>Letters by which spellings of one name differ in length.</summary>
    private const int Slack = 3;

    private static string Compact(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal);
}
