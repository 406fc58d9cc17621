using System.Net;
using System.Text.RegularExpressions;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Access;

/// <summary>As much of a browser as signing in needs: cookies, pages, their forms.</summary>
internal sealed partial class Browser : IDisposable
{
    public const string Password = "a long phrase 1234";

    private readonly HttpClientHandler _handler;

    public Browser(Uri address, bool follow = true)
    {
        _handler = new HttpClientHandler { AllowAutoRedirect = follow };
        Http = new HttpClient(_handler) { BaseAddress = address };
        Http.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public HttpClient Http { get; }

    public CookieCollection Cookies => _handler.CookieContainer.GetAllCookies();

    /// <summary>A browser in which somebody of this role has signed in.</summary>
    public static async Task<Browser> SignedInAsync(IServiceProvider services, Uri address, Role role, string? name = null, bool follow = true)
    {
        name ??= role.ToString();
        await AddAsync(services, name, role);
        var browser = new Browser(address, follow);
        using var answer = await browser.SignInAsync(name, Password);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found && browser.Cookies.Any(c => c.Name == "ita-session"), $"{name} could not sign in: {answer.StatusCode}");
        return browser;
    }

    public static async Task AddAsync(IServiceProvider services, string name, Role role)
    {
        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { UserName = name, Role = role, CreatedAt = DateTime.UtcNow }, Password);
        Assert.True(result.Succeeded || result.Errors.All(e => e.Code == "DuplicateUserName"), string.Join(", ", result.Errors.Select(e => e.Code)));
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password, string page = "/sign-in") => SendAsync(page, "sign-in", ("name", name), ("password", password));

    /// <summary>Opens a page and sends one of its forms, with the fields that stand in it and these.</summary>
    /// <param name="page">The page.</param>
    /// <param name="form">The form's name, or what it is sent to.</param>
    /// <param name="fields">Filled in.</param>
    public async Task<HttpResponseMessage> SendAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await Http.GetStringAsync(new Uri(page, UriKind.Relative));
        var found = Form().Matches(html).FirstOrDefault(f => f.Value.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal) || f.Value.Contains($"action=\"{form}\"", StringComparison.Ordinal));
        Assert.True(found is not null, $"{page} has no form {form}");
        var action = Action().Match(found.Value) is { Success: true } said ? WebUtility.HtmlDecode(said.Groups[1].Value) : page;
        var hidden = Hidden().Matches(found.Value).Select(h => KeyValuePair.Create(h.Groups[1].Value, WebUtility.HtmlDecode(h.Groups[2].Value))).Where(h => fields.All(f => f.Name != h.Key));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
        return await Http.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<form[^>]* action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
