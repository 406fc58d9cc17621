using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Storage.Records;

/// <summary>Records as rows: one per value, one per doubt.</summary>
internal static class FieldRows
{
    /// <param name="documentId">The document.</param>
    /// <param name="records">Its records.</param>
    /// <param name="parts">Only values of these parts (<see cref="RecordDiff"/>) and doubts about them; null for all.</param>
    public static List<StoredField> Of(long documentId, ReportRecords records, IReadOnlySet<string>? parts = null)
    {
        var leaves = parts is null ? RecordTree.Leaves(records) : RecordDiff.Leaves(records, parts);
        var doubts = parts is null ? records.Doubts : RecordDiff.Doubts(records, parts);
        return
        [
            .. leaves.Select(l => Row(documentId, l.Pointer, Convert.ToString(l.Field.Content, CultureInfo.InvariantCulture), l.Field.Evidence)),
            .. doubts.ExceptBy(leaves.Select(l => l.Pointer), d => d.Key).Select(d => Row(documentId, d.Key, value: null, d.Value)),
        ];
    }

    /// <summary>Pointers of what differs between two states of a document's records, in the new order; what is gone comes last.</summary>
    public static IReadOnlyList<string> Changed(ReportRecords before, ReportRecords after)
    {
        var parts = RecordDiff.Parts(before, after);
        var (old, now) = (Evidence(before, parts), Evidence(after, parts));
        return [.. now.Where(f => !old.TryGetValue(f.Key, out var was) || !Equals(was, f.Value)).Select(f => f.Key), .. old.Keys.Where(p => !now.ContainsKey(p))];
    }

    private static Dictionary<string, (object?, Evidence)> Evidence(ReportRecords records, IReadOnlySet<string> parts)
    {
        var all = RecordDiff.Leaves(records, parts).ToDictionary(l => l.Pointer, l => ((object?)l.Field.Content, l.Field.Evidence));
        foreach (var (pointer, doubt) in RecordDiff.Doubts(records, parts))
        {
            all.TryAdd(pointer, (null, doubt));
        }

        return all;
    }

    private static StoredField Row(long documentId, string pointer, string? value, Evidence evidence)
    {
        var place = evidence.Places.Count > 0 ? evidence.Places[0] : null;
        return new StoredField
        {
            DocumentId = documentId,
            Pointer = pointer,
            Value = value,
            Raw = evidence.Raw,
            Confidence = evidence.Confidence,
            Flagged = evidence.Flagged,
            Reasons = string.Join(' ', evidence.Reasons),
            Alternatives = StoredAlternatives.Write(evidence.Alternatives),
            Page = place?.Page,
            Left = place?.Box?.Left,
            Top = place?.Box?.Top,
            Right = place?.Box?.Right,
            Bottom = place?.Box?.Bottom,
            Line = place?.Line,
            FirstColumn = place?.Columns?.First,
            LastColumn = place?.Columns?.Last,
        };
    }
}
