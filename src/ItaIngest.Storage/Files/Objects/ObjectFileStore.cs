using System.ComponentModel.DataAnnotations;
using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Polly;
using Polly.Retry;

namespace ItaIngest.Storage.Files.Objects;

/// <summary>
/// Files as objects of a bucket, in a store that speaks Amazon's S3 protocol. An object appears when it is whole, in place of any earlier one; the store compares what
/// came with the SHA-256 that the request is signed with.
/// </summary>
/// <remarks>
/// No request but the usual ones of single objects, and no checksums but the signature's, since stores of other makers understand these. No multipart uploads, so that
/// nothing half is left behind; a single one may have 5 GB.
/// </remarks>
public sealed class ObjectFileStore : IFileStore, IDisposable
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(10);
    private readonly ObjectPlace _place;
    private readonly ObjectStoreOptions _options;
    private readonly Lazy<AmazonS3Client> _client;
    private readonly ResiliencePipeline _patience;

    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public ObjectFileStore(ObjectPlace place, ObjectStoreOptions options, TimeProvider time)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        (_place, _options) = (place, options);
        // Commands that need no files need no keys.
        _client = new(() => Connect(options));
        _patience = Patience(options, time);
    }

    public async Task<StoredOriginal> PutOriginalAsync(Stream source, CancellationToken cancellation)
    {
        // Its key is its hash, which is known at the end only: it goes through a file of this machine.
        var temporary = TemporaryCopy.Path();
        try
        {
            var original = await HashedCopy.WriteAsync(source, temporary, cancellation);
            var key = FileKeys.Original(original.Sha256);
            if (!await ExistsAsync(key, cancellation))
            {
                await PutAsync(key, () => File.OpenRead(temporary), cancellation);
            }

            return original;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task PutAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var bytes = content.ToArray();
        await PutAsync(key, () => new MemoryStream(bytes, writable: false), cancellation);
    }

    public async Task<Stream?> TryOpenAsync(string key, CancellationToken cancellation)
    {
        if (await ReadAsync(key, 0, etag: null, cancellation) is not { } first)
        {
            return null;
        }

        return new ChunkStream(
            first.Length, _options.PartBytes,
            async (number, token) => number == 0 ? first.Bytes
                : (await ReadAsync(key, (long)number * _options.PartBytes, first.ETag, token) ?? throw new IOException($"{key} was deleted while it was read")).Bytes);
    }

    public Task<LocalFile> FetchAsync(string key, CancellationToken cancellation) => TemporaryCopy.FetchAsync(this, key, cancellation);

    public async Task<bool> ExistsAsync(string key, CancellationToken cancellation) =>
        await AskAsync((client, token) => client.GetObjectMetadataAsync(_place.Bucket, _place.KeyOf(key), token), cancellation) is not null;

    public async Task DeleteDocumentAsync(string sha256, CancellationToken cancellation)
    {
        await DeleteAsync(_place.KeyOf(FileKeys.Original(sha256)), cancellation);
        var request = new ListObjectsV2Request { BucketName = _place.Bucket, Prefix = _place.KeyOf(FileKeys.Pages(sha256)) };
        do
        {
            var list = await AskAsync((client, token) => client.ListObjectsV2Async(request, token), cancellation);
            foreach (var its in list?.S3Objects ?? [])
            {
                await DeleteAsync(its.Key, cancellation);
            }

            request.ContinuationToken = list?.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
    }

    /// <summary>Nothing half is left behind: see the remarks of the class.</summary>
    public Task<int> SweepAsync(DateTime before, CancellationToken cancellation) => Task.FromResult(0);

    public async Task CheckAsync(CancellationToken cancellation)
    {
        var key = $"probes/{Guid.NewGuid():N}";
        await PutAsync(key, new byte[] { 0 }, cancellation);
        await DeleteAsync(_place.KeyOf(key), cancellation);
    }

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    private static AmazonS3Client Connect(ObjectStoreOptions options)
    {
        var region = options.Region ?? ObjectStoreOptions.UsualRegion;
        var config = new AmazonS3Config
        {
            // Stores of other makers have no name of their own for each bucket.
            ForcePathStyle = options.Endpoint is not null,
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            MaxErrorRetry = 0,
            Timeout = options.RequestLimit,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint)
        {
            (config.ServiceURL, config.AuthenticationRegion) = (endpoint, region);
        }

        return options.AccessKey is { } key ? new AmazonS3Client(new BasicAWSCredentials(key, options.SecretKey), config) : new AmazonS3Client(config);
    }

    private static ResiliencePipeline Patience(ObjectStoreOptions options, TimeProvider time)
    {
        var patience = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.Attempts > 1)
        {
            patience.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(ObjectFailures.IsPassing),
                MaxRetryAttempts = options.Attempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = options.FirstWait,
                MaxDelay = s_longestWait,
                UseJitter = true,
            });
        }

        return patience.AddTimeout(options.RequestLimit).Build();
    }

    private async Task PutAsync(string key, Func<Stream> open, CancellationToken cancellation) =>
        _ = await AskAsync(
            async (client, token) =>
            {
                await using var content = open();
                return await client.PutObjectAsync(
                    new PutObjectRequest
                    {
                        BucketName = _place.Bucket,
                        Key = _place.KeyOf(key),
                        InputStream = content,
                        AutoCloseStream = false,
                        // The signature holds the SHA-256 of the whole content, and the store compares.
                        UseChunkEncoding = false,
                        DisablePayloadSigning = false,
                    },
                    token);
            },
            cancellation) ?? throw new FileStoreException($"{_place} took no {key}");

    private Task<DeleteObjectResponse?> DeleteAsync(string key, CancellationToken cancellation) =>
        AskAsync((client, token) => client.DeleteObjectAsync(_place.Bucket, key, token), cancellation);

    /// <summary>Reads a part of an object.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="from">First byte.</param>
    /// <param name="etag">Only of this version; null for any.</param>
    /// <param name="cancellation">Breaks it off.</param>
    /// <returns>Null when there is no such object.</returns>
    /// <exception cref="IOException">It is another version by now, or the store is away.</exception>
    private async Task<Part?> ReadAsync(string key, long from, string? etag, CancellationToken cancellation)
    {
        var request = new GetObjectRequest
        {
            BucketName = _place.Bucket,
            Key = _place.KeyOf(key),
            ByteRange = new ByteRange(from, from + _options.PartBytes - 1),
            EtagToMatch = etag,
        };
        try
        {
            return await AskAsync(
                async (client, token) =>
                {
                    using var response = await client.GetObjectAsync(request, token);
                    if (response.ContentLength > _options.PartBytes)
                    {
                        throw new FileStoreException($"the object store of {_place} gives whole objects where a part was asked for; it is of no use here");
                    }

                    var bytes = new byte[response.ContentLength];
                    await response.ResponseStream.ReadExactlyAsync(bytes, token);
                    return new Part(bytes, LengthOf(response), response.ETag);
                },
                cancellation);
        }
        catch (FileStoreException e) when (e.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.RequestedRangeNotSatisfiable } && from == 0)
        {
            // An empty object has no first byte.
            return new Part([], 0, null);
        }
        catch (FileStoreException e) when (e.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed })
        {
            throw new IOException($"{key} was replaced while it was read", e);
        }
    }

    /// <summary>Of the whole object: the number behind the slash of <c>bytes 0-99/1234</c>.</summary>
    private static long LengthOf(GetObjectResponse response) =>
        response.ContentRange is { } range && long.TryParse(range.AsSpan(range.LastIndexOf('/') + 1), out var length) ? length : response.ContentLength;

    /// <summary>Asks the store, and again where that may help.</summary>
    /// <returns>Null when there is no such object.</returns>
    /// <exception cref="FileStoreException">It refuses or is away; the message says what to do.</exception>
    private async Task<T?> AskAsync<T>(Func<IAmazonS3, CancellationToken, Task<T>> ask, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return await _patience.ExecuteAsync(async token => await ask(_client.Value, token), cancellation);
        }
        catch (AmazonS3Exception e) when (e is { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" })
        {
            return null;
        }
        catch (Exception e) when (e is not FileStoreException && (e is not OperationCanceledException || !cancellation.IsCancellationRequested))
        {
            throw ObjectFailures.Of(_place, e);
        }
    }

    /// <param name="Bytes">Read by one request.</param>
    /// <param name="Length">Of the whole object.</param>
    /// <param name="ETag">Of its version.</param>
    private sealed record Part(byte[] Bytes, long Length, string? ETag);
}
