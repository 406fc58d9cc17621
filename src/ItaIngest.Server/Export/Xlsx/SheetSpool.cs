using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ItaIngest.Server.Export.Tables;

namespace ItaIngest.Server.Export.Xlsx;

/// <summary>
/// One sheet, written row by row into a compressed temporary file: the parts of a workbook can only be written one after the other, while the rows of all
/// sheets come document by document.
/// </summary>
internal sealed class SheetSpool : IDisposable
{
    private static readonly Row s_row = new();
    private static readonly Cell s_cell = new();
    private static readonly InlineString s_inline = new();
    private static readonly Text s_text = new();
    private static readonly CellValue s_value = new();
    private static readonly OpenXmlAttribute s_keepBlanks = new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");

    private readonly FileStream _file;
    private readonly GZipStream _compressed;
    private readonly OpenXmlWriter _xml;
    private readonly string[] _letters;
    private readonly IReadOnlyList<ExportColumn> _columns;

    /// <param name="folder">For the temporary file.</param>
    /// <param name="name">At most 31 characters.</param>
    /// <param name="columns">Their widths and formats.</param>
    /// <param name="headings">The first row.</param>
    public SheetSpool(string folder, string name, IReadOnlyList<ExportColumn> columns, IEnumerable<string> headings)
    {
        Name = name;
        _columns = columns;
        _letters = [.. columns.Select((_, i) => Letters(i))];
        _file = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        _compressed = new GZipStream(_file, CompressionLevel.Fastest, leaveOpen: true);
        _xml = OpenXmlWriter.Create(_compressed);
        Begin();
        _xml.WriteStartElement(s_row, [Attribute("r", "1")]);
        var column = 0;
        foreach (var heading in headings)
        {
            WriteText(_letters[column++] + "1", heading, WorkbookStyles.Header);
        }

        _xml.WriteEndElement();
        Rows = 1;
    }

    public string Name { get; }

    /// <summary>Rows written, the heading among them.</summary>
    public int Rows { get; private set; }

    /// <param name="row">Texts that fit into a cell each.</param>
    public void Write(ExportCell[] row)
    {
        var number = (++Rows).ToString(CultureInfo.InvariantCulture);
        _xml.WriteStartElement(s_row, [Attribute("r", number)]);
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Kind != CellKind.Empty)
            {
                Write(_letters[i] + number, row[i], WorkbookStyles.Of(_columns[i], row[i].Kind));
            }
        }

        _xml.WriteEndElement();
    }

    /// <summary>Ends the sheet and gives back its XML from the beginning.</summary>
    public Stream Finish()
    {
        _xml.WriteEndElement();
        _xml.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{_letters[^1]}{Rows}") });
        _xml.WriteEndElement();
        _xml.Close();
        _compressed.Dispose();
        _file.Position = 0;
        return new GZipStream(_file, CompressionMode.Decompress, leaveOpen: true);
    }

    public void Dispose()
    {
        _xml.Dispose();
        _compressed.Dispose();
        _file.Dispose();
    }

    private void Begin()
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetViews(
            new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        _xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        _xml.WriteElement(new Columns(_columns.Select((column, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Width(column), CustomWidth = true })));
        _xml.WriteStartElement(new SheetData());
    }

    private void Write(string reference, ExportCell cell, int style)
    {
        switch (cell.Kind)
        {
            case CellKind.Text:
                WriteText(reference, cell.Text!, style);
                break;
            case CellKind.Number:
                WriteValue(reference, cell.Number.ToString(CultureInfo.InvariantCulture), style);
                break;
            default:
                // The serial number of a day, its fraction the time (1900 date system).
                WriteValue(reference, cell.Time.ToOADate().ToString("R", CultureInfo.InvariantCulture), style);
                break;
        }
    }

    private void WriteText(string reference, string text, int style)
    {
        _xml.WriteStartElement(s_cell, [Attribute("r", reference), Style(style), Attribute("t", "inlineStr")]);
        _xml.WriteStartElement(s_inline);
        _xml.WriteStartElement(s_text, [s_keepBlanks]);
        _xml.WriteString(CellText.Escaped(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteValue(string reference, string value, int style)
    {
        _xml.WriteStartElement(s_cell, [Attribute("r", reference), Style(style)]);
        _xml.WriteStartElement(s_value);
        _xml.WriteString(value);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private static OpenXmlAttribute Attribute(string name, string value) => new("", name, "", value);

    private static OpenXmlAttribute Style(int style) => Attribute("s", style.ToString(CultureInfo.InvariantCulture));

    /// <summary>In characters of the standard font.</summary>
    private static double Width(ExportColumn column) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.List => column.Key is "fileName" or "province" or "district" or "level" or "items" ? 24 : 44,
        ColumnKind.Instant => 20,
        ColumnKind.Number => 16,
        _ => 14,
    };

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
