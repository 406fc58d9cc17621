using Microsoft.Playwright;

namespace ItaIngest.Browser.Tests;

/// <summary>The workbench as a person with a keyboard uses it.</summary>
internal sealed class Bench(IPage page, long document) : IAsyncDisposable
{
    public IPage Page => page;

    public ILocator Field => page.Locator("#edit");

    /// <summary>How many places wait for an answer.</summary>
    public async Task<int> LeftAsync() => int.Parse((await page.Locator("#bench").GetAttributeAsync("data-left"))!, System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<Bench> OpenAsync(IPage page, long document)
    {
        await page.GotoAsync($"/review/{document}");
        await page.Locator(".editor").WaitForAsync();
        await Assertions.Expect(page.Locator("#claim .good")).ToBeVisibleAsync();
        return new Bench(page, document);
    }

    /// <summary>Goes from flag to flag with Tab until one takes figures. Its key tells it from others.</summary>
    public async Task<string> ToNumberAsync()
    {
        for (var i = await LeftAsync(); i >= 0; i--)
        {
            if (await page.Locator("#edit.figures[data-type=decimal]").CountAsync() > 0)
            {
                return (await Field.GetAttributeAsync("data-pointer"))!;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException("no number is flagged");
    }

    /// <summary>Goes from field to field with the arrow key until one is reached.</summary>
    public async Task GoAsync(string pointer)
    {
        var fields = await page.Locator("[data-key]").CountAsync();
        for (var i = 0; i <= fields; i++)
        {
            if (await Field.CountAsync() > 0 && await Field.GetAttributeAsync("data-pointer") == pointer)
            {
                return;
            }

            await page.Keyboard.PressAsync("ArrowDown");
        }

        throw new InvalidOperationException($"there is no field {pointer}");
    }

    /// <summary>Goes to a field by the outline and a click.</summary>
    /// <param name="section">The entry of the outline that it stands in.</param>
    /// <param name="pointer">The field.</param>
    public async Task ChooseAsync(string section, string pointer)
    {
        await page.SelectOptionAsync("#outline", new SelectOptionValue { Value = section });
        await page.Locator($"[data-key='{pointer}'], #edit[data-pointer='{pointer}']").First.ClickAsync();
        await Assertions.Expect(Field).ToHaveAttributeAsync("data-pointer", pointer);
    }

    /// <summary>Chooses from the menu of rows and items by its key.</summary>
    public async Task RowAsync(string key)
    {
        await page.Keyboard.PressAsync("Alt+r");
        await page.Locator(".row-menu button").First.WaitForAsync();
        await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator(".row-menu")).ToHaveCountAsync(0);
        await SettledAsync();
    }

    /// <summary>Types into the field, in place of what stands there, and saves.</summary>
    public async Task TypeAsync(string text)
    {
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await SettledAsync();
    }

    /// <summary>Takes a change back, or makes it again, and waits until the page says so.</summary>
    /// <param name="keys">Control+z or Control+y.</param>
    public async Task TurnBackAsync(string keys)
    {
        await page.Keyboard.PressAsync(keys);
        await Assertions.Expect(page.Locator("#message")).ToHaveTextAsync(keys == "Control+z" ? "ยกเลิกการแก้ล่าสุดแล้ว" : "ทำซ้ำแล้ว");
        await SettledAsync();
    }

    /// <summary>Waits until keys count.</summary>
    private Task SettledAsync() => Assertions.Expect(page.Locator("#form[aria-busy]")).ToHaveCountAsync(0);

    /// <summary>Gives the document back, so that the next test finds it free.</summary>
    public async ValueTask DisposeAsync()
    {
        await page.EvaluateAsync(
            "id => fetch(`/api/review/documents/${id}/claim`, { method: 'DELETE', headers: { 'X-CSRF': document.querySelector('meta[name=csrf]').content } })", document);
        await page.Context.CloseAsync();
    }
}
