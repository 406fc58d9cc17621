using System.Globalization;
using System.Text.Json;

namespace ItaIngest.Server.Export.Tables;

/// <summary>Turns a document into the rows of the tables.</summary>
internal sealed class RecordRows : IDisposable
{
    private readonly ExportedDocument _document;
    private readonly JsonDocument _json;
    private readonly Dictionary<string, RecordFlags> _flags;

    /// <exception cref="JsonException">The stored records are no JSON.</exception>
    public RecordRows(ExportedDocument document)
    {
        _document = document;
        _json = JsonDocument.Parse(document.Json);
        _flags = _json.RootElement.TryGetProperty("evidence", out var evidence)
            ? RecordFlags.ByRow(evidence, new HashSet<string>(RowPointers()))
            : [];
    }

    private JsonElement Root => _json.RootElement;

    private JsonElement DocumentElement => Root.GetProperty("document");

    /// <summary>All rows of a table, in printed order.</summary>
    public IEnumerable<ExportCell[]> Of(ExportTable table) => table.Name switch
    {
        "documents" => [Row(table, DocumentElement, RecordFlags.Document, [])],
        "activities" => Records("plans").SelectMany((plan, p) => Items(plan, "activities")
            .Select((activity, a) => Row(table, activity, Pointer("plans", p, "activities", a), [p + 1, a + 1]))),
        var kind => Records(kind).Select((record, i) => Row(table, record, Pointer(kind, i), [i + 1])),
    };

    public void Dispose() => _json.Dispose();

    private ExportCell[] Row(ExportTable table, JsonElement record, string pointer, int[] numbers)
    {
        var flags = _flags.GetValueOrDefault(pointer, RecordFlags.None);
        var number = 0;
        return [.. table.Columns.Select(column => column switch
        {
            { Source: ColumnSource.Evidence } when column.Key.EndsWith("RowNo", StringComparison.Ordinal) => ExportCell.Of(numbers[number++]),
            { Source: ColumnSource.Evidence } => OfEvidence(column.Key, flags),
            { Source: ColumnSource.Service or ColumnSource.Review } => OfService(column.Key),
            _ => OfDocument(column, record),
        })];
    }

    private ExportCell OfService(string key) => key switch
    {
        "documentId" => ExportCell.Of(_document.Id),
        "fileName" => ExportCell.Of(_document.FileName),
        "sha256" => ExportCell.Of(_document.Sha256),
        "arrivedAt" => ExportCell.Instant(_document.ArrivedAt),
        "readAt" => ExportCell.Instant(_document.ReadAt),
        "reviewState" => ExportCell.Of(_document.ReviewState),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "no such column"),
    };

    private ExportCell OfEvidence(string key, RecordFlags flags) => key switch
    {
        "flagged" => ExportCell.Of(flags.Flagged),
        "flaggedFields" => ExportCell.Of(string.Join('\n', flags.Fields)),
        "flagReasons" => ExportCell.Of(string.Join('\n', flags.Reasons)),
        "lowestConfidence" => ExportCell.Of(flags.LowestConfidence),
        "firstPage" => ExportCell.Of(flags.FirstPage),
        "flaggedInAll" => ExportCell.Of(_flags.Values.Sum(f => f.Flagged)),
        "failedPages" => ExportCell.Of(_flags.GetValueOrDefault(RecordFlags.Document, RecordFlags.None).Fields.Count(f => f.StartsWith("pages/", StringComparison.Ordinal))),
        "planCount" => ExportCell.Of(Records("plans").Count()),
        "measureCount" => ExportCell.Of(Records("measures").Count()),
        "scoreCount" => ExportCell.Of(Records("scores").Count()),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "no such column"),
    };

    private ExportCell OfDocument(ExportColumn column, JsonElement record) => column.Key switch
    {
        "documentAgency" => Cell(column, DocumentElement, "agency"),
        "documentFiscalYear" => Cell(column, DocumentElement, "fiscalYear"),
        "memoSignatories" => ExportCell.Of(string.Join('\n', Memo() is { } memo ? Items(memo, "signatories").Select(Signatory) : [])),
        ['m', 'e', 'm', 'o', .. var key] => Memo() is { } memo ? Cell(column, memo, JsonNamingPolicy.CamelCase.ConvertName(key)) : ExportCell.Empty,
        var key => Cell(column, record, key),
    };

    private JsonElement? Memo() =>
        DocumentElement.TryGetProperty("memo", out var memo) && memo.ValueKind == JsonValueKind.Object ? memo : null;

    private static string Signatory(JsonElement signatory) => (Text(signatory, "name"), Text(signatory, "position")) switch
    {
        (var name, null) => name ?? "",
        (null, var position) => $"({position})",
        var (name, position) => $"{name} ({position})",
    };

    private static string? Text(JsonElement record, string key) =>
        record.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ExportCell Cell(ExportColumn column, JsonElement record, string key)
    {
        if (!record.TryGetProperty(key, out var value))
        {
            return ExportCell.Empty;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Number => ExportCell.Of(value.GetDecimal()),
            JsonValueKind.String when column.Kind == ColumnKind.Date => ExportCell.Date(value.GetString()),
            JsonValueKind.String => ExportCell.Of(value.GetString()),
            JsonValueKind.Array => ExportCell.Of(string.Join('\n', value.EnumerateArray().Select(i => i.ToString()))),
            _ => ExportCell.Empty,
        };
    }

    private IEnumerable<string> RowPointers()
    {
        yield return RecordFlags.Document;
        foreach (var kind in (string[])["plans", "measures", "scores"])
        {
            foreach (var (record, i) in Records(kind).Select((record, i) => (record, i)))
            {
                yield return Pointer(kind, i);
                foreach (var (_, a) in Items(record, "activities").Select((activity, a) => (activity, a)))
                {
                    yield return Pointer(kind, i, "activities", a);
                }
            }
        }
    }

    private JsonElement.ArrayEnumerator Records(string kind) => Items(Root, kind);

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string Pointer(params object[] parts) => string.Concat(parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"/{p}")));
}
