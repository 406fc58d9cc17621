using ItaIngest.Core.Transcripts;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Extraction;

/// <summary>The lines of a document that came as a transcript, as its evidence counts them.</summary>
public sealed class TranscriptLines(IFileStore files)
{
    /// <summary>The lines; null for a document that is no transcript, or whose original is gone.</summary>
    public async Task<IReadOnlyList<string>?> OfAsync(StoredDocument document, CancellationToken cancellation) =>
        await TextAsync(document, cancellation) is { } text ? Transcript.Lines(text) : null;

    /// <summary>The decoded text; null for a document that is no transcript, or whose original is gone.</summary>
    public async Task<string?> TextAsync(StoredDocument document, CancellationToken cancellation)
    {
        if (!DocumentNames.IsTranscript(document.FileName) || document.Bytes > TranscriptDocument.LargestFile
            || await files.TryOpenAsync(FileKeys.Original(document.Sha256), cancellation) is not { } original)
        {
            return null;
        }

        await using var content = original;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        var whole = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return TranscriptDocument.HoldsPdf(whole.Span) ? null : TranscriptEncoding.Decode(whole.Span).Text;
    }
}
