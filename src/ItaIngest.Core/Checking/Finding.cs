using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>What a rule found about one value, record or list.</summary>
/// <param name="Pointer">JSON pointer of the leaf, or of a record or list that no leaf stands for.</param>
/// <param name="Code">Why it is in doubt, from <see cref="Reasons"/>; or, where <paramref name="Holds"/>, which check bears it out, from <see cref="Checks"/>.</param>
/// <param name="Holds">The check came out: this is evidence for the value.</param>
internal sealed record Finding(string Pointer, string Code, bool Holds = false)
{
    /// <summary>Values that the rule would accept, best first.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>Where what is missing or unread stands; for doubts that stand for no leaf.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>What stands there.</summary>
    public string? Raw { get; init; }
}

/// <summary>A check of one document's records; it finds and never changes.</summary>
internal interface IRule
{
    IEnumerable<Finding> Check(CheckedDocument document);
}
