using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Lines;

/// <summary>The scanners through which training pages go, and those kept apart for the test.</summary>
internal static class LineScanners
{
    /// <summary>Scanners of training pages: grey and bilevel, 150 to 300 dpi, pale to dark print.</summary>
    public static IReadOnlyList<ScannerProfile> Training { get; } =
    [
        ScannerProfiles.CleanGrey300,
        ScannerProfiles.OfficeGrey200,
        ScannerProfiles.OfficeGrey200 with { Name = "office200hard", Noise = new(3, 9), Blur = new(0.4, 1.0), JpegQuality = new(42, 65) },
        ScannerProfiles.CopierBilevel200,
        ScannerProfiles.CopierBilevel200 with { Name = "copier200dark", PrintWeight = new(0, 1.0), BilevelThreshold = new(140, 205) },
        ScannerProfiles.CopierBilevel200 with { Name = "pale300bw", Dpi = 300, PrintWeight = new(-0.5, 0.1), BilevelThreshold = new(100, 155) },
        ScannerProfiles.WornGrey150,
        ScannerProfiles.OfficeGrey200 with { Name = "office150", Dpi = 150, Blur = new(0.3, 0.7), JpegQuality = new(60, 88) },
    ];

    /// <summary>No training line comes from these: a fine bilevel copier, a grey scan at 240 dpi, a worn copier at 160 dpi.</summary>
    public static IReadOnlyList<ScannerProfile> Test { get; } =
    [
        ScannerProfiles.CopierBilevel200 with { Name = "bilevel 250 dpi", Dpi = 250, BilevelThreshold = new(130, 180) },
        ScannerProfiles.OfficeGrey200 with { Name = "grey 240 dpi", Dpi = 240, JpegQuality = new(45, 70) },
        ScannerProfiles.WornGrey150 with { Name = "worn 160 dpi", Dpi = 160, JpegQuality = new(45, 70) },
    ];
}
