using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ItaIngest.Storage.Tests.Objects;

/// <summary>
/// A signature of version 4, reckoned from the request as it came, after Amazon's description and not after any client
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).
/// </summary>
/// <param name="Method">Of the request.</param>
/// <param name="Target">Path and query as they were sent.</param>
/// <param name="HeaderOf">Gives a header by its name in small letters.</param>
internal sealed record RequestSignature(string Method, string Target, Func<string, string> HeaderOf)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>The access key that the request names.</summary>
    public string AccessKey => Part("Credential").Split('/')[0];

    /// <summary>Whether the request was signed with a secret key.</summary>
    public bool IsOf(string secret) => Part("Signature") == Reckon(secret);

    private string Reckon(string secret)
    {
        var scope = Part("Credential").Split('/', 2)[1];
        var toSign = string.Join('\n', Algorithm, HeaderOf("x-amz-date"), scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical()))));
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), (k, part) => HMACSHA256.HashData(k, Encoding.UTF8.GetBytes(part)));
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    private string Canonical()
    {
        var (path, query) = Target.Split('?', 2) is [var p, var q] ? (p, q) : (Target, "");
        var parameters = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Contains('=', StringComparison.Ordinal) ? p : p + "=").Order(StringComparer.Ordinal);
        var signed = Part("SignedHeaders");
        var headers = signed.Split(';').Select(h => string.Create(CultureInfo.InvariantCulture, $"{h}:{HeaderOf(h).Trim()}\n"));
        return string.Join('\n', Method, path, string.Join('&', parameters), string.Concat(headers), signed, HeaderOf("x-amz-content-sha256"));
    }

    private string Part(string name)
    {
        var header = HeaderOf("authorization");
        var part = header.StartsWith(Algorithm + " ", StringComparison.Ordinal) ? header[Algorithm.Length..].Split(',').Select(p => p.Trim()).FirstOrDefault(p => p.StartsWith(name + "=", StringComparison.Ordinal)) : null;
        return part is null ? "//" : part[(name.Length + 1)..];
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
