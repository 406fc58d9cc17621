using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Documents;

/// <summary>A file whose content is safely stored already, as it came in.</summary>
/// <param name="Path">Below the watched or backfilled folder, with forward slashes; the name only for an upload.</param>
/// <param name="Source">How it came in; decides the priority.</param>
/// <param name="CreatedAt">See <see cref="Arrival.FileCreatedAt"/>.</param>
public sealed record ArrivedFile(string Path, ArrivalSource Source, DateTime? CreatedAt)
{
    /// <summary>Fiscal year (B.E.) that the names of its folders say.</summary>
    public int? HintYear { get; init; }

    /// <summary>Agency that the names of its folders say.</summary>
    public string? HintAgency { get; init; }

    /// <summary>See <see cref="Arrival.Inbox"/>.</summary>
    public string? Inbox { get; init; }

    /// <summary>Why it can't be read, seen before anybody tries; null for what may be readable.</summary>
    public string? Refusal { get; init; }
}

/// <summary>A file that arrived, with its stored content.</summary>
public sealed record Delivery(ArrivedFile File, StoredOriginal Original);

/// <summary>Writes down what arrived: a document for content seen for the first time, and a row for every arrival.</summary>
public sealed class DocumentRegister(IDbContextFactory<StoreContext> contexts, DeletedOriginals deletedOriginals, TimeProvider time)
{
    private const int MostName = 255;

    /// <summary>How often a registration is made that meets others of the same content at the same moment.</summary>
    private const int MostAttempts = 5;

    /// <summary>Registers one arrival: see <see cref="RegisterAsync(IReadOnlyList{Delivery}, CancellationToken)"/>.</summary>
    public async Task<Arrival> RegisterAsync(ArrivedFile file, StoredOriginal original, CancellationToken cancellation) =>
        (await RegisterAsync([new Delivery(file, original)], cancellation))[0];

