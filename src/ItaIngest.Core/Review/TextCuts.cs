using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Review;

/// <summary>Texts are cut in pieces and put together; each piece keeps the evidence of the whole, for no box is known for a part of it.</summary>
internal static class TextCuts
{
    /// <returns>The pieces; null when a cut leaves nothing on one side.</returns>
    public static IReadOnlyList<Field<string>>? Split(Field<string> field, IReadOnlyList<int>? cuts)
    {
        var text = field.Value;
        if (cuts is not { Count: > 0 } || cuts.Any(c => c <= 0 || c >= text.Length))
        {
            return null;
        }

        int[] ends = [.. cuts.Distinct().Order(), text.Length];
        var pieces = ends.Select((end, i) => ThaiText.Normalize(text[(i == 0 ? 0 : ends[i - 1])..end])).ToList();
        return pieces.TrueForAll(p => p.Length > 0) ? [.. pieces.Select(p => new Field<string>(p, field.Evidence.Answer(Reasons.Corrected)))] : null;
    }

    public static Field<string> Join(Field<string> first, Field<string> second) => new(
        ThaiText.Normalize(ThaiText.JoinLines([first.Value, second.Value])),
        (first.Evidence with
        {
            Places = [.. first.Evidence.Places, .. second.Evidence.Places],
            Raw = first.Evidence.Raw is { } a && second.Evidence.Raw is { } b ? $"{a} {b}" : first.Evidence.Raw ?? second.Evidence.Raw,
            Alternatives = [],
        }).Answer(Reasons.Corrected));
}
