using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests;

public abstract class DocumentProgressTests(DatabaseKind kind) : TemporaryStore(kind)
{
    public sealed class OnSqlite() : DocumentProgressTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : DocumentProgressTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Complete_Records_AreStoredAsJsonAndAsRows()
    {
        var work = await AssemblingAsync(pages: 3);
        Assert.True(await CompleteAsync(work, Records()));

        await using var context = Open();
        var document = await context.Documents.Include(d => d.Records).Include(d => d.Fields).SingleAsync();
        Assert.Equal((DocumentState.Read, WorkState.None, 1, "test"), (document.State, document.Work, document.Readings, document.ReaderVersion));
        Assert.Equal("เทศบาลตำบลบ้านทดลอง", document.Agency);
        Assert.Equal(2568, document.FiscalYear);
        Assert.Equal((3, 2), (document.FieldCount, document.FlaggedCount));
        Assert.Equal(RecordJson.WriteCompact(Records()), document.Records!.Json);
        var score = document.Fields.Single(f => f.Pointer == "/scores/0/score");
        Assert.Equal(("93.69", "๙๓.๖๙", true, "sum-mismatch", 2), (score.Value, score.Raw, score.Flagged, score.Reasons, score.Page));
        Assert.Equal((0.5, 0.25, 0.75, 0.5), (score.Left, score.Top, score.Right, score.Bottom));
        Assert.Equal([new Alternative("98.69", AlternativeSources.Second)], StoredAlternatives.Read(score.Alternatives));
        Assert.Null(document.Fields.Single(f => f.Pointer == "/document/pages/2").Value);
    }

    [Fact]
    public async Task Complete_ByTwoMachinesThatBothHeldTheStep_StoresTheRecordsOnce()
    {
        var dead = await AssemblingAsync();
        await DieAsync(Here);
        var alive = await BeginAsync(dead.Document.Id, "there-2");

        Assert.True(await CompleteAsync(alive, Records()));
        Assert.False(await CompleteAsync(dead, AllKinds()));

        await using var context = Open();
        Assert.Equal((4, 1, 1), (await context.Fields.CountAsync(), await context.Records.CountAsync(), (await context.Documents.SingleAsync()).Readings));
        Assert.Equal([JobOutcome.Lost, JobOutcome.Done], await context.JobRuns.Where(r => r.Step == JobStep.Assemble).OrderBy(r => r.Id).Select(r => r.Outcome).ToListAsync());
    }

    [Fact]
    public async Task Complete_RecordsOfAllKinds_AreRowsThatAreCounted()
    {
        await CompleteAsync(await AssemblingAsync(), Records());
        var id = (await DocumentAsync(1)).Id;
        Assert.Equal(1, await Get<DocumentCommands>().ReadAnewAsync(d => d, Rereading.Records, CancellationToken.None));
        Assert.True(await Progress.OpenedAsync(await BeginAsync(id), 2, CancellationToken.None));
        await CompleteAsync(await BeginAsync(id), AllKinds());

        await using var context = Open();
        var activity = await context.Activities.SingleAsync();
        Assert.Equal((0, 0, "1.1", 1500.25m, 1), (activity.PlanPosition, activity.Position, activity.PlanIndicatorNo, activity.BudgetMax, activity.FlaggedCount));
        Assert.Equal("ขั้นแรก\nขั้นสอง", (await context.Measures.SingleAsync()).Steps);
        Assert.Equal([88.1m], await context.Scores.Where(s => s.Score < 90m && s.DocumentYear == 2568).Select(s => s.Score!.Value).ToListAsync());
        Assert.Equal(2, await context.Scores.CountAsync());
        var counts = await Counters.ReadAsync("records.", CancellationToken.None);
        Assert.Equal((1, 1, 1, 2), (counts["records.plans"], counts["records.activities"], counts["records.measures"], counts["records.scores"]));
        Assert.Equal((7, 1), ((await Counters.ReadAsync("fields", CancellationToken.None))["fields"], (await DocumentAsync(id)).FlaggedCount));
        Assert.Equal(2, (await DocumentAsync(id)).Readings);
    }

    [Fact]
    public async Task Complete_DocumentReadAnew_KeepsThePeoplesCorrections()
    {
        var first = await AssemblingAsync();
        var id = first.Document.Id;
        await CompleteAsync(first, Records());
        await using (var context = Open())
        {
            context.Corrections.Add(CorrectionPlacement.Describe(id, Records(), "/scores/0/score", "95.5", "ผู้ตรวจ", DateTime.UtcNow, "เทียบกับต้นฉบับ"));
            await context.SaveChangesAsync();
        }

        await Get<DocumentCommands>().ReadAnewAsync(d => d, Rereading.Records, CancellationToken.None);
        await Progress.OpenedAsync(await BeginAsync(id), 2, CancellationToken.None);
        await CompleteAsync(await BeginAsync(id), Records());

        await using var after = Open();
        Assert.Equal(95.5m, (await after.Scores.SingleAsync()).Score);
        Assert.Equal(CorrectionState.Applied, (await after.Corrections.SingleAsync()).State);
        Assert.Contains("95.5", (await after.Records.SingleAsync()).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_StaleTicketOrFinishedDocument_HasNothingToDo()
    {
        var work = await AssemblingAsync();
        await CompleteAsync(work, Records());

        Assert.Null(await Progress.BeginAsync(work.Document.Id, work.Document.Ticket, Here, CancellationToken.None));
        Assert.Null(await Progress.BeginAsync(work.Document.Id, work.Document.Ticket - 1, Here, CancellationToken.None));
    }

    [Fact]
    public async Task Begin_OfTwoMachinesAtOnce_GivesTheStepToOne()
    {
        var id = await ArriveAsync();
        var ticket = (await Queue.TakeWaitingAsync(CancellationToken.None)).Single().Ticket;

        var works = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Progress.BeginAsync(id, ticket, $"machine-{i}", CancellationToken.None))));

