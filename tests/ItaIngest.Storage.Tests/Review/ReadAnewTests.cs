using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Records;
using ItaIngest.Storage.Review;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests.Review;

/// <summary>People's changes outlive a new reading of the document.</summary>
public abstract class ReadAnewTests(DatabaseKind kind) : ReviewStore(kind)
{
    public sealed class OnSqlite() : ReadAnewTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ReadAnewTests(DatabaseKind.Postgres);

    [Fact]
    public async Task ReadAnew_AfterChangesOfAllKinds_GivesTheSameRecords()
    {
        var id = await ReadAsync(SampleReport.Scores());
        foreach (var change in new ReviewChange[]
        {
            new(ReviewOperation.Set, "/scores/3/score", "90"),
            new(ReviewOperation.AddRecord, "/scores", To: 2),
            new(ReviewOperation.Set, "/scores/2/label", "แถวที่ขาดไป"),
            new(ReviewOperation.Set, "/scores/2/score", "77.5"),
            new(ReviewOperation.DeleteRecord, "/scores/6"),
            new(ReviewOperation.AddItem, "/measures/0/steps", "ติดตาม", To: 0),
            new(ReviewOperation.SplitItem, "/measures/0/steps/3", Parts: [3]),
            new(ReviewOperation.SplitRecord, "/measures/0/steps/2"),
            new(ReviewOperation.Set, "/measures/1/issue", "ประเด็นของแถวที่แยกออกมา"),
            new(ReviewOperation.MoveRecord, "/scores/0", To: 3),
            new(ReviewOperation.Unreadable, "/document/agency"),
            new(ReviewOperation.SettleDoubt, "/measures"),
        })
        {
            Assert.Equal((change, ReviewFate.Done), (change, (await ChangeAsync(id, change)).Fate));
        }

        await TakeBackAsync(id, redo: false);
        await TakeBackAsync(id, redo: true);
        var before = await JsonAsync(id);

        await ReadAnewAsync(id, SampleReport.Scores());

        Assert.Equal(Values(before), Values(await JsonAsync(id)));
        await using (var context = Open())
        {
            Assert.Equal(0, await context.Corrections.CountAsync(c => c.State == CorrectionState.Unplaced));
        }

        // And once more, from where the first left them.
        await ReadAnewAsync(id, SampleReport.Scores());
        Assert.Equal(Values(before), Values(await JsonAsync(id)));
    }

    [Fact]
    public async Task ReadAnew_ChangeThatWasTakenBack_StaysTakenBack()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await ChangeAsync(id, new ReviewChange(ReviewOperation.DeleteRecord, "/scores/1"));
        await TakeBackAsync(id, redo: false);

        await ReadAnewAsync(id, SampleReport.Scores());

