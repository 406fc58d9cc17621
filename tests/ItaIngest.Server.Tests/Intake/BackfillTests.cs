using ItaIngest.Server.Intake;
using ItaIngest.Storage.Backfills;
using ItaIngest.Storage.Documents;
using ItaIngest.Tests;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Tests.Intake;

public abstract class BackfillTests(DatabaseKind kind) : IAsyncLifetime
{
    private IntakeSite _site = null!;

    public sealed class OnSqlite() : BackfillTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : BackfillTests(DatabaseKind.Postgres);

    private string Tree => Path.Combine(_site.Folder, "tree");

    private Backfill Backfill => _site.Get<Backfill>();

    private BackfillLedger Ledger => _site.Get<BackfillLedger>();

    public async Task InitializeAsync()
    {
        _site = await IntakeSite.CreateAsync(kind);
        Directory.CreateDirectory(Tree);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Run_Tree_FilesEachOnceBehindLiveWork()
    {
        Fill(5);
        IntakeSite.Write(Tree, "copy.pdf", IntakeSite.Pdf("0"));
        IntakeSite.Write(Tree, "letter.docx", "PK\u0003\u0004 word/document.xml");
        IntakeSite.Write(Tree, "notes.csv", "no PDF");
        IntakeSite.Write(Tree, "scan-without-ending", IntakeSite.Pdf("scan"));

        var summary = await RunAsync();

        Assert.Equal((true, 0, 6, 1, 2, 0), (summary.Complete, summary.Known, summary.New, summary.Copies, summary.Unreadable, summary.Failed));
        Assert.Equal(9, Directory.GetFiles(Tree, "*", SearchOption.AllDirectories).Length);
        Assert.All(await _site.DocumentsAsync(), d => Assert.Equal(DocumentPriority.Backfill, d.Priority));
        Assert.Equal(2566, (await _site.DocumentsAsync()).First(d => d.FileName == "3.pdf").HintYear);
        var run = Assert.Single(await Ledger.RunsAsync(CancellationToken.None));
        Assert.Equal((BackfillState.Filed, 9, 6, 1, 2, 0), (run.State, run.Total, run.New, run.Copies, run.Unreadable, run.Failed));
        Assert.Equal(["letter.docx: is a Word file; save it as PDF and hand that in", "notes.csv: is neither a PDF nor a transcript (.txt, .md, .html)"], await TroubledAsync(run.Id));
        Assert.Equal(6, (await Ledger.ReadingAsync(run.Id, CancellationToken.None))[DocumentState.Queued]);
    }

    [Fact]
    public async Task Run_Again_FilesOnlyWhatIsNewOrChanged()
    {
        Fill(4);
        await RunAsync();
        IntakeSite.Write(Tree, "2566/1.pdf", IntakeSite.Pdf("corrected"));
        IntakeSite.Write(Tree, "2566/later.pdf", IntakeSite.Pdf("later"));
        var opened = 0;
        // Files are copied at the same time.
        _site.Intake.Reached = s => Interlocked.Add(ref opened, s == IntakeStep.Opened ? 1 : 0);

        var again = await RunAsync();

        Assert.Equal((3, 2, 2), (again.Known, again.New, opened));
        var run = Assert.Single(await Ledger.RunsAsync(CancellationToken.None));
        Assert.Equal((5, 5), (run.Total, run.New));
        Assert.Equal(6, (await _site.DocumentsAsync()).Count);
    }

    [Theory]
    [InlineData(IntakeStep.Opened)]
    [InlineData(IntakeStep.Stored)]
    [InlineData(IntakeStep.Registered)]
    internal async Task Run_AfterACrash_GoesOnAndFilesNothingTwice(IntakeStep step)
    {
        Fill(45);
        var reached = 0;
        _site.Intake.Reached = s =>
        {
            if (s == step && Interlocked.Increment(ref reached) >= (step == IntakeStep.Registered ? 2 : 30))
            {
                throw new CrashException();
            }
        };
        await Assert.ThrowsAnyAsync<Exception>(RunAsync);
        // A killed program has no time to say that it stopped.
        await _site.RunSqlAsync("UPDATE backfill_runs SET \"State\" = 'Filing', \"Owner\" = '" + Environment.MachineName + ", process 99999999'");
        _site.Intake.Reached = null;

        var summary = await RunAsync();

        Assert.Equal((20, 25), (summary.Known, summary.New));
        Assert.Equal((45, 45), ((await _site.DocumentsAsync()).Count, (await _site.ArrivalsAsync()).Count));
        Assert.All(await _site.ArrivalsAsync(), a => Assert.Equal(ArrivalFate.New, a.Fate));
        Assert.Equal(45, (await Ledger.RunsAsync(CancellationToken.None))[0].New);
    }

    [Fact]
    public async Task Run_WhileAnotherProgramWorksOnTheTree_IsRefused()
    {
        Fill(1);
        await Ledger.TakeOnAsync(Tree, new BackfillOwner("another machine, process 1"), _ => false, CancellationToken.None);

        await Assert.ThrowsAsync<BackfillBusyException>(RunAsync);

        await _site.RunSqlAsync("UPDATE backfill_runs SET \"HeartbeatAt\" = '2020-01-01 00:00:00+00'");
        Assert.Equal(1, (await RunAsync()).New);
    }

    [Fact]
    public async Task Run_StoppedByAPerson_StopsAfterABatchAndGoesOnWhenCalledAgain()
    {
        Fill(45);
        var progress = new Watch(p => p is { State: BackfillState.Filing, Done: 20 }, () => Ledger.WishAsync(1, BackfillWish.Stop, CancellationToken.None));

        var stopped = await Backfill.RunAsync(Tree, progress, CancellationToken.None);
        Assert.Equal((false, BackfillState.Stopped), (stopped.Complete, (await Ledger.RunsAsync(CancellationToken.None))[0].State));
        Assert.InRange(stopped.New, 20, 40);
        var rest = await RunAsync();

        Assert.Equal((true, 45), (rest.Complete, rest.Known + rest.New));
        Assert.Equal(45, (await _site.DocumentsAsync()).Count);
    }

    [Fact]
    public async Task Run_PausedByAPerson_WaitsUntilItMayGoOn()
    {
        Fill(45);
        var pause = new Watch(p => p is { State: BackfillState.Filing, Done: 20 }, () => Ledger.WishAsync(1, BackfillWish.Pause, CancellationToken.None));
        var running = Backfill.RunAsync(Tree, pause, CancellationToken.None);
        for (var end = DateTime.UtcNow.AddMinutes(2); (await Ledger.RunsAsync(CancellationToken.None)) is not [{ State: BackfillState.Paused }];)
        {
            Assert.True(DateTime.UtcNow < end && !running.IsCompleted, "it did not pause");
            await Task.Delay(20);
        }

        Assert.False(running.IsCompleted);
        await Ledger.WishAsync(1, BackfillWish.Resume, CancellationToken.None);

        Assert.Equal((true, 45), ((await running).Complete, (await running).New));
        Assert.Contains(BackfillState.Paused, pause.States);
    }

    [Fact]
    public async Task Run_Cancelled_IsStoppedAndGoesOn()
    {
        Fill(45);
        using var stop = new CancellationTokenSource();
        var progress = new Watch(p => p is { State: BackfillState.Filing, Done: 20 }, stop.CancelAsync);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Backfill.RunAsync(Tree, progress, stop.Token));

        var run = (await Ledger.RunsAsync(CancellationToken.None))[0];
        Assert.Equal((BackfillState.Stopped, (string?)null), (run.State, run.Owner));
        Assert.Equal(45, (await RunAsync()) is var s ? s.Known + s.New : 0);
    }

