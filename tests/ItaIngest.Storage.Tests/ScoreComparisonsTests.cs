using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Records;
using ItaIngest.Storage.Tests.Review;

namespace ItaIngest.Storage.Tests;

/// <summary>Reports of an agency that follow when another one of it changes.</summary>
public abstract class ScoreComparisonsTests(DatabaseKind kind) : ReviewStore(kind)
{
    private const string Agency = "เทศบาลตำบลสมมุติสุข", Score = "/scores/0/score";

    public sealed class OnSqlite() : ScoreComparisonsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ScoreComparisonsTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Compare_AReportComesLaterAndIsPutRight_FlagsTheEarlierOneAndTakesItBack()
    {
        var earlier = await ReadAsync(Report(91.15m), "earlier");
        await RoundAsync();
        var later = await ReadAsync(Report(97.15m), "later");

        await RoundAsync();

        Assert.Equal([Reasons.OtherReportDiffers], (await EvidenceAsync(earlier)).Reasons);
        Assert.Equal([Reasons.OtherReportDiffers], (await EvidenceAsync(later)).Reasons);
        Assert.Equal(1, (await DocumentAsync(earlier)).FlaggedCount);

        await SetAsync(later, Score, "91.15");
        await RoundAsync();

        Assert.Empty((await EvidenceAsync(earlier)).Reasons);
        Assert.Equal([Checks.OtherReport], (await EvidenceAsync(earlier)).Checks);
        Assert.Equal(0, (await DocumentAsync(earlier)).FlaggedCount);
        Assert.Equal([Reasons.Corrected], (await EvidenceAsync(later)).Reasons.Except([Reasons.OtherReportDiffers]));
    }

    [Fact]
    public async Task Compare_AnAgencysNameIsPutRight_FreesTheReportsOfTheOther()
    {
        var own = await ReadAsync(Report(91.15m), "own");
        var misread = await ReadAsync(Report(70m), "misread");
        await RoundAsync();
        Assert.True((await EvidenceAsync(own)).Flagged);

        await SetAsync(misread, "/document/agency", "เทศบาลตำบลสมมุติสม");
        await RoundAsync();

        Assert.False((await EvidenceAsync(own)).Flagged);
    }

    [Fact]
    public async Task Compare_AnsweredHeldOrApproved_IsLeftAlone()
    {
        var (answered, held, approved) = (await ReadAsync(Report(91.15m), "answered"), await ReadAsync(Report(91.16m), "held"), await ReadAsync(Report(91.15m), "approved"));
        await ChangeAsync(answered, new ReviewChange(ReviewOperation.Accept, Score));
        await ChangeAsync(held, new ReviewChange(ReviewOperation.Accept, "/scores/0/fiscalYear"));
        await ApproveAsync(approved);
        await ReleaseAsync(answered);
        await RoundAsync();
        await ReadAsync(Report(70m), "later");
        var (heldVersion, approvedVersion) = ((await DocumentAsync(held)).Version, (await DocumentAsync(approved)).Version);

        await RoundAsync();

        Assert.Equal([Reasons.Accepted], (await EvidenceAsync(answered)).Reasons);
        Assert.Equal(heldVersion, (await DocumentAsync(held)).Version);
        Assert.Equal(approvedVersion, (await DocumentAsync(approved)).Version);

        await ReleaseAsync(held);
        Assert.Equal(1, await Get<ScoreComparisons>().CompareAsync(CancellationToken.None));
        Assert.Contains(Checks.OtherReport, (await EvidenceAsync(held)).Checks);
    }

    [Fact]
    public async Task Round_NothingHasChanged_WritesNothing()
    {
        var own = await ReadAsync(Report(91.15m), "own");
        await ReadAsync(Report(70m), "other");
        await RoundAsync();
        var version = (await DocumentAsync(own)).Version;

        Assert.Equal(0, await Get<ScoreComparisons>().TellAsync(CancellationToken.None));
        Assert.Equal(0, await Get<ScoreComparisons>().CompareAsync(CancellationToken.None));
        Assert.Equal(version, (await DocumentAsync(own)).Version);
    }

    private async Task RoundAsync()
    {
        Assert.True(await Get<ScoreComparisons>().TellAsync(CancellationToken.None) > 0);
        await Get<ScoreComparisons>().CompareAsync(CancellationToken.None);
    }

    private async Task<Evidence> EvidenceAsync(long id) => (await RecordsAsync(id)).Scores[0].Score!.Evidence;

    private static ReportRecords Report(decimal score) => new()
    {
        Document = new DocumentRecord { PageCount = 1, Agency = Value(Agency) },
        Scores = [new ScoreRecord { FiscalYear = Value(2568), Scope = Value("overall"), Score = Value(score) }],
    };

    private static Field<T> Value<T>(T value)
        where T : notnull => new(value, new Evidence { Confidence = 0.98 });
}
