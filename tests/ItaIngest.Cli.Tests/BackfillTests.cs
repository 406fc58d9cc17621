using System.Diagnostics;
using ItaIngest.Tests;

namespace ItaIngest.Cli.Tests;

/// <summary>The command as a process of its own, killed the hard way.</summary>
public sealed class BackfillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-backfill-").FullName;

    private string Tree => Path.Combine(_folder, "tree");

    private string Data => Path.Combine(_folder, "data");

    [Fact]
    public async Task Backfill_KilledInTheMiddle_GoesOnAndFilesNothingTwice()
    {
        const int Files = 900;
        for (var i = 0; i < Files; i++)
        {
            Write($"256{i % 8}/{i}.pdf", $"%PDF-1.7 {i} startxref 9 %%EOF");
        }

        using (var first = Ita.Start("backfill", Tree, "--data", Data))
        {
            await UntilAsync(() => Originals() > 250, first);
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
        }

        var second = await Ita.RunAsync("backfill", Tree, "--data", Data);
        var third = await Ita.RunAsync("backfill", Tree, "--data", Data);
        var status = await Ita.RunAsync("backfill", "--status", "--data", Data);

        Assert.Equal((0, 0), (second.ExitCode, third.ExitCode));
        Assert.Contains($"{Files} of {Files} files filed", second.Error, StringComparison.Ordinal);
        Assert.StartsWith($"ita: 0 files filed for reading, 0 copies of known documents, 0 that are no readable documents, 0 that could not be filed, {Files} filed before", third.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains($"{Files} files: {Files} new, 0 copies, 0 unreadable, 0 failed, 0 waiting; of the new ones {Files} queued", status.Output, StringComparison.Ordinal);
        Assert.Equal(Files, Originals());
    }

    [Fact]
    public async Task Backfill_FilesThatAreNoDocuments_AreNamedWithTheirReason()
    {
        Write("2567/report.pdf", "%PDF-1.7 startxref 9 %%EOF");
        Write("2567/letter.rtf", "{\\rtf1 a letter}");
        File.CreateSymbolicLink(Path.Combine(Tree, "link.pdf"), Path.Combine(Tree, "2567", "report.pdf"));

        var run = await Ita.RunAsync("backfill", Tree, "--data", Data);
        var status = await Ita.RunAsync("backfill", Tree, "--status", "--data", Data);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("2567/letter.rtf: is an RTF text; save it as PDF and hand that in", run.ErrorLines);
        Assert.Contains(run.ErrorLines, l => l.Contains("link.pdf: is a symbolic link", StringComparison.Ordinal));
        Assert.Contains("letter.rtf: is an RTF text", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backfill_FolderThatIsNotThere_IsWrongUsage()
    {
        var run = await Ita.RunAsync("backfill", Tree, "--data", Data);

        Assert.Equal((2, true), (run.ExitCode, run.Error.Contains("there is no such folder", StringComparison.Ordinal)));
    }

    public void Dispose() => LeftFolder.Delete(_folder);

    private int Originals() => Directory.Exists(Path.Combine(Data, "originals")) ? Directory.GetFiles(Path.Combine(Data, "originals"), "*", SearchOption.AllDirectories).Length : 0;

    private void Write(string name, string content)
    {
        var path = Path.Combine(Tree, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private static async Task UntilAsync(Func<bool> condition, Process process)
    {
        var end = DateTime.UtcNow.AddMinutes(2);
        while (!condition())
        {
            Assert.False(process.HasExited, "it ended before it could be killed");
            Assert.True(DateTime.UtcNow < end, "waited too long");
            await Task.Delay(5);
        }
    }
}
