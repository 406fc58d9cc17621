using System.Text.Json.Nodes;
using ItaIngest.Server.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Tests.Telemetry;

public sealed class LogsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-logs-").FullName;

    [Fact]
    public void File_InJson_NamesDocumentAndPage()
    {
        Write(new LogOptions { Format = LogFormat.Json, File = Path.Combine(_folder, "ita.log") }, 1);

        var line = JsonNode.Parse(File.ReadAllLines(Assert.Single(Directory.GetFiles(_folder)))[0])!;

        Assert.Equal((17, 3), ((int)line["Properties"]!["DocumentId"]!, (int)line["Properties"]!["Page"]!));
        Assert.Equal("something about page three", (string)line["RenderedMessage"]!);
    }

    [Fact]
    public void File_ThatIsFull_GivesWayToTheNextAndOldOnesGo()
    {
        Write(new LogOptions { File = Path.Combine(_folder, "ita.log"), FileBytes = 2000, FilesKept = 3 }, 300);

        var files = Directory.GetFiles(_folder);

        Assert.Equal(3, files.Length);
        Assert.All(files, f => Assert.InRange(new FileInfo(f).Length, 1, 2400));
    }

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Transaction", 0)]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command", 1)]
    public void Error_OfATransactionThatIsTriedAgain_IsNotLogged(string category, int lines)
    {
        var file = Path.Combine(_folder, "ita.log");
        using (var factory = LoggerFactory.Create(logging => Logs.Add(logging, new LogOptions { File = file })))
        {
            factory.CreateLogger(category).LogError("something is wrong");
        }

        Assert.Equal(lines, Directory.GetFiles(_folder).Sum(f => File.ReadLines(f).Count()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Write(LogOptions options, int lines)
    {
        using var factory = LoggerFactory.Create(logging => Logs.Add(logging, options));
        var log = factory.CreateLogger("test");
        using var scope = log.BeginScope("document {DocumentId} page {Page}", 17, 3);
        for (var i = 0; i < lines; i++)
        {
            log.LogInformation("something about page three");
        }
    }
}
