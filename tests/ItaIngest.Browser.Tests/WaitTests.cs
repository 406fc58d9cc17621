using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItaIngest.Browser.Tests;

/// <summary>What a person types while the service has not answered yet.</summary>
[Collection(SiteTests.Name)]
public sealed class WaitTests(Site site)
{
    private const string First = "/measures/0/steps/0", Second = "/measures/0/steps/1";

    [Fact]
    public async Task KeysDuringASlowUndo_GoToNoField_AndThePersonIsTold()
    {
        var id = await site.ReadAsync(Site.Written);
        await using var bench = await Bench.OpenAsync(await site.OpenAsync("malee"), id);
        var page = bench.Page;
        var before = await StepsAsync(id);
        await bench.GoAsync(First);
        await bench.TypeAsync("ข้อความที่จะถูกเรียกคืน");
        await bench.GoAsync(Second);
        var mayAnswer = new TaskCompletionSource();
        await page.RouteAsync("**/undo", async route =>
        {
            await mayAnswer.Task;
            await route.ContinueAsync();
        });

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("#form[aria-busy=true]")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Status).And(page.Locator("#message"))).ToContainTextAsync("ยังไม่รับแป้นพิมพ์");
        await page.Keyboard.TypeAsync("พิมพ์ระหว่างรอ");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(bench.Field).ToHaveAttributeAsync("data-pointer", Second);
        mayAnswer.SetResult();
        await Expect(page.Locator("#message")).ToContainTextAsync("โปรดพิมพ์ใหม่");

        // The field of the undone change, with what stood there before, and nothing said about any other.
        await Expect(bench.Field).ToHaveAttributeAsync("data-pointer", First);
        await Expect(bench.Field).ToHaveValueAsync(before[0]);
        await Expect(bench.Field).ToBeFocusedAsync();
        Assert.Equal(before, await StepsAsync(id));

        await bench.TypeAsync("พิมพ์หลังจากนั้น");
        Assert.Equal("พิมพ์หลังจากนั้น", (await StepsAsync(id))[0]);
        await bench.TurnBackAsync("Control+z");
        Assert.Equal(before, await StepsAsync(id));
    }

    [Fact]
    public async Task KeysBeforeAPromptAnswer_GoWholeToTheFieldThatComesNext()
    {
        var id = await site.ReadAsync(Site.Written);
        await using var bench = await Bench.OpenAsync(await site.OpenAsync("malee"), id);
        var page = bench.Page;
        await bench.GoAsync(First);
        await bench.TypeAsync("ค่าที่หนึ่ง");
        await bench.TurnBackAsync("Control+z");
        await page.RouteAsync("**/changes", async route =>
        {
            await Task.Delay(100);
            await route.ContinueAsync();
        });

        // For the page no time passes, so that the answer is a prompt one however long this machine takes over it.
        await page.EvaluateAsync("() => { const now = performance.now(); performance.now = () => now; }");
        // Three presses in one go, faster than any answer.
        await page.EvaluateAsync("""
            () => ["Enter", "x", "๗"].forEach((key, i) => {
              if (i === 0) document.activeElement.value = "พิมพ์เร็ว";
              document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
            })
            """);
        await Expect(page.Locator("#form[aria-busy]")).ToHaveCountAsync(0);

        await Expect(bench.Field).Not.ToHaveAttributeAsync("data-pointer", First);
        await Expect(bench.Field).ToHaveValueAsync("x๗");
        await page.Keyboard.PressAsync("Escape");
        await bench.TurnBackAsync("Control+z");
    }

    [Fact]
    public async Task AnswerThatIsRefusedLate_LeavesAloneWhatIsBeingTypedElsewhere()
    {
        const string Refused = "/document/fiscalYear", Elsewhere = "/document/title";
        var id = await site.ReadAsync(Site.Quiet);
        await using var bench = await Bench.OpenAsync(await site.OpenAsync("malee"), id);
        var page = bench.Page;
        var records = (await site.RecordsAsync(id)).ToJsonString();
        await bench.GoAsync(Refused);
        var mayAnswer = new TaskCompletionSource();
        await page.RouteAsync("**/changes", async route =>
        {
            await mayAnswer.Task;
            await route.FulfillAsync(new RouteFulfillOptions { Status = 422, ContentType = "application/problem+json", Body = """{"detail":"ไม่รับค่านี้"}""" });
        });

        await page.Keyboard.PressAsync("Alt+u");
        await Expect(page.Locator($"[data-key='{Refused}'].answer-unreadable")).ToHaveCountAsync(1);
        await bench.GoAsync(Elsewhere);
        await page.Keyboard.TypeAsync("ชื่อที่กำลังพิมพ์");
        mayAnswer.SetResult();
        await Expect(page.Locator("#message")).ToContainTextAsync("ไม่รับค่านี้");

        await Expect(bench.Field).ToHaveAttributeAsync("data-pointer", Elsewhere);
        await Expect(bench.Field).ToHaveValueAsync("ชื่อที่กำลังพิมพ์");
        await Expect(bench.Field).ToBeFocusedAsync();
        await Expect(page.Locator($"[data-key='{Refused}'].answer-unreadable")).ToHaveCountAsync(0);
        Assert.Equal(records, (await site.RecordsAsync(id)).ToJsonString());
        await page.Keyboard.PressAsync("Escape");
    }

    private async Task<string[]> StepsAsync(long id) => [.. (await site.RecordsAsync(id))["measures"]![0]!["steps"]!.AsArray().Select(s => (string)s!)];
}
