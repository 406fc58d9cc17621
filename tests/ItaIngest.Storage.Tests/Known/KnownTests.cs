using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Known;
using ItaIngest.Storage.Tests.Review;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests.Known;

/// <summary>What people confirm in one document, for the reading of others.</summary>
public abstract class KnownTests(DatabaseKind kind) : ReviewStore(kind)
{
    private const string Agency = "/document/agency", Issue = "/measures/0/issue";

    public sealed class OnSqlite() : KnownTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : KnownTests(DatabaseKind.Postgres);

    private KnownList List => Get<KnownList>();

    private static ReportRecords Report(string agency = "เทศบาลตำบลบงกาหลง", string issue = "ข้อมูลไม่ครบ") => new()
    {
        Document = new DocumentRecord { Agency = SampleReport.Text(agency, 0.02), PageCount = 1 },
        Measures = [new MeasureRecord { Issue = SampleReport.Text(issue, 0.5) }],
    };

    private async Task<KnownSet> LearnedAsync()
    {
        await Get<KnownLearning>().RunAsync(CancellationToken.None);
        return await Get<KnownSets>().CurrentAsync(CancellationToken.None);
    }

    private async Task<KnownView> OnlyAsync(KnownKind of) => Assert.Single(await List.ReadAsync(of, null, 10, CancellationToken.None));

    [Fact]
    public async Task Run_AgencyPutRight_IsKnownWithItsMisreadingAndItsDocument()
    {
        var id = await ReadAsync(Report());
        Assert.Equal(0, (await LearnedAsync()).Version);
        await SetAsync(id, Agency, "เทศบาลตำบลบึงกาหลง");

        var set = await LearnedAsync();

        var name = Assert.Single(set.Names);
        Assert.Equal(("เทศบาลตำบลบึงกาหลง", "เทศบาลตำบลบงกาหลง"), (name.Name, Assert.Single(name.Misreadings)));
        Assert.Equal(1, set.Version);
        var view = await OnlyAsync(KnownKind.Agency);
        Assert.Equal(("one", 1, id), (view.Entry.Who, view.Entry.Documents, Assert.Single(view.Sources)));
    }

    [Fact]
    public async Task Run_AgencyAccepted_IsKnownWithoutAMisreading()
    {
        var id = await ReadAsync(Report());
        await ChangeAsync(id, new ReviewChange(ReviewOperation.Accept, Agency));

        Assert.Equal([], Assert.Single((await LearnedAsync()).Names).Misreadings);
    }

    [Fact]
    public async Task Run_AgencyOfAnotherNamePutInItsPlace_IsNoMisreading()
    {
        var id = await ReadAsync(Report());
        await SetAsync(id, Agency, "โรงเรียนบ้านดอนสูง");

        Assert.Equal([], Assert.Single((await LearnedAsync()).Names).Misreadings);
    }

    [Fact]
    public async Task Run_CorrectionTakenBack_IsForgottenAndARedoBringsItBack()
    {
        var id = await ReadAsync(Report());
        await SetAsync(id, Agency, "เทศบาลตำบลบึงกาหลง");
        Assert.Single((await LearnedAsync()).Names);

        await TakeBackAsync(id, redo: false);
        Assert.Empty((await LearnedAsync()).Names);
        Assert.Empty(await List.ReadAsync(KnownKind.Agency, null, 10, CancellationToken.None));

        await TakeBackAsync(id, redo: true);
        Assert.Single((await LearnedAsync()).Names);
    }

    [Fact]
    public async Task Run_Twice_ChangesNothing()
    {
        var id = await ReadAsync(Report());
        await SetAsync(id, Agency, "เทศบาลตำบลบึงกาหลง");
        var first = await LearnedAsync();

        Assert.Equal(first.Version, (await LearnedAsync()).Version);
        await using var context = Open();
        Assert.Equal(1, await context.KnownSources.CountAsync());
    }

    [Fact]
    public async Task Run_SameWordPutRightInTwoDocuments_IsKnown()
    {
        var one = await ReadAsync(Report(issue: "ปรับปรุงตลาดนักสัตว์"), "a");
        await SetAsync(one, Issue, "ปรับปรุงตลาดนัดสัตว์");
        Assert.Empty((await LearnedAsync()).Words);

        var two = await ReadAsync(Report(issue: "เปิดตลาดนักชุมชน"), "b");
        await SetAsync(two, Issue, "เปิดตลาดนัดชุมชน", "two");
        var word = Assert.Single((await LearnedAsync()).Words);

        Assert.Equal(("ตลาดนัก", "ตลาดนัด", false), (word.Read, word.Right, word.IsCertain));
        Assert.Equal([two, one], (await OnlyAsync(KnownKind.Word)).Sources);
    }

    [Fact]
    public async Task Run_WordThatPeopleFindRightElsewhere_IsNotPutRight()
    {
        foreach (var name in new[] { "a", "b" })
        {
            await SetAsync(await ReadAsync(Report(issue: "เปิดตลาดนักชุมชน"), name), Issue, "เปิดตลาดนัดชุมชน");
        }

        Assert.Single((await LearnedAsync()).Words);
        var third = await ReadAsync(Report(issue: "เปิดตลาดนักชุมชน"), "c");
        await ChangeAsync(third, new ReviewChange(ReviewOperation.Accept, Issue));

        Assert.Empty((await LearnedAsync()).Words);
        Assert.Equal(1, (await OnlyAsync(KnownKind.Word)).Entry.Against);
    }

