using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Ocr.Rulings;

/// <summary>Sizes of rulings, in inches, so that they hold at any resolution.</summary>
public sealed record RulingFinderOptions
{
    /// <summary>Thickest ruling: 3 points, with the spread of a copier.</summary>
    [Range(0.01, 0.2)]
    public double Thickest { get; init; } = 0.05;

    /// <summary>Shortest unbroken stretch from which a ruling is followed; strokes of headings are shorter.</summary>
    [Range(0.05, 1)]
    public double Seed { get; init; } = 0.2;

    /// <summary>Shortest ruling that stands alone.</summary>
    [Range(0.1, 2)]
    public double ShortestFree { get; init; } = 0.5;

    /// <summary>Gaps bridged while looking for seeds: broken print.</summary>
    [Range(0, 0.05)]
    public double SeedGap { get; init; } = 0.011;

    /// <summary>Gap over which two stretches in one line are one ruling. Stays well below a row's height: a missing stretch of that length is a merged cell.</summary>
    [Range(0, 0.15)]
    public double JoinGap { get; init; } = 0.08;

    /// <summary>How far a ruling may wander sideways from one stretch to the next.</summary>
    [Range(0, 0.05)]
    public double Drift { get; init; } = 0.015;

    /// <summary>Length over which a ruling that is being followed must be inked by half.</summary>
    [Range(0.05, 1)]
    public double FollowWindow { get; init; } = 0.25;

    /// <summary>How far a ruling's edge may jitter about its course.</summary>
    [Range(0, 0.02)]
    public double Steadiness { get; init; } = 0.005;

    /// <summary>Up to this length a ruling that no other one meets must be inked nearly throughout: strokes of letters stand below each other over two or three lines by chance.</summary>
    [Range(0, 3)]
    public double ShortFree { get; init; } = 1.2;

    /// <summary>Part of such a ruling's length that must be inked. Between two lines of text a twentieth of an inch stays white.</summary>
    [Range(0.5, 1)]
    public double CoverageAlone { get; init; } = 0.92;

    /// <summary>
    /// Part of a ruling's length, and of each stretch between two crossings, that must be inked by a stroke of its own thickness. Letters in a
    /// row that a ruling passes by come to 0.6 at most; rulings of a worn copy to 0.85 at least.
    /// </summary>
    [Range(0.5, 1)]
    public double Coverage { get; init; } = 0.72;

    /// <summary>An end that juts out beyond the last crossing by less than this belongs to a letter there, or is a slip of the pen.</summary>
    [Range(0, 0.5)]
    public double Overshoot { get; init; } = 0.2;
}
