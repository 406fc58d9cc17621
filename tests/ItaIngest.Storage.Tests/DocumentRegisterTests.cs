using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests;

public abstract class DocumentRegisterTests(DatabaseKind kind) : TemporaryStore(kind)
{
    public sealed class OnSqlite() : DocumentRegisterTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : DocumentRegisterTests(DatabaseKind.Postgres);

    private static readonly DateTime s_created = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Register_NewContent_QueuesADocument()
    {
        var arrival = await ArriveAsync("2568/report.pdf", "content");

        Assert.Equal(ArrivalFate.New, arrival.Fate);
        Assert.Equal(DocumentState.Queued, arrival.Document!.State);
        Assert.Equal("report.pdf", arrival.Document.FileName);
    }

    [Fact]
    public async Task Register_SameContentUnderAnotherName_IsACopyOfTheSameDocument()
    {
        var first = await ArriveAsync("a.pdf", "content");
        var second = await ArriveAsync("b.pdf", "content");

        Assert.Equal(ArrivalFate.Copy, second.Fate);
        Assert.Equal(first.DocumentId, second.DocumentId);
        await using var context = Open();
        Assert.Equal(1, await context.Documents.CountAsync());
        Assert.Equal(2, await context.Arrivals.CountAsync());
    }

    [Fact]
    public async Task Register_SameFileAgainAfterACrash_IsTheSameArrival()
    {
        var first = await ArriveAsync("a.pdf", "content");
        var again = await ArriveAsync("a.pdf", "content");

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(ArrivalFate.New, again.Fate);
    }

    [Fact]
    public async Task Register_SameNameAndContentAsANewFile_IsACopy()
    {
        await ArriveAsync("a.pdf", "content");
        var later = await ArriveAsync("a.pdf", "content", s_created.AddMinutes(1));

        Assert.Equal(ArrivalFate.Copy, later.Fate);
    }

    [Fact]
    public async Task Register_CopyOfAnUnreadableDocument_SharesItsFate()
    {
        var first = await ArriveAsync("a.pdf", "content");
        await Progress.RejectAsync(await BeginAsync(first.DocumentId!.Value), "not a PDF", CancellationToken.None);

        var copy = await ArriveAsync("b.pdf", "content");

        Assert.Equal(ArrivalFate.Unreadable, copy.Fate);
        Assert.Equal("not a PDF", copy.Document!.Error);
    }

    [Fact]
    public async Task Register_UploadOfAWaitingBackfill_GoesFirst()
    {
        await ArriveAsync("old.pdf", "content", source: ArrivalSource.Backfill);
        var upload = await ArriveAsync("old.pdf", "content", source: ArrivalSource.Uploaded);

        Assert.Equal(DocumentPriority.Uploaded, upload.Document!.Priority);
    }

    [Fact]
    public async Task Register_ManyAtOnce_GivesOneDocument()
    {
        var original = await Files.PutOriginalAsync(FileOf("x", "content"), CancellationToken.None);
        var arrivals = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            Register.RegisterAsync(new ArrivedFile($"{i}.pdf", ArrivalSource.Watched, s_created), original, CancellationToken.None))));

        Assert.Single(arrivals.Select(a => a.DocumentId).Distinct());
        Assert.Single(arrivals, a => a.Fate == ArrivalFate.New);
    }

    private async Task<Arrival> ArriveAsync(string path, string content, DateTime? created = null, ArrivalSource source = ArrivalSource.Watched)
    {
        var original = await Files.PutOriginalAsync(FileOf("arriving", content), CancellationToken.None);
        return await Register.RegisterAsync(new ArrivedFile(path, source, created ?? s_created), original, CancellationToken.None);
    }
}
