using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Core.Checking;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Server.Tests.Api;

namespace ItaIngest.Server.Tests.Review;

public sealed class ReviewEndpointTests
{
    [Fact]
    public async Task Sheet_OfADocument_IsItsRecordsAsAForm()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.AddAsync("a.pdf", Records());

        var sheet = await host.GetAsync($"/api/review/documents/{id}");

        Assert.Equal(["/document", "/measures/0", "/scores/0"], sheet["sections"]!.AsArray().Select(s => (string)s!["pointer"]!));
        var due = Field(sheet, "/measures/0/due");
        Assert.Equal(("date", "2026-03-15", "15 มีนาคม 2569", "low-ocr-confidence"), ((string)due["type"]!, (string)due["value"]!, (string)due["shown"]!, (string)due["reasons"]![0]!["code"]!));
        Assert.Equal([0.1, 0.2, 0.3, 0.25], due["box"]!.AsArray().Select(b => (double)b!));
        Assert.Equal("/measures", (string)sheet["doubts"]![0]!["pointer"]!);
        Assert.Equal(2, (int)sheet["flaggedLeft"]!);
        Assert.Contains(sheet["sections"]![1]!["lists"]!.AsArray(), l => (string)l!["pointer"]! == "/measures/0/steps" && (int)l["count"]! == 0);
    }

    [Fact]
    public async Task Change_PrintedThaiDate_IsStoredAndAnswered()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.AddAsync("a.pdf", Records());

        var answer = await ChangeAsync(host, id, new { version = 1, operation = "set", pointer = "/measures/0/due", value = "๒๗ ต.ค. ๒๕๖๘", why = "เดือนผิด" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(("2025-10-27", "corrected", "local"), ((string)Field(answer.Body, "/measures/0/due")["value"]!, (string)Field(answer.Body, "/measures/0/due")["answer"]!, (string)Field(answer.Body, "/measures/0/due")["by"]!));
        Assert.Equal((2, 1, "/measures"), ((int)answer.Body["version"]!, (int)answer.Body["flaggedLeft"]!, (string)answer.Body["next"]!));
        Assert.Single(answer.Body["sections"]!.AsArray());
        var history = await host.Http.GetFromJsonAsync<JsonArray>($"/api/review/documents/{id}/history?pointer=/measures/0/due");
        Assert.Equal(("set", "2026-03-15", "2025-10-27", "เดือนผิด"), ((string)history![0]!["operation"]!, (string)history[0]!["before"]!, (string)history[0]!["after"]!, (string)history[0]!["why"]!));

        using var undone = await host.Http.PostAsJsonAsync($"/api/review/documents/{id}/undo", new { version = 2 });
        Assert.Equal("2026-03-15", (string)Field((await undone.Content.ReadFromJsonAsync<JsonObject>())!, "/measures/0/due")["value"]!);
    }

    [Theory]
    [InlineData("/scores/0/score", "9369", "ต้องอยู่ระหว่าง 0 ถึง 100")]
    [InlineData("/measures/0/due", "ปีหน้า", "ไม่ใช่วันที่")]
    public async Task Change_NoSuchValue_Is422InTheReadersLanguage(string pointer, string value, string detail)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.AddAsync("a.pdf", Records());

        var answer = await ChangeAsync(host, id, new { version = 1, operation = "set", pointer, value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith(detail, (string)answer.Body["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OldVersion_Is409WithTheVersion()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.AddAsync("a.pdf", Records());

        var answer = await ChangeAsync(host, id, new { version = 0, operation = "accept", pointer = "/measures/0/due" });

        Assert.Equal((HttpStatusCode.Conflict, 1), (answer.Status, (int)answer.Body["version"]!));
    }

    [Fact]
    public async Task Change_OfARow_AnswersAllSections()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.AddAsync("a.pdf", Records());

        var answer = await ChangeAsync(host, id, new { version = 1, operation = "add-record", pointer = "/scores", to = 0 });

        Assert.True((bool)answer.Body["all"]!);
        Assert.Equal(["/document", "/measures/0", "/scores/0", "/scores/1"], answer.Body["sections"]!.AsArray().Select(s => (string)s!["pointer"]!));
        Assert.Equal("93.6", (string)Field(answer.Body, "/scores/1/score")["value"]!);
    }

    private static async Task<(HttpStatusCode Status, JsonObject Body)> ChangeAsync(ApiHost host, long id, object change)
    {
        using var answer = await host.Http.PostAsJsonAsync($"/api/review/documents/{id}/changes", change);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    private static JsonNode Field(JsonObject sheet, string pointer) =>
        sheet["sections"]!.AsArray().SelectMany(s => s!["fields"]!.AsArray()).Single(f => (string)f!["pointer"]! == pointer)!;

    private static ReportRecords Records()
    {
        var at = new Evidence { Confidence = 0.999, Raw = "…", Places = [new Place { Page = 1, Box = new Box(0.1, 0.2, 0.3, 0.25) }] };
        return Checker.Apply(new ReportRecords
        {
            Document = new DocumentRecord { Kind = new Field<string>(ReportKinds.MeasurePlan, at), Title = new Field<string>("มาตรการ", at), Agency = new Field<string>("เทศบาลตำบลทดลอง", at), FiscalYear = new Field<int>(2568, at), PageCount = 1 },
            Measures = [new MeasureRecord { Section = new Field<string>("1", at), Due = new Field<string>("2026-03-15", at with { Confidence = 0.4 }) }],
            Scores = [new ScoreRecord { Scope = new Field<string>("overall", at with { Places = [new Place { Page = 2 }] }), Score = new Field<decimal>(93.6m, at with { Places = [new Place { Page = 2 }] }) }],
            Doubts = new Dictionary<string, Evidence> { ["/measures"] = at.Flag(Reasons.RecordDoubtful) },
        });
    }
}
