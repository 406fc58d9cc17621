using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Review;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItaIngest.Storage.Tests.Review;

/// <summary>Claims, the queue's order, approval, the second look and the figures from it.</summary>
public abstract class ApprovalTests(DatabaseKind kind) : ReviewStore(kind)
{
    public sealed class OnSqlite() : ApprovalTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ApprovalTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Claim_DocumentThatAnotherHolds_IsHeldUntilItIsGivenBackOrTaken()
    {
        var id = await ReadAsync(SampleReport.Scores());
        var claims = Get<ReviewClaims>();

        Assert.Equal(ReviewFate.Done, (await claims.ClaimAsync(id, "one", takeOver: false, CancellationToken.None)).Fate);
        var refused = await claims.ClaimAsync(id, "two", takeOver: false, CancellationToken.None);
        Assert.Equal((ReviewFate.Held, "one"), (refused.Fate, refused.Document!.ClaimedBy));
        await claims.ReleaseAsync(id, "two", CancellationToken.None);
        Assert.Equal(ReviewFate.Held, (await claims.ClaimAsync(id, "two", takeOver: false, CancellationToken.None)).Fate);
        Assert.Equal(ReviewFate.Done, (await claims.ClaimAsync(id, "two", takeOver: true, CancellationToken.None)).Fate);
        await claims.ReleaseAsync(id, "two", CancellationToken.None);
        Assert.Equal(ReviewFate.Done, (await claims.ClaimAsync(id, "one", takeOver: false, CancellationToken.None)).Fate);
    }

    [Fact]
    public async Task Claim_ThatHasExpired_IsNobodys()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await Get<ReviewClaims>().ClaimAsync(id, "one", takeOver: false, CancellationToken.None);
        await using (var context = Open())
        {
            await context.Documents.ExecuteUpdateAsync(s => s.SetProperty(d => d.ClaimedUntil, DateTime.UtcNow.AddSeconds(-1)));
        }

