using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Review;

/// <summary>
/// Runs the checks again after a person's change: a doubt that the change has settled goes, a new one comes. What a person has answered is never flagged again,
/// but says what contradicts it. Checks that come out now, or no longer do, are noted on every value that they are about.
/// </summary>
public static class Recheck
{
    /// <param name="before">As the records were.</param>
    /// <param name="made">The change.</param>
    /// <param name="known">What the checks find in the records before, from the change before; null to find it.</param>
    public static CheckedChange After(ReportRecords before, MadeChange made, RecordFindings? known = null) =>
        After(known ?? RecordFindings.Of(before), made.Records, pointer => made.Shift is { } shift ? shift.Apply(pointer) : pointer, made.Pointer);

    /// <summary>The same after several changes.</summary>
    /// <param name="before">As the records were; their findings are in their flags.</param>
    /// <param name="after">With all changes.</param>
    /// <param name="moved">Where a pointer of the former leads in the latter; null when that is gone.</param>
    public static CheckedChange After(ReportRecords before, ReportRecords after, Func<string, string?> moved) => After(RecordFindings.Of(before), after, moved, changed: null);

    /// <param name="before">What the checks found before.</param>
    /// <param name="after">With all changes.</param>
    /// <param name="moved">Where a pointer of the former leads in the latter.</param>
    /// <param name="changed">A value whose reasons stay as they are, for a person has just answered it; null for none.</param>
    private static CheckedChange After(RecordFindings before, ReportRecords after, Func<string, string?> moved, string? changed)
    {
        var found = RecordFindings.Of(after);
        var (old, now) = (before.ByPlace(moved), found.ByPlace(pointer => pointer));
        var gone = old.Where(f => !now.ContainsKey(f.Key) && (f.Key.Pointer != changed || f.Value.Holds)).Select(f => f.Value).ToLookup(f => f.Pointer);
        var come = now.Where(f => !old.ContainsKey(f.Key)).Select(f => f.Value).ToLookup(f => f.Pointer);
        if (gone.Count == 0 && come.Count == 0)
        {
            return new CheckedChange(after, [], found);
        }

        var contradicted = new List<string>();
        Evidence Change(string pointer, Evidence evidence)
        {
            evidence = gone[pointer].Aggregate(evidence, Settle);
            var answered = evidence.Reasons.Any(Reasons.Answers.Contains);
            foreach (var finding in come[pointer])
            {
                if (answered && !finding.Holds)
                {
                    contradicted.Add(pointer);
                }

                evidence = With(evidence, finding, answered);
            }

            return evidence;
        }

        var pointers = gone.Select(g => g.Key).Concat(come.Select(c => c.Key)).Distinct().ToLookup(p => RecordEdit.Find(after, p) is not null);
        // One by one, so that all other records stay the same objects.
        var leaves = pointers[true].Aggregate(after, (records, pointer) => RecordEdit.Replace(records, pointer, (field, _) => ((IField)field!).With(e => Change(pointer, e))));
        var checkedAnew = leaves with { Doubts = Doubts(after, [.. pointers[false]], come, Change) };
        // Whichever of a formula's numbers the rule takes for the wrong one, it is the new value that has broken it.
        var broken = changed is not null && come.Any(c => c.Key != changed && c.Any(f => f.Code == Reasons.SumMismatch)) && RecordEdit.Find(after, changed) is not null;
        return new CheckedChange(checkedAnew, [.. (broken ? contradicted.Prepend(changed!) : contradicted).Distinct()], found);
    }

    private static IReadOnlyDictionary<string, Evidence> Doubts(
        ReportRecords records, IReadOnlyList<string> pointers, ILookup<string, Finding> come, Func<string, Evidence, Evidence> change)
    {
        if (pointers.Count == 0)
        {
            return records.Doubts;
        }

        var doubts = new Dictionary<string, Evidence>(records.Doubts);
        foreach (var pointer in pointers)
        {
            if (!doubts.TryGetValue(pointer, out var doubt) && come[pointer].All(f => f.Holds))
            {
                continue;
            }

            var changed = change(pointer, doubt ?? new Evidence());
            if (changed.Reasons.Count == 0)
            {
                doubts.Remove(pointer);
            }
            else
            {
                doubts[pointer] = changed;
            }
        }

        return doubts;
    }

    /// <summary>What nothing else speaks against is sure enough again; an answer's own code is no doubt. A check that no longer comes out speaks for nothing.</summary>
    private static Evidence Settle(Evidence evidence, Finding finding)
    {
        if (finding.Holds)
        {
            return evidence with { Checks = [.. evidence.Checks.Where(c => c != finding.Code)] };
        }

        List<string> left = [.. evidence.Reasons.Where(r => r != finding.Code)];
        return evidence with
        {
            Reasons = left,
            Flagged = evidence.Flagged && left.Count > 0,
            Alternatives = [.. evidence.Alternatives.Except(finding.Alternatives)],
        };
    }

    private static Evidence With(Evidence evidence, Finding finding, bool answered) => finding.Holds
        ? evidence.Passed(finding.Code)
        : (answered ? evidence.Note(finding.Code) : evidence.Flag(finding.Code)).WithAlternatives(finding.Alternatives);
}

/// <summary>Records after a change, checked anew.</summary>
/// <param name="Records">With reasons and flags put right.</param>
/// <param name="Contradicted">Pointers of answered values that a check contradicts now and did not before.</param>
/// <param name="Findings">What the checks find in them.</param>
public sealed record CheckedChange(ReportRecords Records, IReadOnlyList<string> Contradicted, RecordFindings Findings);

/// <summary>What all checks find in a document's records: what is wrong, and what comes out.</summary>
public sealed class RecordFindings
{
    private readonly IReadOnlyList<Finding> _findings;

    private RecordFindings(IReadOnlyList<Finding> findings) => _findings = findings;

    /// <summary>Runs the checks.</summary>
    public static RecordFindings Of(ReportRecords records) => new([.. Checker.Findings(records)]);

    /// <param name="moved">Where a pointer leads now; null when that is gone.</param>
    internal Dictionary<(string Pointer, string Code, bool Holds), Finding> ByPlace(Func<string, string?> moved)
    {
        var findings = new Dictionary<(string, string, bool), Finding>();
        foreach (var finding in _findings)
        {
            if (moved(finding.Pointer) is { } pointer)
            {
                findings[(pointer, finding.Code, finding.Holds)] = pointer == finding.Pointer ? finding : finding with { Pointer = pointer };
            }
        }

        return findings;
    }
}
