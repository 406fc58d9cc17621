using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Known;
using ItaIngest.Storage.Review;
using ItaIngest.Storage.Tests.Review;

namespace ItaIngest.Storage.Tests.Known;

/// <summary>What a header means, learned from reviewers who type what stands below it into a field.</summary>
public abstract class HeaderAnswersTests(DatabaseKind kind) : ReviewStore(kind)
{
    private const string Header = "ทำกันเช่นใดบ้าง", Below = "ประกาศเสียงตามสายทุกเช้า", Steps = "/measures/-/steps", Due = "/measures/-/due";

    public sealed class OnSqlite() : HeaderAnswersTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : HeaderAnswersTests(DatabaseKind.Postgres);

    private KnownList List => Get<KnownList>();

    /// <summary>A document with a measure, and one column that nobody understands.</summary>
    private async Task<long> ReadAsync(string name, string header = Header, string below = Below)
    {
        var records = new ReportRecords { Document = new DocumentRecord { PageCount = 1 }, Measures = [new MeasureRecord { Issue = SampleReport.Text("รอคิวนาน", 0.9) }] };
        var work = await AssemblingAsync(1, name);
        Assert.True(await Progress.CompleteAsync(work, new DocumentReading(records, 0, [], [new OpenHeader(TableFamily.Measures, header, 1, below)]), "1", CancellationToken.None));
        return work.Document.Id;
    }

    private Task<ReviewOutcome> TypeStepAsync(long id, string text = Below) => ChangeAsync(id, new ReviewChange(ReviewOperation.AddItem, "/measures/0/steps", text));

