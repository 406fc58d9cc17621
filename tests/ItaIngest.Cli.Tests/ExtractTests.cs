using System.Diagnostics;
using System.Text.Json.Nodes;
using ItaIngest.Storage;
using ItaIngest.Storage.Known;
using ItaIngest.Storage.Settings;
using ItaIngest.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Tests;

public sealed class ExtractTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-extract-").FullName;

    private string Output => Path.Combine(_folder, "out");

    [Fact]
    public async Task Extract_ScannedSample_WritesItsRecordsWithEvidence()
    {
        var (result, written) = await Sample.ExtractAsync(Sample.Scanned);

        Assert.True(result.ExitCode == 0, result.Error);
        var name = Path.GetFileNameWithoutExtension(Sample.Scanned);
        var records = JsonNode.Parse(written!)!;
        var gold = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Ita.Repository, "sample-docs", "gold", name.Split('.')[0] + ".json")))!;
        Assert.Equal("itaingest/1", (string)records["schema"]!);
        Assert.Equal((string)gold["document"]!["kind"]!, (string?)records["document"]!["kind"]);
        var pageCount = (int)gold["document"]!["pageCount"]!;
        Assert.Equal(pageCount, (int?)records["document"]!["pageCount"]);
        Assert.Equal(gold["scores"]!.AsArray().Count > 0, records["scores"]!.AsArray().Count > 0);
        var evidence = records["evidence"]!.AsObject();
        Assert.True(evidence.Count > 20, $"{evidence.Count} values");
        Assert.All(evidence.Where(e => e.Value!["box"] is not null), e =>
        {
            Assert.InRange((int)e.Value!["page"]!, 1, pageCount);
            Assert.All(e.Value["box"]!.AsArray(), side => Assert.InRange((double)side!, 0, 1));
        });
    }

    [Fact]
    public async Task Extract_BadFilesAmongGoodOnes_NamesThemAndWritesTheOthers()
    {
        var good = File.ReadAllBytes(Sample.Digital);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "good.pdf"), good);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "cut.pdf"), good[..(good.Length / 2)]);
        await File.WriteAllTextAsync(Path.Combine(_folder, "empty.pdf"), "");
        await File.WriteAllTextAsync(Path.Combine(_folder, "letter.pdf"), "Dear Sir or Madam");
        await EncryptAsync(Path.Combine(_folder, "good.pdf"), Path.Combine(_folder, "locked.pdf"));

        var result = await Ita.RunAsync("extract", _folder, Path.Combine(_folder, "missing.pdf"), "--output", Output);

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["good.json"], Directory.GetFiles(Output).Select(Path.GetFileName));
        foreach (var bad in (string[])["cut.pdf", "empty.pdf", "letter.pdf", "locked.pdf", "missing.pdf"])
        {
            Assert.Single(result.ErrorLines, line => line.Contains(bad + ":", StringComparison.Ordinal));
        }

        Assert.Equal(6, result.ErrorLines.Length);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Extract_Subfolders_AreKept()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "in", "2567"));
        File.Copy(Sample.Digital, Path.Combine(_folder, "in", "2567", "report.PDF"));
        File.Copy(Sample.Digital, Path.Combine(_folder, "in", "report.pdf"));

        var result = await Ita.RunAsync("extract", Path.Combine(_folder, "in"), "--output", Output, "--jobs", "1");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Output, "report.json")), await File.ReadAllTextAsync(Path.Combine(Output, "2567", "report.json")));
    }

    [Fact]
    public async Task Extract_WithWhatPeopleConfirmed_UnderstandsTheHeaderThatTheyExplained()
    {
        var report = Path.Combine(_folder, "report.txt");
        await File.WriteAllTextAsync(
            report,
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2567\n\nโรงเรียนบ้านดอนสูง\n\nประเด็นที่ต้องพัฒนา\tมาตรการ\tทำกันเช่นใดบ้าง\tกำหนดแล้วเสร็จ\n"
            + "รอคิวนาน\tเปิดช่องด่วน\tประกาศเสียงตามสาย\t31 มกราคม 2568\nป้ายไม่ชัด\tทำป้ายใหม่\tขอแบบจากเทศบาล\t28 กุมภาพันธ์ 2568\n");
        var data = Path.Combine(_folder, "data");
        await ExplainHeaderAsync(data, "ทำกันเช่นใดบ้าง", "/measures/-/steps");

        var without = await Ita.RunAsync("extract", report, "--output", Output);
        Assert.Empty(Steps());
        var with = await Ita.RunAsync("extract", report, "--output", Output, "--known", data);

        Assert.Equal((0, 0), (without.ExitCode, with.ExitCode));
        Assert.Equal(["ประกาศเสียงตามสาย"], Steps().Select(s => (string)s!));

        JsonArray Steps() => JsonNode.Parse(File.ReadAllText(Path.Combine(Output, "report.json")))!["measures"]![0]!["steps"] as JsonArray ?? [];
    }

    [Fact]
    public async Task Extract_Interrupted_KeepsWhatWasFinishedAndNothingHalf()
    {
        File.Copy(Sample.Digital, Path.Combine(_folder, "1.pdf"));
        for (var i = 2; i < 20; i++)
        {
            File.Copy(Sample.Scanned, Path.Combine(_folder, $"{i}.pdf"));
        }

        using var process = Ita.Start("extract", _folder, "--output", Output, "--jobs", "1");
        var error = process.StandardError.ReadToEndAsync();
        while (!File.Exists(Path.Combine(Output, "1.json")) && !process.HasExited)
        {
            await Task.Delay(50);
        }

        // Taken like Ctrl-C; SIGINT itself is ignored by processes whose ancestor a shell put into the background.
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(3)).Token);

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("what was finished is kept", await error, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(Output), f => Assert.NotNull(JsonNode.Parse(File.ReadAllText(f))));
        Assert.True(Directory.GetFiles(Output).Length < 19);
    }

    public void Dispose() => LeftFolder.Delete(_folder);

    /// <summary>A service's store in which a person has said what a column holds.</summary>
    private static async Task ExplainHeaderAsync(string data, string wording, string key)
    {
        await using var services = new ServiceCollection().AddStore(new StoreOptions { Data = data }).BuildServiceProvider();
        await Store.MigrateAsync(services, CancellationToken.None);
        await using var context = await services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync();
        context.KnownEntries.Add(new KnownEntry { Kind = KnownKind.Header, From = wording, To = key, Who = "สมศรี", When = DateTime.UtcNow, ConfirmedBy = "สมศรี" });
        context.Settings.Add(new Setting { Name = SettingNames.KnownVersion, Value = "1", ChangedAt = DateTime.UtcNow });
        await context.SaveChangesAsync();
    }

    private static async Task EncryptAsync(string source, string target)
    {
        using var qpdf = Process.Start("qpdf", ["--encrypt", "secret", "secret", "256", "--", source, target]);
        await qpdf.WaitForExitAsync();
        Assert.Equal(0, qpdf.ExitCode);
    }
}
