using System.Text;
using ItaIngest.Ocr.Reading;

namespace ItaIngest.Ocr.Workers;

/// <summary>The inside of a page worker process: reads requests from a stream, answers on another, and keeps the model loaded between them.</summary>
public static class PageWorkerHost
{
    /// <summary>Serves until the input ends: one JSON request per line, one JSON answer per line, in order.</summary>
    public static async Task RunAsync(Stream input, Stream output, CancellationToken ct = default)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(false));
        await using var writer = new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        using var pages = new PageReader();
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (line.Length > 0)
            {
                await writer.WriteLineAsync(PageWorkerProtocol.ToLine(Answer(pages, PageWorkerProtocol.FromLine<PageWorkerRequest>(line))).AsMemory(), ct);
            }
        }
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
