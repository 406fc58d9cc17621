using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Arithmetic;

/// <summary>The values that readings of a number offer beside the one that it has.</summary>
internal static class FieldCandidates
{
    /// <summary>What readers have, not what arithmetic would like: a wrong sum of the author's is no misreading.</summary>
    private static readonly string[] s_readings = [AlternativeSources.Reader, AlternativeSources.Second, AlternativeSources.OtherPlace];

    /// <summary>The likeliest first; none for a number that was read beyond doubt.</summary>
    public static IReadOnlyList<(decimal Value, string Source)> Of(Field<decimal> field) =>
    [
        .. field.Evidence.Alternatives.Where(a => s_readings.Contains(a.Source))
            .Select(a => (Read: decimal.TryParse(a.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value), Value: value, a.Source))
            .Where(a => a.Read && a.Value != field.Value).Select(a => (a.Value, a.Source)).DistinctBy(a => a.Value),
    ];
}
