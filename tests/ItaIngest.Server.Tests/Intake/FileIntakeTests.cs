using ItaIngest.Server.Intake;
using ItaIngest.Storage.Documents;
using ItaIngest.Tests;

namespace ItaIngest.Server.Tests.Intake;

public abstract class FileIntakeTests(DatabaseKind kind) : IAsyncLifetime
{
    private IntakeSite _site = null!;

    public sealed class OnSqlite() : FileIntakeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : FileIntakeTests(DatabaseKind.Postgres);

    public async Task InitializeAsync() => _site = await IntakeSite.CreateAsync(kind);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Take_Files_AreStoredRegisteredAndGone()
    {
        _site.Drop("2567/เทศบาลตำบลบ้านทดลอง/a.pdf", IntakeSite.Pdf("a"));
        _site.Drop("b.pdf", IntakeSite.Pdf("b"));

        var results = await _site.TakeAsync();

        Assert.All(results, r => Assert.Equal(IntakeOutcome.Taken, r.Outcome));
        Assert.Empty(_site.InInbox());
        var arrivals = await _site.ArrivalsAsync();
        Assert.Equal(["2567/เทศบาลตำบลบ้านทดลอง/a.pdf", "b.pdf"], arrivals.Select(a => a.Path).Order(StringComparer.Ordinal));
        Assert.All(arrivals, a => Assert.Equal((ArrivalFate.New, DocumentState.Queued, WorkState.Waiting), (a.Fate, a.Document!.State, a.Document.Work)));
        var hinted = arrivals.Single(a => a.Path[0] == '2').Document!;
        Assert.Equal((2567, "เทศบาลตำบลบ้านทดลอง"), (hinted.HintYear, hinted.HintAgency));
        Assert.Equal(IntakeSite.Pdf("b"), await _site.StoredAsync(arrivals.Single(a => a.Path == "b.pdf")));
    }

    [Theory]
    [InlineData(IntakeStep.Opened, 0)]
    [InlineData(IntakeStep.Opened, 2)]
    [InlineData(IntakeStep.Stored, 0)]
    [InlineData(IntakeStep.Stored, 2)]
    [InlineData(IntakeStep.Registered, 0)]
    [InlineData(IntakeStep.Removed, 0)]
    [InlineData(IntakeStep.Removed, 2)]
    internal async Task Take_CrashAfterAnyStep_LosesNothingAndDoesNothingTwice(IntakeStep step, int after)
    {
        string[] names = ["a.pdf", "b.pdf", "c.pdf", "copy of a.pdf"];
        foreach (var name in names)
        {
            _site.Drop(name, IntakeSite.Pdf(name[^5..]));
        }

        var reached = -1;
        _site.Intake.Reached = s =>
        {
            if (s == step && Interlocked.Increment(ref reached) >= after)
            {
                throw new CrashException();
            }
        };
        await Assert.ThrowsAnyAsync<Exception>(() => _site.TakeAsync());
        Assert.True(reached >= after);
        _site.Intake.Reached = null;
        await _site.TakeAsync();

        Assert.Empty(_site.InInbox());
        var arrivals = await _site.ArrivalsAsync();
        Assert.Equal(names, arrivals.Select(a => a.Path).Order(StringComparer.Ordinal));
        Assert.Equal(3, arrivals.Count(a => a.Fate == ArrivalFate.New));
        Assert.Equal(3, (await _site.DocumentsAsync()).Count);
        foreach (var arrival in arrivals)
        {
            Assert.Equal(IntakeSite.Pdf(arrival.Path[^5..]), await _site.StoredAsync(arrival));
        }
    }

    [Fact]
    public async Task Take_FileThatGrowsWhileItIsCopied_StaysForTheNextLook()
    {
        var path = _site.Drop("a.pdf", IntakeSite.Pdf("a"));
        _site.Intake.Reached = s => Act(s, IntakeStep.Stored, () => File.AppendAllText(path, "more"));

        var result = Assert.Single(await _site.TakeAsync());

        Assert.Equal(IntakeOutcome.NotReady, result.Outcome);
        Assert.Equal(["a.pdf"], _site.InInbox());
        Assert.Empty(await _site.ArrivalsAsync());
    }

    [Fact]
    public async Task Take_FileThatIsReplacedAfterItsRegistration_IsNotTakenAwayUnread()
    {
        var path = _site.Drop("a.pdf", IntakeSite.Pdf("1"));
        _site.Intake.Reached = s => Act(s, IntakeStep.Registered, () => Replace(path, IntakeSite.Pdf("2")));

        await _site.TakeAsync();
        _site.Intake.Reached = null;
        Assert.Equal(["a.pdf"], _site.InInbox());
        await _site.TakeAsync();

        Assert.Empty(_site.InInbox());
        var arrivals = await _site.ArrivalsAsync();
        Assert.Equal([IntakeSite.Pdf("1"), IntakeSite.Pdf("2")], [await _site.StoredAsync(arrivals[0]), await _site.StoredAsync(arrivals[1])]);
        Assert.Equal(2, arrivals.Count);
    }

    [Fact]
    public async Task Take_FileThatAProgramHasOpenForWriting_Waits()
    {
        var path = _site.Drop("a.pdf", IntakeSite.Pdf("a"));
        await using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            Assert.Equal(IntakeOutcome.NotReady, Assert.Single(await _site.TakeAsync()).Outcome);
        }

