namespace ItaIngest.Cli.Tests;

public sealed class TemporaryFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-cli-").FullName;

    [Fact]
    public async Task Start_FoldersOfEarlierProcesses_AreSweptWhenTheirProcessIsDead()
    {
        var (dead, living, other) = (Make("itaingest-run-dead"), Make("itaingest-run-living"), Make("of-somebody-else"));
        File.WriteAllText(Path.Combine(dead, "half a page.jpg"), "x");
        using var held = new FileStream(Path.Combine(living, "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var tree = Directory.CreateDirectory(Path.Combine(_folder, "tree")).FullName;

        var run = await Ita.RunAsync([("TMPDIR", _folder)], "backfill", tree, "--data", Path.Combine(_folder, "data"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            new[] { living, other }.Order(StringComparer.Ordinal),
            Directory.GetDirectories(_folder).Where(d => Path.GetFileName(d) is not ("data" or "tree")).Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Make(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "lock"), "");
        return folder;
    }
}
