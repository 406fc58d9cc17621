using System.Diagnostics;
using ItaIngest.Storage;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;
using ItaIngest.Torture.Corpus;
using ItaIngest.Torture.Machines;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Torture.Verdict;

/// <summary>Looks whether every file is in exactly one state with the right records, none twice, none lost, and nothing was left behind.</summary>
internal sealed class TortureVerdict(IReadOnlyList<CorpusFile> corpus, StoreView store, RunFolders folders, TortureFigures figures, TortureOptions options)
{
    /// <summary>What users are promised.</summary>
    private static readonly TimeSpan s_takeover = TimeSpan.FromSeconds(60);

    /// <summary>How long a process may take to end that has nothing left to do.</summary>
    private static readonly TimeSpan s_ending = TimeSpan.FromSeconds(20);

    public async Task GiveAsync()
    {
        await using var context = store.Open();
        var documents = await context.Documents.AsNoTracking().Include(d => d.Records).ToListAsync();
        var arrivals = await context.Arrivals.AsNoTracking().OrderBy(a => a.Id).ToListAsync();
        Arrivals(arrivals, documents);
        Documents(documents);
        await RecordsAsync(context, documents, arrivals);
        await CountsAsync(context, documents);
        await JobsAsync(context);
        Folders(arrivals);
        // One that is being started while the database restarts says that it can't be reached, and ends.
        if (options.Postgres && figures.EndedByThemselves > figures.DatabaseRestarts)
        {
            figures.Find($"machines ended by themselves {figures.EndedByThemselves} times");
        }

        if (figures.LongestTakeover > s_takeover)
        {
            figures.Find($"a killed machine's work was given to others after {figures.LongestTakeover} only");
        }
    }

    /// <summary>Each dropped file has one row with its content; of files of one content the first is new and all others are copies.</summary>
    private void Arrivals(List<Arrival> arrivals, List<StoredDocument> documents)
    {
        var rows = arrivals.ToLookup(a => a.Path);
        foreach (var file in corpus)
        {
            var found = rows[file.Path].ToList();
            if (found.Count != 1 || found[0].Sha256 != file.Sha256 || found[0].DocumentId is null)
            {
                figures.Find($"{file.Path} has {found.Count} arrivals: {string.Join(", ", found.Select(a => $"{a.Fate} {a.Sha256[..Math.Min(6, a.Sha256.Length)]}"))}");
            }
        }

        arrivals.Where(a => !corpus.Any(f => f.Path == a.Path)).ToList().ForEach(a => figures.Find($"{a.Path} arrived but was never dropped"));
        foreach (var document in documents)
        {
            var fates = arrivals.Where(a => a.DocumentId == document.Id).Select(a => a.Fate).ToList();
            var isRight = document.State == DocumentState.Unreadable
                ? fates.All(f => f == ArrivalFate.Unreadable)
                : fates.Count(f => f == ArrivalFate.New) == 1 && fates.Count(f => f == ArrivalFate.Copy) == fates.Count - 1;
            if (!isRight)
            {
                figures.Find($"document {document.Id} ({document.FileName}, {document.State}) has arrivals {string.Join(", ", fates)}");
            }
        }

        figures.Count("arrivals", arrivals.Count);
        figures.Count("of them copies", arrivals.Count(a => a.Fate == ArrivalFate.Copy));
    }

    /// <summary>One document for each content, in the state that its nature gives.</summary>
    private void Documents(List<StoredDocument> documents)
    {
        var natures = corpus.GroupBy(f => f.Sha256).ToDictionary(g => g.Key, g => g.First().Nature);
        foreach (var lost in natures.Keys.Except(documents.Select(d => d.Sha256)))
        {
            figures.Find($"{corpus.First(f => f.Sha256 == lost).Path} is lost: no document has its content");
        }

        foreach (var document in documents)
        {
            var expected = natures.TryGetValue(document.Sha256, out var nature) && nature == FileNature.Unreadable ? DocumentState.Unreadable : DocumentState.Read;
            if (document.State != expected || document.Work != WorkState.None || document.Readings != (expected == DocumentState.Read ? 1 : 0))
            {
                figures.Find($"document {document.Id} ({document.FileName}) is {document.State}, {document.Work}, read {document.Readings} times: {document.Error}");
            }
        }

        foreach (var state in documents.GroupBy(d => d.State).OrderBy(g => g.Key))
        {
            figures.Count($"documents {state.Key}", state.Count());
        }
    }

