using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage;

/// <summary>The store on a PostgreSQL server, for as many machines as there are.</summary>
public sealed class PostgresStoreContext(DbContextOptions<PostgresStoreContext> options) : StoreContext(options);
