using ItaIngest.Core.Records;
using ItaIngest.Core.Review;

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
    public static double Of(IEnumerable<FlaggedPlace> flags) => flags.Sum(f => Weight(f) * Math.Max(LeastDoubt, 1 - (f.Evidence.Confidence ?? UnknownConfidence)));

    public static bool IsExact(FlaggedPlace flag) => flag.IsValue && FieldTypes.Of(flag.Pointer).IsExact;

    private static double Weight(FlaggedPlace flag) => !flag.IsValue ? Doubt : IsExact(flag) ? Exact : Wording;
}

/// <param name="Pointer">JSON pointer.</param>
/// <param name="IsValue">A value stands there; else it is a doubt about something that is not there.</param>
/// <param name="Evidence">With its confidence and the reasons of the flag.</param>
internal readonly record struct FlaggedPlace(string Pointer, bool IsValue, Evidence Evidence);
