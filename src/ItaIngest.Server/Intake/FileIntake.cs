using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Intake;

/// <summary>
/// Takes files in: content stored, arrival and document (which waits to be read) registered, and only then may the file go. Stopped at any point and done again
/// it comes to the same end.
/// </summary>
public sealed class FileIntake(IntakeOptions options, IFileStore files, DocumentRegister register, ArrivalNotes notes, ArrivalSignal signal, ArrivalOrigin origin)
{
    /// <summary>Throws in a test's place of a crash.</summary>
    internal Action<IntakeStep>? Reached { get; set; }

    /// <summary>Takes settled files out of a watched folder.</summary>
    /// <param name="folder">The watched folder.</param>
    /// <param name="items">Some hundred files.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <returns>What became of each, in order.</returns>
    /// <exception cref="System.Data.Common.DbException">The database is away; nothing was registered and nothing taken away.</exception>
    public async Task<IReadOnlyList<IntakeResult>> TakeAsync(string folder, IReadOnlyList<IntakeItem> items, CancellationToken cancellation)
    {
        var results = await RegisterAsync(folder, ArrivalSource.Watched, items, cancellation);
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].Outcome == IntakeOutcome.Taken && SourceFile.Remove(results[i].File) is { } reason)
            {
                results[i] = results[i] with { Outcome = IntakeOutcome.Left, Reason = reason };
            }

            Reached?.Invoke(IntakeStep.Removed);
        }

        foreach (var left in results.Where(r => r.Outcome == IntakeOutcome.Left).GroupBy(r => r.Reason))
        {
            await notes.KeepAsync([.. left.Select(r => r.Arrival!.Id)], $"stays in the watched folder, where it can't be taken away ({left.Key})", cancellation);
        }

        return results;
    }

    /// <summary>Files a part of a tree whose files stay where they are.</summary>
    /// <param name="folder">The tree's root.</param>
    /// <param name="items">Some hundred files.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public async Task<IReadOnlyList<IntakeResult>> FileAsync(string folder, IReadOnlyList<IntakeItem> items, CancellationToken cancellation) =>
        await RegisterAsync(folder, ArrivalSource.Backfill, items, cancellation);

    /// <summary>Takes in what came by upload.</summary>
    /// <exception cref="IOException">The store can't take it now.</exception>
    public async Task<Arrival> TakeAsync(string fileName, Stream content, CancellationToken cancellation)
    {
        var head = new byte[FileKind.HeadBytes];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        await using var whole = new PrefixedStream(head.AsMemory(0, read), content);
        var original = await files.PutOriginalAsync(whole, cancellation);
        var file = new ArrivedFile(fileName, ArrivalSource.Uploaded, CreatedAt: null) { Inbox = origin.Inbox, Refusal = FileKind.Refusal(head.AsSpan(0, read)) };
        var arrival = await register.RegisterAsync(file, original, cancellation);
        signal.Raise();
        return arrival;
    }

    private async Task<IntakeResult[]> RegisterAsync(string folder, ArrivalSource source, IReadOnlyList<IntakeItem> items, CancellationToken cancellation)
    {
        var copies = await StoreAsync(items, documentsOnly: source == ArrivalSource.Backfill, cancellation);
        var results = items.Select((item, i) => new IntakeResult(item.File, copies[i].Outcome, Reason: copies[i].Reason)).ToArray();
        var deliveries = new List<(int Index, Delivery Delivery)>();
        for (var i = 0; i < items.Count; i++)
        {
            if (copies[i].Original is { } original)
            {
                // Written or replaced while it was copied: what is stored may be of no version of it.
                if (original.Bytes == items[i].File.Bytes && SourceFile.IsStill(items[i].File))
                {
                    deliveries.Add((i, new Delivery(Arrived(folder, source, items[i].File, copies[i].Refusal), original)));
                }
                else
                {
                    results[i] = results[i] with { Outcome = IntakeOutcome.NotReady };
                }
            }
        }

        var arrivals = await RegisterAsync(deliveries, results, cancellation);
        Reached?.Invoke(IntakeStep.Registered);
        for (var i = 0; i < arrivals.Count; i++)
        {
            results[deliveries[i].Index] = results[deliveries[i].Index] with { Arrival = arrivals[i] };
        }

        signal.Raise();
        return results;
    }

    /// <summary>Registers what is stored; a file whose content somebody deletes at this very moment is left for a later look, which stores it once more.</summary>
    private async Task<IReadOnlyList<Arrival>> RegisterAsync(List<(int Index, Delivery Delivery)> deliveries, IntakeResult[] results, CancellationToken cancellation)
    {
        while (deliveries.Count > 0)
        {
            try
            {
                return await register.RegisterAsync([.. deliveries.Select(d => d.Delivery)], cancellation);
            }
            catch (OriginalGoneException e)
            {
                foreach (var (index, _) in deliveries.Where(d => e.Hashes.Contains(d.Delivery.Original.Sha256)))
                {
                    results[index] = results[index] with { Outcome = IntakeOutcome.NotReady };
                }

                deliveries.RemoveAll(d => e.Hashes.Contains(d.Delivery.Original.Sha256));
            }
        }

        return [];
    }

    private async Task<IncomingCopy[]> StoreAsync(IReadOnlyList<IntakeItem> items, bool documentsOnly, CancellationToken cancellation)
    {
        var copies = new IncomingCopy[items.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Copies, CancellationToken = cancellation };
        await Parallel.ForAsync(0, items.Count, parallel, async (i, token) => copies[i] = await IncomingCopy.MakeAsync(files, items[i], documentsOnly, Reached, token));
        return copies;
    }

    private ArrivedFile Arrived(string folder, ArrivalSource source, FileSighting file, string? refusal)
    {
        var path = PathBelow(folder, file.Path);
        var hints = FolderHints.Of(path);
        return new ArrivedFile(path, source, file.CreatedAt) { Inbox = origin.Inbox, HintYear = hints.Year, HintAgency = hints.Agency, Refusal = refusal };
    }

    internal static string PathBelow(string folder, string path) => path[(folder.TrimEnd('/').Length + 1)..];
}
