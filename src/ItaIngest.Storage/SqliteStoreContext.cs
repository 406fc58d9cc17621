using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage;

/// <summary>The store in one file, for one machine.</summary>
public sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options) : StoreContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite has no decimals; as texts they could not be compared. A double keeps the 15 digits that scores and amounts need.
        configurationBuilder.Properties<decimal>().HaveConversion<double>();
    }
}
