using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr;

/// <summary>Why one page could not be read.</summary>
/// <param name="Page">1-based.</param>
/// <param name="Stage"><c>draw</c> (the PDF gives no image), or <c>recognise</c>.</param>
/// <param name="Category"><c>unreadable</c>, <c>timeout</c>, <c>crash</c>, <c>memory</c>.</param>
/// <param name="Message">One line.</param>
public sealed record PageFailure(int Page, string Stage, string Category, string Message);

/// <summary>The outcome of one page: either <see cref="Page"/> or <see cref="Failure"/> is there.</summary>
public sealed record PageReading
{
    /// <summary>1-based.</summary>
    public required int Number { get; init; }

    public Page? Page { get; init; }

    /// <summary>The upright page image that was asked for; null when none was, or the page failed.</summary>
    public string? ImagePath { get; init; }

    public PageFailure? Failure { get; init; }

    /// <summary>Why the text layer was not used, as a short code (<c>no-text</c>, <c>sara-am-lost</c>, …); null when it was.</summary>
    public string? TextLayerDoubt { get; init; }
}
