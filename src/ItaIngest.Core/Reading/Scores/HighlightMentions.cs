using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// Strong and weak points that a sentence only names ("จุดเด่น คือ ตัวชี้วัดที่ 3 การใช้อำนาจ", "จุดที่ควรพัฒนา ได้แก่ ข้อ i10 (78.54) และข้อ i12"): their scores stand elsewhere.
/// </summary>
internal static partial class HighlightMentions
{
    /// <summary>The records with the highlight that a sentence gives them; what a table or list says of a record itself is kept.</summary>
    public static IReadOnlyList<ScoreRecord> Apply(IReadOnlyList<ScoreRecord> scores, IReadOnlyList<Block> blocks)
    {
        var result = scores.ToList();
        foreach (var (identity, number, highlight) in Paragraphs.Of(blocks).SelectMany(p => Read(p.Passage)))
        {
            var at = Enumerable.Range(0, result.Count).Where(i => Is(result[i], identity) && (number is null || result[i].Score?.Value == number))
                .OrderByDescending(i => result[i].FiscalYear?.Value ?? 0).Select(i => (int?)i).FirstOrDefault();
            if (at is { } index && result[index].Highlight is null)
            {
                result[index] = result[index] with { Highlight = highlight };
            }
        }

        return result;
    }

    private static bool Is(ScoreRecord score, ScoreIdentity identity) => score.Agency is null && score.Scope?.Value == identity.Scope && score.Item?.Value == identity.Item
        && (identity.Item is not null || (score.IndicatorNo?.Value == identity.IndicatorNo && score.Part is null));

    /// <summary>What a paragraph names behind the words for strong or weak points, with the number in brackets behind it.</summary>
    private static IEnumerable<(ScoreIdentity Identity, decimal? Number, Field<string> Highlight)> Read(Passage paragraph)
    {
        var points = Point().Matches(paragraph.Text);
        for (var p = 0; p < points.Count; p++)
        {
            var point = points[p];
            var end = p + 1 < points.Count ? points[p + 1].Index : paragraph.Length;
            var list = Opening().Match(paragraph.Text, point.Index + point.Length, end - point.Index - point.Length);
            if (!list.Success)
            {
                continue;
            }

            var highlight = paragraph.Slice(point.Index, point.Length).ToField(point.Groups["weak"].Success ? "weakness" : "strength");
            foreach (var (identity, number) in Named(paragraph.Text[(list.Index + list.Length)..end]))
            {
                yield return (identity, number, highlight);
            }
        }
    }

    private static IEnumerable<(ScoreIdentity Identity, decimal? Number)> Named(string text)
    {
        foreach (var item in ItemCodes.Find(text))
        {
            yield return (new ScoreIdentity { Item = item.Code }, InBrackets(text[(item.Start + item.Length)..]));
        }

        foreach (var mention in Indicators.Find(text).Where(m => Listed().IsMatch(text[..m.Start])))
        {
            yield return (new ScoreIdentity { IndicatorNo = mention.Indicator.Number }, InBrackets(text[(mention.Start + mention.Length)..]));
        }
    }

    private static decimal? InBrackets(string text) =>
        Bracket().Match(text) is { Success: true } match && ThaiNumber.TryParse(match.Groups["n"].Value, out var value) ? value : null;

    [GeneratedRegex(@"จุดเด่น|จุดแข็ง|(?<weak>จุด(ที่)?(ควร|ต้อง)(พัฒนา|ปรับปรุง)|จุดอ่อน|ข้อที่(ควร|ต้อง)(พัฒนา|ปรับปรุง)|ข้อบกพร่อง)")]
    private static partial Regex Point();

    /// <summary>What begins the list of them, near the word itself.</summary>
    [GeneratedRegex(@"\G([^.]|(?<=พ|ศ)\.){0,70}?(คือ|ได้แก่|ประกอบด้วย|:)|\G\s*(ข้อ\s*)?(?=[ieo]\d)|\G\s*(อยู่)?(ที่|ใน)\s*(?=ตัวชี้\s?วัด|ด้าน)")]
    private static partial Regex Opening();

    /// <summary>Words before a member of the list: none, or a joining word and its announcement; a question's wording may hold an indicator's name too.</summary>
    [GeneratedRegex(@"^\s*(ตัวชี้\s?วัด(ที่)?\s*(\d{1,2})?|ด้าน)?\s*$|(และ|,|หรือ|กับ|[)]|คะแนน|คือ|ได้แก่|รองลงมา)\s*(ใน)?ตัวชี้\s?วัด(ที่)?\s*(\d{1,2})?\s*$")]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\s*[(]\s*(ได้)?\s*(ร้อยละ)?\s*(?<n>\d{1,3}\.\d{1,2})\s*(คะแนน)?\s*[)]")]
    private static partial Regex Bracket();
}
