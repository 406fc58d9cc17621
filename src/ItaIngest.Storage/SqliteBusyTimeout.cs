using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace ItaIngest.Storage;

/// <summary>
/// Lets SQLite itself wait for another writer: it looks again after 1, 2, 5, … ms (https://sqlite.org/c3ref/busy_timeout.html), where Microsoft.Data.Sqlite alone sleeps 150 ms each time,
/// which a reviewer feels at every answer that meets a heartbeat or a page of another document.
/// </summary>
internal sealed class SqliteBusyTimeout : DbConnectionInterceptor
{
    /// <summary>After that the provider goes on waiting in its own way, until the command's timeout.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection) => raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, (int)s_patience.TotalMilliseconds);
}
