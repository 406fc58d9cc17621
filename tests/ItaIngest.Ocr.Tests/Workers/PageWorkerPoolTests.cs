using System.Diagnostics;
using ItaIngest.Ocr.Tests.Pdf;
using ItaIngest.Ocr.Workers;

namespace ItaIngest.Ocr.Tests.Workers;

/// <summary>The pool against workers that are shell scripts, so that they fail on demand.</summary>
public sealed class PageWorkerPoolTests : IDisposable
{
    private const string Answer = """{"page":null,"error":"answered"}""";
    private static readonly PageWorkerRequest Request = new(7, PageTask.Recognise, "/tmp/none.pgm", 200, 0, null);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ReadAsync_WorkerAnswers_SameProcessServesTheNextPage()
    {
        await using var pool = Pool($"while read -r line; do echo x >> count; echo '{Answer}'; done; echo ended >> count");
        await pool.ReadAsync(Request, CancellationToken.None);
        var (answer, failure) = await pool.ReadAsync(Request, CancellationToken.None);
        Assert.Equal("answered", answer?.Error);
        Assert.Null(failure);
        Assert.Equal(["x", "x"], await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "count")));
    }

    [Fact]
    public async Task ReadAsync_WorkerIsKilledInTheMiddleOfAPage_PageIsReadAgain()
    {
        await using var pool = Pool($"read -r line; if [ ! -e pid ]; then echo $$ > pid.new; mv pid.new pid; exec sleep 60; fi; echo '{Answer}'");
        var reading = pool.ReadAsync(Request, CancellationToken.None);
        var pid = await WaitForAsync(Path.Combine(_folder.Path, "pid"));
        Process.GetProcessById(pid).Kill();
        var (answer, failure) = await reading;
        Assert.Equal("answered", answer?.Error);
        Assert.Null(failure);
    }

    [Fact]
    public async Task ReadAsync_WorkerAlwaysCrashes_ReportsThePageWithItsLastWords()
    {
        await using var pool = Pool("echo x >> count; read -r line; echo 'bad image data' >&2; exit 70");
        var (answer, failure) = await pool.ReadAsync(Request, CancellationToken.None);
        Assert.Null(answer);
        Assert.Equal((7, "recognise", "crash"), (failure!.Page, failure.Stage, failure.Category));
        Assert.Contains("code 70: bad image data", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "count"))).Length);
    }

    [Fact]
    public async Task ReadAsync_WorkerHangs_IsKilledAtTheTimeLimit()
    {
        await using var pool = Pool("read -r line; exec sleep 60", o => o with { PageTimeLimitSeconds = 1, Tries = 1 });
        var (_, failure) = await pool.ReadAsync(Request, CancellationToken.None);
        Assert.Equal("timeout", failure?.Category);
    }

    [Fact]
    public async Task ReadAsync_WorkerGrows_IsKilled()
    {
        await using var pool = Pool("read -r line; exec tail /dev/zero", o => o with { MemoryLimitMegabytes = 64, Tries = 1 });
        var (_, failure) = await pool.ReadAsync(Request, CancellationToken.None);
        Assert.Equal("memory", failure?.Category);
    }

    [Fact]
    public async Task ReadAsync_WorkerHasReadItsPages_IsReplaced()
    {
        await using var pool = Pool($"echo started >> count; while read -r line; do echo '{Answer}'; done", o => o with { PagesPerWorker = 2 });
        for (var i = 0; i < 5; i++)
        {
            await pool.ReadAsync(Request, CancellationToken.None);
        }

        Assert.Equal(3, (await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "count"))).Length);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_KillsTheWorker()
    {
        await using var pool = Pool("read -r line; echo $$ > pid.new; mv pid.new pid; exec sleep 60");
        using var stop = new CancellationTokenSource();
        var reading = pool.ReadAsync(Request, stop.Token);
        var worker = Process.GetProcessById(await WaitForAsync(Path.Combine(_folder.Path, "pid")));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.True(worker.WaitForExit(60_000));
    }

    private PageWorkerPool Pool(string script, Func<PageWorkerPoolOptions, PageWorkerPoolOptions>? change = null)
    {
        var options = new PageWorkerPoolOptions { Size = 1, Command = ["/bin/sh", "-c", $"cd '{_folder.Path}'; {script}"] };
        return new PageWorkerPool(change is null ? options : change(options));
    }

    private static async Task<int> WaitForAsync(string path)
    {
        for (var end = DateTime.UtcNow.AddMinutes(1); DateTime.UtcNow < end && !File.Exists(path);)
        {
            await Task.Delay(25);
        }

        return int.Parse(await File.ReadAllTextAsync(path), System.Globalization.CultureInfo.InvariantCulture);
    }
}
