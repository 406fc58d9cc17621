using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;
using ItaIngest.Storage.Records;

namespace ItaIngest.Storage.Tests;

public abstract class OtherScoresTests(DatabaseKind kind) : TemporaryStore(kind)
{
    private const string Agency = "เทศบาลตำบลสมมุติสุข";

    public sealed class OnSqlite() : OtherScoresTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : OtherScoresTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Of_ReportsOfTheYearsBeside_AreComparedWithAnAgencysScores()
    {
        await ReadAsync("last year", Report(Agency, Score(2567, 89.10m)));
        await ReadAsync("long ago", Report(Agency, Score(2560, 70m)));
        await ReadAsync("another's", Report("เทศบาลตำบลอื่น", Score(2567, 50m)));
        await ReadAsync("a province's table", Report("จังหวัดสมมุติ", Score(2568, 91.15m) with { Agency = Value(Agency) }, Score(2568, 70m) with { Agency = Value("เทศบาลตำบลอื่น") }));
        var report = Report(Agency, Score(2568, 97.15m) with { Change = Value(8.05m) });
        var own = await ReadAsync("this year", report);

        await using var context = Open();
        var others = await OtherScores.OfAsync(context, own, report, CancellationToken.None);
        var score = OtherReports.Compare(report, others).Scores[0];

        Assert.Equal([89.10m, 91.15m], others.Select(o => o.Score!.Value).Order());
        Assert.Equal([Reasons.OtherReportDiffers], score.Score!.Evidence.Reasons);
        Assert.Equal([new Alternative("91.15", AlternativeSources.Earlier)], score.Score.Evidence.Alternatives);
        Assert.Contains(Checks.OtherReport, score.Change!.Evidence.Checks);
    }

    [Fact]
    public async Task Of_RecordsWithoutScores_AsksNothing()
    {
        await ReadAsync("last year", Report(Agency, Score(2567, 89.10m)));

        await using var context = Open();
        Assert.Empty(await OtherScores.OfAsync(context, 0, Report(Agency), CancellationToken.None));
    }

    private async Task<long> ReadAsync(string name, ReportRecords records)
    {
        var work = await AssemblingAsync(1, name);
        Assert.True(await Progress.CompleteAsync(work, records, "test", CancellationToken.None));
        return work.Document.Id;
    }

    private static ReportRecords Report(string agency, params ScoreRecord[] scores) =>
        new() { Document = new DocumentRecord { PageCount = 1, Agency = Value(agency) }, Scores = scores };

    private static ScoreRecord Score(int year, decimal score) => new() { FiscalYear = Value(year), Scope = Value("overall"), Score = Value(score) };

    private static Field<T> Value<T>(T value)
        where T : notnull => new(value, new Evidence());
}
