using System.IO.Compression;
using System.Text.Json;
using ItaIngest.Core.Pages;
using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Extraction;

/// <summary>The pages of one document as they were read, kept in the file store: any machine may read a page, and another put the records together.</summary>
/// <param name="files">The store.</param>
/// <param name="sha256">The document's.</param>
/// <param name="readerVersion">Of program and model: what another version read is not taken for this one's.</param>
public sealed class KeptPages(IFileStore files, string sha256, string readerVersion)
{
    /// <summary>The keys of a page that this version has read and kept; null when it has not.</summary>
    public async Task<(string ReadingKey, string? ImageKey)?> FindAsync(int number, CancellationToken cancellation)
    {
        if (await ReadAsync(files, ReadingKey(number), cancellation) is not { } kept)
        {
            return null;
        }

        return (ReadingKey(number), kept.ImageKey);
    }

    /// <summary>Keeps a page; its image first, so that a kept page always has it.</summary>
    public async Task<(string ReadingKey, string? ImageKey)> KeepAsync(int number, Page page, PageImage? image, CancellationToken cancellation)
    {
        string? imageKey = null;
        if (image is not null)
        {
            imageKey = FileKeys.Page(sha256, number, image.Extension);
            await files.PutAsync(imageKey, image.Bytes, cancellation);
        }

        await files.PutAsync(ReadingKey(number), Packed(new KeptPage(page, imageKey)), cancellation);
        return (ReadingKey(number), imageKey);
    }

    /// <summary>A page that was kept under a key; null when there is none, or it can't be understood any more.</summary>
    public static async Task<Page?> ReadPageAsync(IFileStore files, string readingKey, CancellationToken cancellation) =>
        (await ReadAsync(files, readingKey, cancellation))?.Page;

    private static async Task<KeptPage?> ReadAsync(IFileStore files, string readingKey, CancellationToken cancellation)
    {
        if (await files.TryOpenAsync(readingKey, cancellation) is not { } stored)
        {
            return null;
        }

        await using var unzipped = new GZipStream(stored, CompressionMode.Decompress);
        try
        {
            return await JsonSerializer.DeserializeAsync<KeptPage>(unzipped, cancellationToken: cancellation) is { Page: not null } kept ? kept : null;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Packed(KeptPage kept)
    {
        using var packed = new MemoryStream();
        using (var zipped = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(zipped, kept);
        }

        return packed.ToArray();
    }

    private string ReadingKey(int number) => FileKeys.Page(sha256, number, $".{readerVersion}.json.gz");

    private sealed record KeptPage(Page Page, string? ImageKey);
}
