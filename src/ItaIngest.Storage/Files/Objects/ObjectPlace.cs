using System.Text.RegularExpressions;

namespace ItaIngest.Storage.Files.Objects;

/// <summary>Where files lie in an object store: <c>s3://bucket</c>, or <c>s3://bucket/some/prefix</c>.</summary>
/// <param name="Bucket">Its name.</param>
/// <param name="Prefix">What all keys begin with: empty, or ends with a slash.</param>
public sealed partial record ObjectPlace(string Bucket, string Prefix)
{
    private const string Scheme = "s3://";

    /// <summary>Whether a text means a place in an object store rather than a folder.</summary>
    public static bool IsOne(string text) => text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="FileStoreException">It names no bucket.</exception>
    public static ObjectPlace Parse(string text)
    {
        var parts = text[Scheme.Length..].Split('/', 2);
        var prefix = parts.Length > 1 ? parts[1].Trim('/') : "";
        return BucketName().IsMatch(parts[0])
            ? new ObjectPlace(parts[0], prefix.Length > 0 ? prefix + "/" : "")
            : throw new FileStoreException($"{text}: names no bucket; s3://bucket or s3://bucket/prefix (3 to 63 small letters, digits, dots and hyphens)");
    }

    public string KeyOf(string key) => Prefix + key;

    public override string ToString() => (Scheme + Bucket + "/" + Prefix).TrimEnd('/');

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$")]
    private static partial Regex BucketName();
}
