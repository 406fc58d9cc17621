using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Records;
using ItaIngest.Storage.Review;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests.Review;

public abstract class ReviewDeskTests(DatabaseKind kind) : ReviewStore(kind)
{
    public sealed class OnSqlite() : ReviewDeskTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ReviewDeskTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Change_WrongNumberPutRight_SettlesTheSumOfAll()
    {
        var id = await ReadAsync(SampleReport.Scores());

        var outcome = await SetAsync(id, "/scores/3/score", "๙๐");

        Assert.Equal(ReviewFate.Done, outcome.Fate);
        Assert.Equal(90m, outcome.Records!.Scores[3].Score!.Value);
        // The row that may be missing is still in doubt.
        Assert.Equal(1, outcome.Document!.FlaggedCount);
        Assert.Empty(outcome.Contradicted);
        await AssertRowsFollowAsync(id);
    }

    [Fact]
    public async Task Change_NumberOfAFormula_RefreshesWhatSpeaksForItsNeighbours()
    {
        var id = await ReadAsync(SampleReport.Scores());
        List<IReadOnlyList<string>> ChecksOf(ReportRecords records) => [.. records.Scores.Take(6).Select(s => s.Score!.Evidence.Checks)];

        var right = (await SetAsync(id, "/scores/3/score", "90")).Records!;
        var wrong = (await SetAsync(id, "/scores/2/score", "60")).Records!;

        Assert.All(ChecksOf(right), c => Assert.Contains(Checks.Arithmetic, c));
        Assert.All(ChecksOf(wrong), c => Assert.DoesNotContain(Checks.Arithmetic, c));
        Assert.Equal(ChecksOf(wrong), ChecksOf(await RecordsAsync(id)));
    }

    [Fact]
    public async Task Change_NumberThatContradictsTheSum_StandsAndSaysSo()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90");

        var outcome = await SetAsync(id, "/scores/3/score", "95");

