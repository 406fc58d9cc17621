using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests;

public abstract class DeletedOriginalsTests(DatabaseKind kind) : TemporaryStore(kind)
{
    public sealed class OnSqlite() : DeletedOriginalsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : DeletedOriginalsTests(DatabaseKind.Postgres);

    private DeletedOriginals Deleted => Get<DeletedOriginals>();

    [Fact]
    public async Task Sweep_DeletedDocument_DeletesItsFilesAndNoOthers()
    {
        var (gone, kept) = (await DocumentAsync(await ArriveAsync("gone")), await DocumentAsync(await ArriveAsync("kept")));
        var image = FileKeys.Page(gone.Sha256, 1, ".jpg");
        await Files.PutAsync(image, new byte[] { 1 }, CancellationToken.None);
        await DeleteAsync(gone.Id);
        Assert.True(await IsStoredAsync(gone.Sha256));

        Assert.Equal(1, await Deleted.SweepAsync(CancellationToken.None));

        Assert.Equal((false, true), (await IsStoredAsync(gone.Sha256), await IsStoredAsync(kept.Sha256)));
        Assert.False(await Files.ExistsAsync(image, CancellationToken.None));
        Assert.Equal(0, await Deleted.SweepAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Register_ContentWhoseDeletionIsOrdered_RecallsIt()
    {
        var first = await DocumentAsync(await ArriveAsync());
        await DeleteAsync(first.Id);

        var second = await DocumentAsync(await ArriveAsync());

        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(0, await Deleted.SweepAsync(CancellationToken.None));
        Assert.True(await IsStoredAsync(second.Sha256));
    }

    [Fact]
    public async Task Register_ContentThatWentAfterItWasStored_IsRefusedUntilItIsStoredAgain()
    {
        var first = await DocumentAsync(await ArriveAsync());
        var stored = await Files.PutOriginalAsync(FileOf("arriving", "report"), CancellationToken.None);
        await DeleteAsync(first.Id);
        await Deleted.SweepAsync(CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<OriginalGoneException>(() => RegisterAsync(stored));

        Assert.Equal([first.Sha256], refusal.Hashes);
        await using var context = Open();
        Assert.Equal((0, 1), (await context.Documents.CountAsync(), await context.Arrivals.CountAsync()));
        await Files.PutOriginalAsync(FileOf("arriving", "report"), CancellationToken.None);
        Assert.Equal(ArrivalFate.New, (await RegisterAsync(stored)).Fate);
        Assert.True(await IsStoredAsync(first.Sha256));
    }

    [Fact]
    public async Task Register_ContentThatIsBeingDeleted_IsRefused()
    {
        var first = await DocumentAsync(await ArriveAsync());
        await DeleteAsync(first.Id);
        await ClaimAsync(first.Sha256, DateTime.UtcNow);

        await Assert.ThrowsAsync<OriginalGoneException>(() => RegisterAsync(new StoredOriginal(first.Sha256, 6)));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(11, 1)]
    public async Task Sweep_WhatAnotherProgramHasInHand_IsLeftUntilThatIsDead(int minutes, int swept)
    {
        var document = await DocumentAsync(await ArriveAsync());
        await DeleteAsync(document.Id);
        await ClaimAsync(document.Sha256, DateTime.UtcNow.AddMinutes(-minutes));

        Assert.Equal(swept, await Deleted.SweepAsync(CancellationToken.None));
        Assert.Equal(swept == 0, await IsStoredAsync(document.Sha256));
    }

    [Fact]
    public async Task RegisterAndSweep_OfTheSameContentAtOnce_LoseNoOriginal()
    {
        for (var round = 0; round < 12; round++)
        {
            var id = await ArriveAsync();
            await DeleteAsync(id);
            var sweep = Task.Run(() => Deleted.SweepAsync(CancellationToken.None));
            var arrival = Task.Run(async () =>
            {
                while (true)
                {
                    try
                    {
                        return await ArriveAsync();
                    }
                    catch (OriginalGoneException)
                    {
                        // Stored once more.
                    }
                }
            });
            await sweep;

            var document = await DocumentAsync(await arrival);
            await Deleted.SweepAsync(CancellationToken.None);
            Assert.True(await IsStoredAsync(document.Sha256), $"round {round}");
            await DeleteAsync(document.Id);
        }
    }

    [Fact]
    public async Task Forget_WhatIsLongGone_LeavesTheRest()
    {
        foreach (var (name, gone) in new[] { ("old", DateTime.UtcNow.AddDays(-2)), ("young", DateTime.UtcNow) })
        {
            var document = await DocumentAsync(await ArriveAsync(name));
            await DeleteAsync(document.Id);
            await using var context = Open();
            await context.DeletedOriginals.Where(o => o.Sha256 == document.Sha256).ExecuteUpdateAsync(set => set.SetProperty(o => o.GoneAt, gone));
        }

        await Deleted.ForgetAsync(CancellationToken.None);

        await using var after = Open();
        Assert.Equal(1, await after.DeletedOriginals.CountAsync());
    }

    private Task<int> DeleteAsync(long id) => Get<DocumentCommands>().DeleteAsync(documents => documents.Where(d => d.Id == id), CancellationToken.None);

    private Task<bool> IsStoredAsync(string sha256) => Files.ExistsAsync(FileKeys.Original(sha256), CancellationToken.None);

    private Task<Arrival> RegisterAsync(StoredOriginal original) =>
        Register.RegisterAsync(new ArrivedFile("again.pdf", ArrivalSource.Uploaded, CreatedAt: null), original, CancellationToken.None);

    private async Task ClaimAsync(string sha256, DateTime at)
    {
        await using var context = Open();
        await context.DeletedOriginals.Where(o => o.Sha256 == sha256)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Claim, Guid.NewGuid()).SetProperty(o => o.ClaimedAt, at));
    }
}