    [Fact]
    public async Task Confirm_WordSeenOnce_IsCertain()
    {
        await SetAsync(await ReadAsync(Report(issue: "เปิดตลาดนักชุมชน")), Issue, "เปิดตลาดนัดชุมชน");
        await LearnedAsync();

        Assert.True(await List.ConfirmAsync((await OnlyAsync(KnownKind.Word)).Entry.Id, "boss", CancellationToken.None));

        Assert.True(Assert.Single((await Get<KnownSets>().CurrentAsync(CancellationToken.None)).Words).IsCertain);
    }

    [Fact]
    public async Task Switch_OffOnAndDeleted_IsWhatReadingsGet()
    {
        var id = await ReadAsync(Report());
        await SetAsync(id, Agency, "เทศบาลตำบลบึงกาหลง");
        var before = (await LearnedAsync()).Version;
        var entry = (await OnlyAsync(KnownKind.Agency)).Entry.Id;

        Assert.True(await List.SwitchAsync(entry, KnownState.Off, "boss", CancellationToken.None));
        var off = await LearnedAsync();
        Assert.Equal((0, before + 1), (off.Names.Count, off.Version));

        Assert.True(await List.SwitchAsync(entry, KnownState.On, "boss", CancellationToken.None));
        Assert.Single((await LearnedAsync()).Names);

        Assert.True(await List.SwitchAsync(entry, KnownState.Removed, "boss", CancellationToken.None));
        Assert.Empty((await LearnedAsync()).Names);
        Assert.Empty(await List.ReadAsync(KnownKind.Agency, null, 10, CancellationToken.None));
        Assert.False(await List.SwitchAsync(entry, KnownState.On, "boss", CancellationToken.None));

        // People confirm it anew.
        await ChangeAsync(await ReadAsync(Report("เทศบาลตำบลบึงกาหลง"), "again"), new ReviewChange(ReviewOperation.Accept, Agency));
        Assert.Single((await LearnedAsync()).Names);
    }

    [Fact]
    public async Task Complete_ReadingWithKnownEntries_KeepsVersionUsesAndOpenHeaders()
    {
        await SetAsync(await ReadAsync(Report()), Agency, "เทศบาลตำบลบึงกาหลง");
        var set = await LearnedAsync();
        var work = await AssemblingAsync(1, "next");
        var reading = new DocumentReading(Report(), set.Version, [new KnownUse(set.Names[0].Id, 2)], [new OpenHeader(TableFamily.Measures, "ทำกันเช่นใดบ้าง", 1, "ขอแบบ")]);
        Assert.True(await Progress.CompleteAsync(work, reading, "1", CancellationToken.None));

        Assert.Equal(set.Version, (await DocumentAsync(work.Document.Id)).KnownVersion);
        var view = await OnlyAsync(KnownKind.Agency);
        Assert.Equal((1, 2), (view.UsedIn, view.UsedTimes));
        var open = Assert.Single(await List.OpenAsync(10, CancellationToken.None));
        Assert.Equal(("ทำกันเช่นใดบ้าง", TableFamily.Measures, 1, work.Document.Id, "ขอแบบ"), (open.Wording, open.Family, open.Documents, open.Newest, open.Example));

        await ReadAnewAsync(work.Document.Id, Report());
        Assert.Equal((0, 0), (await OnlyAsync(KnownKind.Agency) is var now ? (now.UsedIn, now.UsedTimes) : default));
        Assert.Empty(await List.OpenAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task Explain_OpenHeader_IsKnownAndNamesTheDocumentsThatHoldIt()
    {
        var work = await AssemblingAsync(1, "open");
        Assert.True(await Progress.CompleteAsync(work, new DocumentReading(Report(), 0, [], [new OpenHeader(TableFamily.Measures, "ทำกันเช่นใดบ้าง", 1, "ขอแบบ")]), "1", CancellationToken.None));

        var explained = await List.ExplainAsync("ทำกัน เช่นใดบ้าง", "/measures/-/steps", "boss", CancellationToken.None);

        Assert.Equal([work.Document.Id], explained!.Value.Documents);
        Assert.Equal("/measures/-/steps", Assert.Single((await LearnedAsync()).Headers).Key.Path);
        Assert.Empty(await List.OpenAsync(10, CancellationToken.None));

        // Another meaning takes the first one's place.
        await List.ExplainAsync("ทำกันเช่นใดบ้าง", HeaderKeys.Nothing, "boss", CancellationToken.None);
        Assert.Equal(HeaderKeys.Nothing, Assert.Single((await LearnedAsync()).Headers).Key.Path);
    }

    [Theory]
    [InlineData("ทำกันเช่นใดบ้าง", "/document/agency")]
    [InlineData("—", "/measures/-/steps")]
    public async Task Explain_WhatNoColumnHolds_IsRefused(string wording, string path) => Assert.Null(await List.ExplainAsync(wording, path, "boss", CancellationToken.None));

    [Fact]
    public async Task Delete_DocumentOfAConfirmation_LeavesWhatIsKnown()
    {
        var id = await ReadAsync(Report());
        await SetAsync(id, Agency, "เทศบาลตำบลบึงกาหลง");
        await LearnedAsync();

        await Get<DocumentCommands>().DeleteAsync(d => d.Where(x => x.Id == id), CancellationToken.None);

        Assert.Single((await LearnedAsync()).Names);
        Assert.Empty((await OnlyAsync(KnownKind.Agency)).Sources);
    }
}
