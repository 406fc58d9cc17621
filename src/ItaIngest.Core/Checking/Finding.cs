using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>What a rule found about one value.</summary>
/// <param name="Pointer">JSON pointer of the leaf, or of a record or list that no leaf stands for.</param>
/// <param name="Reason">A code from <see cref="Reasons"/>.</param>
/// <param name="Alternatives">Values that the rule would accept, best first.</param>
public sealed record Finding(string Pointer, string Reason, IReadOnlyList<Alternative>? Alternatives = null);

/// <summary>A check of one document's records; it finds and never changes.</summary>
public interface IRule
{
    IEnumerable<Finding> Check(ReportRecords records);
}
