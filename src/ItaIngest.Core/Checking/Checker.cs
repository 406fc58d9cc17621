using ItaIngest.Core.Checking.Confidence;
using ItaIngest.Core.Checking.Rules;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Words;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>Applies every rule and sets the flags that follow.</summary>
public static class Checker
{
    private static readonly IRule[] s_rules =
    [
        new ScoreRange(), new ScoreArithmetic(), new GradeOfScore(), new LevelOfScore(), new ItemNumbers(), new IndicatorNames(), new IndicatorSets(), new UnreadScores(),
        new FiscalYearRange(), new FiscalDates(), new DateOrder(),
        new AchievedLevels(), new LevelScales(), new BudgetRanges(), new ActivityNumbers(), new PlanNumbers(), new TornPlans(),
        new MissingFacts(), new KnownPlaces(), new AgencyNameRule(),
        new UnreadTables(), new UnreadCells(), new UnreadLabels(), new UnreadLines(), new MergedColumns(), new MergedRows(), new OpenRowsInDoubt(), new RowNumbers(), new ColumnTotals(), new ColumnSense(),
        new ForeignScript(), new RepeatedPhrases(), new ThaiSequences(), new UnknownWords(LanguageWords.Installed),
    ];

    /// <summary>The same records with flags, reasons, alternatives and passed checks from all rules, and with a probability of being right for each value.</summary>
    /// <param name="records">As read.</param>
    /// <param name="layout">The pages; without them what was not read can't be found.</param>
    public static ReportRecords Apply(ReportRecords records, DocumentLayout? layout = null) => FieldConfidence.Apply(ByRules(records, layout), layout);

    /// <summary>What rules say alone.</summary>
    internal static ReportRecords ByRules(ReportRecords records, DocumentLayout? layout)
    {
        var document = new CheckedDocument(records, layout);
        var findings = s_rules.SelectMany(r => r.Check(document)).GroupBy(f => f.Pointer).ToDictionary(g => g.Key, g => g.ToList());
        var leaves = document.Leaves.Select(l => l.Pointer).ToHashSet();
        var checkedRecords = RecordTree.Map(records, (pointer, field) =>
            findings.TryGetValue(pointer, out var found) ? field.With(e => found.Aggregate(e, With)) : field);
        var doubts = new Dictionary<string, Evidence>(records.Doubts);
        foreach (var (pointer, found) in findings.Where(f => !leaves.Contains(f.Key)))
        {
            doubts[pointer] = found.Where(f => !f.Holds).Aggregate(doubts.GetValueOrDefault(pointer) ?? new Evidence(), With);
        }

        return checkedRecords with { Doubts = doubts };
    }

    /// <summary>What all rules find in records alone, wrong or right; nothing is flagged.</summary>
    internal static IEnumerable<Finding> Findings(ReportRecords records)
    {
        var document = new CheckedDocument(records);
        return s_rules.SelectMany(r => r.Check(document));
    }

    private static Evidence With(Evidence evidence, Finding finding) => finding.Holds ? evidence.Passed(finding.Code) : evidence.Flag(finding.Code).WithAlternatives(finding.Alternatives) with
    {
        Places = finding.Places.Count == 0 ? evidence.Places : [.. evidence.Places, .. finding.Places],
        Raw = evidence.Raw ?? finding.Raw,
    };
}
