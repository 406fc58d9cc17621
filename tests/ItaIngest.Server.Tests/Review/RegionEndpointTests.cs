using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ItaIngest.Core.Records;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Review;

public sealed class RegionEndpointTests
{
    [Theory]
    [InlineData("๙๓.๖๙", "/scores/0/score", "93.69", 0.8)]
    [InlineData("๒๗ ตุลาคม\n๒๕๖๘", "/measures/0/due", "2025-10-27", 0.99)]
    [InlineData("ข้อมูล\nไม่ครบ", "/measures/0/issue", "ข้อมูลไม่ครบ", 0.99)]
    [InlineData("ไม่ใช่ตัวเลข", "/scores/0/score", null, 0.99)]
    public async Task ReadAgain_PartOfAPage_IsUnderstoodAsTheField(string printed, string pointer, string? value, double confidence)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await WithPageAsync(host, printed);

        var answer = await PostAsync(host, id, new { page = 1, box = new[] { 0.1, 0.2, 0.3, 0.4 }, pointer });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal((value, confidence), ((string?)answer.Body["value"], (double)answer.Body["confidence"]!));
        Assert.Equal(1, (int)(await host.GetAsync($"/api/review/documents/{id}"))["version"]!);
    }

    [Fact]
    public async Task ReadAgain_WhatMakesNoSense_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await WithPageAsync(host, "broken");

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(host, id, new { page = 1, box = new[] { 0.3, 0.2, 0.1, 0.4 } })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(host, id, new { page = 2, box = new[] { 0.1, 0.2, 0.3, 0.4 } })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(host, id, new { page = 1, box = new[] { 0.1, 0.2, 0.3, 0.4 } })).Status);
    }

    private static async Task<long> WithPageAsync(ApiHost host, string printed)
    {
        var id = await host.AddAsync("a.pdf", new ReportRecords { Document = new DocumentRecord { PageCount = 1 } });
        await host.Services.GetRequiredService<IFileStore>().PutAsync("pages/a/1.jpg", Encoding.UTF8.GetBytes(printed), CancellationToken.None);
        await using var context = await host.ContextAsync();
        context.Pages.Add(new StoredPage { DocumentId = id, Number = 1, State = PageState.Read, ImageKey = "pages/a/1.jpg" });
        await context.SaveChangesAsync();
        return id;
    }

    private static async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(ApiHost host, long id, object body)
    {
        using var answer = await host.Http.PostAsJsonAsync($"/api/review/documents/{id}/read-again", body);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }
}
