using System.Text;
using System.Threading.Channels;
using ItaIngest.Ocr.Reading;

namespace ItaIngest.Ocr.Workers;

/// <summary>The inside of a page worker process: reads requests from a stream, answers on another, and keeps the model loaded between them.</summary>
public static class PageWorkerHost
{
    /// <summary>Serves until the input ends: one JSON request per line, one JSON answer per line, in order.</summary>
    /// <param name="input">Requests.</param>
    /// <param name="output">Answers.</param>
    /// <param name="abandoned">
    /// Called when the input ends while a page is at work: whoever asked has died, and native code that hangs would keep this process for ever.
    /// </param>
    /// <param name="ct">Stops between two pages.</param>
    public static async Task RunAsync(Stream input, Stream output, Action? abandoned = null, CancellationToken ct = default)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        using var pages = new PageReader();
        var requests = Channel.CreateUnbounded<string>();
        var listening = Task.Run(() => ListenAsync(input, requests, abandoned, ct), ct);
        while (await requests.Reader.WaitToReadAsync(ct))
        {
            // Taken out of the channel only when it is answered, so that its count tells whether a page is at work.
            if (requests.Reader.TryPeek(out var line))
            {
                await writer.WriteLineAsync(PageWorkerProtocol.ToLine(Answer(pages, PageWorkerProtocol.FromLine<PageWorkerRequest>(line))).AsMemory(), ct);
                requests.Reader.TryRead(out _);
            }
        }

        await listening;
    }

    private static async Task ListenAsync(Stream input, Channel<string> requests, Action? abandoned, CancellationToken ct)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(false));
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (line.Length > 0)
            {
                requests.Writer.TryWrite(line);
            }
        }

        if (requests.Reader.Count > 0)
        {
            abandoned?.Invoke();
        }

        requests.Writer.Complete();
    }

    /// <summary>
    /// The page boundary: an image that cannot be read is an answer, and so is what the machine lacks. Everything else ends the process and is the pool's to report.
    /// </summary>
    private static PageWorkerAnswer Answer(PageReader pages, PageWorkerRequest request)
    {
        try
        {
            return new PageWorkerAnswer(pages.Read(request), null);
        }
        catch (InvalidDataException e)
        {
            return new PageWorkerAnswer(null, e.Message.ReplaceLineEndings(" "));
        }
        catch (MissingDependencyException e)
        {
            return new PageWorkerAnswer(null, null, e.Message.ReplaceLineEndings(" "));
        }
    }
}
