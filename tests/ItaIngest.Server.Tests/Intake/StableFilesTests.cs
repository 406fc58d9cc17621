using ItaIngest.Server.Intake;

namespace ItaIngest.Server.Tests;

public sealed class StableFilesTests
{
    private static readonly IntakeOptions s_options = new();
    private static readonly FileSighting s_file = new("/inbox/a.pdf", 1000, new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc));
    private readonly ManualTime _time = new();
    private readonly StableFiles _files;

    public StableFilesTests() => _files = new StableFiles(s_options, _time);

    [Fact]
    public void Settle_FileSeenOnce_Waits() => Assert.Empty(Look(s_file));

    [Fact]
    public void Settle_UnchangedForTheWholeWait_IsStable()
    {
        Look(s_file);
        _time.Advance(s_options.StableFor);

        Assert.Equal([s_file], Look(s_file));
    }

    [Fact]
    public void Settle_FileThatGrows_StartsItsWaitAnew()
    {
        Look(s_file);
        _time.Advance(s_options.StableFor);
        var grown = s_file with { Bytes = 2000 };

        Assert.Empty(Look(grown));
        _time.Advance(s_options.StableFor / 2);
        Assert.Empty(Look(grown));
        _time.Advance(s_options.StableFor / 2);
        Assert.Equal([grown], Look(grown));
    }

    [Fact]
    public void Settle_SameSizeButTouched_StartsItsWaitAnew()
    {
        Look(s_file);
        _time.Advance(s_options.StableFor);

        Assert.Empty(Look(s_file with { ChangedAt = s_file.ChangedAt.AddSeconds(1) }));
    }

    [Fact]
    public void Settle_FileThatVanishedAndCameBack_StartsItsWaitAnew()
    {
        Look(s_file);
        Look();
        _time.Advance(s_options.StableFor);

        Assert.Empty(Look(s_file));
    }

    [Fact]
    public void Settle_EmptyFile_WaitsLonger()
    {
        var empty = s_file with { Bytes = 0 };
        Look(empty);
        _time.Advance(s_options.StableFor);
        Assert.Empty(Look(empty));
        _time.Advance(s_options.EmptyStableFor);
        Assert.Equal([empty], Look(empty));
    }

    [Theory]
    [InlineData(".hidden.pdf", true)]
    [InlineData("~$report.pdf", true)]
    [InlineData("report.pdf.part", true)]
    [InlineData("report.pdf.crdownload", true)]
    [InlineData("report.TMP", true)]
    [InlineData("Thumbs.db", true)]
    [InlineData("report.pdf", false)]
    [InlineData("รายงาน.PDF", false)]
    [InlineData("template.pdf", false)]
    public void Match_Name_TellsTemporaryFiles(string name, bool temporary) => Assert.Equal(temporary, TemporaryNames.Match(name));

    private IReadOnlyList<FileSighting> Look(params FileSighting[] scan) => _files.Settle(scan);
}
