using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Storage.Tests;

/// <summary>A store of the test's own on one of the databases, gone after the test.</summary>
public abstract class TemporaryStore : IAsyncLifetime
{
    /// <summary>The machine that the tests' work is done on.</summary>
    protected const string Here = "here-1";

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    /// <param name="kind">Which database.</param>
    /// <param name="change">Says where files lie, where that is not the usual place.</param>
    protected TemporaryStore(DatabaseKind kind, Func<StoreOptions, StoreOptions>? change = null)
    {
        _database = new TestDatabase(kind);
        _services = new ServiceCollection().AddStore(change?.Invoke(_database.Options) ?? _database.Options).BuildServiceProvider();
    }

    protected IFileStore Files => Get<IFileStore>();

    protected DocumentRegister Register => Get<DocumentRegister>();

    protected Counters Counters => Get<Counters>();

    protected DocumentProgress Progress => Get<DocumentProgress>();

    protected PageProgress Pages => Get<PageProgress>();

    protected WorkQueue Queue => Get<WorkQueue>();

    protected RetryOptions Retries => Get<RetryOptions>();

    protected T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    protected StoreContext Open() => Get<IDbContextFactory<StoreContext>>().CreateDbContext();

    protected string FileOf(string name, string content)
    {
        var path = Path.Combine(_database.Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>A document that has just arrived; its content is its name.</summary>
    protected async Task<long> ArriveAsync(string name = "report", ArrivalSource source = ArrivalSource.Watched)
    {
        var original = await Files.PutOriginalAsync(FileOf("arriving", name), CancellationToken.None);
        var arrival = await Register.RegisterAsync(new ArrivedFile(name + ".pdf", source, CreatedAt: null), original, CancellationToken.None);
        return arrival.DocumentId!.Value;
    }

    /// <summary>Gives out what waits, and takes on the document's step.</summary>
    protected async Task<DocumentWork> BeginAsync(long id, string machine = Here)
    {
        var ticket = (await Queue.TakeWaitingAsync(CancellationToken.None)).Single(w => w.DocumentId == id && w.Page is null).Ticket;
        return (await Progress.BeginAsync(id, ticket, machine, CancellationToken.None))!;
    }

    /// <summary>Gives out what waits, and takes on the document's pages.</summary>
    protected async Task<List<PageWork>> BeginPagesAsync(long id, string machine = Here)
    {
        var works = new List<PageWork>();
        foreach (var work in (await Queue.TakeWaitingAsync(CancellationToken.None)).Where(w => w.DocumentId == id && w.Page is not null).OrderBy(w => w.Page))
        {
            works.Add((await Pages.BeginAsync(id, work.Page!.Value, work.Ticket, machine, CancellationToken.None))!);
        }

        return works;
    }

    /// <summary>A document whose pages wait.</summary>
    protected async Task<long> OpenedAsync(int pages, string name = "report")
    {
        var id = await ArriveAsync(name);
        Assert.True(await Progress.OpenedAsync(await BeginAsync(id), pages, CancellationToken.None));
        return id;
    }

    /// <summary>A document whose pages are read, with its assembling step taken on.</summary>
    protected async Task<DocumentWork> AssemblingAsync(int pages = 2, string name = "report")
    {
        var id = await OpenedAsync(pages, name);
        foreach (var work in await BeginPagesAsync(id))
        {
            Assert.True(await Pages.FinishAsync(work, ReadResult(work.Page.Number), CancellationToken.None));
        }

        return await BeginAsync(id);
    }

    protected static PageResultKeys ReadResult(int page) => new($"pages/{page}.json.gz", $"pages/{page}.jpg", null, "test");

    protected async Task<StoredDocument> DocumentAsync(long id)
    {
        await using var context = Open();
        return await context.Documents.AsNoTracking().Include(d => d.Pages).SingleAsync(d => d.Id == id);
    }

    public virtual Task InitializeAsync() => Store.MigrateAsync(_services, CancellationToken.None);

    public virtual async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Delete();
    }
}
