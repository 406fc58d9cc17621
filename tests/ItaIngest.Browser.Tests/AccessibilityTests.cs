using System.Net.Http.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using ItaIngest.Storage.Access;
using Microsoft.Playwright;

namespace ItaIngest.Browser.Tests;

/// <summary>What axe finds wrong with the pages that people work on: nothing; and no page is wider than a small laptop's screen, or a phone's.</summary>
[Collection(SiteTests.Name)]
public sealed class AccessibilityTests(Site site)
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Pages_InEachTheme_HaveNoViolationAndFitTheScreen(string theme)
    {
        var id = await site.ReadAsync(Site.Quiet);
        var written = await site.ReadAsync(Site.Written);
        var agency = (string)(await site.RecordsAsync(id))["document"]!["agency"]!;
        var page = await site.OpenAsync("prasit", Role.Administrator, theme == "dark" ? "en" : "th", theme);
        string[] pages = ["/", "/documents", $"/documents/{id}", "/users", "/audit", "/settings", "/review", $"/review/{id}", $"/review/{written}", "/account", "/operations", $"/documents/{id}/history", "/review/statistics", "/known", "/known?of=word", $"/known?document={id}", "/agencies", $"/agencies/{Uri.EscapeDataString(agency)}"];
        (await site.Api.PostAsJsonAsync("/api/known/headers", new { wording = "ทำกันเช่นใดบ้าง", key = "/measures/-/steps" })).EnsureSuccessStatusCode();
        var wrong = new List<string>();
        foreach (var path in pages)
        {
            await page.GotoAsync(path);
            if (path.StartsWith("/review/", StringComparison.Ordinal) && char.IsAsciiDigit(path[^1]))
            {
                await page.Locator(".editor").WaitForAsync();
            }

            wrong.AddRange((await ViolationsAsync(page)).Select(v => $"{path}: {v}"));
            foreach (var (width, height) in new[] { (390, 844), (1366, 768) })
            {
                await page.SetViewportSizeAsync(width, height);
                if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
                {
                    wrong.Add($"{path}: wider than a screen of {width}");
                }
            }
        }

        await using var bench = await Bench.OpenAsync(page, id);
        await page.Keyboard.PressAsync("F1");
        wrong.AddRange((await ViolationsAsync(page)).Select(v => $"keys: {v}"));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("th")]
    [InlineData("en")]
    public async Task Actions_OfAField_StandInOneLine(string language)
    {
        var page = await site.OpenAsync("malee", language: language);
        await using var bench = await Bench.OpenAsync(page, await site.ReadAsync(Site.Plain));
        await bench.ChooseAsync("/document", "/document/title");
        foreach (var (width, height) in new[] { (1366, 768), (1093, 614) })
        {
            await page.SetViewportSizeAsync(width, height);

            var lines = await page.EvaluateAsync<int>("() => new Set([...document.querySelectorAll('.edit-actions button')].map(b => Math.round(b.getBoundingClientRect().top))).size");

            Assert.True(lines == 1, $"the actions stand in {lines} lines on a screen of {width} × {height}");
            Assert.Equal(6, await page.Locator(".edit-actions button").CountAsync());
        }
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        return found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} ({v.Help}) at {n.Html}"));
    }
}
