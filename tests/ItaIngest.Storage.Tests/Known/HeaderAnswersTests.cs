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
}
