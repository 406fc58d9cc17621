using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests;

public sealed class DocumentProgressTests : TemporaryStore
{
    [Fact]
    public async Task Complete_Records_AreStoredAsJsonAndAsRows()
    {
        var id = await ArriveAsync();
        await Progress.BeginAsync(id, CancellationToken.None);
        await Progress.CompleteAsync(id, Records(), Pages(id), CancellationToken.None);

        await using var context = Open();
        var document = await context.Documents.Include(d => d.Records).Include(d => d.Fields).Include(d => d.Pages).SingleAsync();
        Assert.Equal(DocumentState.Read, document.State);
        Assert.Equal("เทศบาลตำบลบ้านทดลอง", document.Agency);
        Assert.Equal(2568, document.FiscalYear);
        Assert.Equal((3, 2), (document.FieldCount, document.FlaggedCount));
        Assert.Equal(RecordJson.Write(Records()), document.Records!.Json);
        var score = document.Fields.Single(f => f.Pointer == "/scores/0/score");
        Assert.Equal(("93.69", "๙๓.๖๙", true, "sum-mismatch", 2), (score.Value, score.Raw, score.Flagged, score.Reasons, score.Page));
        Assert.Equal((0.5, 0.25, 0.75, 0.5), (score.Left, score.Top, score.Right, score.Bottom));
        Assert.Null(document.Fields.Single(f => f.Pointer == "/document/pages/2").Value);
        Assert.Equal(2, document.Pages.Count);
    }

    [Fact]
    public async Task Complete_Twice_StoresEverythingOnce()
    {
        var id = await ArriveAsync();
        await Progress.CompleteAsync(id, Records(), Pages(id), CancellationToken.None);
        await Progress.CompleteAsync(id, Records(), Pages(id), CancellationToken.None);

        await using var context = Open();
        Assert.Equal((4, 2, 1), (await context.Fields.CountAsync(), await context.Pages.CountAsync(), await context.Records.CountAsync()));
    }

    [Fact]
    public async Task Complete_RecordsOfAllKinds_AreRowsThatAreCounted()
    {
        var id = await ArriveAsync();
        await Progress.CompleteAsync(id, Records(), Pages(id), CancellationToken.None);
        await Progress.CompleteAsync(id, AllKinds(), Pages(id), CancellationToken.None);

        await using var context = Open();
        var activity = await context.Activities.SingleAsync();
        Assert.Equal((0, 1, "1.1", 1500.25m, 1), (activity.PlanPosition, activity.Position + 1, activity.PlanIndicatorNo, activity.BudgetMax, activity.FlaggedCount));
        Assert.Equal("ขั้นแรก\nขั้นสอง", (await context.Measures.SingleAsync()).Steps);
        Assert.Equal([88.1m], await context.Scores.Where(s => s.Score < 90m && s.DocumentYear == 2568).Select(s => s.Score!.Value).ToListAsync());
        Assert.Equal(2, await context.Scores.CountAsync());
        var counts = await Counters.ReadAsync("records.", CancellationToken.None);
        Assert.Equal((1, 1, 1, 2), (counts["records.plans"], counts["records.activities"], counts["records.measures"], counts["records.scores"]));
        Assert.Equal((7, 1), ((await Counters.ReadAsync("fields", CancellationToken.None))["fields"], (await context.Documents.SingleAsync()).FlaggedCount));
    }

    [Fact]
    public async Task Begin_FinishedDocument_HasNothingToDo()
    {
        var id = await ArriveAsync();
        await Progress.CompleteAsync(id, Records(), Pages(id), CancellationToken.None);

        Assert.Null(await Progress.BeginAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task Reject_Document_TurnsItsArrivalsUnreadable()
    {
        var id = await ArriveAsync();
        await Progress.RejectAsync(id, "encrypted", CancellationToken.None);

        await using var context = Open();
        Assert.Equal(ArrivalFate.Unreadable, (await context.Arrivals.SingleAsync()).Fate);
        Assert.Empty(await Progress.UnfinishedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Unfinished_DocumentsOfAllPriorities_MostUrgentFirst()
    {
        await ArriveAsync("backfill", ArrivalSource.Backfill);
        await ArriveAsync("watched");
        await ArriveAsync("uploaded", ArrivalSource.Uploaded);

        var waiting = await Progress.UnfinishedAsync(CancellationToken.None);

        Assert.Equal(["uploaded.pdf", "watched.pdf", "backfill.pdf"], waiting.Select(d => d.FileName));
    }

    [Theory]
    [InlineData(true, DocumentState.Queued)]
    [InlineData(false, DocumentState.Failed)]
    public async Task SetBack_Document_WaitsOrHasFailed(bool again, DocumentState state)
    {
        var id = await ArriveAsync();
        await Progress.BeginAsync(id, CancellationToken.None);
        await Progress.SetBackAsync(id, "disk full", again, CancellationToken.None);

        await using var context = Open();
        var document = await context.Documents.SingleAsync();
        Assert.Equal((state, "disk full", 1), (document.State, document.Error, document.Attempts));
    }

    [Fact]
    public void Migrations_AgainstTheModel_LackNothing()
    {
        using var context = Open();
        Assert.False(context.Database.HasPendingModelChanges());
    }

    private async Task<long> ArriveAsync(string name = "report", ArrivalSource source = ArrivalSource.Watched)
    {
        var original = await Files.PutOriginalAsync(FileOf("arriving", name), CancellationToken.None);
        var arrival = await Register.RegisterAsync(new ArrivedFile(name + ".pdf", source, CreatedAt: null), original, CancellationToken.None);
        return arrival.DocumentId!.Value;
    }

    private static StoredPage[] Pages(long id) =>
    [
        new() { DocumentId = id, Number = 1, State = PageState.Read, ImageKey = "pages/1.jpg" },
        new() { DocumentId = id, Number = 2, State = PageState.Failed, Error = "timeout" },
    ];

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
            Scores = [new ScoreRecord { Score = new Field<decimal>(93.69m, evidence.Flag(Reasons.SumMismatch)) }],
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
