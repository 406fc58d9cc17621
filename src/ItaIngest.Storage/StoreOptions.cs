using System.ComponentModel.DataAnnotations;
using ItaIngest.Storage.Files.Objects;

namespace ItaIngest.Storage;

/// <summary>Where the store is: what <c>up</c>, <c>worker</c>, <c>backfill</c> and <c>export</c> are told in the same words.</summary>
public sealed record StoreOptions
{
    /// <summary>Folder of this machine: the database and the files by default, else only what is this machine's own.</summary>
    [Required]
    public string Data { get; init; } = "data";

    /// <summary>Connection string of a PostgreSQL database, as <c>Host=…;Database=…;Username=…</c>; null is SQLite in <see cref="Data"/>.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// Folder of originals and page images that all machines share, or with PostgreSQL a place in an object store (<c>s3://bucket/prefix</c>); null is the data folder with
    /// SQLite, the database itself with PostgreSQL.
    /// </summary>
    public string? Files { get; init; }

    /// <summary>How an object store is reached, where files lie in one.</summary>
    public ObjectStoreOptions Objects { get; init; } = new();

    /// <summary>A PostgreSQL or an object store that can't be reached at the program's start is waited for this long; zero gives up at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan DatabaseWait { get; init; }

    public bool IsPostgres => Database is not null;
}
