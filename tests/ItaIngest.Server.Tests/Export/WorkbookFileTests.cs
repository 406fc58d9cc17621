using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ItaIngest.Server.Export;
using ItaIngest.Server.Export.Tables;
using ItaIngest.Server.Export.Xlsx;

namespace ItaIngest.Server.Tests.Export;

public sealed class WorkbookFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-xlsx-").FullName;

    private string File1 => Path.Combine(_folder, "export.xlsx");

    [Fact]
    public async Task Commit_Workbook_KeepsToTheFormat()
    {
        await WriteAsync(new WorkbookLimits(), ExportSamples.Document(ExportSamples.Records()));

        using var workbook = SpreadsheetDocument.Open(File1, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(workbook).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(
            ["plans", "activities", "measures", "scores", "documents", "dictionary"],
            workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!));
        var sheet = Sheet(workbook, "scores");
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.StartsWith("A1:", sheet.Descendants<AutoFilter>().Single().Reference!.Value, StringComparison.Ordinal);
        Assert.EndsWith("3", sheet.Descendants<AutoFilter>().Single().Reference!.Value, StringComparison.Ordinal);
        Assert.Equal(ExportTables.Scores.Columns.Count, sheet.Descendants<Column>().Count());
    }

    [Fact]
    public async Task Write_NumbersDatesAndCodes_AreCellsOfTheirKind()
    {
        await WriteAsync(new WorkbookLimits(), ExportSamples.Document(ExportSamples.Records()));

        using var workbook = SpreadsheetDocument.Open(File1, isEditable: false);
        var score = Rows(workbook, "scores")[0];
        Assert.Equal((false, "93.57"), score["score"]);
        Assert.Equal((false, "-6.13"), score["change"]);
        Assert.Equal((false, "2568"), score["fiscalYear"]);
        var plan = Assert.Single(Rows(workbook, "plans"));
        Assert.Equal((true, "1.10"), plan["indicatorNo"]);
        Assert.Equal((true, "=1+1"), plan["indicator"]);
        var measure = Assert.Single(Rows(workbook, "measures"));
        Assert.Equal((true, "2026-03"), measure["due"]);
        Assert.Equal(new DateTime(2026, 1, 5), DateTime.FromOADate(double.Parse(measure["doneOn"].Text, System.Globalization.CultureInfo.InvariantCulture)));
        var document = Assert.Single(Rows(workbook, "documents"));
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5), DateTime.FromOADate(double.Parse(document["arrivedAt"].Text, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromMilliseconds(10));
        Assert.False(score.ContainsKey("grade"));
    }

    [Fact]
    public async Task Write_MoreRowsThanASheetHolds_GoesOnInFurtherSheets()
    {
        await WriteAsync(new WorkbookLimits { Rows = 4 }, ExportSamples.Document(ExportSamples.WithScores(8)));

        using var workbook = SpreadsheetDocument.Open(File1, isEditable: false);
        var names = workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!).Where(n => n.StartsWith("scores", StringComparison.Ordinal)).ToList();
        Assert.Equal(["scores", "scores 2", "scores 3"], names);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], names.SelectMany(n => Rows(workbook, n)).Select(r => r["score"].Text));
    }

    [Fact]
    public async Task Write_TextLongerThanACell_StandsWholeInItsOwnSheet()
    {
        var label = string.Concat(Enumerable.Range(0, 90).Select(i => $"ข้อที่ {i} "));
        await WriteAsync(new WorkbookLimits { CellLength = 200 }, ExportSamples.Document(ExportSamples.WithScores(1, label)));

        using var workbook = SpreadsheetDocument.Open(File1, isEditable: false);
        var cell = Assert.Single(Rows(workbook, "scores"))["label"].Text;
        var parts = Rows(workbook, "long texts").Where(r => r["column"].Text == "label" && r["sheet"].Text == "scores").ToList();
        Assert.True(cell.Length <= 200);
        Assert.EndsWith($"[long texts: {parts[0]["no"].Text}]", cell, StringComparison.Ordinal);
        Assert.Equal(label, string.Concat(parts.Select(p => p["text"].Text)));
        Assert.Equal("2", parts[0]["row"].Text);
        Assert.All(parts, p => Assert.True(p["text"].Text.Length <= 200));
    }

    [Fact]
    public async Task Write_ThaiHeadings_HeadTheColumns()
    {
        await using (var file = new WorkbookFile(File1, ExportTables.All, ExportHeadings.Thai))
        {
            CsvFolderTests.Fill(file, ExportSamples.Document(ExportSamples.Records()));
            await file.CommitAsync(CancellationToken.None);
        }

        using var workbook = SpreadsheetDocument.Open(File1, isEditable: false);
        Assert.Equal("93.57", Rows(workbook, "scores")[0]["คะแนน"].Text);
    }

    [Fact]
    public async Task Dispose_WithoutCommit_LeavesNothingBehind()
    {
        await using (var file = new WorkbookFile(File1, ExportTables.All, ExportHeadings.Keys))
        {
            CsvFolderTests.Fill(file, ExportSamples.Document(ExportSamples.Records()));
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task WriteAsync(WorkbookLimits limits, params ExportedDocument[] documents)
    {
        await using var file = new WorkbookFile(File1, ExportTables.All, ExportHeadings.Keys, limits);
        CsvFolderTests.Fill(file, documents);
        await file.CommitAsync(CancellationToken.None);
    }

    private static Worksheet Sheet(SpreadsheetDocument workbook, string name)
    {
        var sheet = workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == name);
        return ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!)).Worksheet;
    }

    /// <summary>Rows by heading: whether a cell is text, and what stands in it.</summary>
    private static List<Dictionary<string, (bool IsText, string Text)>> Rows(SpreadsheetDocument workbook, string name)
    {
        var rows = Sheet(workbook, name).Descendants<Row>().ToList();
        var headings = rows[0].Elements<Cell>().ToDictionary(c => c.CellReference!.Value!.TrimEnd('1'), c => c.InnerText);
        return [.. rows.Skip(1).Select(r => r.Elements<Cell>().ToDictionary(
            c => headings[c.CellReference!.Value!.TrimEnd("0123456789".ToCharArray())],
            c => (c.DataType?.Value == CellValues.InlineString, c.InnerText)))];
    }
}
