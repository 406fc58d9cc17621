using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ItaIngest.Server.Export.Tables;

namespace ItaIngest.Server.Export.Xlsx;

/// <summary>
/// A workbook with a sheet per table and one for the data dictionary. A table with more rows than a sheet holds goes on in further sheets (<c>scores 2</c>); a text longer than a cell
/// holds stands whole in the sheet <c>long texts</c>, and its cell says so.
/// </summary>
internal sealed class WorkbookFile : ITableSink
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string ContentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly ExportTable s_longTexts = new("long texts", "", "",
    [
        new("no", ColumnKind.Integer, "เลขที่", "", ""), new("sheet", ColumnKind.Code, "แผ่นงาน", "", ""), new("row", ColumnKind.Integer, "แถว", "", ""),
        new("column", ColumnKind.Code, "ช่อง", "", ""), new("part", ColumnKind.Integer, "ส่วนที่", "", ""), new("text", ColumnKind.Text, "ข้อความ", "", ""),
    ]);

    private readonly string _path;
    private readonly IReadOnlyList<ExportTable> _tables;
    private readonly ExportHeadings _headings;
    private readonly WorkbookLimits _limits;
    private readonly Dictionary<ExportTable, List<SheetSpool>> _sheets = [];
    private int _longTexts;

    public WorkbookFile(string path, IReadOnlyList<ExportTable> tables, ExportHeadings headings, WorkbookLimits? limits = null)
    {
        _path = Path.GetFullPath(path);
        Directory.CreateDirectory(Folder);
        (_tables, _headings, _limits) = (tables, headings, limits ?? new WorkbookLimits());
        foreach (var table in tables)
        {
            AddSheet(table);
        }
    }

    // Beside the result: the system's folder for temporary files may be small, and a memory disk.
    private string Folder => Path.GetDirectoryName(_path)!;

    private string Temporary => _path + ".part";

    public void Write(ExportTable table, ExportCell[] row)
    {
        var sheet = _sheets.TryGetValue(table, out var sheets) && sheets[^1].Rows < _limits.Rows ? sheets[^1] : AddSheet(table);
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Text is { } text && !CellText.Fits(text, _limits))
            {
                row[i] = ExportCell.Of(MoveOut(text, sheet, table.Columns[i]));
            }
        }

        sheet.Write(row);
    }

    public Task CommitAsync(CancellationToken cancellation)
    {
        var dictionary = new ExportTable("dictionary", "", "", [.. DataDictionary.Headings.Select(h => new ExportColumn(h, ColumnKind.Text, h, "", ""))]);
        foreach (var line in DataDictionary.Rows(_tables))
        {
            Write(dictionary, [.. line.Select(ExportCell.Of)]);
        }

        return Task.Run(Assemble, cancellation);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var sheet in _sheets.Values.SelectMany(s => s))
        {
            sheet.Dispose();
        }

        File.Delete(Temporary);
        return ValueTask.CompletedTask;
    }

    private SheetSpool AddSheet(ExportTable table)
    {
        var sheets = _sheets.TryGetValue(table, out var known) ? known : _sheets[table] = [];
        var sheet = new SheetSpool(Folder, sheets.Count == 0 ? table.Name : $"{table.Name} {sheets.Count + 1}", table.Columns, table.Headings(_headings));
        sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Puts a long text into its sheet and returns what stands in its cell instead: its beginning and where the whole is.</summary>
    private string MoveOut(string text, SheetSpool sheet, ExportColumn column)
    {
        _longTexts++;
        var part = 0;
        foreach (var piece in CellText.Parts(text, _limits))
        {
            Write(s_longTexts, [
                ExportCell.Of(_longTexts), ExportCell.Of(sheet.Name), ExportCell.Of(sheet.Rows + 1),
                ExportCell.Of(column.Key), ExportCell.Of(++part), ExportCell.Of(piece)]);
        }

        var note = $"… [long texts: {_longTexts}]";
        var shorter = _limits with { CellLength = _limits.CellLength - note.Length };
        return CellText.Parts(text, shorter).First() + note;
    }

    /// <summary>Opened for writing only, a package writes through to the disk instead of holding every part in memory.</summary>
    private void Assemble()
    {
        using (var package = Package.Open(Temporary, FileMode.Create, FileAccess.Write))
        {
            var workbook = package.CreatePart(new Uri("/xl/workbook.xml", UriKind.Relative), ContentTypes + "sheet.main+xml", CompressionOption.Normal);
            package.CreateRelationship(workbook.Uri, TargetMode.Internal, Relationships + "officeDocument");
            var spools = _sheets.Values.SelectMany(s => s).ToList();
            Save(workbook, new Workbook(
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                new Sheets(spools.Select((s, i) => new Sheet { Name = s.Name, SheetId = (uint)i + 1, Id = $"sheet{i + 1}" }))));
            for (var i = 0; i < spools.Count; i++)
            {
                AddPart(package, workbook, $"worksheets/sheet{i + 1}.xml", "worksheet", $"sheet{i + 1}", spools[i]);
            }

            var styles = package.CreatePart(new Uri("/xl/styles.xml", UriKind.Relative), ContentTypes + "styles+xml", CompressionOption.Normal);
            workbook.CreateRelationship(styles.Uri, TargetMode.Internal, Relationships + "styles", "styles");
            Save(styles, WorkbookStyles.Sheet());
        }

        File.Move(Temporary, _path, overwrite: true);
    }

    private static void AddPart(Package package, PackagePart workbook, string name, string type, string id, SheetSpool sheet)
    {
        var part = package.CreatePart(new Uri("/xl/" + name, UriKind.Relative), $"{ContentTypes}{type}+xml", CompressionOption.Fast);
        workbook.CreateRelationship(part.Uri, TargetMode.Internal, Relationships + type, id);
        using var xml = sheet.Finish();
        using var target = part.GetStream(FileMode.Create, FileAccess.Write);
        xml.CopyTo(target);
    }

    private static void Save(PackagePart part, OpenXmlPartRootElement root)
    {
        using var target = part.GetStream(FileMode.Create, FileAccess.Write);
        root.Save(target);
    }
}
