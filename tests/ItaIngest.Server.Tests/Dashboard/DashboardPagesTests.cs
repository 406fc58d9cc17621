using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Tests.Dashboard;

public abstract partial class DashboardPagesTests(SeededDashboard dashboard)
{
    public sealed class OnSqlite(SqliteDashboard dashboard) : DashboardPagesTests(dashboard), IClassFixture<SqliteDashboard>;

    public sealed class OnPostgres(PostgresDashboard dashboard) : DashboardPagesTests(dashboard), IClassFixture<PostgresDashboard>;

    private static readonly string[] s_pages =
    [
        "/", "/documents", "/documents?state=Failed&error=share", "/documents/1", "/documents/1?show=flagged", "/documents/1/history", "/documents/125",
        "/upload", "/arrivals", "/backfills", "/backfills/1", "/jobs", "/jobs?outcome=Retried", "/jobs/1", "/machines", "/routines", "/settings", "/settings?kept=1", "/backfills?problem=refused&folder=%2Fetc", "/operations", "/operations/new?action=Retry&state=Failed", "/export",
        "/review", "/review?state=done&sort=age", "/review?agency=ตัวอย่าง&reason=sum-mismatch", "/review/1", "/review/statistics", "/known", "/known?of=agency", "/known?of=word", "/known?document=1", "/known?text=ขั้น", "/agencies", "/agencies?name=ตัวอย่าง", "/agencies/เทศบาลตำบลบ้านตัวอย่าง",
    ];

