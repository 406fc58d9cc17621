namespace ItaIngest.Training.Scanning;

/// <summary>
/// The kinds of machine with which offices scan. The ranges were set by looking at scans that offices publish; each stands for a kind,
/// not for one device.
/// </summary>
public static class ScannerProfiles
{
    /// <summary>A good flatbed or document feeder, 300 dpi grey.</summary>
    public static ScannerProfile CleanGrey300 { get; } = new()
    {
        Name = "clean300",
        Dpi = 300,
        Skew = new(0, 0.25),
        Blur = new(0.3, 0.8),
        Noise = new(0.5, 2.5),
        Ink = new(10, 45),
        PrintWeight = new(-0.2, 0.3),
        JpegQuality = new(78, 92),
    };

    /// <summary>The office's multi-function printer, 200 dpi grey, compressed hard.</summary>
    public static ScannerProfile OfficeGrey200 { get; } = new()
    {
        Name = "office200",
        Dpi = 200,
        Skew = new(0, 0.9),
        Blur = new(0.35, 0.8),
        Noise = new(2, 6),
        Paper = new(235, 252),
        Ink = new(20, 70),
        PrintWeight = new(-0.4, 0.5),
        Shade = new(0, 0.06),
        ShowThrough = new(0, 0.02),
        Speckle = new(0, 0.3),
        DarkBorderChance = 0.15,
        PunchHoleChance = 0.1,
        JpegQuality = new(55, 80),
    };

    /// <summary>A copier's scan-to-mail in black and white, 200 dpi, CCITT G4.</summary>
    public static ScannerProfile CopierBilevel200 { get; } = new()
    {
        Name = "copier200bw",
        Dpi = 200,
        Skew = new(0, 1.0),
        Blur = new(0.4, 0.9),
        Noise = new(4, 14),
        Ink = new(0, 60),
        PrintWeight = new(-0.5, 0.8),
        Shade = new(0, 0.08),
        TonerLoss = new(0, 0.05),
        Speckle = new(0.2, 6),
        DarkBorderChance = 0.3,
        PunchHoleChance = 0.15,
        BilevelThreshold = new(120, 190),
    };

    /// <summary>The same in its fine setting, 300 dpi.</summary>
    public static ScannerProfile CopierBilevel300 { get; } = CopierBilevel200 with { Name = "copier300bw", Dpi = 300, Blur = new(0.5, 1.2) };

    /// <summary>A copy of a copy on a tired machine, 150 dpi grey.</summary>
    public static ScannerProfile WornGrey150 { get; } = new()
    {
        Name = "worn150",
        Dpi = 150,
        Skew = new(0, 1.3),
        Blur = new(0.4, 0.8),
        Noise = new(3, 8),
        Paper = new(215, 245),
        Ink = new(30, 90),
        PrintWeight = new(-0.5, 0.7),
        Shade = new(0.05, 0.2),
        EdgeShadow = new(0, 0.35),
        ShowThrough = new(0, 0.08),
        TonerLoss = new(0, 0.08),
        Speckle = new(0.1, 2),
        DarkBorderChance = 0.35,
        PunchHoleChance = 0.15,
        JpegQuality = new(50, 75),
    };

    /// <summary>A page photographed with a phone: shadow, perspective, a slight bow, strong compression.</summary>
    public static ScannerProfile PhonePhotograph { get; } = new()
    {
        Name = "phone",
        Dpi = 200,
        Skew = new(0, 1.8),
        Blur = new(0.5, 1.1),
        Noise = new(3, 9),
        Paper = new(175, 235),
        Ink = new(35, 80),
        PrintWeight = new(-0.3, 0.4),
        Shade = new(0.12, 0.35),
        EdgeShadow = new(0, 0.25),
        ShowThrough = new(0, 0.03),
        DarkBorderChance = 0.5,
        Perspective = new(0.004, 0.018),
        Bend = new(0, 0.004),
        JpegQuality = new(55, 80),
    };

    /// <summary>Landscape pages fed the wrong way and upside-down ones, 200 dpi grey.</summary>
    public static ScannerProfile Sideways200 { get; } = OfficeGrey200 with { Name = "sideways200", QuarterTurns = [1, 3] };

    /// <summary>A page of an open file, photographed on a desk in the light of a lamp: stronger perspective, curl towards the spine, dark corners.</summary>
    public static ScannerProfile PhoneOnDesk { get; } = PhonePhotograph with
    {
        Name = "phonedesk",
        Dpi = 240,
        IsColour = true,
        Tint = new(0.05, 0.3),
        Skew = new(0, 2.5),
        DarkBorderChance = 0,
        Perspective = new(0.008, 0.03),
        Bend = new(0, 0.006),
        Curl = new(0.002, 0.014),
        Desk = new(0.04, 0.09),
        Vignette = new(0.05, 0.3),
    };

    /// <summary>The office's printer in colour, for pages with stamps, signatures and punch holes on tinted paper.</summary>
    public static ScannerProfile StampedColour200 { get; } = OfficeGrey200 with
    {
        Name = "stamped200",
        IsColour = true,
        Tint = new(0, 0.08),
        Stamps = 1.3,
        Signatures = 1.7,
        PunchHoleChance = 0.6,
    };

    /// <summary>The same in grey.</summary>
    public static ScannerProfile StampedGrey200 { get; } = StampedColour200 with { Name = "stamped200grey", IsColour = false };

    /// <summary>Recycled or coloured paper and print that has gone pale, 200 dpi colour.</summary>
    public static ScannerProfile FaintTinted200 { get; } = OfficeGrey200 with
    {
        Name = "faint200",
        IsColour = true,
        Tint = new(0.1, 0.35),
        Paper = new(190, 225),
        Ink = new(95, 150),
        PrintWeight = new(-0.6, 0),
        TonerLoss = new(0, 0.05),
    };

    /// <summary>One of each kind.</summary>
    public static IReadOnlyList<ScannerProfile> All { get; } =
        [CleanGrey300, OfficeGrey200, CopierBilevel200, CopierBilevel300, WornGrey150, PhonePhotograph, PhoneOnDesk, Sideways200, StampedColour200, StampedGrey200, FaintTinted200];

    /// <returns>Null when no kind has that name.</returns>
    public static ScannerProfile? Find(string name) => All.FirstOrDefault(p => p.Name == name);
}
