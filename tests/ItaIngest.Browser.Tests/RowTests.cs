using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItaIngest.Browser.Tests;

/// <summary>Rows and items of lists by keyboard, a region read again, and a transcript in the workbench.</summary>
[Collection(SiteTests.Name)]
public sealed class RowTests(Site site)
{
    private const string First = "/measures/0/steps/0", Second = "/measures/0/steps/1";

    [Fact]
    public async Task RowsAndItems_ByKeyboardAlone_ChangeTheRecordsAndAreTakenBack()
    {
        var id = await site.ReadAsync(Site.Written);
        await using var bench = await Bench.OpenAsync(await site.OpenAsync("malee"), id);
        var before = await site.RecordsAsync(id);
        var (rows, steps) = (Rows(before).Count, Steps(before).Count);
        (string At, string Key, Func<JsonObject, bool> IsDone)[] changes =
        [
            (First, "n", r => Rows(r).Count == rows + 1 && Rows(r)[1]!["steps"]!.AsArray().Count == 0),
            (First, "d", r => Rows(r).Count == rows - 1),
            (First, "j", r => JsonNode.DeepEquals(Rows(r)[1], Rows(before)[0])),
            (First, "m", r => Rows(r).Count == rows - 1 && Steps(r).Count > steps),
            (Second, "s", r => Rows(r).Count == rows + 1 && Steps(r).Count == 1 && Text(Rows(r)[1]!["steps"]![0]) == Text(Steps(before)[1])),
            (First, "Shift+D", r => Steps(r).Count == steps - 1 && Text(Steps(r)[0]) == Text(Steps(before)[1])),
            (First, "Shift+J", r => Text(Steps(r)[1]) == Text(Steps(before)[0])),
            (First, "Shift+M", r => Steps(r).Count == steps - 1 && Text(Steps(r)[0]).EndsWith(Text(Steps(before)[1]), StringComparison.Ordinal)),
            (First, "1", r => r["scores"]!.AsArray().Count == 1),
        ];
        foreach (var (at, key, isDone) in changes)
        {
            await bench.GoAsync(at);
            await bench.RowAsync(key);
            await TurnsAsync(id, isDone, key);
            await bench.TurnBackAsync("Control+z");
            await TurnsAsync(id, r => IsSame(before, r), "undo of " + key);
            if (key.EndsWith('j') || key.EndsWith('J'))
            {
                // Who follows a row to its new place is led back with it.
                await Expect(bench.Field).ToHaveAttributeAsync("data-pointer", at);
                await Expect(bench.Field).ToBeFocusedAsync();
            }
        }
    }

    [Fact]
    public async Task Items_AddedAndSplitAtTheCursor_AreInTheRecordsAndCanBeMadeAgain()
    {
        var id = await site.ReadAsync(Site.Written);
        await using var bench = await Bench.OpenAsync(await site.OpenAsync("malee"), id);
        var page = bench.Page;
        var before = await site.RecordsAsync(id);
        var whole = Text(Steps(before)[0]);

        await bench.GoAsync(First);
        await bench.RowAsync("Shift+N");
        await bench.TypeAsync("ขั้นตอนที่เพิ่มด้วยแป้นพิมพ์");
        await TurnsAsync(id, r => Text(Steps(r)[1]) == "ขั้นตอนที่เพิ่มด้วยแป้นพิมพ์", "added item");
        await Expect(page.Locator("#edit[data-pointer='/measures/0/steps']")).ToHaveCountAsync(0);
        await bench.TurnBackAsync("Control+z");
        await TurnsAsync(id, r => IsSame(before, r), "undo");

        await bench.GoAsync(First);
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < 4; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        // A step of the cursor goes over a letter with its marks.
        var at = await bench.Field.EvaluateAsync<int>("field => field.selectionStart");
        await bench.RowAsync("Shift+S");
        await TurnsAsync(id, r => Text(Steps(r)[0]) == whole[..at].Trim() && Text(Steps(r)[1]) == whole[at..].Trim(), "split item");
        await bench.TurnBackAsync("Control+z");
        await TurnsAsync(id, r => IsSame(before, r), "undo");
        await bench.TurnBackAsync("Control+y");
        await TurnsAsync(id, r => Text(Steps(r)[0]) == whole[..at].Trim(), "redo");
        await bench.TurnBackAsync("Control+z");
        await TurnsAsync(id, r => IsSame(before, r), "undo of the redo");
    }

    [Fact]
    public async Task Region_MarkedByKeyboard_IsReadAgainIntoTheField()
    {
        const string Title = "/document/title";
        var id = await site.ReadAsync(Site.Plain);
        await using var bench = await Bench.OpenAsync(await site.OpenAsync("malee"), id);
        var page = bench.Page;
        var records = await site.RecordsAsync(id);
        var words = Text(records["document"]!["title"]).Split(' ');
        await bench.GoAsync(Title);
        await page.Locator("#page img").WaitForAsync();

        await page.Keyboard.PressAsync("Alt+m");
        await Expect(page.Locator("#mark-hint")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Control+ArrowLeft");
        var answered = page.WaitForResponseAsync(r => r.Url.EndsWith("/read-again", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal(200, (await answered).Status);
        await Expect(bench.Field).ToBeFocusedAsync();
        await Expect(page.Locator("#mark-hint")).ToBeHiddenAsync();
        var read = (string?)JsonNode.Parse(await (await answered).TextAsync())!["raw"];
        Assert.Contains(words, w => w.Length > 3 && read!.Contains(w, StringComparison.Ordinal));
        await Expect(page.Locator("#message")).ToContainTextAsync(read![..4]);

        // Nothing is written until the person says so.
        Assert.True(IsSame(records, await site.RecordsAsync(id)));
        await page.Keyboard.PressAsync("Escape");
    }

    [Fact]
    public async Task Transcript_InTheWorkbench_ShowsTheLineOfEachField()
    {
        var id = await site.ReadAsync(Site.Written);
        await using var bench = await Bench.OpenAsync(await site.OpenAsync("malee"), id);
        var page = bench.Page;
        var evidence = (await site.RecordsAsync(id))["evidence"]!;
        foreach (var pointer in new[] { "/document/agency", First })
        {
            await bench.GoAsync(pointer);

            await Expect(page.Locator("#lines .here")).ToHaveAttributeAsync("data-line", $"{evidence[pointer]!["line"]}");
            var columns = evidence[pointer]!["columns"]!.AsArray();
            Assert.Equal((int)columns[1]! - (int)columns[0]! + 1, (await page.Locator("#lines mark").TextContentAsync())!.Length);
        }

        await Expect(page.Locator("#page img")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-act=mark]")).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the stored records are so.</summary>
    private async Task TurnsAsync(long id, Func<JsonObject, bool> isSo, string what)
    {
        for (var end = DateTime.UtcNow.AddMinutes(2); !isSo(await site.RecordsAsync(id));)
        {
            Assert.True(DateTime.UtcNow < end, $"{what}: {(await site.RecordsAsync(id))["measures"]}");
            await Task.Delay(50);
        }
    }

    private static bool IsSame(JsonObject before, JsonObject now) => JsonNode.DeepEquals(before["measures"], now["measures"]) && JsonNode.DeepEquals(before["scores"], now["scores"]);

    private static JsonArray Rows(JsonObject records) => records["measures"]!.AsArray();

    private static JsonArray Steps(JsonObject records) => Rows(records)[0]!["steps"]!.AsArray();

    private static string Text(JsonNode? node) => (string)node!;
}
