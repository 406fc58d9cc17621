using ItaIngest.Server.Export.Tables;

namespace ItaIngest.Server.Export.Csv;

/// <summary>A folder with a CSV file per table and <c>dictionary.csv</c>.</summary>
internal sealed class CsvFolder : ITableSink
{
    private readonly Dictionary<ExportTable, CsvTable> _tables;
    private readonly CsvTable _dictionary;
    private readonly IReadOnlyList<ExportTable> _order;

    public CsvFolder(string folder, IReadOnlyList<ExportTable> tables, ExportHeadings headings)
    {
        Directory.CreateDirectory(folder);
        _order = tables;
        _dictionary = new CsvTable(Path.Combine(folder, "dictionary.csv"));
        _tables = tables.ToDictionary(t => t, t => new CsvTable(Path.Combine(folder, t.Name + ".csv")));
        foreach (var (table, file) in _tables)
        {
            file.Header(table.Headings(headings));
        }
    }

    public void Write(ExportTable table, ExportCell[] row) => _tables[table].Row(row);

    public async Task CommitAsync(CancellationToken cancellation)
    {
        _dictionary.Header(DataDictionary.Headings);
        foreach (var line in DataDictionary.Rows(_order))
        {
            _dictionary.Row(line.Select(ExportCell.Of));
        }

        foreach (var file in _tables.Values.Append(_dictionary))
        {
            await file.CommitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _tables.Values.Append(_dictionary))
        {
            await file.DisposeAsync();
        }
    }
}
