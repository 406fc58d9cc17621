using System.Collections.Concurrent;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>Recognises the columns of a table by what their headers mean, also when they are misread.</summary>
public static class HeaderVocabulary
{
    /// <summary>Below this a header is not taken for a wording.</summary>
    public const double Acceptable = 0.62;

    /// <summary>Wordings shorter than this only count when the whole header is like them: "ที่" stands in too many words.</summary>
    private const int ShortWording = 5;

    /// <summary>What a wording of another family of table loses, and one of the table's own family gains.</summary>
    private const double ForeignFamily = 0.12, OwnFamily = 0.03;

    /// <summary>What a header with a remark loses; a header less like a known one than the second is looked at without its remark, which must leave one that is like a known one by the third.</summary>
    private const double Remark = 0.03, Known = 0.7, Bare = 0.9;

    /// <summary>What a header loses for figures other than a year: cells have them, headers hardly ever.</summary>
    private const double Figures = 0.15;

    private static readonly HeaderEntry[] _entries = [.. HeaderSynonyms.All, .. MeasureWordings.All, .. PlanWordings.All, .. EverydayWordings.All];

    private static readonly (HeaderEntry Entry, string Key, string Skeleton)[] _wordings =
        [.. _entries.SelectMany(e => e.Wordings.Select(w => (e, ThaiText.Key(w), ThaiText.Skeleton(w))))];

    private static readonly string[] _generic = ["การกำหนด", "รายละเอียด", "สรุป"];

    /// <summary>The same words are asked about by several readers of a document; comparing them with every wording takes a millisecond.</summary>
    private static readonly ConcurrentDictionary<(string Text, TableFamily Family), IReadOnlyList<HeaderMatch>> _matched = new();

    /// <summary>Texts; a few megabytes.</summary>
    private const int MostRemembered = 16384;

    /// <summary>The meanings that a header can have, best first, one entry per meaning; empty when it is like none.</summary>
    /// <param name="headerText">The cell's lines, joined; for a header of two levels the upper cell's text followed by the lower one's.</param>
    /// <param name="family">Kind of table, where it is known.</param>
    public static IReadOnlyList<HeaderMatch> Match(string headerText, TableFamily family = TableFamily.Unknown)
    {
        if (_matched.TryGetValue((headerText, family), out var known))
        {
            return known;
        }

        if (_matched.Count >= MostRemembered)
        {
            _matched.Clear();
        }

        return _matched[(headerText, family)] = Compared(headerText, family);
    }

    private static List<HeaderMatch> Compared(string headerText, TableFamily family)
    {
        var (text, year) = TakeYear(headerText);
        text = WithoutColumnNumber(text);
        var (key, skeleton) = (ThaiText.Key(text), ThaiText.Skeleton(text));
        var loss = key.Any(char.IsAsciiDigit) ? Figures : 0;
        var best = new Dictionary<ColumnMeaning, HeaderMatch>();
        var parts = Parts(text);
        foreach (var (entry, wordingKey, wordingSkeleton) in _wordings)
        {
            // Marks are the first to go in small print: without them a header counts a little less.
            var similarity = Math.Max(Similarity(key, wordingKey), 0.96 * Similarity(skeleton, wordingSkeleton));
            similarity = Math.Max(similarity, OfParts(parts, wordingKey)) + Family(entry, family) - loss;
            var meaning = entry.Meaning == ColumnMeaning.Score && year is not null ? ColumnMeaning.YearScore : entry.Meaning;
            if (similarity >= Acceptable - 0.1 && (!best.TryGetValue(meaning, out var old) || similarity > old.Similarity))
            {
                best[meaning] = new HeaderMatch(meaning, Math.Min(1, similarity), entry.Also, year);
            }
        }

        if (key.Length == 0 && text.Contains('+') && text.AsSpan().IndexOfAny('-', '–') >= 0)
        {
            best[ColumnMeaning.Change] = new HeaderMatch(ColumnMeaning.Change, 1, null, year);
        }

        if (year is not null && key.Length == 0)
        {
            best[ColumnMeaning.YearScore] = new HeaderMatch(ColumnMeaning.YearScore, 0.9, null, year);
        }

        var ranked = best.Values.OrderByDescending(m => m.Similarity).ToList();
        // The name of an indicator is like "ผลการปฏิบัติ…", "งบประมาณ…" and is no header of these.
        return ranked.Count > 0 && ranked[0].Similarity < 0.9 && Indicators.Match(text) is { Similarity: >= 0.9 } ? [] : ranked;
    }

    /// <summary>The likeliest meaning; <see cref="ColumnMeaning.Unknown"/> when nothing is <see cref="Acceptable"/>.</summary>
    public static HeaderMatch Best(string headerText, TableFamily family = TableFamily.Unknown)
    {
        var matches = Match(headerText, family);
        return matches.Count > 0 && matches[0].Similarity >= Acceptable ? matches[0] : new HeaderMatch(ColumnMeaning.Unknown, 0, null, TakeYear(headerText).Year);
    }

