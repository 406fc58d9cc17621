using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Server.Extraction;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using ItaIngest.Storage.Known;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Known;

/// <summary>What a person says in one document is known to the reading of the next: by transcripts, which are read without the recogniser.</summary>
public sealed class KnownServiceTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new(DatabaseKind.Sqlite);
    private RunningHost? _host;

    private HttpClient Http => _host!.Http;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync(_database, new RecognisedPages(1));

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        _database.Delete();
    }

    private async Task<JsonObject> SendAsync(string name, string agency, string header = "ขั้นตอน")
    {
        using var content = new StringContent($"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2567\n\n{agency}\n\nประเด็นที่ต้องพัฒนา\tมาตรการ\t{header}\tกำหนดแล้วเสร็จ\nรอคิวนาน\tเปิดช่องด่วน\tประกาศเสียงตามสาย\t31 มกราคม 2568\nป้ายไม่ชัด\tทำป้ายใหม่\tขอแบบจากเทศบาล\t28 กุมภาพันธ์ 2568\n", System.Text.Encoding.UTF8, "application/octet-stream");
        using var answer = await Http.PostAsync($"/api/intake?fileName={name}.txt", content);
        var id = (long)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["files"]![0]!["document"]!;
        return await ReadAsync(id);
    }

    private async Task<JsonObject> ReadAsync(long id)
    {
        await _host!.WaitAsync(all => all.Any(d => (long)d["id"]! == id && (string)d["state"]! == "Read"));
        var records = (await Http.GetFromJsonAsync<JsonObject>($"/api/documents/{id}/records"))!;
        records["id"] = id;
        return records;
    }

    private async Task<JsonObject> PostAsync(string address, object? body = null)
    {
        using var answer = await Http.PostAsJsonAsync(address, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private async Task<JsonObject> OnlyAsync(string kind) => Assert.Single((await Http.GetFromJsonAsync<JsonObject>($"/api/known?kind={kind}"))!["items"]!.AsArray())!.AsObject();

    [Fact]
    public async Task Reading_AfterANameWasPutRight_PutsTheSameMisreadingRightUntilItIsSwitchedOff()
    {
        var first = await SendAsync("a", "เทศบาลตำบลบงกาหลง");
        Assert.Equal("เทศบาลตำบลบงกาหลง", (string)first["document"]!["agency"]!);
        await PostAsync($"/api/review/documents/{first["id"]}/changes", new { version = 1, operation = "set", pointer = "/document/agency", value = "เทศบาลตำบลบึงกาหลง" });
        await _host!.Services.GetRequiredService<KnownLearning>().RunAsync(CancellationToken.None);

        var second = await SendAsync("b", "เทศบาลตำบลบงกาหลง ");
        Assert.Equal("เทศบาลตำบลบึงกาหลง", (string)second["document"]!["agency"]!);
        var evidence = second["evidence"]!["/document/agency"]!;
        Assert.Equal(("เทศบาลตำบลบงกาหลง", false), ((string)evidence["raw"]!, (bool)evidence["flagged"]!));
        var entry = await OnlyAsync("agency");
        Assert.Equal(("Agency", "On"), ((string)entry["kind"]!, (string)entry["state"]!));
        Assert.Equal((true, 1, 1), ((bool)entry["used"]!, (int)entry["confirmations"]!, (int)entry["usedIn"]!));
        await using (var context = await _host.Services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync())
        {
            Assert.Equal(1, (await context.Documents.SingleAsync(d => d.Id == (long)second["id"]!)).KnownVersion);
        }

        await PostAsync($"/api/known/{entry["id"]}/off");
        Assert.Equal("เทศบาลตำบลบงกาหลง", (string)(await SendAsync("c", "เทศบาลตำบลบงกาหลง  "))["document"]!["agency"]!);

        // The person's own correction outlives that.
        Assert.Equal(2, (int)(await PostAsync($"/api/known/{entry["id"]}/reread"))["changed"]!);
        Assert.Equal("เทศบาลตำบลบงกาหลง", (string)(await ReadAsync((long)second["id"]!))["document"]!["agency"]!);
        Assert.Equal("เทศบาลตำบลบึงกาหลง", (string)(await ReadAsync((long)first["id"]!))["document"]!["agency"]!);
    }

    [Fact]
    public async Task Header_ThatAPersonExplains_GivesItsColumnWhenTheDocumentIsReadAnew()
    {
        var read = await SendAsync("a", "โรงเรียนบ้านดอนสูง", "ทำกันเช่นใดบ้าง");
        var open = Assert.Single((await Http.GetFromJsonAsync<JsonArray>("/api/known/headers"))!)!;
        Assert.Equal(("ทำกันเช่นใดบ้าง", "Measures", 1), ((string)open["wording"]!, (string)open["family"]!, (int)open["documents"]!));

        var answer = await PostAsync("/api/known/headers", new { wording = "ทำกันเช่นใดบ้าง", key = "/measures/-/steps", reread = true });

        Assert.Equal(1, (int)answer["queued"]!);
        var anew = await ReadAsync((long)read["id"]!);
        Assert.Equal("ประกาศเสียงตามสาย", (string)anew["measures"]![0]!["steps"]![0]!);
        Assert.Empty((await Http.GetFromJsonAsync<JsonArray>("/api/known/headers"))!);
        await using var context = await _host!.Services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync();
        await WaitForAuditAsync(context, "header “ทำกันเช่นใดบ้าง” = /measures/-/steps");
    }

    [Fact]
    public async Task Header_WhoseColumnReviewersTypedIntoAField_IsReadSoInTheNextDocument()
    {
        foreach (var agency in (string[])["โรงเรียนบ้านดอนสูง", "โรงเรียนบ้านท่าเรือ"])
        {
            var read = await SendAsync(agency, agency, "ทำกันเช่นใดบ้าง");
            Assert.Null(read["measures"]![0]!["steps"]?.AsArray().FirstOrDefault());
            await PostAsync($"/api/review/documents/{read["id"]}/changes", new { version = 1, operation = "add-item", pointer = "/measures/0/steps", value = "ประกาศเสียงตามสาย" });
            await _host!.Services.GetRequiredService<KnownLearning>().RunAsync(CancellationToken.None);
        }

        var entry = await OnlyAsync("header");
        Assert.Equal(("ทำกันเช่นใดบ้าง", "/measures/-/steps", true, 2), ((string)entry["from"]!, (string)entry["to"]!, (bool)entry["used"]!, (int)entry["confirmations"]!));
        var next = await SendAsync("next", "โรงเรียนบ้านคลองใหญ่", "ทำกันเช่นใดบ้าง");
        Assert.Equal("ขอแบบจากเทศบาล", (string)next["measures"]![1]!["steps"]![0]!);
        using var browser = await _host!.SignInAsync(Role.Reviewer);
        Assert.Contains("ทำกันเช่นใดบ้าง", await browser.Http.GetStringAsync("/known"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_WithAKeyThatNoColumnHolds_Is422()
    {
        using var answer = await Http.PostAsJsonAsync("/api/known/headers", new { wording = "หัวข้อ", key = "/document/agency" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Theory]
    [InlineData(Role.Viewer, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reviewer, HttpStatusCode.OK)]
    public async Task Page_OfWhatIsKnown_IsForReviewers(Role role, HttpStatusCode expected)
    {
        using var browser = await _host!.SignInAsync(role);
        using var answer = await browser.Http.GetAsync("/known");

        Assert.Equal(expected, answer.StatusCode);
    }

    private static async Task WaitForAuditAsync(StoreContext context, string what)
    {
        for (var end = DateTime.UtcNow.AddMinutes(2); DateTime.UtcNow < end && !await context.AuditEntries.AnyAsync(e => e.What.Contains(what));)
        {
            await Task.Delay(50);
        }

        Assert.True(await context.AuditEntries.AnyAsync(e => e.What.Contains(what) && e.Act == AuditAct.Change));
    }
}
