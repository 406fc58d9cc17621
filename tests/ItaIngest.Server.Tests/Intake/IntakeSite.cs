using System.Text;
using ItaIngest.Server.Intake;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using ItaIngest.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Intake;

/// <summary>A watched folder and a store in a folder of their own, gone after the test.</summary>
internal sealed class IntakeSite : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private IntakeSite(TestDatabase database, Func<StoreOptions, StoreOptions> change)
    {
        _database = database;
        Store = change(database.Options);
        Inbox = Directory.CreateDirectory(Path.Combine(Folder, "inbox")).FullName;
        _services = new ServiceCollection().AddStore(Store).AddBackfill(new IntakeOptions { Batch = 20 }).BuildServiceProvider();
    }

    public string Folder => _database.Folder;

    public string Inbox { get; }

    public StoreOptions Store { get; }

    public FileIntake Intake => Get<FileIntake>();

    /// <param name="kind">Which database.</param>
    /// <param name="change">Other options than the usual ones, given the folder of the test; null for none.</param>
    public static async Task<IntakeSite> CreateAsync(DatabaseKind kind, Func<StoreOptions, StoreOptions>? change = null)
    {
        var site = new IntakeSite(new TestDatabase(kind), change ?? (o => o));
        await Storage.Store.MigrateAsync(site._services, CancellationToken.None);
        return site;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public StoreContext Open() => Get<IDbContextFactory<StoreContext>>().CreateDbContext();

    public async Task<List<Arrival>> ArrivalsAsync()
    {
        await using var context = Open();
        return await context.Arrivals.AsNoTracking().Include(a => a.Document).OrderBy(a => a.Id).ToListAsync();
    }

    public async Task<List<StoredDocument>> DocumentsAsync()
    {
        await using var context = Open();
        return await context.Documents.AsNoTracking().OrderBy(d => d.Id).ToListAsync();
    }

    /// <summary>Puts a file into the watched folder.</summary>
    public string Drop(string name, string content) => Write(Inbox, name, content);

    public static string Write(string folder, string name, string content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>A file that has all that a whole PDF is known by.</summary>
    public static string Pdf(string text) => $"%PDF-1.7\n{text}\nstartxref\n9\n%%EOF\n";

    public IReadOnlyList<FileSighting> Look(string? folder = null) => [.. new FolderTree(folder ?? Inbox).Files(_ => { })];

    /// <summary>Takes in all that lies in the watched folder.</summary>
    public Task<IReadOnlyList<IntakeResult>> TakeAsync(bool evenUnfinished = false) =>
        Intake.TakeAsync(Inbox, [.. Look().Select(f => new IntakeItem(f, evenUnfinished))], CancellationToken.None);

    public string[] InInbox() => [.. Directory.GetFiles(Inbox, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Inbox, f)).Order(StringComparer.Ordinal)];

    public async Task RunSqlAsync(string sql)
    {
        await using var context = Open();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    public async Task<string> StoredAsync(Arrival arrival)
    {
        using var content = new StreamReader((await Get<IFileStore>().TryOpenAsync(FileKeys.Original(arrival.Sha256), CancellationToken.None))!, Encoding.UTF8);
        return await content.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        // .NET can't delete files whose names are not UTF-8.
        Fault.Run("rm", "-rf", Inbox, Path.Combine(Folder, "tree"));
        _database.Delete();
    }
}
