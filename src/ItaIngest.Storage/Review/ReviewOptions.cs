using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Storage.Review;

/// <summary>How people's review works.</summary>
public sealed record ReviewOptions
{
    /// <summary>After this long without a change a document is anybody's again.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan ClaimFor { get; init; } = TimeSpan.FromMinutes(10);
}
