using ItaIngest.Storage.Backups;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Storage.Tests;

public sealed class StoreBackupTests() : TemporaryStore(DatabaseKind.Sqlite)
{
    private string Folder => Path.Combine(Path.GetDirectoryName(Get<StoreOptions>().Data.TrimEnd('/'))!, "backup");

    [Fact]
    public async Task Run_OfAStoreAtWork_GivesAStoreWithAllThatTheDatabaseNames()
    {
        var id = await OpenedAsync(pages: 2, "report");
        await KeepPageAsync(id, (await BeginPagesAsync(id))[0], "first reading");

        var summary = await BackupAsync();

        Assert.Empty(summary.Problems);
        Assert.Equal((1, 2), (summary.Documents, summary.Copied));
        await using var restored = Restored();
        await Store.MigrateAsync(restored, CancellationToken.None);
        await using var context = await restored.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync();
        var document = await context.Documents.Include(d => d.Pages).SingleAsync();
        Assert.Equal([PageState.Read, PageState.Reading], document.Pages.OrderBy(p => p.Number).Select(p => p.State));
        Assert.Equal("report", await ContentAsync(restored, FileKeys.Original(document.Sha256)));
        Assert.Equal("first reading", await ContentAsync(restored, FileKeys.Page(document.Sha256, 1, ".json.gz")));
    }

    [Fact]
    public async Task Run_Again_CopiesWhatIsNewOrChanged()
    {
        var id = await OpenedAsync(pages: 1, "report");
        var page = (await BeginPagesAsync(id))[0];
        await KeepPageAsync(id, page, "a reading");
        await BackupAsync();
        await ArriveAsync("another");
        await Files.PutAsync(FileKeys.Page((await DocumentAsync(id)).Sha256, 1, ".json.gz"), "b reading"u8.ToArray(), CancellationToken.None);

        var summary = await BackupAsync();

        Assert.Equal((2, 2, 1), (summary.Documents, summary.Copied, summary.Known));
        await using var restored = Restored();
        Assert.Equal("b reading", await ContentAsync(restored, FileKeys.Page((await DocumentAsync(id)).Sha256, 1, ".json.gz")));
    }

    [Fact]
    public async Task Run_OriginalsGoneOrDamaged_AreNamedAndNotCopied()
    {
        var gone = await DocumentAsync(await ArriveAsync("gone"));
        var damaged = await DocumentAsync(await ArriveAsync("damaged"));
        await ArriveAsync("whole");
        await Files.DeleteDocumentAsync(gone.Sha256, CancellationToken.None);
        await Files.PutAsync(FileKeys.Original(damaged.Sha256), "damageD"u8.ToArray(), CancellationToken.None);

        var summary = await BackupAsync();

        Assert.Equal((3, 1), (summary.Documents, summary.Copied));
        Assert.Collection(
            summary.Problems,
            p => Assert.StartsWith("gone.pdf: its original is gone", p, StringComparison.Ordinal),
            p => Assert.Contains("damaged.pdf: its original", p, StringComparison.Ordinal));
        Assert.Single(Directory.GetFiles(Path.Combine(Folder, "originals"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Run_IntoTheFolderOfAService_IsRefused()
    {
        await ArriveAsync();
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "jobs.db"), "");

        await Assert.ThrowsAsync<InvalidDataException>(BackupAsync);

        Assert.False(File.Exists(Path.Combine(Folder, "ita.db")));
    }

    [Fact]
    public async Task Run_BrokenOff_LeavesTheEarlierBackup()
    {
        await ArriveAsync("first");
        await BackupAsync();
        await ArriveAsync("second");
        using var cancelled = new CancellationTokenSource();

        // Cancelled when the first document's files are there, before the second's.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new StoreBackup(Get<StoreOptions>()).RunAsync(Folder, new CancelAtOnce(cancelled), cancelled.Token));

        await using var restored = Restored();
        await using var context = await restored.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync();
        Assert.Equal("first.pdf", (await context.Documents.SingleAsync()).FileName);
    }

    private Task<BackupSummary> BackupAsync() => new StoreBackup(Get<StoreOptions>()).RunAsync(Folder, progress: null, CancellationToken.None);

    private ServiceProvider Restored() => new ServiceCollection().AddStore(new StoreOptions { Data = Folder }).BuildServiceProvider();

    private async Task KeepPageAsync(long id, PageWork work, string reading)
    {
        var key = FileKeys.Page((await DocumentAsync(id)).Sha256, work.Page.Number, ".json.gz");
        await Files.PutAsync(key, System.Text.Encoding.UTF8.GetBytes(reading), CancellationToken.None);
        Assert.True(await Pages.FinishAsync(work, new PageResultKeys(key, null, null, "test"), CancellationToken.None));
    }

    private static async Task<string> ContentAsync(ServiceProvider services, string key)
    {
        await Store.MigrateAsync(services, CancellationToken.None);
        await using var content = await services.GetRequiredService<IFileStore>().TryOpenAsync(key, CancellationToken.None);
        using var reader = new StreamReader(content!);
        return await reader.ReadToEndAsync();
    }

    private sealed class CancelAtOnce(CancellationTokenSource source) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => source.Cancel();
    }
}
