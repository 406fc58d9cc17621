using System.Globalization;

namespace ItaIngest.Core.Records;

/// <summary>
/// Which records differ between two states of a document. A change of one value makes new objects only of what holds it (<see cref="RecordEdit"/>), so that what is the same
/// object in both needs no comparison: an answer to one value of two thousand costs as much as one of twenty.
/// </summary>
public static class RecordDiff
{
    /// <summary>Pointers of the records at the top (<c>/document</c>, <c>/scores/3</c>) that are not the same object in both states or have other doubts, and of what else has other doubts.</summary>
    public static IReadOnlySet<string> Parts(ReportRecords before, ReportRecords after)
    {
        var parts = new HashSet<string>();
        if (!ReferenceEquals(before.Document, after.Document))
        {
            parts.Add("/document");
        }

        Compare(parts, "/plans", before.Plans, after.Plans);
        Compare(parts, "/measures", before.Measures, after.Measures);
        Compare(parts, "/scores", before.Scores, after.Scores);
        if (!ReferenceEquals(before.Doubts, after.Doubts))
        {
            parts.UnionWith(before.Doubts.Where(d => !Equals(after.Doubts.GetValueOrDefault(d.Key), d.Value)).Select(d => PartOf(d.Key)));
            parts.UnionWith(after.Doubts.Where(d => !before.Doubts.ContainsKey(d.Key)).Select(d => PartOf(d.Key)));
        }

        return parts;
    }

    /// <summary>Every leaf of some parts, in the contract's order.</summary>
    /// <param name="records">Of one of the states.</param>
    /// <param name="parts">Those that are not there have none.</param>
    public static IReadOnlyList<(string Pointer, IField Field)> Leaves(ReportRecords records, IReadOnlySet<string> parts)
    {
        List<(string, IField)> leaves = parts.Contains("/document") ? [.. RecordTree.Leaves(records, "/document")] : [];
        foreach (var (list, count) in new[] { ("/plans", records.Plans.Count), ("/measures", records.Measures.Count), ("/scores", records.Scores.Count) })
        {
            for (var i = 0; i < count; i++)
            {
                if (Item(list, i) is var pointer && parts.Contains(pointer))
                {
                    leaves.AddRange(RecordTree.Leaves(records, pointer));
                }
            }
        }

        return leaves;
    }

    /// <summary>The doubts about some parts.</summary>
    public static IEnumerable<KeyValuePair<string, Evidence>> Doubts(ReportRecords records, IReadOnlySet<string> parts) => records.Doubts.Where(d => parts.Contains(PartOf(d.Key)));

    /// <summary>The part that a pointer lies in: <c>/scores/3</c> of <c>/scores/3/score</c>, <c>/document</c> of all below it.</summary>
    public static string PartOf(string pointer)
    {
        var end = pointer.IndexOf('/', 1);
        if (end < 0 || pointer.AsSpan(0, end) is "/document")
        {
            return end < 0 ? pointer : pointer[..end];
        }

        var next = pointer.IndexOf('/', end + 1);
        return next < 0 ? pointer : pointer[..next];
    }

    private static void Compare<T>(HashSet<string> parts, string list, IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : class
    {
        if (ReferenceEquals(before, after))
        {
            return;
        }

        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            if (i >= before.Count || i >= after.Count || !ReferenceEquals(before[i], after[i]))
            {
                parts.Add(Item(list, i));
            }
        }
    }

    private static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}/{index}");
}