    public static TheoryData<string, string> PagesInBothLanguages()
    {
        var data = new TheoryData<string, string>();
        foreach (var page in s_pages)
        {
            data.Add(page, "th");
            data.Add(page, "en");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PagesInBothLanguages))]
    public async Task Page_InEachLanguage_IsWholeAndKeepsToThePolicy(string path, string language)
    {
        var (status, html, answer) = await dashboard.GetAsync(path, language);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
        Assert.Single(Heading().Matches(html));
        Assert.DoesNotMatch(MissingText(), html);
        Assert.DoesNotMatch(Inline(), html);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(Ids(html).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(LabelFor().Matches(html), label => Assert.Contains(label.Groups[1].Value, Ids(html)));
    }

    [Theory]
    [InlineData("/known?document=1")]
    [InlineData("/known?text=ขั้น")]
    public async Task Known_HeaderThatIsUnderstood_OffersEveryMeaningButTheOneItWasTakenFor(string path)
    {
        var (_, html, _) = await dashboard.GetAsync(path);

        Assert.Contains("<b>ขั้นตอน</b>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"ขั้นตอน\"", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        var choices = html[html.IndexOf("id=\"read-0\"", StringComparison.Ordinal)..];
        choices = choices[..choices.IndexOf("</select>", StringComparison.Ordinal)];
        Assert.DoesNotContain("value=\"/measures/-/steps\"", choices, StringComparison.Ordinal);
        Assert.Contains("value=\"/measures/-/monitoring\"", choices, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutACookie_IsInThai()
    {
        var html = await dashboard.Http.GetStringAsync("/documents");

        Assert.Contains("<h1>เอกสาร</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileName_WithMarkup_IsText()
    {
        var (_, html, _) = await dashboard.GetAsync("/documents?text=แผน");

        Assert.Contains("&lt;b&gt;แผน &amp; ผล&lt;/b&gt;.pdf", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>แผน", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_FromPageToPage_ShowEachOnceAndLeadBack()
    {
        var seen = new List<long>();
        for (var next = "/documents"; next is not null;)
        {
            var (_, html, _) = await dashboard.GetAsync(next);
            seen.AddRange(Row().Matches(html).Select(m => long.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
            next = Older().Match(html) is { Success: true } older ? WebUtility.HtmlDecode(older.Groups[1].Value) : null;
        }

        Assert.Equal(Enumerable.Range(1, SeededDashboard.Documents).Reverse().Select(i => (long)i), seen);
        var (_, back, _) = await dashboard.GetAsync("/documents?after=30");
        Assert.Equal(80, long.Parse(Row().Match(back).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("state=Failed", 10)]
    [InlineData("error=SHARE is away", 10)]
    [InlineData("error=(125)", 1)]
    [InlineData("text=report-12&year=2560", 2)]
    [InlineData("agency=สมมุติ&flagged=1", 0)]
    [InlineData("agency=ตัวอย่าง&flagged=1", 13)]
    [InlineData("kind=plan-progress", 0)]
    [InlineData("paused=1", 0)]
    [InlineData("text=0000000000000000000000000000000000000000000000000000000000000007", 1)]
    public async Task Documents_Filtered_AreThoseThatMatch(string query, int expected)
    {
        var (_, html, _) = await dashboard.GetAsync("/documents?" + query);

        Assert.Equal(expected, Row().Count(html));
    }

    [Fact]
    public async Task Document_FlaggedValue_SaysWhyAndPointsToItsPlace()
    {
        var (_, html, _) = await dashboard.GetAsync("/documents/1?show=flagged", "en");

        Assert.Contains("Does not fit the arithmetic", html, StringComparison.Ordinal);
        Assert.Contains("๙๓.๖๙", html, StringComparison.Ordinal);
        Assert.Matches("<rect id=\"box-[0-9]+\" class=\"flagged\" x=\"250\" y=\"500\"\\s+width=\"250\" height=\"50\"", html);
        Assert.Single(Regex.Matches(html, "id=\"value-"));
    }

    [Fact]
    public async Task DocumentHistory_ThreeAttempts_ShowsEachWithItsError()
    {
        var (_, html, _) = await dashboard.GetAsync("/documents/1/history", "en");

        Assert.Contains("no space left on device (1)", html, StringComparison.Ordinal);
        Assert.Contains("no space left on device (2)", html, StringComparison.Ordinal);
        Assert.Contains("Running", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_ThisOneAndEndedOnes_AreShownAsTheyAre()
    {
        var (_, html, _) = await dashboard.GetAsync("/machines", "en");

        Assert.Matches($"(?s){Regex.Escape(Environment.MachineName)}.*Alive.*Dead.*ocr-1.*Stopped.*ocr-2|{Regex.Escape(Environment.MachineName)}.*Alive.*Stopped.*ocr-2.*Dead.*ocr-1", html);
    }

    [Theory]
    [InlineData("/nothing/here", "ที่อยู่นี้ไม่มีหน้า")]
    [InlineData("/documents/4711", "ไม่พบเอกสารนี้")]
    [InlineData("/documents/4711/history", "ไม่พบเอกสารนี้")]
    [InlineData("/jobs/4711", "ไม่พบงานนี้")]
    [InlineData("/backfills/4711", "ไม่พบการนำเข้านี้")]
    [InlineData("/operations/4711", "ไม่พบงานนี้")]
    [InlineData("/operations/new?action=nonsense", "ไม่พบ")]
    public async Task Page_ThatIsNotThere_SaysWhatIsMissingAsAPage(string path, string what)
    {
        var (status, html, _) = await dashboard.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("<h1>ไม่พบหน้านี้</h1>", html, StringComparison.Ordinal);
        Assert.Contains(what, html, StringComparison.Ordinal);
        Assert.Contains($"name=\"back\" value=\"{path}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BackfillWish_FromItsPage_IsKeptAndWithoutAFormRefused()
    {
        var (_, html, _) = await dashboard.GetAsync("/backfills/1");
        using var bare = await dashboard.Http.PostAsync(new Uri("/backfills/1/pause", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);

        using var form = Form(html);
        using var answer = await dashboard.Http.PostAsync(new Uri("/backfills/1/pause", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var context = dashboard.Open();
        Assert.True((await context.BackfillRuns.SingleAsync(r => r.Id == 1)).PauseRequested);
    }

    [Fact]
    public async Task Settings_FromTheirPage_AreKeptOrRefused()
    {
        var (_, html, _) = await dashboard.GetAsync("/settings");
        using var second = Form(html, ("secondShare", "12.5"), ("sampleShare", "5"), ("secondKinds", "/scores/-/score"));
        using var kept = await dashboard.Http.PostAsync(new Uri("/settings/keep", UriKind.Relative), second);
        Assert.Contains("?kept=1", kept.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        using var days = Form(html, ("historyDays", "0"));
        using var refused = await dashboard.Http.PostAsync(new Uri("/settings/keep", UriKind.Relative), days);
        Assert.Contains("?wrong=1", refused.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);

        var (_, after, _) = await dashboard.GetAsync("/settings");

        Assert.Matches("name=\"secondShare\"[^>]*value=\"12.5\"", after);
        Assert.Matches("value=\"/scores/-/score\" checked", after);
        Assert.Matches("name=\"historyDays\"[^>]*value=\"90\"", after);
    }

    internal static FormUrlEncodedContent Form(string html, params (string Name, string Value)[] fields) => new(
        fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
            .Prepend(KeyValuePair.Create("__RequestVerificationToken", Token().Match(html).Groups[1].Value)));

    private static List<string> Ids(string html) => [.. Id().Matches(html).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("<h1>")]
    private static partial Regex Heading();

    /// <summary>A text that is not there shows its key.</summary>
    [GeneratedRegex(">\\s*[A-Za-z]+\\.[a-z-]+\\s*<|\"[a-z]+\\.[a-z]+(-[a-z]+)*\"")]
    private static partial Regex MissingText();

    [GeneratedRegex(" style=|<style|<script(?! type=\"module\" src=)| on[a-z]+=\"")]
    private static partial Regex Inline();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<label for=\"([^\"]+)\"")]
    private static partial Regex LabelFor();

    [GeneratedRegex("<td><a class=\"clip\" href=\"/documents/([0-9]+)\"")]
    private static partial Regex Row();

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"next\"")]
    private static partial Regex Older();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
