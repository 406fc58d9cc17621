using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaIngest.Storage.Records;

/// <summary>Tables of records, values and corrections.</summary>
internal static class RecordModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<StoredRecords>().ToTable("records").HasKey(r => r.DocumentId);
        model.Entity<StoredField>(field =>
        {
            field.ToTable("fields");
            field.HasIndex(f => new { f.DocumentId, f.Pointer }).IsUnique();
            field.HasIndex(f => f.DocumentId, "IX_fields_Flagged").HasFilter("\"Flagged\"");
        });
        Record<StoredPlan>(model, "plans");
        Record<StoredMeasure>(model, "measures");
        model.Entity<StoredActivity>().HasKey(a => new { a.DocumentId, a.PlanPosition, a.Position });
        RecordIndexes(model.Entity<StoredActivity>().ToTable("activities"));
        Record<StoredScore>(model, "scores");
        model.Entity<StoredScore>(score =>
        {
            score.HasIndex(s => new { s.FiscalYear, s.Scope, s.IndicatorNo });
            score.HasIndex(s => new { s.Item, s.DocumentId });
            score.HasIndex(s => s.Score);
            // Of PostgreSQL a hash, which takes names of any length; a misread paragraph may stand where a name belongs.
            score.HasIndex(s => s.Agency).HasMethod("hash");
            score.HasIndex(s => new { s.Agency, s.DocumentId }).HasFilter("\"Agency\" IS NOT NULL");
        });
        model.Entity<StoredMeasure>().HasIndex(m => new { m.IndicatorNo, m.DocumentId });
        model.Entity<StoredCorrection>(correction =>
        {
            correction.ToTable("corrections");
            correction.HasOne<StoredDocument>().WithMany().HasForeignKey(c => c.DocumentId);
            correction.HasIndex(c => new { c.DocumentId, c.Pointer });
            correction.HasIndex(c => c.When);
            correction.HasIndex(c => c.State);
        });
        model.Entity<FieldCheck>(check =>
        {
            check.ToTable("field_checks");
            check.HasOne<StoredDocument>().WithMany().HasForeignKey(c => c.DocumentId);
            check.HasIndex(c => new { c.DocumentId, c.Pointer }).IsUnique();
            check.HasIndex(c => c.Path);
        });
    }

    private static void Record<T>(ModelBuilder model, string table)
        where T : StoredRecord
    {
        var record = model.Entity<T>().ToTable(table);
        record.HasKey(r => new { r.DocumentId, r.Position });
        RecordIndexes(record);
    }

    private static void RecordIndexes<T>(EntityTypeBuilder<T> record)
        where T : StoredRecord
    {
        record.HasOne(r => r.Document).WithMany().HasForeignKey(r => r.DocumentId);
        record.HasIndex(r => new { r.DocumentYear, r.DocumentId });
        record.HasIndex(r => new { r.DocumentAgency, r.DocumentId });
        record.HasIndex(r => new { r.DocumentProvince, r.DocumentId });
        record.HasIndex(r => new { r.DocumentKind, r.DocumentId });
        record.HasIndex(r => r.DocumentId, $"IX_{record.Metadata.GetTableName()}_Flagged").HasFilter("\"FlaggedCount\" > 0");
    }
}
