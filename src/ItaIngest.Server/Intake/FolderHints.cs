using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Server.Intake;

/// <summary>What the names of a file's folders say of it; hints, never more.</summary>
/// <param name="Year">Fiscal year (B.E.).</param>
/// <param name="Agency">Its name in full.</param>
public readonly partial record struct FolderHints(int? Year, string? Agency)
{
    /// <summary>Names this alike are readings of one name.</summary>
    private const double SameName = 0.8;

    /// <summary>The hints of a path; the innermost folder that says something wins, and the file's own name says nothing.</summary>
    /// <param name="path">Below the watched or backfilled folder, with forward slashes.</param>
    /// <remarks>A folder that names several years (<c>2560-2567</c>) says none.</remarks>
    public static FolderHints Of(string path)
    {
        var folders = path.Split('/')[..^1].Select(f => f.Trim()).Reverse().ToList();
        return new FolderHints(folders.Select(YearOf).FirstOrDefault(y => y is not null), folders.Select(AgencyOf).FirstOrDefault(a => a is not null));
    }

    /// <summary>
    /// Records with the hints as evidence: they fill what the document does not say, flagged, and are a doubt about what it says otherwise. They never replace a value.
    /// </summary>
    public ReportRecords Apply(ReportRecords records)
    {
        var document = records.Document;
        if (Year is { } year)
        {
            document = document with { FiscalYear = Weigh(document.FiscalYear, year, year.ToString(CultureInfo.InvariantCulture), (a, b) => a == b) };
        }

        if (Agency is { } agency)
        {
            document = document with { Agency = Weigh(document.Agency, agency, agency, IsSameAgency) };
        }

        return ReferenceEquals(document, records.Document) ? records : records with { Document = document };
    }

    private static Field<T> Weigh<T>(Field<T>? said, T hint, string text, Func<T, T, bool> isSame)
        where T : notnull =>
        said is null ? new Field<T>(hint, new Evidence { Raw = text }.Flag(Reasons.FromFolderName))
        : isSame(said.Value, hint) ? said
        : said.With(e => e.Flag(Reasons.FolderNameDiffers).WithAlternatives([new Alternative(text, AlternativeSources.Folder)]));

    /// <summary>Folders abbreviate and leave out where an agency lies.</summary>
    private static bool IsSameAgency(string said, string hint)
    {
        var (a, b) = (ThaiText.Key(said), ThaiText.Key(hint));
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) || EditDistance.Similarity(a, b) >= SameName;
    }

    private static int? YearOf(string folder)
    {
        var text = ThaiDigits.ToArabic(folder);
        var years = FullYears().Matches(text).Select(m => Whole(m.Groups["y"].ValueSpan))
            .Concat(ChristianYears().Matches(text).Select(m => Whole(m.Groups["y"].ValueSpan) + 543))
            .Concat(ShortYears().Matches(text).Select(m => 2500 + Whole(m.Groups["y"].ValueSpan)))
            .Where(y => y is >= FiscalYear.Earliest and <= FiscalYear.Latest).Distinct().Take(2).ToList();
        return years is [var year] ? year : null;
    }

    /// <summary>A folder's name is often the agency's alone, without blanks or with the province after it.</summary>
    private static string? AgencyOf(string folder)
    {
        var text = ThaiText.Canonical(Ordinal().Replace(folder.Replace('_', ' '), ""));
        foreach (var year in BuddhistYears.Find(text).Reverse())
        {
            text = text.Remove(year.Start, year.Length);
        }

        return OneName(text) ?? OneName(text.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>Of agencies named together the one lowest in rank is meant; null when there are several of these, or none.</summary>
    private static string? OneName(string text)
    {
        var names = AgencyNames.Find(text);
        return names.Where(n => n.Kind.Rank == names.Max(o => o.Kind.Rank)).Select(n => n.FullName).Distinct().Take(2).ToList() is [var name] ? name : null;
    }

    private static int Whole(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>2567, ปี2567, FY2567, 2567_ITA: four digits of the Buddhist era that are no part of a longer number or a date.</summary>
    [GeneratedRegex(@"(?<!\d)(?<!\d[./-])(?<y>25[4-9]\d)(?!\d)(?![./-]\d)")]
    private static partial Regex FullYears();

    /// <summary>FY2024: the Christian era only where the letters say that a year is meant.</summary>
    [GeneratedRegex(@"\b(FY|ITA|ค\.?ศ\.?)[ _-]?(?<y>20[0-5]\d)(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex ChristianYears();

    /// <summary>ปี 67, FY67, ปีงบ 67, พ.ศ. 67.</summary>
    [GeneratedRegex(@"(ปี(งบ(ประมาณ)?)?|พ\.?\s?ศ\.?|\bFY|\bITA)[\s._-]{0,2}(?<y>[4-9]\d)(?![\d./])", RegexOptions.IgnoreCase)]
    private static partial Regex ShortYears();

    /// <summary>"01_", "3.", "(2) ": folders are numbered to stand in order.</summary>
    [GeneratedRegex(@"^\s*[(\[]?[0-9๐-๙]{1,3}[)\]]?[\s._-]+")]
    private static partial Regex Ordinal();
}
