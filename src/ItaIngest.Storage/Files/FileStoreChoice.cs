using ItaIngest.Storage.Settings;

namespace ItaIngest.Storage.Files;

/// <summary>
/// Which file store is in use. With SQLite it is the data folder. With PostgreSQL the first <c>up</c> decides and writes it down in the database, so that
/// other machines need nothing but their connection: the database itself, or a shared folder.
/// </summary>
public sealed class FileStoreChoice(StoreOptions options, StoreTransactions transactions, StoreSettings settings)
{
    private const string InFolder = "folder";
    private const string InDatabase = "database";
    private readonly TaskCompletionSource<IFileStore> _chosen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The store in use; <see cref="SettleAsync"/> has been called.</summary>
    public IFileStore Store => _chosen.Task.IsCompletedSuccessfully
        ? _chosen.Task.Result
        : throw new InvalidOperationException("Files are asked for before Store.MigrateAsync has found out where they lie.");

    /// <summary>Finds out, or decides and writes down, where files lie.</summary>
    /// <exception cref="InvalidDataException">The files lie in the database, and a folder was named.</exception>
    public async Task SettleAsync(CancellationToken cancellation) => _chosen.TrySetResult(await ChooseAsync(cancellation));

    private async Task<IFileStore> ChooseAsync(CancellationToken cancellation)
    {
        if (!options.IsPostgres)
        {
            return new FolderFileStore(options.Files ?? options.Data);
        }

        if (await settings.ReadAsync(SettingNames.FileStore, cancellation) is not { } kind)
        {
            kind = options.Files is null ? InDatabase : InFolder;
            await settings.WriteAsync(SettingNames.FileFolder, options.Files is { } named ? Path.GetFullPath(named) : null, cancellation);
            await settings.WriteAsync(SettingNames.FileStore, kind, cancellation);
        }

        if (kind == InDatabase)
        {
            return options.Files is null
                ? new DatabaseFileStore(transactions)
                : throw new InvalidDataException("the files of this installation lie in the database, so that no folder can be named for them");
        }

        // Another machine may have the shared folder under another path.
        var folder = options.Files ?? await settings.ReadAsync(SettingNames.FileFolder, cancellation);
        return new FolderFileStore(folder ?? throw new InvalidDataException($"the setting {SettingNames.FileFolder} is missing; name the shared folder"));
    }
}
