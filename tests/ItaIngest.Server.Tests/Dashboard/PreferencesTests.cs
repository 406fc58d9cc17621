using System.Net;
using System.Resources;
using System.Text.RegularExpressions;
using ItaIngest.Server.Dashboard.Activity;
using ItaIngest.Server.Dashboard.Assets;
using ItaIngest.Server.Dashboard.Layout;
using ItaIngest.Server.Dashboard.Localisation;
using ItaIngest.Server.Operations;
using ItaIngest.Server.Tests.Access;
using ItaIngest.Storage.Access;

namespace ItaIngest.Server.Tests.Dashboard;

public sealed partial class PreferencesTests(SqliteDashboard dashboard) : IClassFixture<SqliteDashboard>
{
    [Fact]
    public async Task Preferences_Chosen_ComeAsCookiesAndLeadBack()
    {
        using var browser = await Browser.SignedInAsync(dashboard.Host.Services, dashboard.Http.BaseAddress!, Role.Viewer, follow: false);
        var http = browser.Http;
        using var form = DashboardPagesTests.Form(await http.GetStringAsync("/documents"), ("language", "en"), ("theme", "dark"), ("back", "/documents?state=Failed"));

        using var answer = await http.PostAsync(new Uri("/preferences", UriKind.Relative), form);
        var page = await http.GetStringAsync(answer.Headers.Location);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("lang=\"en\" data-theme=\"dark\"", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Documents</h1>", page, StringComparison.Ordinal);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/documents?a=b", "/documents?a=b")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/a\r\nSet-Cookie: b", "/")]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void LocalAddress_OfAWayBack_StaysHere(string? back, string expected) => Assert.Equal(expected, Preferences.LocalAddress(back));

    [Theory]
    [InlineData("tokens.css", "text/css")]
    [InlineData("dashboard.js", "text/javascript")]
    [InlineData("fonts/IBMPlexSansThaiLooped-Regular.woff2", "font/woff2")]
    [InlineData("mark.svg", "image/svg+xml")]
    public async Task Asset_UnderItsVersion_IsKeptForGood(string name, string type)
    {
        using var now = await dashboard.Http.GetAsync(new Uri(DashboardAssets.Address(name), UriKind.Relative));
        using var old = await dashboard.Http.GetAsync(new Uri("/assets/0/" + name, UriKind.Relative));

        Assert.Equal(type, now.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", now.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(old.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Asset_ThatIsNone_IsNotFound()
    {
        using var answer = await dashboard.Http.GetAsync(new Uri("/assets/0/../../appsettings.json", UriKind.Relative));
        using var unknown = await dashboard.Http.GetAsync(new Uri("/assets/0/nothing.css", UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public void Texts_InBothLanguages_AreTheSameKeysAndPlaceholders()
    {
        var texts = new ResourceManager("ItaIngest.Server.Dashboard.Localisation.Texts", typeof(Texts).Assembly);
        var thai = Entries(texts, "");
        var english = Entries(texts, "en");

        Assert.Equal(thai.Keys.Order(), english.Keys.Order());
        Assert.All(thai, t => Assert.Equal(Placeholders(t.Value), Placeholders(english[t.Key])));
        Assert.All(english.Where(e => !e.Key.StartsWith("document.sha", StringComparison.Ordinal)), e => Assert.DoesNotMatch("[ก-๙]", e.Value));
    }

    /// <summary>WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for what bounds a control.</summary>
    [Theory]
    [InlineData("ink", "ground", 4.5)]
    [InlineData("ink", "paper", 4.5)]
    [InlineData("ink", "rail", 4.5)]
    [InlineData("ink", "flag-ground", 4.5)]
    [InlineData("ink", "accent-ground", 4.5)]
    [InlineData("soft", "ground", 4.5)]
    [InlineData("soft", "paper", 4.5)]
    [InlineData("soft", "rail", 4.5)]
    [InlineData("soft", "sunk", 4.5)]
    [InlineData("soft", "flag-ground", 4.5)]
    [InlineData("accent", "paper", 4.5)]
    [InlineData("accent", "ground", 4.5)]
    [InlineData("accent", "flag-ground", 4.5)]
    [InlineData("accent", "sunk", 4.5)]
    [InlineData("on-accent", "accent", 4.5)]
    [InlineData("good", "paper", 4.5)]
    [InlineData("good", "good-ground", 4.5)]
    [InlineData("busy", "paper", 4.5)]
    [InlineData("busy", "busy-ground", 4.5)]
    [InlineData("flag", "paper", 4.5)]
    [InlineData("flag", "flag-ground", 4.5)]
    [InlineData("bad", "paper", 4.5)]
    [InlineData("bad", "bad-ground", 4.5)]
    [InlineData("edge", "paper", 3)]
    [InlineData("edge", "ground", 3)]
    public async Task Tokens_OneOnAnother_CanBeTold(string front, string back, double least)
    {
        var css = await dashboard.Http.GetStringAsync(DashboardAssets.Address("tokens.css"));
        var colours = Token().Matches(css).ToDictionary(m => m.Groups[1].Value, m => (Light: m.Groups[2].Value, Dark: m.Groups[3].Value));

        Assert.InRange(Contrast(colours[front].Light, colours[back].Light), least, 21);
        Assert.InRange(Contrast(colours[front].Dark, colours[back].Dark), least, 21);
    }

    [Theory]
    [InlineData(0, 2, new long[] { 0, 1, 2 })]
    [InlineData(3, 3, new long[] { 0, 1, 2, 3 })]
    [InlineData(7, 8, new long[] { 0, 2, 4, 6, 8 })]
    [InlineData(115, 150, new long[] { 0, 50, 100, 150 })]
    [InlineData(9_999, 10_000, new long[] { 0, 2_500, 5_000, 7_500, 10_000 })]
    public void Scale_OfTheLargestAmount_IsRoundAndHoldsIt(long most, long top, long[] ticks)
    {
        Assert.Equal(top, Scale.Top(most));
        Assert.Equal(ticks, Scale.Ticks(top));
    }

    [Fact]
    public void DocumentFilter_WrittenAndRead_IsTheSame()
    {
        var filter = new DocumentFilter { Text = "ก & b=c.pdf", Agency = "เทศบาล", Year = 2568, Kind = "other", State = Storage.Documents.DocumentState.Failed, Error = "100%", Paused = true, Flagged = false, Province = "สุรินทร์", Review = Storage.Documents.ReviewState.Open, Source = Storage.Documents.ArrivalSource.Watched, ArrivedFrom = new DateTime(2026, 3, 1, 8, 30, 0, DateTimeKind.Utc), ArrivedBefore = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc) };

        Assert.Equal(filter, DocumentFilter.Parse(filter.Query));
        Assert.Equal("", new DocumentFilter().Query);
        Assert.Equal(new DocumentFilter(), DocumentFilter.Parse("year=x&state=nonsense&text=%20"));
    }

    private static Dictionary<string, string> Entries(ResourceManager texts, string culture) => texts
        .GetResourceSet(System.Globalization.CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
        .Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct().Order();

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var parts = Convert.FromHexString(hex.TrimStart('#')).Select(v => v / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)")]
    private static partial Regex Token();

    [GeneratedRegex("\\{[0-9]\\}")]
    private static partial Regex Placeholder();
}
