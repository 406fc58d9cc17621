using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>What is known of the document while its parts are read.</summary>
/// <param name="FiscalYear">B.E. year that the document reports on; null when none is printed.</param>
/// <param name="AssessedYear">B.E. year whose numbering of questions the document uses.</param>
internal sealed record ReadingContext(int? FiscalYear, int AssessedYear)
{
    /// <summary>The numbering in force when a document names no year.</summary>
    public const int NewestNumbering = 2568;

    public DateContext Dates { get; } = new(FiscalYear);
}
