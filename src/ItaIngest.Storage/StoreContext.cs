using ItaIngest.Core.Review;
using ItaIngest.Storage.Access;
using ItaIngest.Storage.Backfills;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Known;
using ItaIngest.Storage.Operations;
using ItaIngest.Storage.Records;
using ItaIngest.Storage.Review;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ItaIngest.Storage;

/// <summary>The database, whichever it is: <see cref="SqliteStoreContext"/> and <see cref="PostgresStoreContext"/> differ in their migrations only.</summary>
public abstract class StoreContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<StoredDocument> Documents => Set<StoredDocument>();
    public DbSet<KnownAgency> Agencies => Set<KnownAgency>();
    public DbSet<StoredPage> Pages => Set<StoredPage>();
    public DbSet<Arrival> Arrivals => Set<Arrival>();
    public DbSet<DeletedOriginal> DeletedOriginals => Set<DeletedOriginal>();

    public DbSet<StoredRecords> Records => Set<StoredRecords>();
    public DbSet<StoredField> Fields => Set<StoredField>();
    public DbSet<StoredPlan> Plans => Set<StoredPlan>();
    public DbSet<StoredActivity> Activities => Set<StoredActivity>();
    public DbSet<StoredMeasure> Measures => Set<StoredMeasure>();
    public DbSet<StoredScore> Scores => Set<StoredScore>();
    public DbSet<StoredCorrection> Corrections => Set<StoredCorrection>();
    public DbSet<FieldCheck> FieldChecks => Set<FieldCheck>();

    public DbSet<KnownEntry> KnownEntries => Set<KnownEntry>();
    public DbSet<KnownSource> KnownSources => Set<KnownSource>();
    public DbSet<KnownUsed> KnownUses => Set<KnownUsed>();
    public DbSet<StoredOpenHeader> OpenHeaders => Set<StoredOpenHeader>();

    public DbSet<StoredReadHeader> ReadHeaders => Set<StoredReadHeader>();

    public DbSet<Machine> Machines => Set<Machine>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<BackfillRun> BackfillRuns => Set<BackfillRun>();
    public DbSet<BackfillFile> BackfillFiles => Set<BackfillFile>();

    public DbSet<BulkOperation> BulkOperations => Set<BulkOperation>();
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<CounterDelta> CounterDeltas => Set<CounterDelta>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<FileChunk> FileChunks => Set<FileChunk>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        StorableText.Apply(ChangeTracker);
        KnownAgencies.Keep(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StorableText.Apply(ChangeTracker);
        await KnownAgencies.KeepAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<DocumentState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<DocumentStep>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<WorkState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<ReviewState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<SecondReview>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<ReviewOperation>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<PageState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<ArrivalSource>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<ArrivalFate>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<CorrectionState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<KnownKind>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<KnownState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<JobStep>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<JobOutcome>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<BulkAction>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<BulkState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<BackfillState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<Role>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<AccessPurpose>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<AuditAct>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<AuditWay>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<BackfillFileState>().HaveConversion<string>().HaveMaxLength(16);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        DocumentModel.Configure(modelBuilder);
        RecordModel.Configure(modelBuilder);
        KnownModel.Configure(modelBuilder);
        JobModel.Configure(modelBuilder);
        AccessModel.Configure(modelBuilder);
        modelBuilder.Entity<Counter>(counter =>
        {
            counter.ToTable("counters").HasKey(c => c.Name);
            counter.HasData(new Counter { Name = CounterNames.FoldingLock, Value = 0 }, new Counter { Name = CounterNames.QueueLock, Value = 0 }, new Counter { Name = CounterNames.KnownLock, Value = 0 });
        });
        modelBuilder.Entity<CounterDelta>().ToTable("counter_deltas").HasIndex(d => d.Name);
        modelBuilder.Entity<Setting>().ToTable("settings").HasKey(s => s.Name);
        modelBuilder.Entity<ApiKey>().ToTable("api_keys").HasIndex(k => k.Hash).IsUnique();
        modelBuilder.Entity<StoredFile>().ToTable("files").HasKey(f => f.Key);
        modelBuilder.Entity<FileChunk>().ToTable("file_chunks").HasKey(c => new { c.Content, c.Number });
    }

    /// <summary>SQLite keeps no kind of a time; all of ours are UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(t => t.ToUniversalTime(), t => DateTime.SpecifyKind(t, DateTimeKind.Utc));
}
