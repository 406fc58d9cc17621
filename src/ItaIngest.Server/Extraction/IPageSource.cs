using ItaIngest.Core.Pages;
using ItaIngest.Ocr;

namespace ItaIngest.Server.Extraction;

/// <summary>The boundary to page reading: PDF programs and recogniser processes, and transcripts.</summary>
public interface IPageSource
{
    /// <summary>Which program and model read pages here; letters, digits and hyphens.</summary>
    string Version { get; }

    /// <summary>Opens a document.</summary>
    /// <param name="path">Where it lies now.</param>
    /// <param name="name">The name under which it was handed in, which tells a transcript from a text that took a PDF's place.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="DocumentUnreadableException">It can't be read, now or later.</exception>
    /// <exception cref="MissingDependencyException">This machine lacks something.</exception>
    Task<IOpenDocument> OpenAsync(string path, string name, CancellationToken cancellation);
}

/// <summary>A document whose pages can be asked for, several at a time.</summary>
public interface IOpenDocument : IAsyncDisposable
{
    int PageCount { get; }

    /// <summary>Reads one page.</summary>
    /// <param name="number">1-based.</param>
    /// <param name="withImage">Whether the caller wants the upright image as well.</param>
    /// <param name="cancellation">Stops the work on the page.</param>
    Task<PageResult> ReadAsync(int number, bool withImage, CancellationToken cancellation);
}

/// <summary>One page that was read, or why it was not; exactly one of <see cref="Page"/> and <see cref="Error"/> is null.</summary>
public sealed record PageResult
{
    public Page? Page { get; init; }

    /// <summary>The upright image that a person may look at; null when none was asked for or made.</summary>
    public PageImage? Image { get; init; }

    public string? Error { get; init; }
}

/// <param name="Bytes">The encoded image.</param>
/// <param name="Extension">Of its format, with the dot: <c>.jpg</c>, <c>.png</c>.</param>
public sealed record PageImage(ReadOnlyMemory<byte> Bytes, string Extension);
