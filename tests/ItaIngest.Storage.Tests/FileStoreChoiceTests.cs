using ItaIngest.Storage.Files;
using ItaIngest.Storage.Files.Objects;
using ItaIngest.Storage.Tests.Objects;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Storage.Tests;

/// <summary>The first start decides where files lie; later ones, on other machines, find them there.</summary>
public sealed class FileStoreChoiceTests : IAsyncLifetime
{
    private readonly TestDatabase _postgres = new(DatabaseKind.Postgres);
    private ObjectServer _server = null!;

    private StoreOptions InObjects => _postgres.Options with { Files = $"s3://{ObjectServer.Bucket}/ita", Objects = _server.Options };

    public async Task InitializeAsync() => _server = await ObjectServer.StartAsync();

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _postgres.Delete();
    }

    [Fact]
    public async Task Start_OfAnotherMachineWithKeysAlone_FindsTheSameObjects()
    {
        await using (var first = await StartAsync(InObjects))
        {
            await first.GetRequiredService<IFileStore>().PutAsync("pages/x", new byte[] { 7 }, CancellationToken.None);
        }

        await using var second = await StartAsync(_postgres.Options with { Objects = new ObjectStoreOptions { AccessKey = ObjectServer.AccessKey, SecretKey = ObjectServer.SecretKey } });
        await Store.CheckFilesAsync(second, CancellationToken.None);

        Assert.True(await second.GetRequiredService<IFileStore>().ExistsAsync("pages/x", CancellationToken.None));
    }

    [Theory]
    [InlineData("s3://reports/other")]
    [InlineData("/srv/files")]
    public async Task Start_WithAnotherPlace_IsRefusedWithTheRightOne(string other)
    {
        await using (await StartAsync(InObjects))
        {
        }

        var failure = await Assert.ThrowsAsync<FileStoreException>(() => StartAsync(InObjects with { Files = other }));
        Assert.Contains("s3://reports/ita", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithObjectsAfterTheDatabase_IsRefused()
    {
        await using (await StartAsync(_postgres.Options))
        {
        }

        await Assert.ThrowsAsync<FileStoreException>(() => StartAsync(InObjects));
    }

    [Fact]
    public async Task Start_WithObjectsAndSqlite_IsRefused()
    {
        var sqlite = new TestDatabase(DatabaseKind.Sqlite);
        await Assert.ThrowsAsync<FileStoreException>(() => StartAsync(sqlite.Options with { Files = "s3://reports" }));
        sqlite.Delete();
    }

    [Fact]
    public async Task CheckFiles_StoreThatComesLater_IsWaitedFor()
    {
        var options = InObjects;
        await using var services = await StartAsync(options with { DatabaseWait = TimeSpan.FromSeconds(30), Objects = options.Objects with { Attempts = 1 } });
        _server.Fail(ObjectServer.Fault.NoAnswer, ObjectServer.Fault.Busy);

        await Store.CheckFilesAsync(services, CancellationToken.None);

        Assert.Empty(_server.Objects);
    }

    private static async Task<ServiceProvider> StartAsync(StoreOptions options)
    {
        var services = new ServiceCollection().AddStore(options).BuildServiceProvider();
        await Store.MigrateAsync(services, CancellationToken.None);
        return services;
    }
}
