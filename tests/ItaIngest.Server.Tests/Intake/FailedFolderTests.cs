using System.Text;
using ItaIngest.Server.Intake;
using ItaIngest.Server.Routines;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using ItaIngest.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Server.Tests.Intake;

public sealed class FailedFolderTests : IAsyncLifetime
{
    private IntakeSite _site = null!;

    private string Failed => Path.Combine(_site.Folder, "failed");

    public async Task InitializeAsync() => _site = await IntakeSite.CreateAsync(DatabaseKind.Sqlite);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Return_UnreadableFiles_LieInTheirSubfoldersWithATextThatSaysWhy()
    {
        _site.Drop("2567/อบต.ทุ่งสมมติ/page.gif", "GIF89a");
        await _site.TakeAsync();

        await ReturnAsync();

        Assert.Equal(["2567/อบต.ทุ่งสมมติ/page.gif", "2567/อบต.ทุ่งสมมติ/page.gif.txt"], InFailed());
        Assert.Equal("page.gif: is a picture (GIF); put its pages into a PDF and hand that in", File.ReadLines(Path.Combine(Failed, InFailed()[1])).First());
        Assert.Equal("2567/อบต.ทุ่งสมมติ/page.gif", Assert.Single(await _site.ArrivalsAsync()).FailedAs);
    }

    [Fact]
    public async Task Return_Twice_PutsNothingTwice()
    {
        _site.Drop("page.gif", "GIF89a");
        await _site.TakeAsync();
        await ReturnAsync();
        await _site.RunSqlAsync("UPDATE arrivals SET \"FailedAs\" = NULL");

        await ReturnAsync();

        Assert.Equal(["page.gif", "page.gif.txt"], InFailed());
    }

    [Fact]
    public async Task Return_NamesThatClash_AreAllKept()
    {
        foreach (var content in (string[])["GIF89a first", "GIF89a second", "GIF89a first"])
        {
            _site.Drop("page.gif", content);
            await _site.TakeAsync();
        }

        _site.Drop("page.gif.txt", "GIF89a whose name is that of a text");
        await _site.TakeAsync();

        await ReturnAsync();

        var kept = InFailed();
        Assert.Equal(6, kept.Length);
        Assert.Equal(
            ["GIF89a first", "GIF89a second", "GIF89a whose name is that of a text"],
            kept.Select(k => File.ReadAllText(Path.Combine(Failed, k))).Where(t => t.StartsWith("GIF", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.StartsWith("page.gif: is a picture", File.ReadAllText(Path.Combine(Failed, "page.gif.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_LongestName_IsCutSoThatItsTextFits()
    {
        var name = new string('ก', 83) + "a.pdf";
        _site.Drop(name, "GIF89a");
        await _site.TakeAsync();

        await ReturnAsync();

        Assert.Equal(2, InFailed().Length);
        Assert.All(InFailed(), f => Assert.InRange(Encoding.UTF8.GetByteCount(f), 200, 255));
        Assert.EndsWith(".pdf", InFailed()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_FolderThatCannotBeMade_IsTriedAgain()
    {
        _site.Drop("page.gif", "GIF89a");
        await _site.TakeAsync();
        await File.WriteAllTextAsync(Failed, "in the way");
        await ReturnAsync();
        Assert.Null(Assert.Single(await _site.ArrivalsAsync()).FailedAs);

        File.Delete(Failed);
        await ReturnAsync();

        Assert.Equal(["page.gif", "page.gif.txt"], InFailed());
    }

    [Fact]
    public async Task Return_FilesOfAnotherServiceOnTheSameDatabase_AreLeftToIt()
    {
        _site.Drop("page.gif", "GIF89a");
        await _site.TakeAsync();
        await _site.Get<ArrivalNotes>().BlockAsync(null, "blocked.pdf", 0, "can't be opened", CancellationToken.None);
        await _site.RunSqlAsync("UPDATE arrivals SET \"Inbox\" = 'other'");

        await ReturnAsync();

        Assert.False(Directory.Exists(Failed));
        Assert.Empty(await _site.Get<ArrivalNotes>().BlockedAsync(null, CancellationToken.None));
        Assert.Single(await _site.Get<ArrivalNotes>().ToReturnAsync("other", 0, 10, CancellationToken.None));
        Assert.Equal(["blocked.pdf"], await _site.Get<ArrivalNotes>().BlockedAsync("other", CancellationToken.None));
    }

    [Fact]
    public async Task Put_SameNameByTwoServicesAtOnce_KeepsBoth()
    {
        var files = _site.Get<IFileStore>();
        for (var round = 0; round < 20; round++)
        {
            var originals = new List<StoredOriginal>();
            foreach (var service in (string[])["one", "two"])
            {
                originals.Add(await files.PutOriginalAsync(new MemoryStream(Encoding.UTF8.GetBytes($"{service} {round}")), CancellationToken.None));
            }

            var path = $"{round}/page.gif";
            await Task.WhenAll(originals.Select(o => Task.Run(() => new FailedFolder(Failed, files).PutAsync(path, o.Sha256, "is a picture", CancellationToken.None))));

            var kept = Directory.GetFiles(Path.Combine(Failed, $"{round}"), "*.gif").Select(File.ReadAllText).Order(StringComparer.Ordinal);
            Assert.Equal([$"one {round}", $"two {round}"], kept);
        }
    }

    [Fact]
    public void Sweep_PartOfAKilledProgram_IsDeletedWhenOld()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Failed, "2567")).FullName;
        foreach (var (name, age) in new[] { (".a.part", 2), (".b.part", 0), ("c.part", 2) })
        {
            File.WriteAllText(Path.Combine(folder, name), "half");
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), DateTime.UtcNow.AddDays(-age));
        }

        new FailedFolder(Failed, _site.Get<IFileStore>()).Sweep();

        Assert.Equal(["2567/.b.part", "2567/c.part"], InFailed());
    }

    private async Task ReturnAsync()
    {
        var folder = new FailedFolder(Failed, _site.Get<IFileStore>());
        using var routines = new RoutineList(TimeProvider.System);
        using var files = new FailedFiles(_site.Get<ArrivalNotes>(), folder, _site.Get<ArrivalOrigin>(), new ServerOptions(), routines, NullLogger<FailedFiles>.Instance);
        await files.ReturnAsync(CancellationToken.None);
    }

    private string[] InFailed() => [.. Directory.GetFiles(Failed, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Failed, f)).Order(StringComparer.Ordinal)];
}
