namespace ItaIngest.Core.Review;

/// <summary>What a person may type into a field.</summary>
public enum FieldKind
{
    Text,
    Integer,
    Decimal,

    /// <summary>A day or a month.</summary>
    Date,

    /// <summary>A question's code: <c>i2</c>, <c>o11</c>.</summary>
    Code,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A fiscal year, Buddhist era.</summary>
    Year,
}

/// <summary>What values a field takes.</summary>
/// <param name="Kind">How its text is understood.</param>
/// <param name="Least">Smallest number.</param>
/// <param name="Most">Largest number.</param>
/// <param name="Choices">The words of a <see cref="FieldKind.Choice"/>, as they are stored.</param>
/// <param name="Decimals">Most digits behind the point of a <see cref="FieldKind.Decimal"/>: two unless averages are printed with more; amounts have satang.</param>
public sealed record FieldType(FieldKind Kind, decimal Least = 0, decimal Most = 0, IReadOnlyList<string>? Choices = null, int Decimals = 2)
{
    /// <summary>Numbers, dates and codes: where a wrong value does most harm.</summary>
    public bool IsExact => Kind != FieldKind.Text;
}
