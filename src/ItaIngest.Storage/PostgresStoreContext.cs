using ItaIngest.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage;

/// <summary>The store on a PostgreSQL server, for as many machines as there are.</summary>
public sealed class PostgresStoreContext(DbContextOptions<PostgresStoreContext> options) : StoreContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Keys are looked for by their beginnings, which an index serves in the order of bytes only.
        modelBuilder.Entity<StoredFile>().Property(f => f.Key).UseCollation("C");
    }
}
