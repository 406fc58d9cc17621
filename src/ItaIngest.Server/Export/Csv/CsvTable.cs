using System.Globalization;
using System.Text;
using ItaIngest.Server.Export.Tables;

namespace ItaIngest.Server.Export.Csv;

/// <summary>
/// One file in RFC 4180 and UTF-8 with a byte order mark, by which Excel knows its encoding. It appears under its name only when it is whole.
/// </summary>
internal sealed class CsvTable : IAsyncDisposable
{
    private readonly string _path;
    private readonly StreamWriter _text;

    public CsvTable(string path)
    {
        _path = path;
        _text = new StreamWriter(Temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16);
    }

    private string Temporary => _path + ".part";

    public void Header(IEnumerable<string> headings) => Line(headings);

    public void Row(IEnumerable<ExportCell> cells) => Line(cells.Select(Text));

    /// <summary>Puts the file in its place.</summary>
    public async Task CommitAsync()
    {
        await _text.DisposeAsync();
        File.Move(Temporary, _path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _text.DisposeAsync();
        File.Delete(Temporary);
    }

    private static string Text(ExportCell cell) => cell.Kind switch
    {
        CellKind.Text => SpreadsheetSafe.Text(cell.Text!),
        CellKind.Number => cell.Number.ToString(CultureInfo.InvariantCulture),
        CellKind.Date => cell.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Instant => cell.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => "",
    };

    private void Line(IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                _text.Write(',');
            }

            first = false;
            _text.Write(Quoted(cell));
        }

        _text.Write("\r\n");
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny("\",\r\n\t") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
