using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Intake;

/// <summary>A file's content on its way into the store, with what its bytes say of it.</summary>
/// <param name="Original">Null when it is not stored.</param>
/// <param name="Refusal">Why it can't be read as a document; null for what may be.</param>
/// <param name="Outcome">Why it is not stored; <see cref="IntakeOutcome.Taken"/> when it is.</param>
/// <param name="Reason">One line to <paramref name="Outcome"/>.</param>
internal readonly record struct IncomingCopy(StoredOriginal? Original, string? Refusal, IntakeOutcome Outcome, string? Reason)
{
    /// <summary>Bytes at the end in which a PDF's last <c>startxref</c> is looked for; what follows it is mostly nothing.</summary>
    private const int TailBytes = 1 << 16;

    private static readonly IncomingCopy s_notReady = new(null, null, IntakeOutcome.NotReady, null);

    /// <summary>Copies a file into the store if it can be had whole.</summary>
    /// <param name="files">The store.</param>
    /// <param name="item">The file.</param>
    /// <param name="documentsOnly">Whether what is no document stays out of the store.</param>
    /// <param name="reached">Told each step.</param>
    /// <param name="cancellation">Stops the copying.</param>
    public static async Task<IncomingCopy> MakeAsync(IFileStore files, IntakeItem item, bool documentsOnly, Action<IntakeStep>? reached, CancellationToken cancellation)
    {
        var source = SourceFile.Open(item.File);
        if (source.Content is not { } content)
        {
            return source.Reason is null ? s_notReady : new IncomingCopy(null, null, IntakeOutcome.Blocked, source.Reason);
        }

        await using var watched = new SourceStream(content);
        reached?.Invoke(IntakeStep.Opened);
        try
        {
            var head = Read(watched, 0, FileKind.HeadBytes);
            if (!item.EvenUnfinished && IsUnfinished(watched, head))
            {
                return s_notReady;
            }

            var refusal = FileKind.Refusal(head) ?? (documentsOnly && !FileKind.MayBeDocument(head, item.File.Path) ? "is neither a PDF nor a transcript (.txt, .md, .html)" : null);
            if (documentsOnly && refusal is not null)
            {
                return new IncomingCopy(null, refusal, IntakeOutcome.Refused, refusal);
            }

            watched.Position = 0;
            var original = await files.PutOriginalAsync(watched, cancellation);
            reached?.Invoke(IntakeStep.Stored);
            return new IncomingCopy(original, refusal, IntakeOutcome.Taken, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return watched.Failure is { } failure
                ? new IncomingCopy(null, null, IntakeOutcome.Blocked, $"can't be read ({failure.Message}); its disk or share may be at fault")
                : new IncomingCopy(null, null, IntakeOutcome.NotStored, e.Message);
        }
    }

    /// <summary>
    /// Whether a copy seems to be under way: a PDF without its end, or a file that has its length already but begins with nothing, as Windows makes them.
    /// </summary>
    private static bool IsUnfinished(Stream content, byte[] head)
    {
        if (head.Length > 0 && !head.AsSpan().ContainsAnyExcept((byte)0))
        {
            return true;
        }

        var isPdf = head.AsSpan().IndexOf("%PDF-"u8) >= 0;
        return isPdf && Read(content, Math.Max(0, content.Length - TailBytes), TailBytes).AsSpan().IndexOf("startxref"u8) < 0;
    }

    private static byte[] Read(Stream content, long from, int most)
    {
        content.Position = from;
        var buffer = new byte[Math.Min(most, content.Length - from)];
        var length = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length == buffer.Length ? buffer : buffer[..length];
    }
}
