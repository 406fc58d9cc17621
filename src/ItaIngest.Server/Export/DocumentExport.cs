using System.Text.Encodings.Web;
using System.Text.Json;
using ItaIngest.Server.Export.Csv;
using ItaIngest.Server.Export.Tables;
using ItaIngest.Server.Export.Xlsx;

namespace ItaIngest.Server.Export;

/// <summary>Writes stored records to files: the one use case behind command, page and endpoint.</summary>
public sealed class DocumentExport(ExportSource source)
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an export; nothing of it is seen before it is whole, and an earlier one of the same name is replaced.</summary>
    /// <param name="request">What and how.</param>
    /// <param name="output">A folder for CSV, else a file; JSON gets a second file beside it, <c>NAME.dictionary.json</c>.</param>
    /// <param name="progress">Told the number of documents now and then.</param>
    /// <param name="cancellation">Stops between two documents and leaves nothing behind.</param>
    /// <exception cref="IOException">The output can't be written.</exception>
    public async Task<ExportSummary> WriteAsync(ExportRequest request, string output, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (request.Format == ExportFormat.Json)
        {
            return await WriteJsonAsync(request.Filter, output, progress, cancellation);
        }

        var tables = request.Filter.SelectedTables;
        await using ITableSink sink = request.Format == ExportFormat.Csv
            ? new CsvFolder(output, tables, request.Headings)
            : new WorkbookFile(output, tables, request.Headings);
        var rows = tables.ToDictionary(t => t.Name, _ => 0L);
        var documents = 0;
        await foreach (var document in source.ReadAsync(request.Filter, cancellation))
        {
            Write(document, tables, sink, rows);
            documents++;
            progress?.Report(documents);
        }

        await sink.CommitAsync(cancellation);
        return new ExportSummary(documents, rows);
    }

    /// <summary>Streams the JSON of an export.</summary>
    /// <returns>The number of documents.</returns>
    public Task<int> WriteJsonAsync(ExportFilter filter, Stream target, CancellationToken cancellation) =>
        JsonExport.WriteAsync(source.ReadAsync(filter, cancellation), filter, target, cancellation);

    /// <summary>The data dictionary as JSON: a list of columns with their meaning, unit and source in Thai and English.</summary>
    public static string DictionaryJson(ExportFilter filter) => JsonSerializer.Serialize(
        DataDictionary.Rows(filter.SelectedTables).Select(row => DataDictionary.Headings.Zip(row).Where(p => p.Second.Length > 0).ToDictionary(p => p.First, p => p.Second)), s_json);

    private static void Write(ExportedDocument document, IReadOnlyList<ExportTable> tables, ITableSink sink, Dictionary<string, long> rows)
    {
        using var records = new RecordRows(document);
        foreach (var table in tables)
        {
            foreach (var row in records.Of(table))
            {
                sink.Write(table, row);
                rows[table.Name]++;
            }
        }
    }

    private async Task<ExportSummary> WriteJsonAsync(ExportFilter filter, string output, IProgress<int>? progress, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(output);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".part";
        try
        {
            int count;
            await using (var target = File.Create(temporary))
            {
                count = await WriteJsonAsync(filter, target, cancellation);
            }

            await File.WriteAllTextAsync(Path.ChangeExtension(path, ".dictionary.json"), DictionaryJson(filter), cancellation);
            File.Move(temporary, path, overwrite: true);
            progress?.Report(count);
            return new ExportSummary(count, new Dictionary<string, long>());
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
