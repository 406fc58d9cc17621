using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Confidence;

/// <summary>Gives every value one calibrated probability of being right, and flags those that are not likely enough for the harm that they would do.</summary>
internal static class FieldConfidence
{
    /// <summary>A transcript does not say how sure its writer was, and writers that are programs make up plausible words.</summary>
    private const double MostOfTranscript = 0.98;

    /// <summary>So doubtful letters, and readers that disagree, are too rare in what was learned from for a step of their own: a number, date or code that has such a doubt, and that nothing has settled, is worth at most this.</summary>
    private const double RareDoubt = 0.7, MostWithRareDoubt = 0.85;

    /// <summary>A name that people have confirmed in another document is read right, however hard its letters were to read; whether it is the name that belongs there is another question.</summary>
    private const double LeastOfConfirmedName = 0.9;

    /// <param name="records">Rules applied.</param>
    /// <param name="layout">For the pages' own quality.</param>
    /// <param name="model">The learned one when null.</param>
    /// <param name="options">Defaults when null.</param>
    public static ReportRecords Apply(ReportRecords records, DocumentLayout? layout, ConfidenceModel? model = null, FlagOptions? options = null)
    {
        var (learned, bounds) = (model ?? ConfidenceModel.Learned, options ?? new FlagOptions());
        var features = new FieldFeatures(records, layout);
        var isTranscript = layout?.Pages.Any(p => p.Source == PageSource.Transcript) ?? false;
        return RecordTree.Map(records, (pointer, field) =>
        {
            // What no glyph shows keeps what it came with; unknown is never sure.
            var probability = field.Evidence is { Signals: null, Confidence: { } given } ? given : Weighed(pointer, field.Evidence, learned.Probability(features.Of(pointer, field)));
            probability = isTranscript ? Math.Min(probability, MostOfTranscript) : probability;
            return field.With(e => Flagged(e, probability, bounds.For(ValueKinds.Of(pointer))));
        });
    }

    /// <summary>What one of two readers has and the document itself decided for is as sure as its readers' judge said.</summary>
    private static double Weighed(string pointer, Evidence evidence, double probability) =>
        evidence.Checks.Contains(Checks.ConfirmedName) ? Math.Max(probability, LeastOfConfirmedName)
        : evidence.Checks.Contains(Checks.Settled) ? Math.Max(probability, evidence.Confidence ?? 0)
        : ValueKinds.Of(pointer) == ValueKind.Exact && (evidence.Signals is { Lowest: < RareDoubt } || evidence.Reasons.Contains(Reasons.ReadersDisagree)) ? Math.Min(probability, MostWithRareDoubt) : probability;

    private static Evidence Flagged(Evidence evidence, double probability, double bound)
    {
        var known = evidence with { Confidence = probability };
        return probability >= bound || known.Flagged ? known : known.Flag(known.Reasons.Contains(Reasons.ReadersDisagree) ? Reasons.ReadersDisagree : Reasons.LowOcrConfidence);
    }
}
