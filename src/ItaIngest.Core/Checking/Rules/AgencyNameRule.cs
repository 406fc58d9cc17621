using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// The agency's name begins as names of agencies do, and the document names no other agency of its rank more often (a report copied from another office's, a name misread where it matters).
/// </summary>
internal sealed class AgencyNameRule : IRule
{
    /// <summary>Names this alike are readings of one name.</summary>
    private const double SameName = 0.75;

    /// <summary>So often must another name stand in the text to be heard.</summary>
    private const int Often = 3;

    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        if (document.Records.Document.Agency is not { } agency)
        {
            yield break;
        }

        var named = document.Layout is null ? [] : document.Layout.Rows.SelectMany(r => AgencyNames.Find(r.Passage.Text)).Select(n => n.FullName).ToList();
        var same = named.Count(n => IsSame(n, agency.Value));
        var other = named.Where(n => !IsSame(n, agency.Value) && RankOf(n) == RankOf(agency.Value)).GroupBy(n => n).OrderByDescending(g => g.Count()).FirstOrDefault();
        if (other is not null && other.Count() >= Often && other.Count() > same)
        {
            yield return new Finding("/document/agency", Reasons.UnknownAgency) { Alternatives = [new Alternative(other.Key, AlternativeSources.OtherPlace)] };
        }
        else if (AgencyNames.Find(agency.Value).Count == 0 && !agency.Evidence.Checks.Contains(Checks.ConfirmedName) && !Reading.AgencyLine.Begins(agency.Value))
        {
            yield return new Finding("/document/agency", Reasons.UnknownAgency);
        }
        else if (named.Count(n => n == agency.Value) > 1)
        {
            yield return new Finding("/document/agency", Checks.SeveralPlaces, Holds: true);
        }
    }

    private static AgencyRank? RankOf(string name) => AgencyNames.Find(name) is [var first, ..] ? first.Kind.Rank : null;

    private static bool IsSame(string a, string b) => ThaiText.Key(a) is var x && ThaiText.Key(b) is var y
        && (x.Contains(y, StringComparison.Ordinal) || y.Contains(x, StringComparison.Ordinal) || EditDistance.Similarity(x, y) >= SameName);
}
