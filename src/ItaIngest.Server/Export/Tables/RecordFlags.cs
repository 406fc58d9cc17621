using System.Text.Json;

namespace ItaIngest.Server.Export.Tables;

/// <summary>What the evidence says of one row: its doubts, its least certain value, where it stands first.</summary>
internal sealed class RecordFlags
{
    public static RecordFlags None { get; } = new();

    public int Flagged { get; private set; }

    /// <summary>Keys below the record, as <c>score</c> or <c>steps/2</c>; the record itself is <c>/</c>.</summary>
    public List<string> Fields { get; } = [];

    public List<string> Reasons { get; } = [];

    public decimal? LowestConfidence { get; private set; }

    public int? FirstPage { get; private set; }

    /// <summary>
    /// Every entry of the evidence goes to exactly one row: to its activity, plan, measure or score where there is such a row, else to the document, so that the rows of
    /// all tables together count each doubt once.
    /// </summary>
    /// <param name="evidence">Keyed by JSON pointer.</param>
    /// <param name="rows">Pointers of the rows.</param>
    public static Dictionary<string, RecordFlags> ByRow(JsonElement evidence, IReadOnlySet<string> rows)
    {
        var byRow = new Dictionary<string, RecordFlags>();
        foreach (var entry in evidence.EnumerateObject())
        {
            var row = RowOf(entry.Name, rows);
            if (!byRow.TryGetValue(row, out var flags))
            {
                byRow[row] = flags = new RecordFlags();
            }

            flags.Add(row == Document && !entry.Name.StartsWith("/document/", StringComparison.Ordinal) ? entry.Name : entry.Name[row.Length..].TrimStart('/'), entry.Value);
        }

        return byRow;
    }

    public const string Document = "/document";

    private static string RowOf(string pointer, IReadOnlySet<string> rows)
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if (rows.Contains(pointer[..end]))
            {
                return pointer[..end];
            }
        }

        return Document;
    }

    private void Add(string field, JsonElement evidence)
    {
        if (evidence.TryGetProperty("confidence", out var confidence) && confidence.ValueKind == JsonValueKind.Number)
        {
            LowestConfidence = Math.Min(LowestConfidence ?? 1, confidence.GetDecimal());
        }

        if (evidence.TryGetProperty("page", out var page) && page.TryGetInt32(out var number))
        {
            FirstPage = Math.Min(FirstPage ?? int.MaxValue, number);
        }

        if (evidence.TryGetProperty("flagged", out var flagged) && flagged.ValueKind == JsonValueKind.True)
        {
            Flagged++;
            Fields.Add(field.Length == 0 ? "/" : field);
            Reasons.AddRange(ReasonsOf(evidence).Except(Reasons));
        }
    }

    private static IEnumerable<string> ReasonsOf(JsonElement evidence) =>
        evidence.TryGetProperty("reasons", out var reasons) && reasons.ValueKind == JsonValueKind.Array
            ? reasons.EnumerateArray().Select(r => r.GetString()!)
            : [];
}
