using ItaIngest.Storage.Backfills;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Operations;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Jobs;

/// <summary>Tables of machines, of the history of jobs and of backfills.</summary>
internal static class JobModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Machine>(machine =>
        {
            machine.ToTable("machines");
            machine.HasIndex(m => m.EndedAt);
        });
        model.Entity<JobRun>(run =>
        {
            run.ToTable("job_runs");
            run.HasOne<StoredDocument>().WithMany().HasForeignKey(r => r.DocumentId);
            run.HasIndex(r => new { r.DocumentId, r.Id });
            run.HasIndex(r => r.BeganAt);
            run.HasIndex(r => r.MachineId, "IX_job_runs_Running").HasFilter("\"Outcome\" = 'Running'");
            run.HasIndex(r => new { r.MachineId, r.Id });
            // Nearly all ended well and are never looked for by that.
            run.HasIndex(r => r.Id, "IX_job_runs_NotDone").HasFilter("\"Outcome\" <> 'Done'");
            run.HasIndex(r => r.Id, "IX_job_runs_WithError").HasFilter("\"Error\" IS NOT NULL");
        });
        model.Entity<BulkOperation>(operation =>
        {
            operation.ToTable("bulk_operations");
            operation.HasIndex(o => o.Id, "IX_bulk_operations_Unfinished").HasFilter("\"EndedAt\" IS NULL");
        });
        model.Entity<BackfillRun>(run =>
        {
            run.ToTable("backfill_runs");
            run.HasIndex(r => r.Folder);
            run.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.RunId);
        });
        model.Entity<BackfillFile>(file =>
        {
            file.ToTable("backfill_files");
            file.HasIndex(f => new { f.RunId, f.Path }).IsUnique();
            file.HasIndex(f => new { f.RunId, f.State, f.Id });
            file.HasOne<StoredDocument>().WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.SetNull);
        });
    }
}
