using ItaIngest.Core.Pages;
using ItaIngest.Core.Transcripts;
using ItaIngest.Ocr;

namespace ItaIngest.Server.Extraction;

/// <summary>A report as another reader wrote it down: text, Markdown or HTML.</summary>
internal sealed class TranscriptDocument : IOpenDocument
{
    /// <summary>Bytes. A report of two hundred pages makes two million; what is larger holds many reports, or none.</summary>
    public const long LargestFile = 4_000_000;

    /// <summary>ISO 32000-1, annex H: a PDF's header stands within the first 1024 bytes.</summary>
    private const int HeadBytes = 1024;

    private readonly IReadOnlyList<Page> _pages;

    private TranscriptDocument(IReadOnlyList<Page> pages) => _pages = pages;

    public int PageCount => _pages.Count;

    /// <summary>A file that is named as a transcript and holds no PDF.</summary>
    public static bool IsOne(string path, string name)
    {
        if (!DocumentNames.IsTranscript(name) || !File.Exists(path))
        {
            return false;
        }

        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[HeadBytes];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return !HoldsPdf(head[..length]);
    }

    /// <summary>Whether the bytes of a file, whatever its name, begin a PDF.</summary>
    public static bool HoldsPdf(ReadOnlySpan<byte> content) => content[..Math.Min(HeadBytes, content.Length)].IndexOf("%PDF-"u8) >= 0;

    /// <exception cref="DocumentUnreadableException">It is empty, too large, no text, or in an encoding that can't be told.</exception>
    public static async Task<TranscriptDocument> OpenAsync(string path, string name, CancellationToken cancellation)
    {
        var length = new FileInfo(path).Length;
        if (length > LargestFile)
        {
            throw new DocumentUnreadableException(
                UnreadableCategory.TooDemanding, FormattableString.Invariant($"{name}: a transcript of {length / 1e6:0} MB; one report's is far below {LargestFile / 1e6:0} MB: part it into its reports"));
        }

        var (text, problem) = TranscriptEncoding.Decode(await File.ReadAllBytesAsync(path, cancellation));
        if (string.IsNullOrWhiteSpace(text))
        {
            throw problem switch
            {
                null => new DocumentUnreadableException(UnreadableCategory.Empty, $"{name}: the transcript holds no text; write or copy it again"),
                EncodingProblem.Binary => new DocumentUnreadableException(UnreadableCategory.NotText, $"{name}: no text but binary data; hand in the transcript as text, or the PDF"),
                _ => new DocumentUnreadableException(UnreadableCategory.NotText, $"{name}: its encoding can't be told (it is neither UTF-8, UTF-16 nor Thai in TIS-620 or Windows-874); save it as UTF-8"),
            };
        }

        var pages = await Task.Run(() => Transcript.TryPages(text), cancellation) ?? throw new DocumentUnreadableException(
            UnreadableCategory.TooDemanding, $"{name}: it has a longer line or table, or more lines, than any report; check what the file holds, or part it into its reports");
        return pages.Count > 0 ? new TranscriptDocument(pages)
            : throw new DocumentUnreadableException(UnreadableCategory.Empty, $"{name}: the transcript holds markup but no text; write or copy it again");
    }

    public Task<PageResult> ReadAsync(int number, bool withImage, CancellationToken cancellation) => Task.FromResult(new PageResult { Page = _pages[number - 1] });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