        Assert.Equal(ReviewFate.Done, (await SetAsync(id, "/scores/3/score", "90", "two")).Fate);
    }

    [Fact]
    public async Task Queue_ByHarm_PutsDoubtfulNumbersBeforeDoubtfulWords()
    {
        var sure = SampleReport.Scores() with { Doubts = new Dictionary<string, Evidence>(), Scores = [] };
        var words = await ReadAsync(sure with { Measures = [sure.Measures[0] with { Issue = SampleReport.Text("ก", 0.5).With(e => e.Flag(Reasons.LowOcrConfidence) with { Confidence = 0.2 }) }] }, "words");
        var number = await ReadAsync(sure with { Document = sure.Document with { FiscalYear = new Field<int>(2568, SampleReport.At(0.1, 0.2).Flag(Reasons.LowOcrConfidence)) } }, "number");
        var clean = await ReadAsync(sure, "clean");

        await using var context = Open();
        var waiting = await context.Documents.In(QueueState.Waiting, "one", DateTime.UtcNow).By(QueueOrder.Harm).Select(d => d.Id).ToListAsync();

        Assert.Equal([number, words], waiting);
        Assert.Equal([clean], await context.Documents.In(QueueState.Clean, "one", DateTime.UtcNow).Select(d => d.Id).ToListAsync());
        Assert.Equal([words], await context.Documents.In(QueueState.Waiting, "one", DateTime.UtcNow)
            .Behind(QueueOrder.Harm, (await DocumentAsync(number)).Harm, number).By(QueueOrder.Harm).Select(d => d.Id).ToListAsync());
    }

    [Fact]
    public async Task Queue_ByReason_FollowsTheFlagsAsTheyAreAnswered()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await ReadAsync(SampleReport.Scores() with { Doubts = new Dictionary<string, Evidence>(), Scores = [] }, "clean");

        Assert.NotEmpty(await ReasonsAsync());
        Assert.Equal(await ReasonsAsync(), await FoundAsync(id));
        foreach (var pointer in RecordTree.Leaves(await RecordsAsync(id)).Where(l => l.Field.Evidence.Flagged).Select(l => l.Pointer).ToList())
        {
            await ChangeAsync(id, new ReviewChange(ReviewOperation.Accept, pointer));
            Assert.Equal(await ReasonsAsync(), await FoundAsync(id));
        }

        await TakeBackAsync(id, redo: false);
        Assert.Equal(await ReasonsAsync(), await FoundAsync(id));
    }

    /// <summary>Reasons for which anything is flagged, from the rows of values.</summary>
    private async Task<List<string>> ReasonsAsync()
    {
        await using var context = Open();
        var flagged = await context.Fields.Where(f => f.Flagged).Select(f => f.Reasons).ToListAsync();
        return [.. flagged.SelectMany(r => r.Split(' ')).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Of all reasons there are, those by which the queue finds just this document.</summary>
    private async Task<List<string>> FoundAsync(long id)
    {
        await using var context = Open();
        var found = new List<string>();
        foreach (var reason in Reasons.All.Order(StringComparer.Ordinal))
        {
            if (await context.Documents.FlaggedFor(reason).Select(d => d.Id).ToListAsync() is { Count: > 0 } ids)
            {
                Assert.Equal([id], ids);
                found.Add(reason);
            }
        }

        return found;
    }

    [Fact]
    public async Task Migration_OfRecordsThatAreThere_TellsTheReasonsOfTheirFlags()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await ReadAsync(SampleReport.Scores() with { Doubts = new Dictionary<string, Evidence>(), Scores = [] }, "clean");
        await using (var context = Open())
        {
            var before = context.Database.GetMigrations().TakeWhile(m => !m.EndsWith("_FlagReasonsAndServices", StringComparison.Ordinal)).Last();
            await context.GetService<IMigrator>().MigrateAsync(before);
            await context.GetService<IMigrator>().MigrateAsync();
        }

        Assert.NotEmpty(await ReasonsAsync());
        Assert.Equal(await ReasonsAsync(), await FoundAsync(id));
    }

    [Fact]
    public async Task Done_WithFlags_IsRefusedAndNamesThem()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90");

        var outcome = await DoneAsync(id, "one");

        Assert.Equal(ReviewFate.Refused, outcome.Fate);
        Assert.Equal(["/measures"], outcome.Changed);
    }

    [Fact]
    public async Task Done_AllAnswered_ApprovesCountsAndGivesBack()
    {
        var id = await ReadAsync(SampleReport.Scores());

        Assert.Equal(ReviewFate.Done, (await ApproveAsync(id)).Fate);

        var document = await DocumentAsync(id);
        Assert.Equal((ReviewState.Approved, "one", (string?)null), (document.Review, document.ReviewedBy, document.ClaimedBy));
        Assert.Equal(1, (await Counters.ReadAsync(CounterNames.Approved, CancellationToken.None)).GetValueOrDefault(CounterNames.Approved));
    }

    [Fact]
    public async Task Change_ThatBringsDoubtIntoAnApprovedDocument_OpensIt()
    {
        await Get<StoreSettings>().WriteAsync(SettingNames.SecondShare, "0", CancellationToken.None);
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90");
        await ApproveAsync(id);

        await SetAsync(id, "/scores/3/score", "95");

        Assert.Equal(ReviewState.Open, (await DocumentAsync(id)).Review);
    }

    [Fact]
    public async Task SecondLook_OfADrawnDocument_IsAnothersAndGivesTheFigures()
    {
        await Get<StoreSettings>().WriteAsync(SettingNames.SecondShare, "1", CancellationToken.None);
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90");
        await ApproveAsync(id);
        await using var context = Open();
        Assert.Empty(await context.Documents.In(QueueState.Second, "one", DateTime.UtcNow).ToListAsync());
        Assert.Equal([id], await context.Documents.In(QueueState.Second, "two", DateTime.UtcNow).Select(d => d.Id).ToListAsync());

        // A row comes in before: what was drawn moves along.
        await ChangeAsync(id, new ReviewChange(ReviewOperation.AddRecord, "/scores", To: 0), "two");
        var drawn = await SecondDraw.Waiting(context, id).ToListAsync();
        Assert.Contains("/scores/4/score", drawn);
        Assert.Equal(ReviewFate.Refused, (await DoneAsync(id, "two")).Fate);
        foreach (var pointer in drawn)
        {
            Assert.Equal(ReviewFate.Done, (await ChangeAsync(id, pointer == "/scores/4/score" ? new ReviewChange(ReviewOperation.Set, pointer, "89") : new ReviewChange(ReviewOperation.Accept, pointer), "two")).Fate);
        }

        await TakeBackAsync(id, redo: false, "two");
        Assert.Equal([drawn[^1]], await SecondDraw.Waiting(context, id).ToListAsync());
        await ChangeAsync(id, pointerOf(drawn[^1]), "two");
        await AnswerFlagsAsync(id, "two");
        Assert.Equal(ReviewFate.Done, (await DoneAsync(id, "two")).Fate);
        Assert.Equal(SecondReview.Done, (await DocumentAsync(id)).Second);

        var figures = (await Get<ReviewStatistics>().ReadAsync(CancellationToken.None)).ToDictionary(f => f.Path);
        // The reader's 9 was changed by the first; the second has another value than the first.
        Assert.Equal((1L, 1L), (figures["/scores/-/score"].Changed.Count, figures["/scores/-/score"].Flags.Of > 0 ? 1L : 0L));
        Assert.Equal(figures["/scores/-/score"].Agreement.Of - 1, figures["/scores/-/score"].Agreement.Count);
        var sampled = figures["exact"].Accuracy.Of + figures["wording"].Accuracy.Of;
        Assert.Equal(3, sampled);
        Assert.Equal(sampled, figures["exact"].Accuracy.Count + figures["wording"].Accuracy.Count);

        ReviewChange pointerOf(string pointer) => pointer == "/scores/4/score" ? new ReviewChange(ReviewOperation.Set, pointer, "89") : new ReviewChange(ReviewOperation.Accept, pointer);
    }

    [Fact]
    public async Task SecondLook_OfAChosenKind_IsTakenOfEveryDocument()
    {
        await Get<StoreSettings>().WriteAsync(SettingNames.SecondShare, "0", CancellationToken.None);
        await Get<StoreSettings>().WriteAsync(SettingNames.SecondKinds, "/document/fiscalYear", CancellationToken.None);
        var id = await ReadAsync(SampleReport.Scores());
        await ApproveAsync(id);

        await using var context = Open();
        Assert.Equal(["/document/fiscalYear"], await SecondDraw.Waiting(context, id).ToListAsync());
    }

    private async Task AnswerFlagsAsync(long id, string who)
    {
        foreach (var pointer in RecordTree.Leaves(await RecordsAsync(id)).Where(l => l.Field.Evidence.Flagged).Select(l => l.Pointer).ToList())
        {
            await ChangeAsync(id, new ReviewChange(ReviewOperation.Accept, pointer), who);
        }
    }
}
