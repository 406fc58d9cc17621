using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ItaIngest.Server.Tests.Api;

public sealed class SendTests
{
    [Fact]
    public async Task Send_FormWithManyFiles_EachHasItsFate()
    {
        await using var host = await ApiHost.StartAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("a remark, no file"), "remark" },
            { new StringContent("pages 1"), "files", "รายงาน.pdf" },
            { new StringContent("pages 1"), "files", "C:\\scans\\same.pdf" },
            { new StringContent("pages 2"), "another", "other.pdf" },
        };

        using var answer = await host.Http.PostAsync(new Uri("/api/intake", UriKind.Relative), form);

        var files = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["files"]!.AsArray();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([("รายงาน.pdf", "New", 1), ("same.pdf", "Copy", 1), ("other.pdf", "New", 2)], files.Select(f => ((string)f!["fileName"]!, (string)f["fate"]!, (int)f["document"]!)));
        await host.Running.WaitAsync(d => d.Count == 2 && d.All(x => (string)x["state"]! == "Read"));
    }

    [Theory]
    [InlineData("?fileName=report.pdf", "application/pdf", null, "report.pdf")]
    [InlineData("?fileName=report.pdf", "application/x-www-form-urlencoded", null, "report.pdf")]
    [InlineData("?fileName=report.txt", "text/plain; charset=utf-8", null, "report.txt")]
    [InlineData("", "application/octet-stream", "attachment; filename*=UTF-8''%E0%B8%81.pdf", "ก.pdf")]
    [InlineData("", "application/pdf", null, "upload.pdf")]
    public async Task Send_BodyItself_IsTakenUnderItsName(string query, string type, string? disposition, string expected)
    {
        await using var host = await ApiHost.StartAsync();
        using var content = new ByteArrayContent("pages 1"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (disposition is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        }

        using var answer = await host.Http.PostAsync(new Uri("/api/intake" + query, UriKind.Relative), content);

        var file = Assert.Single((await answer.Content.ReadFromJsonAsync<JsonObject>())!["files"]!.AsArray())!;
        Assert.Equal((expected, 7), ((string)file["fileName"]!, (int)file["bytes"]!));
        Assert.Equal(expected, (string)Assert.Single(await host.AllAsync("/api/documents", 10))["fileName"]!);
    }

    [Fact]
    public async Task Send_FormWithoutFile_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent("nothing"), "remark" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/intake") { Content = form };

        var (status, problem) = await host.ProblemAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("The form holds no file.", (string)problem["detail"]!);
    }
}
