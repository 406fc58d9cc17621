using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Storage.Tests;

/// <summary>A store in a folder of its own, gone after the test.</summary>
public abstract class TemporaryStore : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-store-").FullName;
    private readonly ServiceProvider _services;

    protected TemporaryStore() => _services = new ServiceCollection().AddStore(new StoreOptions { Data = _folder }).BuildServiceProvider();

    protected FileStore Files => _services.GetRequiredService<FileStore>();

    protected DocumentRegister Register => _services.GetRequiredService<DocumentRegister>();

    protected Counters Counters => _services.GetRequiredService<Counters>();

    protected DocumentProgress Progress => _services.GetRequiredService<DocumentProgress>();

    protected StoreContext Open() => _services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContext();

    protected string FileOf(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public Task InitializeAsync() => Store.MigrateAsync(_services, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
