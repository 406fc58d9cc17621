using ItaIngest.Storage.Files.Objects;
using ItaIngest.Storage.Settings;

namespace ItaIngest.Storage.Files;

/// <summary>
/// Which file store is in use. With SQLite it is the data folder. With PostgreSQL the first <c>up</c> decides and writes it down in the database, so that
/// other machines need nothing but their connection (and an object store's keys): the database itself, a shared folder, or an object store.
/// </summary>
public sealed class FileStoreChoice(StoreOptions options, StoreTransactions transactions, StoreSettings settings, TimeProvider time)
{
    private const string InFolder = "folder";
    private const string InDatabase = "database";
    private const string InObjects = "objects";
    private readonly TaskCompletionSource<IFileStore> _chosen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The store in use; <see cref="SettleAsync"/> has been called.</summary>
    public IFileStore Store => _chosen.Task.IsCompletedSuccessfully
        ? _chosen.Task.Result
        : throw new InvalidOperationException("Files are asked for before Store.MigrateAsync has found out where they lie.");

    /// <summary>Finds out, or decides and writes down, where files lie.</summary>
    /// <exception cref="FileStoreException">They lie elsewhere than was named.</exception>
    public async Task SettleAsync(CancellationToken cancellation) => _chosen.TrySetResult(await ChooseAsync(cancellation));

    private async Task<IFileStore> ChooseAsync(CancellationToken cancellation)
    {
        var named = options.Files is not { } files ? null : ObjectPlace.IsOne(files) ? InObjects : InFolder;
        if (!options.IsPostgres)
        {
            return named != InObjects ? new FolderFileStore(options.Files ?? options.Data)
                : throw new FileStoreException("an object store goes with PostgreSQL; name one with --database, or leave --files out");
        }

        var kind = await settings.ReadAsync(SettingNames.FileStore, cancellation) ?? await DecideAsync(named ?? InDatabase, cancellation);
        if (named is not null && named != kind)
        {
            throw new FileStoreException($"the files of this installation lie in {await WhereAsync(kind, cancellation)}, as its first start decided; leave --files out");
        }

        return kind switch
        {
            InDatabase => new DatabaseFileStore(transactions),
            InObjects => await ObjectsAsync(cancellation),
            // Another machine may have the shared folder under another path.
            _ => new FolderFileStore(options.Files ?? await KnownAsync(SettingNames.FileFolder, cancellation)),
        };
    }

    private async Task<string> DecideAsync(string kind, CancellationToken cancellation)
    {
        await settings.WriteAsync(SettingNames.FileFolder, kind == InFolder ? Path.GetFullPath(options.Files!) : null, cancellation);
        await settings.WriteAsync(SettingNames.FilePlace, kind == InObjects ? ObjectPlace.Parse(options.Files!).ToString() : null, cancellation);
        await settings.WriteAsync(SettingNames.FileEndpoint, kind == InObjects ? options.Objects.Endpoint : null, cancellation);
        await settings.WriteAsync(SettingNames.FileRegion, kind == InObjects ? options.Objects.Region : null, cancellation);
        await settings.WriteAsync(SettingNames.FileStore, kind, cancellation);
        return kind;
    }

    /// <summary>The bucket is the same for all machines; the address under which they reach the store may be another.</summary>
    private async Task<ObjectFileStore> ObjectsAsync(CancellationToken cancellation)
    {
        var place = ObjectPlace.Parse(await KnownAsync(SettingNames.FilePlace, cancellation));
        if (options.Files is { } named && ObjectPlace.Parse(named) != place)
        {
            throw new FileStoreException($"the files of this installation lie in {place}, as its first start decided; leave --files out");
        }

        var objects = options.Objects with
        {
            Endpoint = options.Objects.Endpoint ?? await settings.ReadAsync(SettingNames.FileEndpoint, cancellation),
            Region = options.Objects.Region ?? await settings.ReadAsync(SettingNames.FileRegion, cancellation),
        };
        return new ObjectFileStore(place, objects, time);
    }

    private async Task<string> WhereAsync(string kind, CancellationToken cancellation) => kind switch
    {
        InDatabase => "the database",
        InObjects => await KnownAsync(SettingNames.FilePlace, cancellation),
        _ => await KnownAsync(SettingNames.FileFolder, cancellation),
    };

    private async Task<string> KnownAsync(string setting, CancellationToken cancellation) =>
        await settings.ReadAsync(setting, cancellation) ?? throw new FileStoreException($"the setting {setting} is missing in the database; name the files' place with --files");
}
