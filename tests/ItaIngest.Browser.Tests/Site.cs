using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Cli.Tests;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using ItaIngest.Tests;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ItaIngest.Browser.Tests;

/// <summary>The real program with documents that it has read itself, and a browser: one of each for all tests, which work on different documents.</summary>
public sealed class Site : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Password = "a long phrase of the tests";

    /// <summary>Documents with flags: one that nobody changes, one that several want.</summary>
    public const string Quiet = "measures-river-town.office200.pdf";
    public const string Contested = "score-agencies.copier300bw.pdf";

    /// <summary>One page.</summary>
    public const string Plain = "measures-branch.phone.pdf";

    /// <summary>A transcript, with measures and their steps.</summary>
    public const string Written = "progress-pier.markdown.md";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>For what a page does upon a key or a click.</summary>
    private static readonly TimeSpan s_answer = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-browser-").FullName;
    private Process? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    /// <summary>A program on the machine itself, which the service trusts.</summary>
    public HttpClient Api { get; private set; } = new();

    public static string Sample(string name) => Path.Combine(Ita.Repository, "sample-docs", IsPdf(name) ? "pdf" : "transcripts", name);

    private static bool IsPdf(string name) => name.EndsWith(".pdf", StringComparison.Ordinal);

    public async Task InitializeAsync()
    {
        _program = Ita.Start("up", "--port", "0", "--watch", Path.Combine(_folder, "inbox"), "--data", Path.Combine(_folder, "data"));
        Address = (await AddressAsync(_program)).TrimEnd('/');
        Api.BaseAddress = new Uri(Address);
        // Several test projects may share two cores.
        Assertions.SetDefaultExpectTimeout((float)s_answer.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium });
        string[] samples = [Quiet, Contested, Plain, Written];
        await Task.WhenAll(samples.Select(SendAsync));
        await Task.WhenAll(samples.Select(ReadAsync));
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Api.Dispose();
        if (_program is not null)
        {
            _program.Kill(entireProcessTree: true);
            await _program.WaitForExitAsync();
            _program.Dispose();
        }

        LeftFolder.Delete(_folder);
    }

    /// <summary>A browser in which a person has signed in; its cookies are not shared.</summary>
    /// <param name="who">Made with this role when there is nobody of that name yet.</param>
    /// <param name="role">What the person may do.</param>
    /// <param name="language">Of the pages.</param>
    /// <param name="theme">Of the pages.</param>
    public async Task<IPage> OpenAsync(string who, Role role = Role.Operator, string language = "th", string theme = "light")
    {
        await KnowAsync(who, role);
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address, ViewportSize = new ViewportSize { Width = 1366, Height = 768 } });
        context.SetDefaultTimeout((float)s_answer.TotalMilliseconds);
        await context.AddCookiesAsync(
        [
            new Cookie { Name = "ita-language", Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = Address },
            new Cookie { Name = "ita-theme", Value = theme, Url = Address },
        ]);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=name]", who);
        await page.FillAsync("[name=password]", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(Address + "/");
        return page;
    }

    /// <summary>Writes an account into the program's store, as an administrator's invitation would.</summary>
    private async Task KnowAsync(string name, Role role)
    {
        await using var services = new ServiceCollection().AddStore(new Storage.StoreOptions { Data = Path.Combine(_folder, "data") }).BuildServiceProvider();
        await using var context = await services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync();
        if (await context.Accounts.AnyAsync(a => a.UserName == name))
        {
            return;
        }

        var account = new Account
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Role = role,
            CreatedAt = DateTime.UtcNow,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        context.Accounts.Add(account);
        await context.SaveChangesAsync();
    }

    /// <summary>The number of a document that has been read.</summary>
    public async Task<long> ReadAsync(string fileName)
    {
        for (var end = DateTime.UtcNow + s_patience; ;)
        {
            var found = (await Api.GetFromJsonAsync<JsonObject>($"/api/documents?text={Uri.EscapeDataString(fileName)}"))!["items"]!.AsArray();
            if (found is [JsonObject document] && (string?)document["state"] == "Read")
            {
                return (long)document["id"]!;
            }

            Assert.True(DateTime.UtcNow < end, $"waited too long for {fileName}: {found.ToJsonString()}");
            await Task.Delay(200);
        }
    }

    public async Task<JsonObject> RecordsAsync(long id) => (await Api.GetFromJsonAsync<JsonObject>($"/api/documents/{id}/records"))!;

    private async Task SendAsync(string sample)
    {
        using var form = new MultipartFormDataContent();
        using var file = new StreamContent(File.OpenRead(Sample(sample)));
        file.Headers.ContentType = new MediaTypeHeaderValue(IsPdf(sample) ? "application/pdf" : "text/markdown");
        form.Add(file, "files", sample);
        using var answer = await Api.PostAsync(new Uri("/api/intake", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>From the line with which the program says where its dashboard is.</summary>
    private static async Task<string> AddressAsync(Process program)
    {
        const string Mark = "dashboard on ";
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        program.ErrorDataReceived += (_, e) =>
        {
            if (e.Data?.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at)
            {
                address.TrySetResult(e.Data[(at + Mark.Length)..].Split(';')[0]);
            }
        };
        program.BeginErrorReadLine();
        program.BeginOutputReadLine();
        return await address.Task.WaitAsync(s_patience);
    }
}

[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<Site>
{
    public const string Name = "site";
}
