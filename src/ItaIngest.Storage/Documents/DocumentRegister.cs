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
}

/// <summary>Writes down what arrived: a document for content seen for the first time, and a row for every arrival.</summary>
public sealed class DocumentRegister(IDbContextFactory<StoreContext> contexts, TimeProvider time)
{
    private const int MostName = 255;

    /// <summary>
    /// Registers one arrival in one transaction; registering the same file again (after a crash in between) changes nothing.
    /// </summary>
    /// <returns>The arrival with its document loaded.</returns>
    public async Task<Arrival> RegisterAsync(ArrivedFile file, StoredOriginal original, CancellationToken cancellation)
    {
        for (var firstTry = true; ; firstTry = false)
        {
            try
            {
                return await TryRegisterAsync(file, original, cancellation);
            }
            catch (DbUpdateException) when (firstTry)
            {
                // Another arrival of the same content was registered at the same moment: now this one is its copy.
            }
        }
    }

    private async Task<Arrival> TryRegisterAsync(ArrivedFile file, StoredOriginal original, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var document = await context.Documents.SingleOrDefaultAsync(d => d.Sha256 == original.Sha256, cancellation);
        if (document is not null && await KnownAsync(context, file, document, cancellation) is { } known)
        {
            return known;
        }

        var fate = document switch
        {
            null => ArrivalFate.New,
            { State: DocumentState.Unreadable } => ArrivalFate.Unreadable,
            _ => ArrivalFate.Copy,
        };
        document = document is null ? Add(context, NewDocument(file, original)) : Prefer(document, file.Source);
        var arrival = new Arrival
        {
            Path = file.Path,
            Source = file.Source,
            ArrivedAt = time.GetUtcNow().UtcDateTime,
            FileCreatedAt = file.CreatedAt,
            Bytes = original.Bytes,
            Sha256 = original.Sha256,
            Fate = fate,
            Document = document,
        };
        context.Arrivals.Add(arrival);
        context.CountNow(CounterNames.Arrivals, 1, arrival.ArrivedAt);
        await context.SaveChangesAsync(cancellation);
        return arrival;
    }

    private static async Task<Arrival?> KnownAsync(StoreContext context, ArrivedFile file, StoredDocument document, CancellationToken cancellation) =>
        file.CreatedAt is null
            ? null
            : await context.Arrivals.FirstOrDefaultAsync(
                a => a.DocumentId == document.Id && a.Path == file.Path && a.Source == file.Source && a.FileCreatedAt == file.CreatedAt, cancellation);

    private StoredDocument NewDocument(ArrivedFile file, StoredOriginal original) => new()
    {
        Sha256 = original.Sha256,
        FileName = NameOf(file.Path),
        Bytes = original.Bytes,
        ArrivedAt = time.GetUtcNow().UtcDateTime,
        Source = file.Source,
        State = DocumentState.Queued,
        Step = DocumentStep.Open,
        Work = WorkState.Waiting,
        Priority = PriorityOf(file.Source),
        HintYear = file.HintYear,
        HintAgency = file.HintAgency,
    };

    /// <summary>The last part, of which an upload may name any length, and an index takes 2,700 bytes; its end is kept for its extension.</summary>
    private static string NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length > MostName ? name[^MostName..] : name;
    }

    private static StoredDocument Add(StoreContext context, StoredDocument document)
    {
        context.Count(CounterNames.Documents(document.State), 1);
        return context.Documents.Add(document).Entity;
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
