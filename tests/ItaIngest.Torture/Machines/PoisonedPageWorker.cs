using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json.Nodes;
using ItaIngest.Ocr.Workers;
using ItaIngest.Torture.Corpus;

namespace ItaIngest.Torture.Machines;

/// <summary>A page worker as it is, but for poisoned pages: one kills it, the other makes native code wait for a file that never comes.</summary>
internal static class PoisonedPageWorker
{
    public const string Command = "page-worker";

    /// <summary>A pool of these.</summary>
    /// <param name="timeLimitSeconds">For one page.</param>
    public static PageWorkerPoolOptions Pool(int timeLimitSeconds, int size = 1) => new()
    {
        Size = size,
        PageTimeLimitSeconds = timeLimitSeconds,
        Command = ["dotnet", typeof(PoisonedPageWorker).Assembly.Location, Command],
    };

    public static async Task<int> RunAsync()
    {
        using var requests = new AnonymousPipeServerStream(PipeDirection.Out);
        await using var harmless = new AnonymousPipeClientStream(PipeDirection.In, requests.ClientSafePipeHandle);
        await using var answers = Console.OpenStandardOutput();
        var forwarding = Task.Run(() => ForwardAsync(requests));
        await PageWorkerHost.RunAsync(harmless, answers, () => Process.GetCurrentProcess().Kill());
        await forwarding;
        return 0;
    }

    private static async Task ForwardAsync(AnonymousPipeServerStream requests)
    {
        await using (requests)
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            while (await input.ReadLineAsync() is { } line)
            {
                await requests.WriteAsync(Encoding.UTF8.GetBytes(Poisoned(line) + "\n"));
            }
        }
    }

    private static string Poisoned(string line)
    {
        var request = JsonNode.Parse(line)!;
        var image = (string)request["imagePath"]!;
        switch (PoisonOf(image))
        {
            case Poison.Crash:
                Process.GetCurrentProcess().Kill();
                return line;
            case Poison.Hang:
                request["imagePath"] = Unending(image);
                return request.ToJsonString();
            default:
                return line;
        }
    }

    private static string Unending(string image)
    {
        var pipe = image + "-" + Guid.NewGuid().ToString("N");
        Process.Start("mkfifo", pipe).WaitForExit();
        return pipe;
    }

    /// <summary>By the head of a PNM file: <c>P5 WIDTH HEIGHT</c>.</summary>
    private static Poison? PoisonOf(string image)
    {
        using var file = new StreamReader(image, Encoding.Latin1);
        var head = $"{file.ReadLine()} {file.ReadLine()}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return head.Length >= 3 && head[0] is "P5" or "P6" && int.TryParse(head[1], CultureInfo.InvariantCulture, out var width)
            && int.TryParse(head[2], CultureInfo.InvariantCulture, out var height)
            ? PoisonPages.Of(width, height)
            : null;
    }
}