    /// <summary>
    /// The likeliest meaning of a column's header, of which a remark may be part ("ผลสำเร็จ ณ 31 มีนาคม 2567", "ตัวชี้วัด (ระดับ 1 - 5)"): where the whole is like no known wording, what stands before the remark decides.
    /// </summary>
    internal static HeaderMatch BestOfColumn(string header, TableFamily family = TableFamily.Unknown)
    {
        var whole = Best(header, family);
        if (whole.Similarity >= Known || HeaderRemarks.Without(header) is not { } bare || bare.Length == header.Length)
        {
            return whole;
        }

        var named = Best(bare, family);
        return named.Similarity < Bare ? whole : named with { Similarity = named.Similarity - Remark, Year = named.Year ?? whole.Year };
    }

    /// <summary>The wordings of one meaning alone in a kind of table.</summary>
    internal static IEnumerable<string> Wordings(ColumnMeaning meaning, TableFamily family) => _entries
        .Where(e => e.Meaning == meaning && e.Also is null && (e.Families == TableFamily.Unknown || (e.Families & family) != 0)).SelectMany(e => e.Wordings);

    /// <summary>The alternatives of "ส่วนราชการ/หน่วยงานผู้รับผิดชอบ", keys; empty for a header without a slash.</summary>
    private static List<string> Parts(string text) =>
        text.Contains('/') ? [.. text.Split('/').Select(ThaiText.Key).Where(k => k.Length >= ShortWording)] : [];

    /// <summary>An alternative that is a wording says less than the whole header would; of two, the longer wording says more.</summary>
    private static double OfParts(List<string> parts, string wording) =>
        wording.Length < ShortWording || parts.Count < 2 ? 0 : parts.Max(p => Whole(p, wording)) * Math.Min(0.9, 0.8 + (0.003 * wording.Length));

    /// <summary>Some offices number their columns: "ผู้รับผิดชอบ (๔)".</summary>
    private static string WithoutColumnNumber(string text)
    {
        var trimmed = text.TrimEnd();
        var open = trimmed.EndsWith(')') ? trimmed.LastIndexOf('(') : -1;
        return open > 0 && trimmed[(open + 1)..^1].Trim() is { Length: 1 or 2 } inner && inner.All(ThaiDigits.IsDigit) ? trimmed[..open] : text;
    }

    private static double Family(HeaderEntry entry, TableFamily family) =>
        entry.Families == TableFamily.Unknown || family == TableFamily.Unknown ? 0 : (entry.Families & family) != 0 ? OwnFamily : -ForeignFamily;

    /// <summary>
    /// Thai puts the head of a phrase first: a header that starts with a wording means the same, whatever follows ("ผลการดำเนินงานตามโครงการ…"), the more so
    /// the more of it the wording covers; a wording found further inside says less.
    /// </summary>
    private static double Similarity(string key, string wording)
    {
        var similarity = Plain(key, wording);
        foreach (var generic in _generic)
        {
            if (key.StartsWith(generic, StringComparison.Ordinal) && key.Length > generic.Length + ShortWording)
            {
                similarity = Math.Max(similarity, Plain(key[generic.Length..], wording) - 0.02);
            }
        }

        return similarity;
    }

    private static double Plain(string key, string wording)
    {
        var whole = Whole(key, wording);
        if (wording.Length < ShortWording || wording.Length >= key.Length)
        {
            // Two short words are "like" each other by chance.
            return wording.Length < ShortWording && whole < 1 ? 0 : whole;
        }

        var coverage = (double)wording.Length / key.Length;
        var limit = Math.Max(1, wording.Length / 6);
        var distance = PrefixDistance(key, wording, limit);
        var prefix = distance <= limit ? (1 - ((double)distance / wording.Length)) * (0.55 + (0.43 * coverage)) : 0;
        return Math.Max(whole, Math.Max(prefix, Inside(key, wording, coverage)));
    }

    /// <summary>Similarity, or 0 when more than a quarter of the wording is different: short words are near each other by chance.</summary>
    private static double Whole(string key, string wording)
    {
        var limit = Math.Max(1, wording.Length / 4);
        var distance = EditDistance.Bounded(key, wording, limit);
        return distance > limit ? 0 : 1 - ((double)distance / Math.Max(key.Length, wording.Length));
    }

    private static int PrefixDistance(string key, string wording, int limit)
    {
        var best = limit + 1;
        for (var length = Math.Max(1, wording.Length - limit); length <= Math.Min(key.Length, wording.Length + limit); length++)
        {
            best = Math.Min(best, EditDistance.Bounded(key.AsSpan(0, length), wording, limit));
        }

        return best;
    }

    private static double Inside(string key, string wording, double coverage)
    {
        if (wording.Length is < 6 or > 64)
        {
            return 0;
        }

        var (distance, _) = EditDistance.FindBest(wording, key);
        return distance > wording.Length / 8 ? 0 : (1 - ((double)distance / wording.Length)) * (0.45 + (0.3 * coverage));
    }

    /// <summary>The header without "ปี(งบประมาณ) (พ.ศ.) 2567", and that year.</summary>
    private static (string Text, int? Year) TakeYear(string text)
    {
        var years = BuddhistYears.Find(text);
        if (years.Count != 1)
        {
            return (text, null);
        }

        return (text.Remove(years[0].Start, years[0].Length), years[0].Year);
    }
}
