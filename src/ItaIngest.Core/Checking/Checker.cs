using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>Applies every rule and sets the flags that follow.</summary>
public static class Checker
{
    private static readonly IRule[] s_rules =
        [new LowConfidence(), new ScoreRange(), new ScoreArithmetic(), new ItemNumbering(), new Deadlines()];

    /// <summary>The same records with flags, reasons and alternatives from all rules.</summary>
    public static ReportRecords Apply(ReportRecords records)
    {
        var findings = Findings(records).GroupBy(f => f.Pointer).ToDictionary(g => g.Key, g => g.ToList());
        var leaves = RecordTree.Leaves(records).Select(l => l.Pointer).ToHashSet();
        var checkedRecords = RecordTree.Map(records, (pointer, field) =>
            findings.TryGetValue(pointer, out var found) ? field.With(e => found.Aggregate(e, With)) : field);
        var doubts = new Dictionary<string, Evidence>(records.Doubts);
        foreach (var (pointer, found) in findings.Where(f => !leaves.Contains(f.Key)))
        {
            doubts[pointer] = found.Aggregate(doubts.GetValueOrDefault(pointer) ?? new Evidence(), With);
        }

        return checkedRecords with { Doubts = doubts };
    }

    /// <summary>What all rules find; nothing is flagged.</summary>
    public static IEnumerable<Finding> Findings(ReportRecords records) => s_rules.SelectMany(r => r.Check(records));

    private static Evidence With(Evidence evidence, Finding finding)
    {
        var flagged = evidence.Flag(finding.Reason);
        return finding.Alternatives is null ? flagged : flagged.WithAlternatives(finding.Alternatives);
    }
}
