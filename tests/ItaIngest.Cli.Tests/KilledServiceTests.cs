using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Tests;

namespace ItaIngest.Cli.Tests;

/// <summary>The real service, with real page workers, killed the hard way.</summary>
public sealed class KilledServiceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-killed-").FullName;

    private string Inbox => Path.Combine(_folder, "inbox");

    private string Data => Path.Combine(_folder, "data");

    [Fact]
    public async Task Up_KilledWhileItReads_GivesTheSameRecordsOnceAfterARestart()
    {
        var expected = (await Sample.ExtractAsync(Sample.Digital)).Records!;
        Directory.CreateDirectory(Inbox);
        File.Copy(Sample.Digital, Path.Combine(Inbox, "report.pdf"));

        using (var first = Up())
        {
            await UntilAsync(() => Kept() > 0, first);
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
        }

        using var second = Up();
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(await AddressAsync(second)) };
            await UntilAsync(() => State(http) == "Read", second);

            var rival = await Ita.RunAsync("up", "--port", "0", "--watch", Inbox, "--data", Data);
            Assert.Equal(2, rival.ExitCode);
            Assert.Single(Documents(http));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(await http.GetStringAsync("/api/documents/1/records"))), "the records differ from those of ./ita extract");
            await UntilAsync(() => Directory.GetFiles(Inbox).Length == 0, second);
        }
        finally
        {
            second.Kill(entireProcessTree: true);
            await second.WaitForExitAsync();
        }
    }

    public void Dispose() => LeftFolder.Delete(_folder);

    private Process Up() => Ita.Start("up", "--port", "0", "--watch", Inbox, "--data", Data);

    private int Kept() => Directory.Exists(Path.Combine(Data, "pages")) ? Directory.GetFiles(Path.Combine(Data, "pages"), "*.json.gz", SearchOption.AllDirectories).Length : 0;

    private static string? State(HttpClient http)
    {
        var documents = Documents(http);
        return documents.Count == 0 ? null : (string?)documents[0]!["state"];
    }

    private static JsonArray Documents(HttpClient http) => http.GetFromJsonAsync<JsonObject>("/api/documents").GetAwaiter().GetResult()!["items"]!.AsArray();

    /// <summary>From the line with which the service says where its dashboard is.</summary>
    private static async Task<string> AddressAsync(Process up)
    {
        const string Mark = "dashboard on ";
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        up.ErrorDataReceived += (_, e) =>
        {
            if (e.Data?.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at)
            {
                address.TrySetResult(e.Data[(at + Mark.Length)..].Split(';')[0]);
            }
        };
        up.BeginErrorReadLine();
        return await address.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private static async Task UntilAsync(Func<bool> condition, Process up)
    {
        var end = DateTime.UtcNow.AddMinutes(5);
        while (!condition())
        {
            Assert.False(up.HasExited, "the service ended by itself");
            Assert.True(DateTime.UtcNow < end, "waited too long");
            await Task.Delay(20);
        }
    }
}
