using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>What rules look at.</summary>
/// <param name="Records">As read, repairs made.</param>
/// <param name="Layout">The pages as blocks; null where only records are at hand (after a correction, in a test): rules about what stands beside the records find nothing then.</param>
internal sealed record CheckedDocument(ReportRecords Records, DocumentLayout? Layout = null)
{
    private readonly Lazy<IReadOnlyList<(string Pointer, IField Field)>> _leaves = new(() => [.. RecordTree.Leaves(Records)]);

    private readonly Lazy<EvidenceMap> _map = new(() => new EvidenceMap(RecordTree.Leaves(Records)));

    /// <summary>What of the pages became values.</summary>
    public EvidenceMap Map => _map.Value;

    /// <summary>Every leaf with its pointer.</summary>
    public IReadOnlyList<(string Pointer, IField Field)> Leaves => _leaves.Value;

    /// <summary>Leaves whose last key is one of some.</summary>
    public IEnumerable<(string Pointer, IField Field)> LeavesOf(params string[] keys) => Leaves.Where(l => keys.Contains(ValueKinds.KeyOf(l.Pointer)));
}
