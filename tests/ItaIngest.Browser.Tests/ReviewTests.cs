using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ItaIngest.Storage.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItaIngest.Browser.Tests;

/// <summary>What a reviewer does, from the upload to the export.</summary>
[Collection(SiteTests.Name)]
public sealed partial class ReviewTests(Site site)
{
    [Fact]
    public async Task Number_CorrectedByKeyboardAlone_IsInExportAndHistoryAndCanBeTakenBack()
    {
        const string Scanned = "plan-college.copier200bw.pdf";
        var page = await site.OpenAsync("malee");
        await page.GotoAsync("/upload");
        await page.SetInputFilesAsync("input[type=file]", Site.Sample(Scanned));
        await page.ClickAsync("button.primary");
        var id = await site.ReadAsync(Scanned);

        await page.GotoAsync("/review");
        await page.Locator($"a[href^='/review/{id}']").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex($"/review/{id}"));
        await using var bench = await Bench.OpenAsync(page, id);
        var left = await bench.LeftAsync();
        var pointer = await bench.ToNumberAsync();
        var before = At(await site.RecordsAsync(id), pointer)?.ToJsonString();
        await bench.TypeAsync("๑๒.๓๔");
        await Expect(page.Locator("#bench")).Not.ToHaveAttributeAsync("data-left", $"{left}");

        Assert.Equal("12.34", At(await site.RecordsAsync(id), pointer)?.ToJsonString());
        var export = await site.Api.GetStringAsync($"/api/export?format=json&state=all");
        Assert.Contains("12.34", export, StringComparison.Ordinal);

        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Locator($"[data-key='{pointer}'], #edit[data-pointer='{pointer}']").First.ClickAsync();
        await page.Keyboard.PressAsync("Alt+h");
        await Expect(page.Locator("dialog table tbody tr").First).ToContainTextAsync("12.34");
        await page.Keyboard.PressAsync("Escape");

        await bench.TurnBackAsync("Control+z");
        await Expect(bench.Field).ToHaveAttributeAsync("data-pointer", pointer);
        await Expect(page.Locator("#bench")).ToHaveAttributeAsync("data-left", $"{left}");
        Assert.Equal(before, At(await site.RecordsAsync(id), pointer)?.ToJsonString());
    }

    [Fact]
    public async Task WrongNumber_IsRefusedAtTheField_AndWhatWasTypedStays()
    {
        var id = await site.ReadAsync(Site.Plain);
        var page = await site.OpenAsync("malee");
        await using var bench = await Bench.OpenAsync(page, id);
        var records = (await site.RecordsAsync(id)).ToJsonString();
        await bench.ChooseAsync("/document", "/document/fiscalYear");

        await bench.TypeAsync("๒๕๖x");

        await Expect(page.GetByRole(AriaRole.Alert).And(page.Locator("#edit-error"))).Not.ToBeEmptyAsync();
        await Expect(bench.Field).ToHaveValueAsync("๒๕๖x");
        await Expect(bench.Field).ToBeFocusedAsync();
        Assert.Equal(records, (await site.RecordsAsync(id)).ToJsonString());
    }

    [Fact]
    public async Task NextDocument_IsThereBeforeItIsAskedFor()
    {
        var page = await site.OpenAsync("malee");
        await page.GotoAsync("/review");
        await using var bench = await Bench.OpenAsync(page, await site.ReadAsync(Site.Quiet));
        await Expect(page.Locator("#bench")).ToHaveAttributeAsync("data-ahead", AnyNumber());
        var next = await page.Locator("#bench").GetAttributeAsync("data-ahead");
        await page.WaitForFunctionAsync("next => performance.getEntriesByType('resource').some(e => e.name.includes(`/api/documents/${next}/pages/`))", next);
        var asked = new ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue($"{request.Method} {new Uri(request.Url).AbsolutePath}");

        await page.Keyboard.PressAsync("Alt+j");

        await Expect(page).ToHaveURLAsync(new Regex($"/review/{next}"));
        await page.Locator("#page img").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => { const i = document.querySelector('#page img'); return i.complete && i.naturalWidth > 0; }"));
        Assert.DoesNotContain($"GET /api/review/documents/{next}", asked);
        var shown = await page.EvaluateAsync<string>("() => new URL(document.querySelector('#page img').src).pathname");
        Assert.StartsWith($"/api/documents/{next}/pages/", shown, StringComparison.Ordinal);
        Assert.DoesNotContain($"GET {shown}", asked);

        // A field to type in, or the answers to a list that may lack a row.
        await Expect(page.Locator(".editor #edit:focus, .editor button:focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task TwoReviewers_OnOneDocument_KnowOfEachOtherAndLoseNothing()
    {
        var id = await site.ReadAsync(Site.Contested);
        await using var first = await Bench.OpenAsync(await site.OpenAsync("anong", Role.Reviewer), id);
        var page = await site.OpenAsync("somchai");

        await page.GotoAsync($"/review/{id}");
        await Expect(page.Locator("#claim")).ToContainTextAsync("anong");
        await Expect(page.Locator("#edit")).Not.ToBeEditableAsync();
        await Expect(page.Locator("[data-act=take]")).ToHaveCountAsync(0);

        await page.Locator("#claim button").ClickAsync();
        await Expect(page.Locator("#claim .good")).ToBeVisibleAsync();
        var records = (await site.RecordsAsync(id)).ToJsonString();
        await first.TypeAsync("ของคนแรก");
        await Expect(first.Page.Locator("#claim")).ToContainTextAsync("somchai");
        Assert.Equal(records, (await site.RecordsAsync(id)).ToJsonString());
        await Expect(first.Field).ToHaveValueAsync("ของคนแรก");
        await using var second = new Bench(page, id);
    }

    [Fact]
    public async Task Viewer_MayLookAndNotWrite()
    {
        var id = await site.ReadAsync(Site.Contested);
        var page = await site.OpenAsync("wipa", Role.Viewer);

        var bench = await page.GotoAsync($"/review/{id}");
        var look = await page.GotoAsync($"/documents/{id}");
        var status = await page.EvaluateAsync<int>("""
            async id => (await fetch(`/api/review/documents/${id}/changes`, { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"version":0,"operation":"accept","pointer":"/document/title"}' })).status
            """, id);

        Assert.Equal(200, look!.Status);
        Assert.Equal(403, bench!.Status);
        Assert.InRange(status, 400, 403);
        await Expect(page.Locator("nav a[href='/review']")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("th", "ตรวจทาน")]
    [InlineData("en", "Review")]
    public async Task Queue_InEachLanguage_IsInThatLanguage(string language, string heading)
    {
        var page = await site.OpenAsync("malee", language: language);

        await page.GotoAsync("/review");

        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync(heading);
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
    }

    private static JsonNode? At(JsonNode? node, string pointer) => pointer.Split('/').Skip(1)
        .Aggregate(node, (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at?[step]);

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex AnyNumber();
}
