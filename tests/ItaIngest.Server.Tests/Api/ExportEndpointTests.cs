using System.IO.Compression;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using ItaIngest.Server.Export;
using ItaIngest.Server.Tests.Export;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Api;

public sealed class ExportEndpointTests
{
    [Fact]
    public async Task Export_Json_HoldsReviewedDocumentsOnly()
    {
        await using var host = await FilledAsync();

        var reviewed = JsonNode.Parse(await host.Http.GetStringAsync("/api/export"))!.AsArray();
        var all = JsonNode.Parse(await host.Http.GetStringAsync("/api/export?state=all&format=json"))!.AsArray();

        var document = Assert.Single(reviewed)!;
        Assert.Equal(("reviewed.pdf", "reviewed"), ((string)document["fileName"]!, (string)document["reviewState"]!));
        Assert.Equal("itaingest/1", (string)document["records"]!["schema"]!);
        Assert.Equal(2, document["records"]!["scores"]!.AsArray().Count);
        Assert.Equal(["reviewed", "unreviewed"], all.Select(d => (string)d!["reviewState"]!));
    }

    [Fact]
    public async Task Export_JsonOfOneKind_LeavesOutTheOthersAndTheirEvidence()
    {
        await using var host = await FilledAsync();

        var records = JsonNode.Parse(await host.Http.GetStringAsync("/api/export?kind=scores"))![0]!["records"]!.AsObject();

        Assert.Equal(["schema", "document", "scores", "evidence"], records.Select(r => r.Key));
        Assert.DoesNotContain(records["evidence"]!.AsObject(), e => e.Key.StartsWith("/plans", StringComparison.Ordinal));
        Assert.Contains(records["evidence"]!.AsObject(), e => e.Key == "/scores/0/score");
    }

    [Fact]
    public async Task Export_Csv_IsAZipOfTables()
    {
        await using var host = await FilledAsync();
        await using var zip = new ZipArchive(await host.Http.GetStreamAsync("/api/export?format=csv&state=all&year=2567&kind=scores"));

        Assert.Equal(["dictionary.csv", "scores.csv"], zip.Entries.Select(e => e.Name).Order(StringComparer.Ordinal));
        using var text = new StreamReader(await zip.GetEntry("scores.csv")!.OpenAsync());
        Assert.Equal(4, (await text.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("kind=scores&kind=documents", "dictionary.csv", "documents.csv", "scores.csv")]
    [InlineData("kind=plans", "dictionary.csv", "plans.csv")]
    public async Task Export_OfSomeKindsOfRecord_HoldsTheirTables(string kinds, params string[] files)
    {
        await using var host = await FilledAsync();
        await using var zip = new ZipArchive(await host.Http.GetStreamAsync($"/api/export?format=csv&state=all&{kinds}"));

        Assert.Equal(files, zip.Entries.Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("year=๒๕๖๗", true)]
    [InlineData("year=2560", false)]
    [InlineData("agency=%20{0}%20", true)]
    [InlineData("agency=ไม่มีหน่วยงานนี้", false)]
    public async Task Export_ByFilter_TakesItAsPeopleWriteIt(string filter, bool any)
    {
        await using var host = await FilledAsync();
        var agency = ExportSamples.Records().Document.Agency!.Value;

        var found = JsonNode.Parse(await host.Http.GetStringAsync("/api/export?state=all&" + filter.Replace("{0}", Uri.EscapeDataString(agency), StringComparison.Ordinal)))!.AsArray();

        Assert.Equal(any, found.Count > 0);
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.Json)]
    public async Task Write_WithoutAnybodyToTell_CountsDocumentsAndRows(ExportFormat format)
    {
        await using var host = await FilledAsync();
        var folder = Directory.CreateTempSubdirectory("itaingest-export-").FullName;

        var summary = await host.Services.GetRequiredService<DocumentExport>().WriteAsync(
            new ExportRequest(format, new ExportFilter { Review = ReviewSelection.All }), Path.Combine(folder, "out"), progress: null, CancellationToken.None);

        Directory.Delete(folder, recursive: true);
        Assert.Equal(2, summary.Documents);
        Assert.Equal(format == ExportFormat.Json ? 0 : 5, summary.Rows.GetValueOrDefault("scores"));
    }

    [Fact]
    public async Task Export_Xlsx_IsAWorkbook()
    {
        await using var host = await FilledAsync();
        using var bytes = new MemoryStream(await host.Http.GetByteArrayAsync("/api/export?format=xlsx&state=unreviewed&headings=thai"));

        using var workbook = SpreadsheetDocument.Open(bytes, isEditable: false);

        Assert.Equal(6, workbook.WorkbookPart!.Workbook.Sheets!.Count());
    }

    [Fact]
    public async Task Dictionary_OfOneTable_ExplainsItsColumns()
    {
        await using var host = await ApiHost.StartAsync();

        var lines = JsonNode.Parse(await host.Http.GetStringAsync("/api/export/dictionary?kind=plans"))!.AsArray();

        Assert.All(lines, l => Assert.Contains((string)l!["table"]!, (string[])["plans", "flagReasons"]));
        Assert.Contains(lines, l => (string?)l!["column"] == "sum-mismatch" && (string)l["ความหมาย"]! != (string)l["meaning"]!);
        Assert.Contains(lines, l => (string?)l!["column"] == "indicatorNo");
    }

    private static async Task<ApiHost> FilledAsync()
    {
        var host = await ApiHost.StartAsync();
        await host.AddAsync("reviewed.pdf", ExportSamples.Records(), approved: true);
        await host.AddAsync("open.pdf", ExportSamples.WithScores(3));
        return host;
    }
}