    [Fact]
    public async Task Run_FileThatCannotBeFiled_IsTriedAgainNextTime()
    {
        Fill(1);
        var written = IntakeSite.Write(Tree, "written.pdf", IntakeSite.Pdf("w"));
        await using (new FileStream(written, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            Assert.Equal((1, 1), (await RunAsync()) is var s ? (s.New, s.Failed) : default);
        }

        Assert.Equal(["written.pdf: is being written, or is not whole yet"], await TroubledAsync(1));
        Assert.Equal((1, 1, 0), (await RunAsync()) is var t ? (t.Known, t.New, t.Failed) : default);
        Assert.Equal(0, (await Ledger.RunsAsync(CancellationToken.None))[0].Failed);
    }

    [Fact]
    public async Task Run_FileThatIsGone_IsSaidToBe()
    {
        Fill(2);
        var run = (await Ledger.TakeOnAsync(Tree, new BackfillOwner("x"), _ => true, CancellationToken.None)).Run!;
        await Ledger.MeetAsync(run.Id, [new MetFile("gone.pdf", 1, DateTime.UtcNow)], CancellationToken.None);
        await Ledger.EndAsync(run.Id, complete: false, CancellationToken.None);

        await RunAsync();

        Assert.Equal(["gone.pdf: is no longer there"], await TroubledAsync(run.Id));
    }

    [Fact]
    public async Task Run_StrangePaths_AreFiledLikeOthers()
    {
        RawFile.Write(Tree, [0xC3, 0xD2, 0xC2, (byte)'.', (byte)'p', (byte)'d', (byte)'f'], IntakeSite.Pdf("raw"));
        var deep = string.Join('/', Enumerable.Repeat(new string('ก', 80), 15));
        IntakeSite.Write(Tree, deep + "/1.pdf", IntakeSite.Pdf("1"));
        IntakeSite.Write(Tree, deep + "/2.pdf", IntakeSite.Pdf("2"));

        Assert.Equal(3, (await RunAsync()).New);
        Assert.Equal(3, (await RunAsync()).Known);
        Assert.Contains("ราย.pdf", (await _site.ArrivalsAsync()).Select(a => a.Path));
    }

    [Fact]
    public async Task Run_LiveArrivalOfTheSameContent_IsReadOnceAndFirst()
    {
        Fill(1);
        await RunAsync();
        _site.Drop("live.pdf", IntakeSite.Pdf("0"));
        await _site.TakeAsync();

        await using var context = _site.Open();
        Assert.Equal(DocumentPriority.Watched, (await context.Documents.SingleAsync()).Priority);
    }

    private Task<BackfillSummary> RunAsync() => Backfill.RunAsync(Tree, progress: null, CancellationToken.None);

    private void Fill(int files)
    {
        for (var i = 0; i < files; i++)
        {
            IntakeSite.Write(Tree, $"{(i % 2 == 0 ? 2565 : 2566)}/{i}.pdf", IntakeSite.Pdf($"{i}"));
        }
    }

    private async Task<List<string>> TroubledAsync(long runId)
    {
        var files = new List<string>();
        foreach (var file in await Ledger.TroubledAsync(runId, CancellationToken.None))
        {
            files.Add($"{file.Path}: {file.Error}");
        }

        return files;
    }

    /// <summary>Does something once when the progress is at a point, before the run goes on.</summary>
    private sealed class Watch(Func<BackfillProgress, bool> when, Func<Task> then) : IProgress<BackfillProgress>
    {
        private bool _done;

        public List<BackfillState> States { get; } = [];

        public void Report(BackfillProgress value)
        {
            States.Add(value.State);
            if (!_done && when(value))
            {
                _done = true;
                then().GetAwaiter().GetResult();
            }
        }
    }
}
