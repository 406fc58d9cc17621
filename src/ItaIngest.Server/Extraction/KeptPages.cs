using System.IO.Compression;
using System.Text.Json;
using ItaIngest.Core.Pages;
using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Extraction;

/// <summary>The pages of one document that were read already, so that a job that starts again goes on where it stopped.</summary>
public sealed class KeptPages(FileStore files, string sha256)
{
    private static readonly string[] s_imageExtensions = [".jpg", ".png"];

    /// <summary>A page that was kept; null when it was not, or what was kept is of another version and can't be read.</summary>
    public async Task<PageOutcome?> FindAsync(int number, CancellationToken cancellation)
    {
        if (files.TryOpen(ReadingKey(number)) is not { } stored)
        {
            return null;
        }

        await using var unzipped = new GZipStream(stored, CompressionMode.Decompress);
        try
        {
            var page = await JsonSerializer.DeserializeAsync<Page>(unzipped, cancellationToken: cancellation);
            return new PageOutcome(number, page, Error: null, s_imageExtensions.Select(e => ImageKey(number, e)).FirstOrDefault(files.Exists));
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps a page; its image first, so that a kept page always has it.</summary>
    /// <returns>The key of the image; null when there is none.</returns>
    public async Task<string?> KeepAsync(int number, PageResult result, CancellationToken cancellation)
    {
        string? imageKey = null;
        if (result.Image is { } image)
        {
            imageKey = ImageKey(number, image.Extension);
            await files.PutAsync(imageKey, s => s.WriteAsync(image.Bytes, cancellation).AsTask(), cancellation);
        }

        if (result.Page is { } page)
        {
            await files.PutAsync(ReadingKey(number), s => WriteAsync(s, page, cancellation), cancellation);
        }

        return imageKey;
    }

    private static async Task WriteAsync(Stream target, Page page, CancellationToken cancellation)
    {
        await using var zipped = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true);
        await JsonSerializer.SerializeAsync(zipped, page, cancellationToken: cancellation);
    }

    private string ReadingKey(int number) => FileStore.PageKey(sha256, number, ".json.gz");

    private string ImageKey(int number, string extension) => FileStore.PageKey(sha256, number, extension);
}
