using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Review;

/// <summary>
/// Runs the checks again after a person's change: a doubt that the change has settled goes, a new one comes. What a person has answered is never flagged again,
/// but says what contradicts it.
/// </summary>
public static class Recheck
{
    /// <param name="before">As the records were.</param>
    /// <param name="made">The change.</param>
    /// <returns>The changed records with reasons and flags put right, and the pointers of answered values that a check contradicts now and did not before.</returns>
    public static (ReportRecords Records, IReadOnlyList<string> Contradicted) After(ReportRecords before, MadeChange made) =>
        After(before, made.Records, pointer => made.Shift is { } shift ? shift.Apply(pointer) : pointer, made.Pointer);

    /// <summary>The same after several changes.</summary>
    /// <param name="before">As the records were; their findings are in their flags.</param>
    /// <param name="after">With all changes.</param>
    /// <param name="moved">Where a pointer of the former leads in the latter; null when that is gone.</param>
    /// <param name="changed">A value whose reasons stay as they are, for a person has just answered it; null for none.</param>
    public static (ReportRecords Records, IReadOnlyList<string> Contradicted) After(ReportRecords before, ReportRecords after, Func<string, string?> moved, string? changed = null)
    {
        var old = Findings(before, moved);
        var now = Findings(after, pointer => pointer);
        var gone = old.Where(f => !now.ContainsKey(f.Key) && f.Key.Pointer != changed).Select(f => f.Value).ToLookup(f => f.Pointer);
        var come = now.Where(f => !old.ContainsKey(f.Key)).Select(f => f.Value).ToLookup(f => f.Pointer);
        if (gone.Count == 0 && come.Count == 0)
        {
            return (after, []);
        }

        var contradicted = new List<string>();
        Evidence Change(string pointer, Evidence evidence)
        {
            evidence = gone[pointer].Aggregate(evidence, Settle);
            var answered = evidence.Reasons.Any(Reasons.Answers.Contains);
            foreach (var finding in come[pointer])
            {
                if (answered)
                {
                    contradicted.Add(pointer);
                }

                evidence = With(answered ? evidence.Note(finding.Code) : evidence.Flag(finding.Code), finding);
            }

            return evidence;
        }

        var leaves = RecordTree.Map(after, (pointer, field) => gone.Contains(pointer) || come.Contains(pointer) ? field.With(e => Change(pointer, e)) : field);
        var checkedAnew = leaves with { Doubts = Doubts(after, gone, come, Change) };
        // Whichever of a formula's numbers the rule takes for the wrong one, it is the new value that has broken it.
        var broken = changed is not null && come.Any(c => c.Key != changed && c.Any(f => f.Code == Reasons.SumMismatch)) && RecordEdit.Find(after, changed) is not null;
        return (checkedAnew, [.. (broken ? contradicted.Prepend(changed!) : contradicted).Distinct()]);
    }

    private static Dictionary<string, Evidence> Doubts(
        ReportRecords records, ILookup<string, Finding> gone, ILookup<string, Finding> come, Func<string, Evidence, Evidence> change)
    {
        var leaves = RecordTree.Leaves(records).Select(l => l.Pointer).ToHashSet();
        var doubts = new Dictionary<string, Evidence>(records.Doubts);
        foreach (var pointer in gone.Select(g => g.Key).Concat(come.Select(c => c.Key)).Distinct().Where(p => !leaves.Contains(p)))
        {
            if (!doubts.TryGetValue(pointer, out var doubt) && !come.Contains(pointer))
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

    /// <summary>What nothing else speaks against is sure enough again; an answer's own code is no doubt.</summary>
    private static Evidence Settle(Evidence evidence, Finding finding)
    {
        List<string> left = [.. evidence.Reasons.Where(r => r != finding.Code)];
        return evidence with
        {
            Reasons = left,
            Flagged = evidence.Flagged && left.Count > 0,
            Alternatives = [.. evidence.Alternatives.Except(finding.Alternatives)],
        };
    }

    private static Evidence With(Evidence evidence, Finding finding) => evidence.WithAlternatives(finding.Alternatives);

    /// <summary>By pointer, as it is after the change, and reason.</summary>
    private static Dictionary<(string Pointer, string Reason), Finding> Findings(ReportRecords records, Func<string, string?> moved)
    {
        var findings = new Dictionary<(string, string), Finding>();
        foreach (var finding in Checker.Findings(records))
        {
            if (moved(finding.Pointer) is { } pointer)
            {
                findings[(pointer, finding.Code)] = finding with { Pointer = pointer };
            }
        }

        return findings;
    }
}
