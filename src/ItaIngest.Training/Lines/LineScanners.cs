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
        ScannerProfiles.OfficeGrey200 with { Name = "office250", Dpi = 250, Blur = new(0.4, 1.2) },
        ScannerProfiles.CopierBilevel200 with { Name = "copier200worn", TonerLoss = new(0.03, 0.1), Noise = new(8, 22), Speckle = new(2, 9) },
        ScannerProfiles.CopierBilevel300,
        ScannerProfiles.PhonePhotograph with { Name = "phone flat", Perspective = Spread.None, Bend = Spread.None, Skew = new(0, 0.4) },
    ];

    /// <summary>
    /// No training line comes from these: the quality of an office's machine at 200 dpi with another compression and print than in training, a fine bilevel copier, a grey scan at 240 dpi,
    /// a worn copier at 160 dpi.
    /// </summary>
    public static IReadOnlyList<ScannerProfile> Test { get; } =
    [
        ScannerProfiles.OfficeGrey200 with { Name = "office 200 dpi", Blur = new(0.45, 0.7), Noise = new(3, 5), JpegQuality = new(66, 74), PrintWeight = new(-0.2, 0.3) },
        ScannerProfiles.CopierBilevel200 with { Name = "bilevel 250 dpi", Dpi = 250, BilevelThreshold = new(130, 180) },
        ScannerProfiles.OfficeGrey200 with { Name = "grey 240 dpi", Dpi = 240, JpegQuality = new(45, 70) },
        ScannerProfiles.WornGrey150 with { Name = "worn 160 dpi", Dpi = 160, JpegQuality = new(45, 70) },
    ];
}
