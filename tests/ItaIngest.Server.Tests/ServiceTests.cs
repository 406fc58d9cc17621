using System.Net;
using ItaIngest.Server.Intake;
using ItaIngest.Server.Jobs;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests;

public abstract class ServiceTests(DatabaseKind kind) : IDisposable
{
    private readonly TestDatabase _database = new(kind);
    private readonly ScriptedPages _pages = new();

    public sealed class OnSqlite() : ServiceTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ServiceTests(DatabaseKind.Postgres);

    private string Folder => _database.Folder;

    private string Failed => Path.Combine(Folder, "failed");

    [Fact]
    public async Task Inbox_DroppedFile_IsReadAndLeavesTheInbox()
    {
        await using var host = await RunningHost.StartAsync(_database, _pages);
        Drop("2568/report.pdf", "pages 2");

        var document = Assert.Single(await host.WaitAsync(d => d.Count == 1 && Is(d[0], "Read")));

        Assert.Equal("report.pdf", (string)document["fileName"]!);
        await UntilAsync(() => InInbox().Length == 0);
        Assert.Contains("\"itaingest/1\"", await host.Http.GetStringAsync("/api/documents/1/records"), StringComparison.Ordinal);
        Assert.Equal([0xFF, 0xD8, 2], await host.Http.GetByteArrayAsync("/api/documents/1/pages/2/image"));
        Assert.Equal("pages 2", await host.Http.GetStringAsync("/api/documents/1/original"));
    }

    [Fact]
    public async Task Inbox_SameContentTwice_IsReadOnceAndRecordedAsACopy()
    {
        await using var host = await RunningHost.StartAsync(_database, _pages);
        Drop("a.pdf", "pages 1");
        await host.WaitAsync(d => d.Count == 1 && Is(d[0], "Read"));
        Drop("b.pdf", "pages 1");
        await UntilAsync(() => InInbox().Length == 0);

        Assert.Single(await host.DocumentsAsync());
        Assert.Equal([1], _pages.Read);
        Assert.Equal([("a.pdf", ArrivalFate.New), ("b.pdf", ArrivalFate.Copy)], await ArrivalsAsync());
    }

    [Fact]
    public async Task Inbox_UnreadableFiles_GoToFailedWithTheReason()
    {
        await using var host = await RunningHost.StartAsync(_database, _pages);
        Drop("letter.pdf", "a letter");
        Drop("empty.pdf", "");
        Drop("good.pdf", "pages 1");

        await host.WaitAsync(d => d.Count == 3 && d.Count(x => Is(x, "Unreadable")) == 2 && d.Count(x => Is(x, "Read")) == 1);

        await UntilAsync(() => Directory.Exists(Failed) && Directory.GetFiles(Failed, "*.txt").Length == 2 && InInbox().Length == 0);
        Assert.Equal(4, Directory.GetFiles(Failed).Length);
        Assert.Equal("letter.pdf: not a PDF file", (await File.ReadAllLinesAsync(Path.Combine(Failed, "letter.pdf.txt")))[0]);
        Assert.Equal("a letter", await File.ReadAllTextAsync(Path.Combine(Failed, "letter.pdf")));
        Assert.Equal(2, (await ArrivalsAsync()).Count(a => a.Fate == ArrivalFate.Unreadable));
    }

    [Fact]
    public async Task Inbox_TemporaryName_StaysUntilItIsRenamed()
    {
        await using var host = await RunningHost.StartAsync(_database, _pages);
        Drop("report.pdf.part", "pages 1");
        Drop("other.pdf", "pages 1 | other");
        await host.WaitAsync(d => d.Count == 1 && Is(d[0], "Read"));
        await UntilAsync(() => InInbox().Length == 1);
        var left = InInbox()[0];

        File.Move(left, Path.Combine(Folder, "inbox", "report.pdf"));

        await host.WaitAsync(d => d.Count == 2 && d.All(x => Is(x, "Read")));
    }

    [Fact]
    public async Task Job_FailureThatMayPass_WaitsForAnotherTry()
    {
        await using var host = await RunningHost.StartAsync(_database, _pages);
        Drop("report.pdf", "pages 2 disk-full 2");

        var document = Assert.Single(await host.WaitAsync(d => d.Count == 1 && Is(d[0], "Reading") && d[0]["error"] is not null));

        Assert.Equal("no space left on device", (string)document["error"]!);
        Assert.False(Directory.Exists(Failed));
    }

