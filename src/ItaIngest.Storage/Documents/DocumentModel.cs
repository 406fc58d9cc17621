using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Documents;

/// <summary>Tables of documents, pages and arrivals. Every list and filter of dashboard and API has its index here.</summary>
internal static class DocumentModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<StoredDocument>(document =>
        {
            document.ToTable("documents");
            document.Property(d => d.Sha256).HasMaxLength(64);
            document.HasIndex(d => d.Sha256).IsUnique();
            document.HasMany(d => d.Pages).WithOne().HasForeignKey(p => p.DocumentId);
            document.HasMany(d => d.Fields).WithOne().HasForeignKey(f => f.DocumentId);
            document.HasOne(d => d.Records).WithOne().HasForeignKey<Records.StoredRecords>(r => r.DocumentId);
            document.HasIndex(d => new { d.Work, d.Priority, d.Id });
            document.HasIndex(d => new { d.State, d.Id });
            document.HasIndex(d => new { d.Kind, d.Id });
            document.HasIndex(d => new { d.FiscalYear, d.Id });
            document.HasIndex(d => new { d.Agency, d.Id });
            document.HasIndex(d => new { d.Province, d.Id });
            document.HasIndex(d => new { d.Review, d.Id });
            document.HasIndex(d => new { d.Review, d.State, d.Harm, d.Id });
            document.HasIndex(d => new { d.Second, d.Id }).HasFilter("\"Second\" <> 'None'");
            document.HasIndex(d => d.ClaimedBy).HasFilter("\"ClaimedBy\" IS NOT NULL");
            document.HasIndex(d => d.ArrivedAt);
            document.HasIndex(d => d.FileName);
            document.HasIndex(d => d.Id, "IX_documents_WithError").HasFilter("\"Error\" IS NOT NULL");
            document.HasIndex(d => d.Id, "IX_documents_Untold").HasFilter("\"Version\" <> \"ToldVersion\"");
            document.HasIndex(d => d.ComparisonDue).HasFilter("\"ComparisonDue\" IS NOT NULL");
            document.HasIndex(d => d.Id, "IX_documents_Paused").HasFilter("\"Paused\"");
        });
        model.Entity<KnownAgency>(agency =>
        {
            agency.ToTable("agencies").HasKey(a => a.Name);
            agency.HasIndex(a => new { a.SortKey, a.Name });
        });
        model.Entity<StoredPage>(page =>
        {
            page.ToTable("pages").HasKey(p => new { p.DocumentId, p.Number });
            // Read pages are nearly all of them and are never looked for by state.
            page.HasIndex(p => new { p.State, p.DocumentId, p.Number }).HasFilter("\"State\" <> 'Read'");
        });
        model.Entity<Arrival>(arrival =>
        {
            arrival.ToTable("arrivals");
            arrival.Property(a => a.Sha256).HasMaxLength(64);
            arrival.Property(a => a.Inbox).HasMaxLength(32);
            arrival.HasOne(a => a.Document).WithMany().HasForeignKey(a => a.DocumentId).OnDelete(DeleteBehavior.SetNull);
            arrival.HasIndex(a => a.ArrivedAt);
            arrival.HasIndex(a => new { a.Fate, a.Id });
            arrival.HasIndex(a => new { a.Source, a.Id });
            arrival.HasIndex(a => a.Id, "IX_arrivals_ToFailed").HasFilter("\"Fate\" = 'Unreadable' AND \"FailedAs\" IS NULL AND \"Source\" <> 'Backfill'");
            arrival.HasIndex(a => a.Id, "IX_arrivals_Blocked").HasFilter("\"Fate\" = 'Blocked'");
        });
        model.Entity<DeletedOriginal>(original =>
        {
            original.ToTable("deleted_originals").HasKey(o => o.Sha256);
            original.Property(o => o.Sha256).HasMaxLength(64);
            original.HasIndex(o => o.DeletedAt).HasFilter("\"GoneAt\" IS NULL");
        });
    }
}