        Assert.Equal(IntakeOutcome.Taken, Assert.Single(await _site.TakeAsync()).Outcome);
    }

    [Theory]
    [InlineData("%PDF-1.7\nthe first half of a copy")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    public async Task Take_CopyThatStandsStillHalfway_IsTakenOnlyWhenNothingElseWillCome(string content)
    {
        _site.Drop("a.pdf", content);

        Assert.Equal(IntakeOutcome.NotReady, Assert.Single(await _site.TakeAsync()).Outcome);
        Assert.Equal(IntakeOutcome.Taken, Assert.Single(await _site.TakeAsync(evenUnfinished: true)).Outcome);
    }

    [Theory]
    [InlineData("letter.docx", "PK\u0003\u0004....[Content_Types].xml....word/document.xml", "is a Word file; save it as PDF and hand that in")]
    [InlineData("scans.zip", "PK\u0003\u0004....a.pdf", "is an archive (zip); unpack it and hand in the PDFs")]
    [InlineData("empty.pdf", "", "has 0 bytes; copy or scan it again")]
    [InlineData("page.gif", "GIF89a", "is a picture (GIF); put its pages into a PDF and hand that in")]
    public async Task Take_OtherKindOfFile_IsUnreadableWithTheReasonAtOnce(string name, string content, string reason)
    {
        _site.Drop(name, content);

        await _site.TakeAsync(evenUnfinished: true);

        var arrival = Assert.Single(await _site.ArrivalsAsync());
        Assert.Equal((ArrivalFate.Unreadable, DocumentState.Unreadable, WorkState.None), (arrival.Fate, arrival.Document!.State, arrival.Document.Work));
        Assert.Equal($"{name}: {reason}", arrival.Document.Error);
    }

    [Fact]
    public async Task Take_NameThatIsNotUtf8_IsReadAsThaiOfOldSystems()
    {
        RawFile.Write(_site.Inbox, [0xC3, 0xD2, 0xC2, 0xA7, 0xD2, 0xB9, (byte)'.', (byte)'p', (byte)'d', (byte)'f'], IntakeSite.Pdf("a"));

        await _site.TakeAsync();

        Assert.Equal("รายงาน.pdf", Assert.Single(await _site.ArrivalsAsync()).Path);
        Assert.Empty(_site.InInbox());
    }

    [Fact]
    public async Task Take_FolderThatCannotBeWritten_LeavesTheFileAndSaysSo()
    {
        _site.Drop("a.pdf", IntakeSite.Pdf("a"));
        using (Fault.ReadOnly(_site.Inbox))
        {
            Assert.Equal(IntakeOutcome.Left, Assert.Single(await _site.TakeAsync()).Outcome);
            await _site.TakeAsync();
        }

        var arrival = Assert.Single(await _site.ArrivalsAsync());
        Assert.Equal(ArrivalFate.New, arrival.Fate);
        Assert.StartsWith("stays in the watched folder, where it can't be taken away (", arrival.Reason, StringComparison.Ordinal);
        Assert.Equal(["a.pdf"], _site.InInbox());
    }

    [Fact]
    public async Task Take_DatabaseThatFails_TakesNothingAway()
    {
        _site.Drop("a.pdf", IntakeSite.Pdf("a"));
        await _site.RunSqlAsync("ALTER TABLE arrivals RENAME TO away");
        await Assert.ThrowsAnyAsync<Exception>(() => _site.TakeAsync());
        Assert.Equal(["a.pdf"], _site.InInbox());

        await _site.RunSqlAsync("ALTER TABLE away RENAME TO arrivals");
        await _site.TakeAsync();

        Assert.Empty(_site.InInbox());
        Assert.Single(await _site.ArrivalsAsync());
    }

    [Fact]
    public async Task Take_StoreWithoutRoom_TakesNothingAwayAndGoesOnWhenThereIs()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            // Only root can make a disk that is full.
            return;
        }

        var disk = Path.Combine(_site.Folder, "disk");
        using var small = Fault.SmallDisk(disk, 1 << 20);
        await using var site = await IntakeSite.CreateAsync(kind, o => o with { Files = disk });
        foreach (var name in (string[])["a.pdf", "b.pdf", "c.pdf"])
        {
            site.Drop(name, IntakeSite.Pdf(name + new string('x', 400_000)));
        }

        var results = await site.TakeAsync();
        var refused = results.Where(r => r.Outcome == IntakeOutcome.NotStored).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, r => Assert.Contains("No space left", r.Reason, StringComparison.Ordinal));
        Assert.Equal(refused.Count, site.InInbox().Length);
        Assert.Equal(3 - refused.Count, (await site.ArrivalsAsync()).Count);

        Fault.Run("mount", "-o", "remount,size=8m", disk);
        await site.TakeAsync();

        Assert.Empty(site.InInbox());
        Assert.Equal(3, (await site.ArrivalsAsync()).Count);
    }

    [Fact]
    public async Task Upload_SameContentTwice_IsOneDocumentAndACopy()
    {
        var content = System.Text.Encoding.UTF8.GetBytes(IntakeSite.Pdf(new string('x', 5000)));

        var first = await _site.Intake.TakeAsync("a.pdf", new MemoryStream(content), CancellationToken.None);
        var second = await _site.Intake.TakeAsync("b.pdf", new MemoryStream(content), CancellationToken.None);

        Assert.Equal((ArrivalFate.New, ArrivalFate.Copy), (first.Fate, second.Fate));
        Assert.Equal(content.Length, (await _site.StoredAsync(second)).Length);
    }

    private static void Act(IntakeStep reached, IntakeStep step, Action act)
    {
        if (reached == step)
        {
            act();
        }
    }

    private static void Replace(string path, string content)
    {
        File.WriteAllText(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
    }
}