    private async Task RecordsAsync(StoreContext context, List<StoredDocument> documents, List<Arrival> arrivals)
    {
        var readable = corpus.Where(f => f.Nature != FileNature.Unreadable).DistinctBy(f => f.Sha256).ToList();
        var expected = await UndisturbedReading.OfAsync(readable, options.PageTimeLimitSeconds, folders.Temporary("undisturbed"));
        foreach (var document in documents.Where(d => expected.ContainsKey(d.Sha256)))
        {
            var path = arrivals.FirstOrDefault(a => a.DocumentId == document.Id && a.Fate == ArrivalFate.New)?.Path ?? "";
            var right = UndisturbedReading.Json(expected[document.Sha256], path);
            if (document.Records is not { Json: { } stored } || !UndisturbedReading.AreSame(right, stored))
            {
                figures.Find($"document {document.Id} ({document.FileName}) has other records than an undisturbed reading gives");
            }
        }

        var (scores, measures) = (expected.Values.Sum(r => r.Scores.Count), expected.Values.Sum(r => r.Measures.Count));
        if (await context.Scores.CountAsync() != scores || await context.Measures.CountAsync() != measures || scores < readable.Count)
        {
            figures.Find($"{await context.Scores.CountAsync()} scores and {await context.Measures.CountAsync()} measures are stored, {scores} and {measures} were to be");
        }

        if (await context.Fields.CountAsync(f => f.Value != null) != documents.Sum(d => d.FieldCount))
        {
            figures.Find("the stored values are not as many as the documents say");
        }

        figures.Count("scores, measures", $"{scores}, {measures}");
    }

    /// <summary>The counts of the dashboard are those of the rows.</summary>
    private async Task CountsAsync(StoreContext context, List<StoredDocument> documents)
    {
        var folded = await context.Counters.ToListAsync();
        var deltas = await context.CounterDeltas.ToListAsync();
        long Of(string name) => folded.Where(c => c.Name == name).Sum(c => c.Value) + deltas.Where(d => d.Name == name).Sum(d => d.Value);
        void Compare(string name, long actual)
        {
            if (Of(name) != actual)
            {
                figures.Find($"the count {name} says {Of(name)}, there are {actual}");
            }
        }

        foreach (var state in Enum.GetValues<DocumentState>())
        {
            Compare(CounterNames.Documents(state), documents.Count(d => d.State == state));
        }

        Compare(CounterNames.Arrivals, await context.Arrivals.CountAsync());
        Compare(CounterNames.Scores, await context.Scores.CountAsync());
        Compare(CounterNames.Fields, documents.Sum(d => d.FieldCount));
        Compare(CounterNames.PagesFailed, await context.Pages.CountAsync(p => p.State == PageState.Failed));
        figures.Count("retries after failures", Of(CounterNames.Retries));
    }

    private async Task JobsAsync(StoreContext context)
    {
        var pages = await context.Pages.Where(p => p.State != PageState.Read && p.State != PageState.Failed).ToListAsync();
        pages.ForEach(p => figures.Find($"page {p.Number} of document {p.DocumentId} is still {p.State}"));
        var runs = await context.JobRuns.GroupBy(r => r.Outcome).Select(g => new { Outcome = g.Key, Count = g.Count() }).ToListAsync();
        foreach (var run in runs.OrderBy(r => r.Outcome))
        {
            figures.Count($"job runs {run.Outcome}", run.Count);
            if (run.Outcome == JobOutcome.Running)
            {
                figures.Find($"{run.Count} jobs are said to be running though nothing runs");
            }
        }

        var living = await context.Machines.CountAsync(m => m.EndedAt == null);
        if (living > 0)
        {
            figures.Find($"{living} machines are said to live after all were stopped");
        }

        figures.Count("machines, of them lost", $"{await context.Machines.CountAsync()}, {await context.Machines.CountAsync(m => m.Lost)}");
    }

    /// <summary>Nothing lies in the inbox, every unreadable file lies in the folder of failed ones with a text beside it, and no process of the run is alive.</summary>
    private void Folders(List<Arrival> arrivals)
    {
        Drop.FilesIn(folders.Inbox).ToList().ForEach(f => figures.Find($"{f} was left in the inbox"));
        var failed = Drop.FilesIn(folders.Failed).ToHashSet();
        var unreadable = arrivals.Where(a => a.Fate == ArrivalFate.Unreadable).ToList();
        foreach (var arrival in unreadable.Where(a => a.FailedAs is null || !failed.Contains(a.FailedAs) || !failed.Contains(a.FailedAs + ".txt")))
        {
            figures.Find($"{arrival.Path} can't be read and is not among the failed files with its reason");
        }

        if (failed.Count != unreadable.Count * 2)
        {
            figures.Find($"{failed.Count} files lie in the folder of failed ones, {unreadable.Count} with as many texts were to");
        }

        Orphans().ForEach(p => figures.Find($"process {p} is an orphan"));
        figures.Count("temporary files left by killed programs", Drop.FilesIn(Path.Combine(folders.Root, "tmp")).Count(f => !f.StartsWith("undisturbed", StringComparison.Ordinal)));
    }

    /// <summary>Processes of the run that do not end though all machines have; page workers end when they see that nobody speaks to them any more.</summary>
    private List<string> Orphans()
    {
        var alive = folders.Processes();
        for (var since = Stopwatch.StartNew(); alive.Count > 0 && since.Elapsed < s_ending; alive = folders.Processes())
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(200));
        }

        return [.. alive];
    }
}
