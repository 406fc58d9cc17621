using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Known;

/// <summary>Tables of what people have confirmed, from which documents it is, in which it was used, and what is still to be explained.</summary>
internal static class KnownModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<KnownEntry>(entry =>
        {
            entry.ToTable("known_entries");
            entry.Ignore(e => e.IsUsed);
            entry.Property(e => e.From).HasMaxLength(KnownEntry.LongestText);
            entry.Property(e => e.To).HasMaxLength(KnownEntry.LongestText);
            entry.HasIndex(e => new { e.Kind, e.From, e.To }).IsUnique();
        });
        model.Entity<KnownSource>(source =>
        {
            source.ToTable("known_sources");
            source.HasOne<KnownEntry>().WithMany().HasForeignKey(s => s.EntryId);
            source.HasOne<StoredDocument>().WithMany().HasForeignKey(s => s.DocumentId);
        });
        model.Entity<KnownUsed>(used =>
        {
            // An entry may be deleted while another machine reads with it.
            used.ToTable("known_uses").HasKey(u => new { u.DocumentId, u.EntryId });
            used.HasIndex(u => u.EntryId);
            used.HasOne<StoredDocument>().WithMany().HasForeignKey(u => u.DocumentId);
        });
        model.Entity<StoredOpenHeader>(header =>
        {
            header.ToTable("open_headers").HasKey(h => new { h.DocumentId, h.Position });
            header.HasIndex(h => h.Key);
            header.HasOne<StoredDocument>().WithMany().HasForeignKey(h => h.DocumentId);
        });
        model.Entity<StoredReadHeader>(header =>
        {
            header.ToTable("read_headers").HasKey(h => new { h.DocumentId, h.Position });
            header.HasIndex(h => h.Key);
            header.HasOne<StoredDocument>().WithMany().HasForeignKey(h => h.DocumentId);
        });
    }
}