        Assert.Contains("/scores/3/score", outcome.Contradicted);
        Assert.Equal((95m, false), (outcome.Records!.Scores[3].Score!.Value, outcome.Records.Scores[3].Score!.Evidence.Flagged));
        Assert.Contains(outcome.Records.Scores, s => s.Score!.Evidence is { Flagged: true } e && e.Reasons.Contains(Reasons.SumMismatch));
        await AssertRowsFollowAsync(id);
    }

    [Fact]
    public async Task Change_OldVersion_IsRefusedAndChangesNothing()
    {
        var id = await ReadAsync(SampleReport.Scores());
        var version = (await DocumentAsync(id)).Version;
        await SetAsync(id, "/scores/3/score", "90");

        var outcome = await Desk.ChangeAsync(id, version, new ReviewChange(ReviewOperation.Set, "/scores/3/score", "91"), "one", CancellationToken.None);

        Assert.Equal(ReviewFate.Stale, outcome.Fate);
        Assert.Equal(90m, (await RecordsAsync(id)).Scores[3].Score!.Value);
    }

    [Fact]
    public async Task Change_ManyAtOnceOfOneVersion_MakesOne()
    {
        var id = await ReadAsync(SampleReport.Scores());
        var version = (await DocumentAsync(id)).Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            Desk.ChangeAsync(id, version, new ReviewChange(ReviewOperation.Set, "/scores/3/score", $"{80 + i}"), "one", CancellationToken.None))));

        var done = Assert.Single(outcomes, o => o.Fate == ReviewFate.Done);
        Assert.All(outcomes.Where(o => o != done), o => Assert.Equal(ReviewFate.Stale, o.Fate));
        Assert.Equal(done.Records!.Scores[3].Score!.Value, (await RecordsAsync(id)).Scores[3].Score!.Value);
    }

    [Fact]
    public async Task Change_DocumentOfAnother_IsRefused()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90", "one");

        var outcome = await SetAsync(id, "/scores/3/score", "91", "two");

        Assert.Equal((ReviewFate.Held, "one"), (outcome.Fate, outcome.Document!.ClaimedBy));
    }

    [Theory]
    [InlineData("/scores/3/score", "เก้าสิบ", TypedFault.NotANumber)]
    [InlineData("/scores/3/score", "9369", TypedFault.OutOfRange)]
    [InlineData("/document/fiscalYear", "2025", TypedFault.ChristianYear)]
    public async Task Change_NoSuchValue_IsRefusedWithTheReason(string pointer, string value, TypedFault fault)
    {
        var id = await ReadAsync(SampleReport.Scores());

        var outcome = await SetAsync(id, pointer, value);

        Assert.Equal((ReviewFate.Refused, fault), (outcome.Fate, outcome.Refusal!.Typed));
        await using var context = Open();
        Assert.Equal(0, await context.Corrections.CountAsync());
    }

    [Fact]
    public async Task Change_UnreadableValue_LeavesNoValueAndItsPlace()
    {
        var id = await ReadAsync(SampleReport.Scores());

        var outcome = await ChangeAsync(id, new ReviewChange(ReviewOperation.Unreadable, "/scores/3/score"));

        Assert.Null(outcome.Records!.Scores[3].Score);
        var doubt = (await RecordsAsync(id)).Doubts["/scores/3/score"];
        Assert.Equal((false, 1), (doubt.Flagged, doubt.Places[0].Page));
        Assert.Contains(Reasons.Unreadable, doubt.Reasons);
        await AssertRowsFollowAsync(id);
    }

    [Fact]
    public async Task TakeBack_AgainAndAgain_RestoresAndMakesAgain()
    {
        var id = await ReadAsync(SampleReport.Scores());
        List<string> states = [await JsonAsync(id)];
        foreach (var change in new ReviewChange[]
        {
            new(ReviewOperation.Set, "/scores/3/score", "90"),
            new(ReviewOperation.DeleteRecord, "/scores/1"),
            new(ReviewOperation.AddItem, "/measures/0/steps", "ติดตาม", To: 1),
            new(ReviewOperation.MoveItem, "/measures/0/steps/1", To: 3),
            new(ReviewOperation.SplitRecord, "/measures/0/steps/2"),
            new(ReviewOperation.JoinRecord, "/measures/0"),
            new(ReviewOperation.SettleDoubt, "/measures"),
            new(ReviewOperation.Clear, "/document/agency"),
        })
        {
            Assert.Equal(ReviewFate.Done, (await ChangeAsync(id, change)).Fate);
            states.Add(await JsonAsync(id));
            await AssertRowsFollowAsync(id);
        }

        for (var i = states.Count - 2; i >= 0; i--)
        {
            Assert.Equal(ReviewFate.Done, (await TakeBackAsync(id, redo: false)).Fate);
            Assert.Equal(states[i], await JsonAsync(id));
            await AssertRowsFollowAsync(id);
        }

        Assert.Equal(ReviewFate.Nothing, (await TakeBackAsync(id, redo: false)).Fate);
        for (var i = 1; i < states.Count; i++)
        {
            Assert.Equal(ReviewFate.Done, (await TakeBackAsync(id, redo: true)).Fate);
            Assert.Equal(states[i], await JsonAsync(id));
        }

        Assert.Equal(ReviewFate.Nothing, (await TakeBackAsync(id, redo: true)).Fate);
    }

    [Fact]
    public async Task TakeBack_PlaceThatAnotherMovedSince_FindsIt()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90", "one");
        await ReleaseAsync(id);
        await ChangeAsync(id, new ReviewChange(ReviewOperation.DeleteRecord, "/scores/0"), "two");
        await ReleaseAsync(id);

        Assert.Equal(ReviewFate.Done, (await TakeBackAsync(id, redo: false, "one")).Fate);

        Assert.Equal(9m, (await RecordsAsync(id)).Scores[2].Score!.Value);
    }

    [Fact]
    public async Task TakeBack_PlaceThatAnotherChangedSince_IsRefused()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90", "one");
        await ReleaseAsync(id);
        await SetAsync(id, "/scores/3/score", "91", "two");
        await ReleaseAsync(id);

        Assert.Equal(ReviewFate.Overtaken, (await TakeBackAsync(id, redo: false, "one")).Fate);

        Assert.Equal(91m, (await RecordsAsync(id)).Scores[3].Score!.Value);
    }

    [Fact]
    public async Task History_OfAValueThatMoved_TellsWhoWhenBeforeAfter()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90");
        await ChangeAsync(id, new ReviewChange(ReviewOperation.DeleteRecord, "/scores/0"));
        await ChangeAsync(id, new ReviewChange(ReviewOperation.Set, "/scores/2/score", "91", Why: "เห็นชัดในหน้า 2"));

        var history = await Get<ReviewHistory>().ReadAsync(id, "/scores/2/score", CancellationToken.None);

        Assert.Equal([("90", "91", "one"), ("9", "90", "one")], history!.Select(h => (h.Before, h.After, h.By)));
        Assert.Equal("เห็นชัดในหน้า 2", history![0].Why);
    }

    /// <summary>Rows and counts are what they would be had the records been written whole.</summary>
    private async Task AssertRowsFollowAsync(long id)
    {
        var records = await RecordsAsync(id);
        await using var context = Open();
        var stored = await context.Fields.AsNoTracking().Where(f => f.DocumentId == id).ToListAsync();
        var leaves = RecordTree.Leaves(records).ToDictionary(l => l.Pointer, l => Convert.ToString(l.Field.Content, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(leaves.OrderBy(l => l.Key, StringComparer.Ordinal), stored.Where(f => f.Value is not null).ToDictionary(f => f.Pointer, f => f.Value).OrderBy(f => f.Key, StringComparer.Ordinal));
        Assert.Equal(records.Doubts.Keys.Order(StringComparer.Ordinal), stored.Where(f => f.Value is null).Select(f => f.Pointer).Order(StringComparer.Ordinal));
        var scores = await context.Scores.AsNoTracking().Where(s => s.DocumentId == id).OrderBy(s => s.Position).ToListAsync();
        Assert.Equal(records.Scores.Select((s, i) => (i, s.Score?.Value, records.Document.Agency?.Value)), scores.Select(s => (s.Position, s.Score, s.DocumentAgency)));
        Assert.Equal(records.Measures.Count, await context.Measures.CountAsync(m => m.DocumentId == id));
        var flagged = stored.Where(f => f.Flagged).ToList();
        var counts = await Counters.ReadAsync("", CancellationToken.None);
        Assert.Equal((flagged.Count, (long)flagged.Count), ((await DocumentAsync(id)).FlaggedCount, counts.GetValueOrDefault(CounterNames.Flagged)));
        Assert.Equal(flagged.Count(f => f.Reasons.Split(' ').Contains(Reasons.SumMismatch)), counts.GetValueOrDefault(CounterNames.Flags(Reasons.SumMismatch)));
        Assert.Equal(stored.Count(f => f.Value is not null), counts.GetValueOrDefault(CounterNames.Fields));
        Assert.Equal(records.Scores.Count, counts.GetValueOrDefault(CounterNames.Scores));
    }
}