    private async Task<KnownSet> LearnedAsync()
    {
        await Get<KnownLearning>().RunAsync(CancellationToken.None);
        return await Get<KnownSets>().CurrentAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyList<KnownEntry>> EntriesAsync() => [.. (await List.ReadAsync(KnownKind.Header, null, 10, CancellationToken.None)).Select(v => v.Entry)];

    [Fact]
    public async Task Run_ColumnTypedIntoAFieldOnce_IsOfferedAndTwiceIsKnown()
    {
        await TypeStepAsync(await ReadAsync("a"));

        Assert.Empty((await LearnedAsync()).Headers);
        Assert.Equal(Steps, Assert.Single(await List.OpenAsync(10, CancellationToken.None)).Suggested);

        await TypeStepAsync(await ReadAsync("b", header: "ทำกัน เช่นใดบ้าง"));

        var known = Assert.Single((await LearnedAsync()).Headers);
        Assert.Equal((Header, Steps), (known.Wording, known.Key.Path));
        Assert.Empty(await List.OpenAsync(10, CancellationToken.None));
        Assert.Equal((2, 0), (Assert.Single(await EntriesAsync()) is var entry ? (entry.Documents, entry.Against) : default));
    }

    [Fact]
    public async Task Run_PeopleWhoSayDifferentThings_MakeNothingKnown()
    {
        const string Date = "31 มกราคม 2568";
        await TypeStepAsync(await ReadAsync("a", below: Date), Date);
        await TypeStepAsync(await ReadAsync("b", below: Date), Date);
        await SetAsync(await ReadAsync("c", below: Date), "/measures/0/due", Date);

        Assert.Empty((await LearnedAsync()).Headers);
        Assert.Equal([(Due, 1, 2), (Steps, 2, 1)], (await EntriesAsync()).OrderBy(e => e.To).Select(e => (e.To, e.Documents, e.Against)));
    }

    [Fact]
    public async Task Run_WhatIsTakenBackOrSaysSomethingElse_IsForgotten()
    {
        var id = await ReadAsync("a");
        await TypeStepAsync(id);
        await LearnedAsync();
        Assert.Single(await EntriesAsync());

        await TakeBackAsync(id, redo: false);
        await TypeStepAsync(await ReadAsync("b"), "ขอแบบจากเทศบาล");

        await LearnedAsync();
        Assert.Empty(await EntriesAsync());
        Assert.Null(Assert.Single(await List.OpenAsync(10, CancellationToken.None)).Suggested);
    }

    [Fact]
    public async Task Run_HeaderThatAPersonExplained_StaysAsExplained()
    {
        await List.ExplainAsync(Header, HeaderKeys.Nothing, "boss", CancellationToken.None);
        await TypeStepAsync(await ReadAsync("a"));
        await TypeStepAsync(await ReadAsync("b"));

        Assert.Equal(HeaderKeys.Nothing, Assert.Single((await LearnedAsync()).Headers).Key.Path);
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task Run_KnownHeaderOfADocumentThatWasReadWithIt_KeepsItsSource()
    {
        var first = await ReadAsync("a");
        await TypeStepAsync(first);
        await TypeStepAsync(await ReadAsync("b"));
        await LearnedAsync();
        var records = await RecordsAsync(first);

        // The column is understood now: the header is open in the document no more.
        await ReadAnewAsync(first, records);
        await SetAsync(first, "/measures/0/issue", "รอคิวนานมาก");

        Assert.Single((await LearnedAsync()).Headers);
        Assert.Equal(2, Assert.Single(await EntriesAsync()).Documents);
    }

    /// <summary>A document with a measure whose issue was read from a column.</summary>
    private async Task<long> ReadAsIssueAsync(string name)
    {
        var records = new ReportRecords { Document = new DocumentRecord { PageCount = 1 }, Measures = [new MeasureRecord { Issue = SampleReport.Text(Below, 0.9), Measure = SampleReport.Text("ทำป้าย", 0.9) }] };
        var work = await AssemblingAsync(1, name);
        var reading = new DocumentReading(records, 0, [], []) { ReadHeaders = [new ReadHeader(HeaderKeys.Of("/measures/-/issue")!, Header, 1, Below)] };
        Assert.True(await Progress.CompleteAsync(work, reading, "1", CancellationToken.None));
        return work.Document.Id;
    }

    [Fact]
    public async Task Run_UnderstoodColumnMovedToAnotherField_IsProposedAndUsedOnceAPersonConfirmsIt()
    {
        foreach (var name in new[] { "a", "b" })
        {
            var id = await ReadAsIssueAsync(name);
            await SetAsync(id, "/measures/0/issue", "เรื่องอื่น");
            await TypeStepAsync(id);
        }

        Assert.Empty((await LearnedAsync()).Headers);
        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((Steps, 2, true, false), (entry.To, entry.Documents, entry.Overrides, entry.IsUsed));

        Assert.True(await List.ConfirmAsync(entry.Id, "boss", CancellationToken.None));
        Assert.Equal(Steps, Assert.Single((await LearnedAsync()).Headers).Key.Path);

        Assert.True(await List.SwitchAsync(entry.Id, KnownState.Off, "boss", CancellationToken.None));
        Assert.Empty((await LearnedAsync()).Headers);
    }

    [Fact]
    public async Task Run_UnderstoodColumnThatStillStandsWhereItWasRead_SaysNothing()
    {
        await TypeStepAsync(await ReadAsIssueAsync("a"));

        await LearnedAsync();

        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task Explain_HeaderThatIsUnderstood_NamesTheDocumentsThatTookItForSomethingElse()
    {
        var id = await ReadAsIssueAsync("a");
        await ReadAsync("b", header: "ป้ายอื่น");

        var (entry, documents) = (await List.ExplainAsync(Header, Steps, "boss", CancellationToken.None))!.Value;

        Assert.Equal([id], documents);
        Assert.True(entry.Overrides);
        Assert.Empty((await List.ExplainAsync(Header, "/measures/-/issue", "boss", CancellationToken.None))!.Value.Documents);
        Assert.Equal([("/measures/-/issue", 1, id)], (await List.FindReadAsync("เช่น ใด", 10, CancellationToken.None)).Select(h => (h.Path, h.Documents, h.Newest)));
        Assert.Equal(Below, Assert.Single(await List.ReadHeadersAsync(id, CancellationToken.None)).Example);
    }

    [Fact]
    public async Task Explain_TheSameHeaderInTwoKindsOfTable_HasAMeaningInEach()
    {
        await List.ExplainAsync(Header, Steps, "boss", CancellationToken.None);
        await List.ExplainAsync(Header, "/plans/-/activities/-/activity", "boss", CancellationToken.None);
        await List.ExplainAsync(Header, Due, "boss", CancellationToken.None);

        Assert.Equal([Due, "/plans/-/activities/-/activity"], (await LearnedAsync()).Headers.Select(h => h.Key.Path).Order());
    }
}
