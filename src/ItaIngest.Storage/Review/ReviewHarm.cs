using ItaIngest.Core.Review;
using ItaIngest.Storage.Records;

namespace ItaIngest.Storage.Review;

/// <summary>How urgent a document's flags are: numbers, dates and codes before wording, the least sure first.</summary>
internal static class ReviewHarm
{
    /// <summary>A wrong number goes into tables and rankings, a wrong letter is read over.</summary>
    private const double Exact = 3, Wording = 1;

    /// <summary>A row that may be missing is as bad as a number.</summary>
    private const double Doubt = 3;

    /// <summary>A flag in spite of high confidence (a sum that does not come out) still says that one in ten may be wrong.</summary>
    private const double LeastDoubt = 0.1;

    private const double UnknownConfidence = 0.5;

    /// <summary>The sum over all flagged values.</summary>
    public static double Of(IEnumerable<StoredField> fields) => fields.Where(f => f.Flagged).Sum(f => Weight(f) * Math.Max(LeastDoubt, 1 - (f.Confidence ?? UnknownConfidence)));

    public static bool IsExact(StoredField field) => field.Value is not null && FieldTypes.Of(field.Pointer).IsExact;

    private static double Weight(StoredField field) => field.Value is null ? Doubt : IsExact(field) ? Exact : Wording;
}