    /// <summary>
    /// Registers arrivals in one transaction, all or none; registering the same files again (after a crash in between) changes nothing. Some hundred at a time
    /// spare as many waits for the disk, and are a transaction of some ten milliseconds that holds nobody else up.
    /// </summary>
    /// <returns>The arrivals in the order of the deliveries, each with its document loaded.</returns>
    /// <exception cref="OriginalGoneException">Nothing was registered: some contents were deleted since they were stored.</exception>
    public async Task<IReadOnlyList<Arrival>> RegisterAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(cancellation);
                await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
                var arrivals = await RegisterAsync(context, deliveries, cancellation);
                var made = context.ChangeTracker.Entries<StoredDocument>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Sha256).ToList();
                await context.SaveChangesAsync(cancellation);
                await deletedOriginals.RecallAsync(context, made, cancellation);
                await transaction.CommitAsync(cancellation);
                return arrivals;
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Another arrival of the same content was registered at the same moment: now this one is its copy.
            }
        }
    }

    private async Task<IReadOnlyList<Arrival>> RegisterAsync(StoreContext context, IReadOnlyList<Delivery> deliveries, CancellationToken cancellation)
    {
        var documents = await DocumentsAsync(context, deliveries, cancellation);
        var known = await KnownAsync(context, deliveries, documents, cancellation);
        var blocked = await BlockedAsync(context, deliveries, cancellation);
        var arrivals = new List<Arrival>(deliveries.Count);
        foreach (var delivery in deliveries)
        {
            arrivals.Add(known.GetValueOrDefault(KeyOf(delivery)) ?? Add(context, delivery, documents, blocked.GetValueOrDefault((delivery.File.Path, delivery.File.Source, delivery.File.Inbox))));
        }

        context.CountNow(CounterNames.Arrivals, arrivals.Count(a => a.Id == 0), time.GetUtcNow().UtcDateTime);
        foreach (var state in context.ChangeTracker.Entries<StoredDocument>().Where(e => e.State == EntityState.Added).GroupBy(e => e.Entity.State))
        {
            context.Count(CounterNames.Documents(state.Key), state.Count());
        }

        return arrivals;
    }

    private static async Task<Dictionary<string, StoredDocument>> DocumentsAsync(
        StoreContext context, IReadOnlyList<Delivery> deliveries, CancellationToken cancellation)
    {
        var hashes = deliveries.Select(d => d.Original.Sha256).Distinct().ToList();
        return await context.Documents.Where(d => hashes.Contains(d.Sha256)).ToDictionaryAsync(d => d.Sha256, cancellation);
    }

    /// <summary>Arrivals that were registered before a crash, by what tells a file from another.</summary>
    private static async Task<Dictionary<(string, string, ArrivalSource, DateTime?), Arrival>> KnownAsync(
        StoreContext context, IReadOnlyList<Delivery> deliveries, Dictionary<string, StoredDocument> documents, CancellationToken cancellation)
    {
        var ids = documents.Values.Select(d => (long?)d.Id).ToList();
        var paths = deliveries.Where(d => d.File.CreatedAt is not null).Select(d => d.File.Path).Distinct().ToList();
        var arrivals = await context.Arrivals.Where(a => ids.Contains(a.DocumentId) && paths.Contains(a.Path) && a.FileCreatedAt != null).ToListAsync(cancellation);
        return arrivals.GroupBy(a => (a.Sha256, a.Path, a.Source, a.FileCreatedAt)).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>Arrivals that were blocked so far and now come in.</summary>
    private static async Task<Dictionary<(string, ArrivalSource, string?), Arrival>> BlockedAsync(
        StoreContext context, IReadOnlyList<Delivery> deliveries, CancellationToken cancellation)
    {
        var paths = deliveries.Select(d => d.File.Path).Distinct().ToList();
        var blocked = await context.Arrivals.Where(a => a.Fate == ArrivalFate.Blocked && paths.Contains(a.Path)).ToListAsync(cancellation);
        return blocked.GroupBy(a => (a.Path, a.Source, a.Inbox)).ToDictionary(g => g.Key, g => g.First());
    }

    private static (string Sha256, string Path, ArrivalSource Source, DateTime? CreatedAt) KeyOf(Delivery delivery) =>
        (delivery.Original.Sha256, delivery.File.Path, delivery.File.Source, delivery.File.CreatedAt);

    private Arrival Add(StoreContext context, Delivery delivery, Dictionary<string, StoredDocument> documents, Arrival? blocked)
    {
        var isKnown = documents.TryGetValue(delivery.Original.Sha256, out var document);
        document = isKnown ? Prefer(document!, delivery.File.Source) : context.Documents.Add(NewDocument(delivery)).Entity;
        documents[document.Sha256] = document;
        var arrival = blocked ?? context.Arrivals.Add(NewArrival(delivery.File, delivery.Original.Bytes)).Entity;
        arrival.FileCreatedAt = delivery.File.CreatedAt;
        arrival.Bytes = delivery.Original.Bytes;
        arrival.Sha256 = document.Sha256;
        arrival.Fate = document.State == DocumentState.Unreadable ? ArrivalFate.Unreadable : isKnown ? ArrivalFate.Copy : ArrivalFate.New;
        arrival.Reason = null;
        arrival.Document = document;
        return arrival;
    }

    private Arrival NewArrival(ArrivedFile file, long bytes) => new()
    {
        Path = file.Path,
        Source = file.Source,
        ArrivedAt = time.GetUtcNow().UtcDateTime,
        FileCreatedAt = file.CreatedAt,
        Inbox = file.Inbox,
        Bytes = bytes,
        Sha256 = "",
        Fate = ArrivalFate.Blocked,
    };

    private StoredDocument NewDocument(Delivery delivery) => new()
    {
        Sha256 = delivery.Original.Sha256,
        FileName = NameOf(delivery.File.Path),
        Bytes = delivery.Original.Bytes,
        ArrivedAt = time.GetUtcNow().UtcDateTime,
        Source = delivery.File.Source,
        State = delivery.File.Refusal is null ? DocumentState.Queued : DocumentState.Unreadable,
        Step = DocumentStep.Open,
        Work = delivery.File.Refusal is null ? WorkState.Waiting : WorkState.None,
        Error = delivery.File.Refusal is null ? null : $"{NameOf(delivery.File.Path)}: {delivery.File.Refusal}",
        Priority = PriorityOf(delivery.File.Source),
        HintYear = delivery.File.HintYear,
        HintAgency = delivery.File.HintAgency,
    };

    /// <summary>The last part, of which an upload may name any length, and an index takes 2,700 bytes; its end is kept for its extension.</summary>
    private static string NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length > MostName ? name[^MostName..] : name;
    }

    /// <summary>A document that someone uploads while it waits in a backfill goes first like any upload.</summary>
    private static StoredDocument Prefer(StoredDocument document, ArrivalSource source)
    {
        if (PriorityOf(source) > document.Priority)
        {
            document.Priority = PriorityOf(source);
        }

        return document;
    }

    private static DocumentPriority PriorityOf(ArrivalSource source) => source switch
    {
        ArrivalSource.Uploaded => DocumentPriority.Uploaded,
        ArrivalSource.Watched => DocumentPriority.Watched,
        _ => DocumentPriority.Backfill,
    };
}
