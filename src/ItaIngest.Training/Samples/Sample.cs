using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Samples;

/// <summary>
/// One sample document, defined once: the same values make the printed page and the true records.
/// </summary>
internal sealed record Sample
{
    /// <summary>Lower-case letters, digits and dashes; no point, since a point ends the id in a prediction's name.</summary>
    public required string Id { get; init; }

    /// <summary>What the sample shows, for the folder's README.</summary>
    public required string About { get; init; }

    public required SampleRecords Records { get; init; }

    /// <summary>The whole HTML document.</summary>
    public required string Html { get; init; }

    /// <summary>The scanner; null for a digital PDF as it comes from the word processor.</summary>
    public ScannerProfile? Scanner { get; init; }

    /// <summary>Scanner of single pages (1-based), where it is another.</summary>
    public IReadOnlyDictionary<int, ScannerProfile> OtherScanners { get; init; } = new Dictionary<int, ScannerProfile>();

    /// <summary>Lays a hidden text layer over the scan as bad as a cheap scanner's own recognition.</summary>
    public bool HasBadTextLayer { get; init; }

    /// <summary>Seed of the scanner's chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Name of the PDF without its folder.</summary>
    public string FileName => $"{Id}.{Scanner?.Name ?? "digital"}.pdf";

    public ScannerProfile? ScannerOf(int page) => OtherScanners.GetValueOrDefault(page) ?? Scanner;
}
