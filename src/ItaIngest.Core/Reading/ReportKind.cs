using System.Text.RegularExpressions;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Reading;

/// <summary>The family of a report, from what it holds; its title decides where that leaves a choice.</summary>
internal static partial class ReportKind
{
    /// <summary>A document with fewer scores only quotes them.</summary>
    private const int ReportedScores = 8;

    /// <summary>A document about measures quotes no more scores than this for each of them; one with more reports the result as well.</summary>
    private const int QuotedScores = 3;

    /// <summary>The whole, three instruments and ten indicators of one year with a few questions are what measures are drawn from.</summary>
    private const int SummaryScores = 20;

    public static Field<string> Of(ReportRecords records, bool hasResults, Field<string>? title)
    {
        var evidence = title?.Evidence ?? new Evidence();
        var kind = records.Plans.Count > 0 ? ReportKinds.PlanProgress
            : records.Scores.Count >= ReportedScores && !(IsQuoted(records) && IsAboutMeasures(title?.Value ?? string.Empty)) ? ReportKinds.ScoreReport
            : records.Measures.Count > 0 ? hasResults ? ReportKinds.MeasureProgress : ReportKinds.MeasurePlan
            : null;
        if (kind is not null)
        {
            return new Field<string>(kind, evidence);
        }

        var named = OfTitle(title?.Value ?? string.Empty);
        if (records.Scores.Count > 0)
        {
            return new Field<string>(ReportKinds.ScoreReport, named == ReportKinds.ScoreReport ? evidence : evidence.Flag(Reasons.RecordDoubtful));
        }

        // A report of the genre of which nothing was read: a person must see it.
        return named is null ? new Field<string>(ReportKinds.Other, evidence) : new Field<string>(named, evidence.Flag(Reasons.RecordDoubtful));
    }

    private static bool IsQuoted(ReportRecords records) => records.Measures.Count > 0
        && (records.Scores.Count <= QuotedScores * records.Measures.Count || (records.Scores.Count <= SummaryScores && records.Scores.Select(s => s.FiscalYear?.Value).Distinct().Count() == 1));

    /// <summary>A title that speaks of measures before it speaks of the assessment's result, whose scores are then quoted.</summary>
    private static bool IsAboutMeasures(string title) =>
        Measures().Match(title) is { Success: true } measures && (Analysis().Match(title) is not { Success: true } analysis || measures.Index < analysis.Index);

    /// <summary>What a title speaks of; null for no family.</summary>
    private static string? OfTitle(string title)
    {
        var isProgress = Progress().IsMatch(title);
        return Plan().IsMatch(title) ? isProgress ? ReportKinds.PlanProgress : null
            : Measures().IsMatch(title) ? isProgress ? ReportKinds.MeasureProgress : ReportKinds.MeasurePlan
            : Scores().IsMatch(title) ? ReportKinds.ScoreReport : null;
    }

    [GeneratedRegex(@"รายงาน|ผลการ(ดำเนิน|ปฏิบัติ)|ความก้าวหน้า|ติดตาม")]
    private static partial Regex Progress();

    [GeneratedRegex(@"แผน(ปฏิบัติ)?(การ)?\S{0,12}(ป้องกัน|ปราบปราม|ต่อต้าน)")]
    private static partial Regex Plan();

    [GeneratedRegex(@"วิเคราะห์|ผลการประเมิน|ผลคะแนน|คะแนนการประเมิน|รายงานผล\S{0,6}ITA")]
    private static partial Regex Analysis();

    [GeneratedRegex(@"มาตรการ|การดำเนินการเพื่อส่งเสริมคุณธรรม|การดำเนินงานเพื่อส่งเสริมคุณธรรม")]
    private static partial Regex Measures();

    [GeneratedRegex(@"ผลการประเมิน|ผลคะแนน|คะแนนการประเมิน|วิเคราะห์|ITA")]
    private static partial Regex Scores();
}
