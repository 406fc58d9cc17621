using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tests.Thai;

/// <summary>What holds for any text, number and date.</summary>
public sealed class ThaiProperties
{
    private static readonly Arbitrary<string> _texts = Gen.Elements(
            "กขคงนมยรลวสอฤ".Concat("เแโใไะาำๅ").Concat("ัิีึืุู็่้๊๋์ํ").Concat("๐๔๙059aZ .-(/\n").Concat("\u200B\uF70A\u00A0ๆฯ").ToArray())
        .ListOf().Select(c => string.Concat(c)).ToArbitrary();

    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true);

    [Fact]
    public void Canonical_AnyText_IsIdempotent() => Check.One(_config, Prop.ForAll(_texts, t =>
        ThaiText.Canonical(ThaiText.Canonical(t)) == ThaiText.Canonical(t)));

    [Fact]
    public void Normalize_AnyText_IsIdempotentAndHasNoThaiDigit() => Check.One(_config, Prop.ForAll(_texts, t =>
        ThaiText.Normalize(ThaiText.Normalize(t)) == ThaiText.Normalize(t) && !ThaiDigits.HasThai(ThaiText.Normalize(t))));

    [Fact]
    public void Canonical_AnyText_KeepsConsonants() => Check.One(_config, Prop.ForAll(_texts, t =>
        ThaiText.Canonical(t).Where(ThaiLetters.IsConsonant).SequenceEqual(t.Where(ThaiLetters.IsConsonant))));

    [Fact]
    public void Bounded_AnyTwoTexts_IsLevenshtein() => Check.One(_config, Prop.ForAll(_texts, _texts, (a, b) =>
        EditDistance.Bounded(a, b, 200) == Levenshtein(a, b) && EditDistance.Bounded(a, b, 3) == Math.Min(4, Levenshtein(a, b))));

    [Fact]
    public void FindBest_AnyPattern_IsSmallestDistanceToAPart() => Check.One(_config.WithMaxTest(300), Prop.ForAll(_texts, _texts, (p, t) =>
    {
        var pattern = "ก" + p[..Math.Min(6, p.Length)];
        var text = t[..Math.Min(12, t.Length)];
        var (distance, end) = EditDistance.FindBest(pattern, text);
        var parts = from s in Enumerable.Range(0, text.Length + 1) from e in Enumerable.Range(s, text.Length + 1 - s) select text[s..e];
        return distance == parts.Min(x => Levenshtein(pattern, x))
            && Enumerable.Range(0, end + 1).Any(s => Levenshtein(pattern, text[s..end]) == distance);
    }));

    [Fact]
    public void TryParse_FormattedNumber_IsTheNumber() => Check.One(_config, Prop.ForAll(
        Gen.Choose(-99_999_999, 99_999_999).ToArbitrary(), cents =>
    {
        var value = cents / 100m;
        var text = value.ToString("N2", CultureInfo.InvariantCulture);
        return ThaiNumber.TryParse(text, out var arabic, bare: true) && arabic == value
            && ThaiNumber.TryParse(ThaiDigits.ToThai(text) + " คะแนน", out var thai) && thai == value;
    }));

    [Fact]
    public void TryParse_FormattedDate_IsTheDate() => Check.One(_config, Prop.ForAll(
        Gen.Choose(0, 20_000).ToArbitrary(), days =>
    {
        var date = new DateOnly(2000, 1, 1).AddDays(days);
        var year = date.Year + 543;
        string[] forms =
        [
            $"{date.Day} {Months.Name(date.Month)} {year}", $"วันที่ {date.Day} เดือน{Months.Name(date.Month)} พ.ศ. {year}",
            $"{date.Day} {Months.Abbreviation(date.Month)} {year}", $"{date.Day}/{date.Month}/{year}", $"{date.Day:00}/{date.Month:00}/{year}",
        ];
        return forms.All(f => ThaiDate.TryParse(f, DateContext.None, out var a) && a.Start == date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            && ThaiDate.TryParse(ThaiDigits.ToThai(f), DateContext.None, out var b) && b.Start == a.Start && !b.Repaired);
    }));

    private static int Levenshtein(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
        }

        return d[a.Length, b.Length];
    }
}
