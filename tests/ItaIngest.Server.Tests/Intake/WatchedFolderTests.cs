using System.Collections.Concurrent;
using ItaIngest.Server.Intake;
using ItaIngest.Server.Routines;
using ItaIngest.Storage.Documents;
using ItaIngest.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Tests.Intake;

/// <summary>The watched folder, look by look, by a clock that the test moves.</summary>
public sealed class WatchedFolderTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTime _time = new();
    private readonly Log _log = new();
    private IntakeSite _site = null!;
    private WatchedFolder _folder = null!;

    private ServerOptions Options => new() { Inbox = _site.Inbox, Store = _site.Store, Intake = new IntakeOptions { Events = false } };

    public async Task InitializeAsync()
    {
        _site = await IntakeSite.CreateAsync(DatabaseKind.Sqlite);
        _folder = new WatchedFolder(Options, _site.Intake, _site.Get<ArrivalNotes>(), _site.Get<ArrivalOrigin>(), new RoutineList(_time), _time, _log);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Round_FileThatStandsStill_IsTakenAtTheSecondLook()
    {
        _site.Drop("2568/a.pdf", IntakeSite.Pdf("a"));

        await LookAsync();
        Assert.Equal(["2568/a.pdf"], _site.InInbox());
        await LookAsync(Options.Intake.StableFor);

        Assert.Empty(_site.InInbox());
        Assert.True(Directory.Exists(Path.Combine(_site.Inbox, "2568")));
    }

    [Fact]
    public async Task Round_SlowCopy_IsTakenOnceAndWhole()
    {
        var whole = IntakeSite.Pdf(new string('x', 1000));
        for (var length = 100; length < whole.Length; length += 100)
        {
            _site.Drop("a.pdf", whole[..length]);
            await LookAsync();
            // The network stands still for a minute, longer than any scanner rests.
            await LookAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(["a.pdf"], _site.InInbox());
        }

        _site.Drop("a.pdf", whole);
        await LookAsync();
        await LookAsync(Options.Intake.StableFor);

        Assert.Equal(whole, await _site.StoredAsync(Assert.Single(await _site.ArrivalsAsync())));
    }

    [Fact]
    public async Task Round_PdfWhoseEndNeverComes_IsTakenAfterAll()
    {
        _site.Drop("a.pdf", "%PDF-1.7 half");
        await LookAsync();
        await LookAsync(Options.Intake.UnfinishedStableFor);

        Assert.Empty(_site.InInbox());
    }

    [Fact]
    public async Task Round_FileOfATemporaryNameThatIsRenamed_IsTakenUnderItsOwn()
    {
        var part = _site.Drop("a.pdf.part", IntakeSite.Pdf("a"));
        await LookAsync();
        await LookAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["a.pdf.part"], _site.InInbox());

        File.Move(part, part[..^5]);
        await LookAsync();
        await LookAsync(Options.Intake.StableFor);

        Assert.Equal("a.pdf", Assert.Single(await _site.ArrivalsAsync()).Path);
    }

    [Fact]
    public async Task Round_Link_IsBlockedWithItsReasonUntilItIsTakenAway()
    {
        var link = Path.Combine(_site.Inbox, "link.pdf");
        File.CreateSymbolicLink(link, "/etc/hostname");
        for (var i = 0; i < 5; i++)
        {
            await LookAsync(TimeSpan.FromSeconds(10));
        }

        var arrival = Assert.Single(await _site.ArrivalsAsync());
        Assert.Equal(("link.pdf", ArrivalFate.Blocked, "is a symbolic link, which is not followed; put the file itself here"), (arrival.Path, arrival.Fate, arrival.Reason));
        Assert.Single(_log.Warnings, w => w.Contains("link.pdf", StringComparison.Ordinal));

        File.Delete(link);
        await LookAsync();

        Assert.Equal(ArrivalFate.Withdrawn, Assert.Single(await _site.ArrivalsAsync()).Fate);
    }

    [Fact]
    public async Task Round_BlockedNameThatBecomesAFile_IsTheSameArrival()
    {
        var path = Path.Combine(_site.Inbox, "a.pdf");
        File.CreateSymbolicLink(path, "/etc/hostname");
        await LookAsync();
        File.Delete(path);
        _site.Drop("a.pdf", IntakeSite.Pdf("a"));
        await LookAsync();
        await LookAsync(Options.Intake.StableFor);
        await LookAsync();

        Assert.Equal((ArrivalFate.New, (string?)null), (Assert.Single(await _site.ArrivalsAsync()).Fate, Assert.Single(await _site.ArrivalsAsync()).Reason));
    }

    [Fact]
    public async Task Round_DatabaseThatIsAway_IsSaidOnceAndWaitedForLongerAndLonger()
    {
        _site.Drop("a.pdf", IntakeSite.Pdf("a"));
        await LookAsync();
        await _site.RunSqlAsync("ALTER TABLE arrivals RENAME TO away");
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            waits.Add(await LookAsync(TimeSpan.FromMinutes(2)));
        }

        Assert.Equal(waits.Order(), waits);
        Assert.Equal(Options.Intake.LongestWait, waits[^1]);
        Assert.Equal(["a.pdf"], _site.InInbox());
        Assert.InRange(_log.Warnings.Count, 1, 2);

        await _site.RunSqlAsync("ALTER TABLE away RENAME TO arrivals");
        await LookAsync(TimeSpan.FromMinutes(2));
        await LookAsync(TimeSpan.FromMinutes(2));
        Assert.Empty(_site.InInbox());
        Assert.Single(await _site.ArrivalsAsync());
    }

    [Fact]
    public async Task Round_FolderThatCannotBeLookedThrough_IsSaidOnceAndTakenUpAgain()
    {
        await LookAsync();
        Directory.Delete(_site.Inbox);
        for (var i = 0; i < 5; i++)
        {
            await LookAsync();
        }

        Assert.Single(_log.Warnings);
        Assert.False(Directory.Exists(_site.Inbox));
        _site.Drop("a.pdf", IntakeSite.Pdf("a"));
        await LookAsync();
        await LookAsync(Options.Intake.StableFor);

        Assert.Empty(_site.InInbox());
    }

    [Fact]
    public async Task Round_FolderThatMayOnlyBeRead_IsReadOnceAndClearedWhenThatIsOver()
    {
        for (var i = 0; i < 5; i++)
        {
            _site.Drop($"{i}.pdf", IntakeSite.Pdf($"{i}"));
        }

        var opened = 0;
        // Files are copied at the same time.
        _site.Intake.Reached = s => Interlocked.Add(ref opened, s == IntakeStep.Opened ? 1 : 0);
        using (Fault.ReadOnly(_site.Inbox))
        {
            for (var i = 0; i < 6; i++)
            {
                await LookAsync(TimeSpan.FromMinutes(2));
            }

            Assert.Equal(5, _site.InInbox().Length);
        }

        Assert.Equal(5, opened);
        Assert.Equal(5, (await _site.ArrivalsAsync()).Count);
        Assert.Single(_log.Warnings);

        await LookAsync(TimeSpan.FromMinutes(2));
        Assert.Empty(_site.InInbox());
        Assert.Equal(5, (await _site.ArrivalsAsync()).Count);
    }

    [Fact]
    public async Task Round_ThousandsAtOnce_AllArriveOnce()
    {
        const int Files = 700;
        for (var i = 0; i < Files; i++)
        {
            _site.Drop($"{i % 7}/{i}.pdf", IntakeSite.Pdf($"{i / 2}"));
        }

        await LookAsync();
        await LookAsync(Options.Intake.StableFor);

        Assert.Empty(_site.InInbox());
        await using var context = _site.Open();
        Assert.Equal(Files, await context.Arrivals.Select(a => a.Path).Distinct().CountAsync());
        Assert.Equal((Files / 2, Files / 2), (await context.Arrivals.CountAsync(a => a.Fate == ArrivalFate.New), await context.Documents.CountAsync()));
    }

    private Task<TimeSpan> LookAsync(TimeSpan after = default)
    {
        _time.Advance(after);
        return _folder.RoundAsync(CancellationToken.None);
    }

    /// <summary>Keeps what a person would be told.</summary>
    private sealed class Log : ILogger<WatchedFolder>
    {
        public ConcurrentBag<string> Warnings { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Warnings.Add(formatter(state, exception));
            }
        }
    }
}