        Assert.Equal(6, (await RecordsAsync(id)).Scores.Count);
    }

    [Fact]
    public async Task TakeBack_RedoAfterReadingAnew_MakesWhatWasTakenBackOnceMore()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90");
        await ChangeAsync(id, new ReviewChange(ReviewOperation.AddItem, "/measures/0/steps", "ติดตาม", To: 1));
        await ChangeAsync(id, new ReviewChange(ReviewOperation.DeleteRecord, "/scores/1"));
        var before = await JsonAsync(id);
        for (var i = 0; i < 3; i++)
        {
            await TakeBackAsync(id, redo: false);
        }

        await ReadAnewAsync(id, SampleReport.Scores());
        Assert.Equal([ReviewFate.Done, ReviewFate.Done, ReviewFate.Done, ReviewFate.Nothing], await RedoAsync(id, 4));
        Assert.Equal(Values(before), Values(await JsonAsync(id)));

        // They stand as changes of their own: they can be taken back, and outlive the next reading.
        await TakeBackAsync(id, redo: false);
        await ReadAnewAsync(id, SampleReport.Scores());
        Assert.Equal((6, 90m, 4), await RecordsAsync(id) is var records ? (records.Scores.Count, records.Scores[3].Score!.Value, records.Measures[0].Steps.Count) : default);
    }

    [Fact]
    public async Task TakeBack_RedoAfterReadingAnewAndAnotherChange_DoesNothing()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90");
        await TakeBackAsync(id, redo: false);
        await ReadAnewAsync(id, SampleReport.Scores());
        await SetAsync(id, "/scores/2/score", "80");

        Assert.Equal([ReviewFate.Nothing], await RedoAsync(id, 1));
    }

    [Fact]
    public async Task TakeBack_RedoOfWhatFitsNowhereAfterReadingAnew_IsRefused()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await ChangeAsync(id, new ReviewChange(ReviewOperation.DeleteItem, "/measures/1/steps/0"));
        await TakeBackAsync(id, redo: false);
        await ReadAnewAsync(id, SampleReport.Scores() with { Measures = [] });

        Assert.Equal([ReviewFate.Overtaken], await RedoAsync(id, 1));
    }

    private async Task<List<ReviewFate>> RedoAsync(long id, int times)
    {
        var fates = new List<ReviewFate>();
        for (var i = 0; i < times; i++)
        {
            fates.Add((await TakeBackAsync(id, redo: true)).Fate);
        }

        return fates;
    }

    [Fact]
    public async Task ReadAnew_DeletedRecordThatIsReadALittleOtherwise_StaysDeleted()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await ChangeAsync(id, new ReviewChange(ReviewOperation.DeleteRecord, "/measures/1"));
        var better = SampleReport.Scores();

        await ReadAnewAsync(id, better with { Measures = [better.Measures[0], SampleReport.Measure("1.2", 0.701, "อบรมบุคลากร")] });

        Assert.Single((await RecordsAsync(id)).Measures);
    }

    [Fact]
    public async Task ReadAnew_ChangeThatFitsNowhere_IsKeptAsADoubtUntilAPersonSettlesIt()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await ChangeAsync(id, new ReviewChange(ReviewOperation.SplitRecord, "/measures/0/steps/1"));
        var other = SampleReport.Scores() with { Measures = [SampleReport.Measure("1.1", 0.5, "สำรวจข้อมูล", "แก้ไขทุกเรื่อง")] };

        await ReadAnewAsync(id, other);

        var doubt = Assert.Single((await RecordsAsync(id)).Doubts, d => d.Value.Reasons.Contains(Reasons.CorrectionUnplaced));
        Assert.True(doubt.Value.Flagged);
        Assert.Single((await RecordsAsync(id)).Measures);
        await ChangeAsync(id, new ReviewChange(ReviewOperation.SettleDoubt, doubt.Key));
        await ReadAnewAsync(id, other);
        Assert.DoesNotContain((await RecordsAsync(id)).Doubts, d => d.Value.Reasons.Contains(Reasons.CorrectionUnplaced));
    }

    [Fact]
    public async Task ReadAnew_AddedRecordThatIsReadNow_IsFlaggedAsADouble()
    {
        var id = await ReadAsync(SampleReport.Scores() with { Measures = [] });
        await ChangeAsync(id, new ReviewChange(ReviewOperation.AddRecord, "/measures"));
        await SetAsync(id, "/measures/0/section", "1.1");

        await ReadAnewAsync(id, SampleReport.Scores());

        var records = await RecordsAsync(id);
        Assert.Equal(3, records.Measures.Count);
        Assert.Single(records.Doubts, d => d.Key.StartsWith("/measures/", StringComparison.Ordinal) && d.Value.Reasons.Contains(Reasons.Conflict));
    }

    [Fact]
    public async Task ReadAnew_ApprovedDocumentThatReadsOtherwise_IsOpenAgain()
    {
        var id = await ReadAsync(SampleReport.Scores());
        await SetAsync(id, "/scores/3/score", "90");
        await ApproveAsync(id);
        await ReadAnewAsync(id, SampleReport.Scores());
        Assert.Equal(ReviewState.Approved, (await DocumentAsync(id)).Review);

        var other = SampleReport.Scores();
        await ReadAnewAsync(id, other with { Measures = [other.Measures[0], SampleReport.Measure("1.2", 0.7, "อบรมบุคลากร")] });

        Assert.Equal(ReviewState.Open, (await DocumentAsync(id)).Review);
    }

    private static List<string> Values(string json) =>
        [.. RecordTree.Leaves(RecordJsonReader.Read(json)).Select(l => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{l.Pointer}={l.Field.Content}"))];
}
