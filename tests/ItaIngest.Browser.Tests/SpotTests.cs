using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItaIngest.Browser.Tests;

/// <summary>Values that were read from one spot of the page, and the column that a value came from.</summary>
[Collection(SiteTests.Name)]
public sealed class SpotTests(Site site)
{
    [Fact]
    public async Task ValuesOfOneSpot_AcceptedAtOnce_AreEachAnsweredAndTakenBack()
    {
        var id = await site.ReadAsync(Site.Contested);
        var page = await site.OpenAsync("malee");
        var labels = await OnlyTheseWaitAsync(page, id);
        Assert.True(labels.Count > 1, "no header stands over several scores");
        await using var bench = await Bench.OpenAsync(page, id);
        await Expect(bench.Field).ToHaveAttributeAsync("data-pointer", labels[0]);

        await page.Keyboard.PressAsync("Alt+a");

        await AnsweredAsync(id, labels, labels.Count);
        for (var left = labels.Count - 1; left >= 0; left--)
        {
            await bench.TurnBackAsync("Control+z");
            await AnsweredAsync(id, labels, left);
        }
    }

    [Fact]
    public async Task ColumnOfAValue_ByKeyboard_LeadsToWhatItsHeaderMeans()
    {
        var id = await site.ReadAsync(Site.Written);
        var page = await site.OpenAsync("malee");
        await using var bench = await Bench.OpenAsync(page, id);
        var header = (string)(await SheetAsync(id))["columns"]!.AsArray().First(c => (string)c!["path"]! == "/measures/-/steps")!["header"]!;
        await bench.GoAsync("/measures/0/steps/0");
        await Expect(page.Locator(".editor")).ToContainTextAsync(header);

        var other = await page.RunAndWaitForPopupAsync(() => page.Keyboard.PressAsync("Alt+k"));

        await Expect(other.Locator("main")).ToContainTextAsync(header);
        await Expect(other.Locator("select[name=key]").First).ToBeVisibleAsync();
    }

    /// <summary>Shows the page of the document with no flags but on the first instrument's name over all its scores.</summary>
    private static async Task<List<string>> OnlyTheseWaitAsync(IPage page, long id)
    {
        var waiting = new List<string>();
        await page.RouteAsync($"**/api/review/documents/{id}", async route =>
        {
            var answer = await route.FetchAsync();
            var sheet = JsonNode.Parse(await answer.TextAsync())!;
            var fields = sheet["sections"]!.AsArray().SelectMany(s => s!["fields"]!.AsArray()).OfType<JsonNode>().ToList();
            var first = fields.First(f => (string?)f["key"] == "label" && f["box"] is not null);
            waiting.Clear();
            foreach (var field in fields)
            {
                var isOne = (string?)field["key"] == "label" && (string?)field["value"] == (string?)first["value"] && JsonNode.DeepEquals(field["box"], first["box"]);
                field["flagged"] = isOne;
                field.AsObject().Remove("answer");
                if (isOne)
                {
                    waiting.Add((string)field["pointer"]!);
                }
            }

            sheet["doubts"] = new JsonArray();
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = sheet.ToJsonString() });
        });
        await page.GotoAsync($"/review/{id}");
        await page.Locator(".editor").WaitForAsync();
        return waiting;
    }

    private async Task<JsonNode> SheetAsync(long id) => (await site.Api.GetFromJsonAsync<JsonNode>($"/api/review/documents/{id}"))!;

    private async Task AnsweredAsync(long id, List<string> pointers, int count)
    {
        var end = DateTime.UtcNow.AddSeconds(20);
        for (var answered = -1; answered != count;)
        {
            Assert.True(DateTime.UtcNow < end, $"{answered} of {pointers.Count} are answered, not {count}");
            answered = (await SheetAsync(id))["sections"]!.AsArray().SelectMany(s => s!["fields"]!.AsArray()).Count(f => pointers.Contains((string)f!["pointer"]!) && (string?)f["answer"] == "accepted");
        }
    }
}
