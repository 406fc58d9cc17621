using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Storage.Review;

/// <summary>How people's review works.</summary>
public sealed record ReviewOptions
{
    /// <summary>After this long without a change a document is anybody's again.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan ClaimFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Share of approved documents that a second person looks at, unless a setting says otherwise.</summary>
    [Range(0.0, 1.0)]
    public double SecondShare { get; init; } = 0.05;

    /// <summary>Share of the unflagged values of such a document that are drawn for it, unless a setting says otherwise.</summary>
    [Range(0.0, 1.0)]
    public double SampleShare { get; init; } = 0.05;

    /// <summary>At least this many unflagged values are drawn, of a document that has them: one of a short report says little.</summary>
    [Range(0, 1000)]
    public int LeastSampled { get; init; } = 3;

    /// <summary>More than this a second person does not look at in one document.</summary>
    [Range(1, 1000)]
    public int MostSampled { get; init; } = 20;
}
