using ItaIngest.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Backups;

/// <summary>
/// Copies an SQLite store with its files into a folder while the service works. The folder is a data folder again: <c>ita up</c> on it, or on a copy, goes on with
/// what was unfinished. The queue is left out, since the service gives out again what a lost queue held.
/// </summary>
/// <remarks>
/// The database first, as of one moment (<c>VACUUM INTO</c>), then the files that this copy names: files are written before their rows, so all of them are there
/// already. The copy gets its name at the very end: a backup that was broken off is none, and an earlier one in the same folder stays good.
/// </remarks>
public sealed class StoreBackup(StoreOptions options)
{
    private const string Database = "ita.db";
    private const string Unfinished = "ita.db.unfinished";

    /// <summary>Only a service makes this file: where it is, a service works or worked.</summary>
    private const string Queue = "jobs.db";

    /// <summary>Makes a backup, or brings one up to date; files that are there already are not copied again.</summary>
    /// <param name="folder">Made when missing; not the folder of a service.</param>
    /// <param name="progress">Documents whose files are copied, of all.</param>
    /// <param name="cancellation">Leaves the earlier backup as it was.</param>
    /// <exception cref="InvalidDataException">The folder is a service's, or the copied database is damaged.</exception>
    public async Task<BackupSummary> RunAsync(string folder, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        if (File.Exists(Path.Combine(folder, Queue)))
        {
            throw new InvalidDataException($"{folder}: a service has worked in this folder; a backup goes to one of its own");
        }

        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, Unfinished);
        File.Delete(copy);
        await CopyDatabaseAsync(copy, cancellation);
        var summary = await CopyFilesAsync(copy, folder, progress, cancellation);
        Appear(copy, Path.Combine(folder, Database));
        return summary;
    }

    private async Task CopyDatabaseAsync(string copy, CancellationToken cancellation)
    {
        await using (var source = new SqliteConnection(Store.ConnectionString(Path.Combine(options.Data, Database))))
        {
            await source.OpenAsync(cancellation);
            await using var vacuum = source.CreateCommand();
            vacuum.CommandText = "VACUUM INTO $copy";
            vacuum.Parameters.AddWithValue("$copy", copy);
            await vacuum.ExecuteNonQueryAsync(cancellation);
        }

        await using var copied = new SqliteConnection(ReadOnly(copy));
        await copied.OpenAsync(cancellation);
        await using var check = copied.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        if (await check.ExecuteScalarAsync(cancellation) is not "ok" and var fault)
        {
            throw new InvalidDataException($"the database is damaged, and so would be its backup: {fault}");
        }
    }

    private async Task<BackupSummary> CopyFilesAsync(string copy, string folder, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        // Neither the newest schema nor a change of it is needed: an installation is backed up before it is brought up to date.
        await using var context = new SqliteStoreContext(new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite(ReadOnly(copy)).Options);
        var documents = await context.Documents.OrderBy(d => d.Id).Select(d => new { d.Id, d.Sha256, d.FileName }).ToListAsync(cancellation);
        var files = new FileCopies(new FolderFileStore(options.Files ?? options.Data), folder);
        for (var done = 0; done < documents.Count; done++)
        {
            var document = documents[done];
            await files.CopyOriginalAsync(document.Sha256, document.FileName, cancellation);
            var pages = await context.Pages.Where(p => p.DocumentId == document.Id).Select(p => new { p.Number, p.ReadingKey, p.ImageKey }).ToListAsync(cancellation);
            foreach (var (number, key) in pages.SelectMany(p => (IEnumerable<(int, string?)>)[(p.Number, p.ImageKey), (p.Number, p.ReadingKey)]))
            {
                await files.CopyPageAsync(key, number, document.FileName, cancellation);
            }

            progress?.Report((done + 1, documents.Count));
        }

        return new BackupSummary(documents.Count, files.Copied, files.Known, files.Problems);
    }

    private static void Appear(string copy, string database)
    {
        using (var written = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        // What somebody's look at the earlier backup may have left does not belong to this database.
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        File.Move(copy, database, overwrite: true);
    }

    private static string ReadOnly(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString;
}
