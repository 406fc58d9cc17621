using System.Net;
using Amazon.Runtime;
using Polly.Timeout;

namespace ItaIngest.Storage.Files.Objects;

/// <summary>What an object store's failures mean: whether the same may succeed in a moment, and what a person is to do.</summary>
internal static class ObjectFailures
{
    private const string Keys = "ITAINGEST_S3_ACCESS_KEY and the file that ITAINGEST_S3_SECRET_KEY_FILE names";

    /// <summary>Whether the same request may succeed in a moment: a store that starts or is busy, a connection that broke, a request that took too long.</summary>
    public static bool IsPassing(Exception exception) => exception switch
    {
        OperationCanceledException or FileStoreException => false,
        TimeoutRejectedException => true,
        AmazonServiceException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError } => true,
        // A body that came in another state than it was sent in, or too slowly.
        AmazonServiceException { ErrorCode: "RequestTimeout" or "XAmzContentSHA256Mismatch" or "BadDigest" or "IncompleteBody" } => true,
        AmazonServiceException { StatusCode: not 0 } => false,
        HttpRequestException or IOException => true,
        { InnerException: { } inner } => IsPassing(inner),
        _ => false,
    };

    /// <summary>Says what went wrong, and what helps.</summary>
    public static FileStoreException Of(ObjectPlace place, Exception exception)
    {
        var said = exception switch
        {
            AmazonServiceException { StatusCode: not 0 } refused => $"refuses ({CodeOf(refused)})",
            AmazonClientException when !IsPassing(exception) => "needs keys, and there are none",
            _ => $"can't be reached ({Innermost(exception).Message})",
        };
        return new FileStoreException($"the object store of {place} {said}{Advice(place, exception)}", exception);
    }

    private static string CodeOf(AmazonServiceException exception) =>
        exception.ErrorCode is { Length: > 0 } code && code != exception.StatusCode.ToString() ? code : $"{(int)exception.StatusCode} {exception.StatusCode}";

    private static string Advice(ObjectPlace place, Exception exception) => exception switch
    {
        AmazonServiceException { ErrorCode: "InvalidAccessKeyId" } => $": it does not know the access key; see {Keys}",
        AmazonServiceException { ErrorCode: "SignatureDoesNotMatch" } => $": the secret key is not the access key's; see {Keys}",
        AmazonServiceException { ErrorCode: "NoSuchBucket" } => $": make the bucket {place.Bucket}, or name another at the first start",
        AmazonServiceException { ErrorCode: "RequestTimeTooSkewed" } => ": its clock and this machine's differ by more than 15 minutes; set this machine's",
        AmazonServiceException { ErrorCode: "PermanentRedirect" or "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException" } =>
            $": the bucket lies in another region; name it with --s3-region ({exception.Message})",
        AmazonServiceException { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } =>
            $": the keys may be wrong, or may not do this; they need s3:ListBucket on the bucket, s3:GetObject, s3:PutObject and s3:DeleteObject on what is in it; see {Keys}",
        AmazonServiceException { StatusCode: not 0 } => $": {exception.Message}",
        AmazonClientException when !IsPassing(exception) => $"; name {Keys}, or Amazon's own AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
        _ => "; see whether it runs, and whether --s3-endpoint names it",
    };

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
