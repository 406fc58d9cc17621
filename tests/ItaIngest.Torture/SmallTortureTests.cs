using Xunit;
using Xunit.Abstractions;

namespace ItaIngest.Torture;

/// <summary>The torture test at a size for every day; the run in earnest is the program.</summary>
public sealed class SmallTortureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_WithKilledMachinesAndAFullDisk_BringsEveryFileToItsOneRightEnd(bool postgres)
    {
        var options = new TortureOptions
        {
            Postgres = postgres,
            Documents = 14,
            Kills = 3,
            CrashingDocuments = 1,
            HangingDocuments = 1,
            // A page that is none of the poisoned ones must be done within it, also where other tests have the processors.
            PageTimeLimitSeconds = 10,
            DiskFull = TimeSpan.FromSeconds(4),
        };
        await using var run = new TortureRun(options, output.WriteLine);

        var figures = await run.RunAsync();

        using var report = new StringWriter();
        figures.Print(report);
        output.WriteLine(report.ToString());
        Assert.Empty(figures.Findings);
        Assert.True(figures.Kills >= options.Kills, $"{figures.Kills} kills");
    }
}
