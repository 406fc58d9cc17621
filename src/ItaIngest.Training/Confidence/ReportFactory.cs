using ItaIngest.Training.Samples;
using ItaIngest.Training.Scanning;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Confidence;

/// <summary>
/// Made-up reports with their true records, each printed and scanned in its own way. No page of a test comes from here, and no word of a document went in.
/// </summary>
internal static class ReportFactory
{
    /// <summary>Scanners as often as offices use them; null is a digital file.</summary>
    private static readonly ScannerProfile?[] s_scanners =
    [
        null, ScannerProfiles.CleanGrey300, ScannerProfiles.CleanGrey300, ScannerProfiles.OfficeGrey200, ScannerProfiles.OfficeGrey200, ScannerProfiles.OfficeGrey200, ScannerProfiles.CopierBilevel200,
        ScannerProfiles.CopierBilevel300, ScannerProfiles.WornGrey150, ScannerProfiles.WornGrey150, ScannerProfiles.PhonePhotograph, ScannerProfiles.FaintTinted200, ScannerProfiles.StampedGrey200,
    ];

    /// <summary>The report of a number; the same number makes the same report.</summary>
    public static Sample Make(int number)
    {
        var random = new Random(7919 * (number + 1));
        var text = new ReportText(random);
        var layout = new ReportLayout(random);
        var (records, body) = (number % 5) switch
        {
            0 or 1 => ScoreReports.Make(text, layout),
            2 or 3 => MeasureReports.Make(text, layout),
            _ => PlanReports.Make(text, layout),
        };
        if (random.Chance(0.25))
        {
            var memo = text.Memo("รายงานผล" + text.Deed());
            records = records with { Document = records.Document with { Memo = memo } };
            body = layout.MemoPage(memo, text) + body;
        }

        return new Sample
        {
            Id = FormattableString.Invariant($"r{number:0000}"),
            About = "",
            Records = records,
            Html = layout.Html(body),
            Scanner = s_scanners[(number / 5) % s_scanners.Length],
            Seed = number,
        };
    }
}
