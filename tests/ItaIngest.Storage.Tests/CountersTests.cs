using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests;

public abstract class CountersTests(DatabaseKind kind) : TemporaryStore(kind)
{
    public sealed class OnSqlite() : CountersTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : CountersTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Read_BeforeAndAfterFolding_IsTheSame()
    {
        await CountAsync("pages.read", 3, 1, -2);
        await CountAsync("pages.failed", 1);
        var before = await Counters.ReadAsync("pages.", CancellationToken.None);

        Assert.Equal(4, await Counters.FoldAsync(CancellationToken.None));
        await CountAsync("pages.read", 5);

        Assert.Equal((2, 1), (before["pages.read"], before["pages.failed"]));
        var after = await Counters.ReadAsync("pages.", CancellationToken.None);
        Assert.Equal((7, 1), (after["pages.read"], after["pages.failed"]));
    }

    [Fact]
    public async Task Fold_ManyAtOnce_CountsNothingTwice()
    {
        await CountAsync("arrivals", [.. Enumerable.Repeat(1, 200)]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Counters.FoldAsync(CancellationToken.None))));

        Assert.Equal(200, (await Counters.ReadAsync("arrivals", CancellationToken.None))["arrivals"]);
        await using var context = Open();
        Assert.Equal(0, await context.CounterDeltas.CountAsync());
    }

    [Fact]
    public async Task Move_Document_IsCountedWhereItIs()
    {
        var original = await Files.PutOriginalAsync(FileOf("arriving", "x"), CancellationToken.None);
        var arrival = await Register.RegisterAsync(new ArrivedFile("x.pdf", ArrivalSource.Uploaded, CreatedAt: null), original, CancellationToken.None);
        await Register.RegisterAsync(new ArrivedFile("y.pdf", ArrivalSource.Uploaded, CreatedAt: null), original, CancellationToken.None);
        await Progress.RejectAsync(await BeginAsync(arrival.DocumentId!.Value), "not a PDF", CancellationToken.None);

        var counts = await Counters.ReadAsync("documents.", CancellationToken.None);

        Assert.Equal((0, 1), (counts["documents.Queued"], counts["documents.Unreadable"]));
        Assert.Equal(2, (await Counters.ReadAsync("arrivals", CancellationToken.None))["arrivals"]);
    }

    [Fact]
    public async Task ForgetMinutes_OldOnes_LeavesTheOthers()
    {
        var noon = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
        await using (var context = Open())
        {
            context.CountNow("pages.read", 1, noon.AddMinutes(-1));
            context.CountNow("pages.read", 1, noon);
            await context.SaveChangesAsync();
        }

        await Counters.FoldAsync(CancellationToken.None);
        await Counters.ForgetMinutesAsync(noon, CancellationToken.None);

        Assert.Equal(["pages.read", "pages.read@2026-03-01T12:00"], (await Counters.ReadAsync("pages.", CancellationToken.None)).Keys.Order());
    }

    private async Task CountAsync(string name, params int[] by)
    {
        await using var context = Open();
        foreach (var b in by)
        {
            context.Count(name, b);
        }

        await context.SaveChangesAsync();
    }
}
