using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Core.Records;
using ItaIngest.Storage.Documents;

namespace ItaIngest.Server.Export;

/// <summary>
/// A folder of tables, one per kind of record, in UTF-8 with a byte order mark so that Excel opens them right. A row is a record; its first columns name its document,
/// the next ones are the contract's keys. A list is one cell with an item per line; <c>flagged</c> counts the values that a person should look at.
/// </summary>
public sealed class CsvExport : IAsyncDisposable
{
    private static readonly string[] s_documentColumns = ["documentId", "fileName"];
    private readonly Dictionary<string, Table> _tables;

    public CsvExport(string folder)
    {
        Directory.CreateDirectory(folder);
        _tables = new Dictionary<string, Table>
        {
            ["document"] = new(folder, "documents", Columns(typeof(DocumentRecord), nameof(DocumentRecord.Memo)), []),
            ["plans"] = new(folder, "plans", Columns(typeof(PlanRecord), nameof(PlanRecord.Activities)), ["plan"]),
            ["activities"] = new(folder, "activities", Columns(typeof(ActivityRecord)), ["plan", "activity"]),
            ["measures"] = new(folder, "measures", Columns(typeof(MeasureRecord)), ["measure"]),
            ["scores"] = new(folder, "scores", Columns(typeof(ScoreRecord)), ["score"]),
        };
    }

    /// <returns>The number of documents.</returns>
    public async Task<int> WriteAsync(IAsyncEnumerable<StoredDocument> documents, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var document in documents.WithCancellation(cancellation))
        {
            Write(document);
            count++;
        }

        return count;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var table in _tables.Values)
        {
            await table.DisposeAsync();
        }
    }

    private void Write(StoredDocument document)
    {
        var records = JsonNode.Parse(document.Records!.Json)!.AsObject();
        var flagged = Flagged(records["evidence"] as JsonObject);
        _tables["document"].Write(document, [], records["document"]!.AsObject(), Count(flagged, "/document"));
        foreach (var kind in (string[])["plans", "measures", "scores"])
        {
            WriteList(_tables[kind], document, records[kind], $"/{kind}", [], flagged);
        }

        foreach (var (plan, index) in Items(records["plans"]))
        {
            WriteList(_tables["activities"], document, plan["activities"], $"/plans/{index}/activities", [index + 1], flagged);
        }
    }

    private static void WriteList(Table table, StoredDocument document, JsonNode? list, string pointer, int[] parents, List<string> flagged)
    {
        foreach (var (record, index) in Items(list))
        {
            table.Write(document, [.. parents, index + 1], record, Count(flagged, FormattableString.Invariant($"{pointer}/{index}")));
        }
    }

    private static IEnumerable<(JsonObject Record, int Index)> Items(JsonNode? list) =>
        (list as JsonArray ?? []).Select((node, index) => (node!.AsObject(), index));

    private static List<string> Flagged(JsonObject? evidence) =>
        [.. (evidence ?? []).Where(e => e.Value?["flagged"]?.GetValue<bool>() == true).Select(e => e.Key)];

    private static int Count(List<string> flagged, string pointer) =>
        flagged.Count(f => f == pointer || f.StartsWith(pointer + "/", StringComparison.Ordinal));

    private static string[] Columns(Type record, params string[] without) =>
        [.. record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => !without.Contains(p.Name))
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))];

    private sealed class Table : IAsyncDisposable
    {
        private readonly StreamWriter _text;
        private readonly string[] _columns;

        public Table(string folder, string name, string[] columns, string[] numbers)
        {
            _columns = columns;
            _text = new StreamWriter(Path.Combine(folder, name + ".csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            // The number of a record within its document; "No" so that no key of the contract is meant.
            Row([.. s_documentColumns, .. numbers.Select(n => n + "RowNo"), .. columns, "flagged"]);
        }

        public void Write(StoredDocument document, int[] numbers, JsonObject record, int flagged) => Row(
        [
            document.Id.ToString(CultureInfo.InvariantCulture), document.FileName,
            .. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)),
            .. _columns.Select(c => Cell(record[c])),
            flagged.ToString(CultureInfo.InvariantCulture),
        ]);

        public ValueTask DisposeAsync() => _text.DisposeAsync();

        private static string Cell(JsonNode? value) =>
            value is JsonArray list ? string.Join('\n', list.Select(Cell)) : value?.ToString() ?? "";

        /// <summary>RFC 4180: lines end in CR LF; a cell that holds a quote, a comma or a line end is quoted.</summary>
        private void Row(IEnumerable<string> cells)
        {
            _text.Write(string.Join(',', cells.Select(Quoted)));
            _text.Write("\r\n");
        }

        private static string Quoted(string cell) =>
            cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