    [Fact]
    public async Task Page_ThatHangs_FailsAndNeitherItsDocumentNorOthersWaitForIt()
    {
        await using var host = await RunningHost.StartAsync(_database, _pages, new JobOptions { PageLimit = TimeSpan.FromSeconds(2) });
        Drop("hanging.pdf", "pages 3 hang 2");
        Drop("good.pdf", "pages 2");

        var documents = await host.WaitAsync(d => d.Count == 2 && d.All(x => Is(x, "Read")));

        var hanging = documents.Single(d => (string)d["fileName"]! == "hanging.pdf");
        // The page, and what the pages that were read do not say.
        Assert.InRange((int)hanging["flaggedCount"]!, 1, 5);
        Assert.Contains("took longer than", await host.Http.GetStringAsync($"/api/documents/{hanging["id"]}/records"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_InTheMiddleOfADocument_GoesOnAfterTheLastPage()
    {
        var held = new ScriptedPages { HeldPage = 3 };
        await using (var first = await RunningHost.StartAsync(_database, held))
        {
            Drop("report.pdf", "pages 3");
            await UntilAsync(async () => (await PagesAsync()).Count(p => p.State == PageState.Read) == 2);
            Assert.Equal("Reading", (string)(await first.DocumentsAsync())[0]["state"]!);
        }

        await using var second = await RunningHost.StartAsync(_database, _pages);
        await second.WaitAsync(d => d.Count == 1 && Is(d[0], "Read"));

        Assert.Equal([3], _pages.Read);
        Assert.Single(await ArrivalsAsync());
        Assert.Equal([1, 2, 3], (await PagesAsync()).Select(p => p.Number));
    }

    [Fact]
    public async Task Backfill_Tree_IsReadBehindLiveWork()
    {
        var tree = Directory.CreateDirectory(Path.Combine(Folder, "tree", "2566")).Parent!.FullName;
        for (var i = 0; i < 4; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(tree, "2566", $"{i}.pdf"), $"pages 1 | {i}");
        }

        await using var services = Services();
        await Store.MigrateAsync(services, CancellationToken.None);
        var backfill = services.GetRequiredService<Backfill>();
        var first = await backfill.RunAsync(tree, progress: null, CancellationToken.None);
        var again = await backfill.RunAsync(tree, progress: null, CancellationToken.None);

        Assert.Equal((0, 4), (first.Known, first.New));
        Assert.Equal((4, 0, 0), (again.Known, again.New, again.Copies));
        await using var host = await RunningHost.StartAsync(_database, _pages);
        await host.WaitAsync(d => d.Count == 4 && d.All(x => Is(x, "Read")));
        Assert.Equal(4, _pages.Read.Count);
        Assert.Equal(4, Directory.GetFiles(tree, "*.pdf", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Dashboard_Pages_ShowTheDocument()
    {
        await using var host = await RunningHost.StartAsync(_database, _pages);
        using var person = await host.SignInAsync(Role.Viewer);
        Drop("report.pdf", "pages 2 fail 2");
        await host.WaitAsync(d => d.Count == 1 && Is(d[0], "Read"));

        var list = WebUtility.HtmlDecode(await person.Http.GetStringAsync("/documents"));
        var page = WebUtility.HtmlDecode(await person.Http.GetStringAsync("/documents/1"));

        Assert.Contains("href=\"/documents/1\" title=\"report.pdf\">report.pdf</a>", list, StringComparison.Ordinal);
        Assert.Contains("อ่านแล้ว", list, StringComparison.Ordinal);
        Assert.Contains("/api/documents/1/pages/1/image", page, StringComparison.Ordinal);
        Assert.Contains("อ่านหน้านี้ไม่ได้", page, StringComparison.Ordinal);
        Assert.Equal("Healthy", await host.Http.GetStringAsync("/health"));
    }

    [Theory]
    [InlineData("/documents/77", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/77", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/77/records", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/77/pages/1/image", HttpStatusCode.NotFound)]
    [InlineData("/api/documents?state=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/api/documents?limit=0", HttpStatusCode.BadRequest)]
    public async Task Request_ForWhatIsNotThere_SaysSo(string path, HttpStatusCode status)
    {
        await using var host = await RunningHost.StartAsync(_database, _pages);
        using var person = await host.SignInAsync(Role.Viewer);

        using var answer = await person.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Upload_WithoutTheFormsToken_IsRefused()
    {
        await using var host = await RunningHost.StartAsync(_database, _pages);
        using var person = await host.SignInAsync(Role.Operator);
        using var form = new MultipartFormDataContent { { new StringContent("pages 1"), "files", "report.pdf" } };

        using var answer = await person.Http.PostAsync(new Uri("/upload", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await host.DocumentsAsync());
    }

    [Fact]
    public async Task Upload_FromTheDashboard_IsRead()
    {
        await using var host = await RunningHost.StartAsync(_database, _pages);
        using var person = await host.SignInAsync(Role.Operator);
        var page = await person.Http.GetStringAsync("/upload");
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("pages 1"), "files", "report.pdf" },
        };

        using var answer = await person.Http.PostAsync(new Uri("/upload", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await host.WaitAsync(d => d.Count == 1 && Is(d[0], "Read"));
    }

    public void Dispose()
    {
        _database.Delete();
        GC.SuppressFinalize(this);
    }

    private static bool Is(System.Text.Json.Nodes.JsonObject document, string state) => (string)document["state"]! == state;

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var end = DateTime.UtcNow.AddMinutes(2);
        while (!await condition())
        {
            Assert.True(DateTime.UtcNow < end, "waited too long");
            await Task.Delay(50);
        }
    }

    private void Drop(string name, string content)
    {
        var path = Path.Combine(Folder, "inbox", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private string[] InInbox() => Directory.GetFiles(Path.Combine(Folder, "inbox"), "*", SearchOption.AllDirectories);

    private ServiceProvider Services() => new ServiceCollection().AddStore(_database.Options).AddBackfill().BuildServiceProvider();

    private async Task<List<StoredPage>> PagesAsync()
    {
        await using var services = Services();
        await using var context = await services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync();
        return await context.Pages.AsNoTracking().OrderBy(p => p.Number).ToListAsync();
    }

    private async Task<List<(string Path, ArrivalFate Fate)>> ArrivalsAsync()
    {
        await using var services = Services();
        await using var context = await services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync();
        return [.. (await context.Arrivals.OrderBy(a => a.Id).ToListAsync()).Select(a => (a.Path, a.Fate))];
    }
}
