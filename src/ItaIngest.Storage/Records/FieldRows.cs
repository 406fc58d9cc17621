using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Storage.Records;

/// <summary>Records as rows: one per value, one per doubt.</summary>
internal static class FieldRows
{
    public static List<StoredField> Of(long documentId, ReportRecords records)
    {
        var values = RecordTree.Leaves(records).ToDictionary(
            leaf => leaf.Pointer,
            leaf => Row(documentId, leaf.Pointer, Convert.ToString(leaf.Field.Content, CultureInfo.InvariantCulture), leaf.Field.Evidence));
        foreach (var (pointer, doubt) in records.Doubts)
        {
            values.TryAdd(pointer, Row(documentId, pointer, value: null, doubt));
        }

        return [.. values.Values];
    }

    /// <summary>Pointers of what differs between two states of a document's records, in the new order; what is gone comes last.</summary>
    public static IReadOnlyList<string> Changed(ReportRecords before, ReportRecords after)
    {
        var (old, now) = (Evidence(before), Evidence(after));
        return [.. now.Where(f => !old.TryGetValue(f.Key, out var was) || !Equals(was, f.Value)).Select(f => f.Key), .. old.Keys.Where(p => !now.ContainsKey(p))];
    }

    private static Dictionary<string, (object?, Evidence)> Evidence(ReportRecords records)
    {
        var all = RecordTree.Leaves(records).ToDictionary(l => l.Pointer, l => ((object?)l.Field.Content, l.Field.Evidence));
        foreach (var (pointer, doubt) in records.Doubts)
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