        Assert.Single(works, w => w is not null);
        Assert.Equal(1, (await DocumentAsync(id)).Attempts);
    }

    [Fact]
    public async Task Reject_Document_TurnsItsArrivalsUnreadable()
    {
        var id = await ArriveAsync();
        await Progress.RejectAsync(await BeginAsync(id), "encrypted", CancellationToken.None);

        await using var context = Open();
        Assert.Equal(ArrivalFate.Unreadable, (await context.Arrivals.SingleAsync()).Fate);
        Assert.Equal((DocumentState.Unreadable, "encrypted"), ((await DocumentAsync(id)).State, (await DocumentAsync(id)).Error));
        Assert.Empty(await Queue.TakeWaitingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task SetBack_Step_WaitsLongerEachTimeThenFails()
    {
        var id = await ArriveAsync();
        var waits = new List<TimeSpan>();
        for (var document = await DocumentAsync(id); document.State != DocumentState.Failed; document = await DocumentAsync(id))
        {
            await NowDueAsync(id);
            var before = DateTime.UtcNow;
            await Progress.SetBackAsync(await BeginAsync(id), "disk full", CancellationToken.None);
            if ((await DocumentAsync(id)) is { State: DocumentState.Reading, NotBefore: { } next })
            {
                waits.Add(next - before);
            }
        }

        Assert.Equal(Retries.Waits.Count, waits.Count);
        Assert.All(waits.Zip(Retries.Waits), w => Assert.InRange(w.First - w.Second, TimeSpan.Zero, TimeSpan.FromSeconds(20)));
        Assert.Equal("disk full", (await DocumentAsync(id)).Error);
        Assert.Empty(await Queue.TakeWaitingAsync(CancellationToken.None));
        Assert.Equal(1, (await Counters.ReadAsync("documents.", CancellationToken.None))["documents.Failed"]);
    }

    [Fact]
    public async Task Release_Step_CountsForNothing()
    {
        var id = await ArriveAsync();
        await Progress.ReleaseAsync(await BeginAsync(id), CancellationToken.None);

        Assert.Equal((0, WorkState.Waiting, (DateTime?)null), ((await DocumentAsync(id)).Attempts, (await DocumentAsync(id)).Work, (await DocumentAsync(id)).NotBefore));
    }

    [Fact]
    public async Task ReadAgain_PagesWhoseReadingsAreGone_WaitAndTheOthersStay()
    {
        var work = await AssemblingAsync(pages: 3);
        Assert.True(await Progress.ReadAgainAsync(work, [2], CancellationToken.None));

        var page = Assert.Single(await BeginPagesAsync(work.Document.Id));
        Assert.Equal(2, page.Page.Number);
        await Pages.FinishAsync(page, ReadResult(2), CancellationToken.None);
        Assert.Equal(DocumentStep.Assemble, (await BeginAsync(work.Document.Id)).Document.Step);
    }

    [Fact]
    public void Migrations_AgainstTheModel_LackNothing()
    {
        using var context = Open();
        Assert.False(context.Database.HasPendingModelChanges());
    }

    private Task<bool> CompleteAsync(DocumentWork work, ReportRecords records) => Progress.CompleteAsync(work, records, "test", CancellationToken.None);

    private async Task DieAsync(string machine)
    {
        var machines = Get<Machines>();
        await machines.BeatAsync(new Machine { Id = machine, Host = "here", ProcessId = 1, Role = "worker", Version = "test", PageWorkers = 1, StartedAt = default, HeartbeatAt = default }, CancellationToken.None);
        Assert.True(await machines.TakeOverAsync(machine, (await machines.LivingAsync(CancellationToken.None))[machine], CancellationToken.None));
    }

    private async Task NowDueAsync(long id)
    {
        await using var context = Open();
        await context.Documents.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.NotBefore, (DateTime?)null));
    }

    private static ReportRecords Records()
    {
        var evidence = new Evidence { Raw = "๙๓.๖๙", Confidence = 0.5, Places = [new Place { Page = 2, Box = new Box(0.5, 0.25, 0.75, 0.5) }] };
        return new ReportRecords
        {
            Document = new DocumentRecord
            {
                Agency = new Field<string>("เทศบาลตำบลบ้านทดลอง", new Evidence()),
                FiscalYear = new Field<int>(2568, new Evidence()),
                PageCount = 3,
            },
            Scores = [new ScoreRecord { Score = new Field<decimal>(93.69m, evidence.Flag(Reasons.SumMismatch).WithAlternatives([new Alternative("98.69", AlternativeSources.Second)])) }],
            Doubts = new Dictionary<string, Evidence> { ["/document/pages/2"] = new Evidence().Flag(Reasons.PageFailed) },
        };
    }

    private static ReportRecords AllKinds()
    {
        var sure = new Evidence();
        return new ReportRecords
        {
            Document = new DocumentRecord { FiscalYear = new Field<int>(2568, sure), PageCount = 2 },
            Plans =
            [
                new PlanRecord
                {
                    IndicatorNo = new Field<string>("1.1", sure),
                    Activities = [new ActivityRecord { BudgetMax = new Field<decimal>(1500.25m, sure.Flag(Reasons.UnparsedNumber)) }],
                },
            ],
            Measures = [new MeasureRecord { Steps = [new Field<string>("ขั้นแรก", sure), new Field<string>("ขั้นสอง", sure)] }],
            Scores = [new ScoreRecord { Score = new Field<decimal>(93.69m, sure) }, new ScoreRecord { Score = new Field<decimal>(88.1m, sure) }],
        };
    }
}
