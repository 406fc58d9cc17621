using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ItaIngest.Storage;

/// <summary>The database: documents, their pages, records and values, and every arrival of a file.</summary>
public sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<StoredDocument> Documents => Set<StoredDocument>();
    public DbSet<StoredRecords> Records => Set<StoredRecords>();
    public DbSet<StoredPage> Pages => Set<StoredPage>();
    public DbSet<StoredField> Fields => Set<StoredField>();
    public DbSet<Arrival> Arrivals => Set<Arrival>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<DocumentState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<PageState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<ArrivalSource>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<ArrivalFate>().HaveConversion<string>().HaveMaxLength(16);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredDocument>(document =>
        {
            document.ToTable("documents");
            document.Property(d => d.Sha256).HasMaxLength(64).IsFixedLength();
            document.HasIndex(d => d.Sha256).IsUnique();
            document.HasIndex(d => new { d.State, d.Priority, d.Id });
            document.HasIndex(d => d.FiscalYear);
            document.HasIndex(d => d.Agency);
            document.HasMany(d => d.Pages).WithOne().HasForeignKey(p => p.DocumentId);
            document.HasMany(d => d.Fields).WithOne().HasForeignKey(f => f.DocumentId);
            document.HasOne(d => d.Records).WithOne().HasForeignKey<StoredRecords>(r => r.DocumentId);
        });
        modelBuilder.Entity<StoredRecords>().ToTable("records").HasKey(r => r.DocumentId);
        modelBuilder.Entity<StoredPage>().ToTable("pages").HasKey(p => new { p.DocumentId, p.Number });
        modelBuilder.Entity<StoredField>(field =>
        {
            field.ToTable("fields");
            field.HasIndex(f => new { f.DocumentId, f.Pointer }).IsUnique();
            field.HasIndex(f => new { f.Flagged, f.DocumentId });
        });
        modelBuilder.Entity<Arrival>(arrival =>
        {
            arrival.ToTable("arrivals");
            arrival.HasOne(a => a.Document).WithMany().HasForeignKey(a => a.DocumentId);
        });
    }

    /// <summary>SQLite keeps no kind of a time; all of ours are UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(t => t.ToUniversalTime(), t => DateTime.SpecifyKind(t, DateTimeKind.Utc));
}
