using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Storage.Files.Objects;

/// <summary>How an object store is reached. Which bucket holds the files is said by <see cref="StoreOptions.Files"/>.</summary>
public sealed record ObjectStoreOptions
{
    /// <summary>Address of a store that is not Amazon's (MinIO, Ceph, …), as <c>http://minio:9000</c>; null is Amazon's for <see cref="Region"/>, or what the database remembers.</summary>
    [Url]
    public string? Endpoint { get; init; }

    /// <summary>Region that requests are signed for; stores that know none take any. Null is what the database remembers, at first <see cref="UsualRegion"/>.</summary>
    [RegularExpression("[a-z0-9-]{2,40}")]
    public string? Region { get; init; }

    /// <summary>Null takes Amazon's own chain: <c>AWS_ACCESS_KEY_ID</c> and its kin, profiles, the role of the machine.</summary>
    public string? AccessKey { get; init; }

    /// <summary>Belongs to <see cref="AccessKey"/>.</summary>
    public string? SecretKey { get; init; }

    /// <summary>How often a request is tried in all, with growing waits, where it may yet succeed.</summary>
    [Range(1, 20)]
    public int Attempts { get; init; } = 6;

    /// <summary>The wait after the first try; the next ones are about twice as long each, ten seconds at most.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>A single request that takes longer is broken off; an original of the greatest size is one request.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RequestLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Bytes that are read by one request, and held in memory: most page images are smaller.</summary>
    [Range(1 << 10, 1 << 28)]
    public int PartBytes { get; init; } = 4 << 20;

    /// <summary>Of stores that know no regions.</summary>
    public const string UsualRegion = "us-east-1";

    /// <summary>Without the secret: records write all they hold.</summary>
    public override string ToString() => $"{Endpoint ?? "Amazon S3"}, region {Region}, access key {AccessKey}";
}
