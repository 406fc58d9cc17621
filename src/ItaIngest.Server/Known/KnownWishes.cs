using ItaIngest.Server.Access;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Jobs;
using ItaIngest.Server.Review;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Known;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Server.Known;

/// <summary>What a person can do with an entry.</summary>
internal enum KnownAct
{
    /// <summary>The misread word is no word.</summary>
    Confirm,
    On,
    Off,
    Remove,

    /// <summary>Documents that have to do with the entry are read anew.</summary>
    Reread,
}

/// <summary>Does what people wish about what is known, from the page or by the API, and takes it down.</summary>
internal sealed class KnownWishes(KnownList list, DocumentCommands commands, ReadingQueue queue)
{
    /// <summary>Documents of one command's condition.</summary>
    private const int AtOnce = 500;

    /// <summary>Says what a header means, and has the documents read anew that hold it where the person may order that.</summary>
    /// <returns>The entry and the documents queued; null when no column holds such a key or the wording has no letters.</returns>
    public async Task<(KnownEntry Entry, int Queued)?> ExplainAsync(HttpContext http, string wording, string key, bool reread, CancellationToken cancellation)
    {
        if (await list.ExplainAsync(wording, key, Reviewer.Of(http), cancellation) is not var (entry, documents))
        {
            return null;
        }

        http.AuditDetail($"header “{entry.From}” = {entry.To}");
        return (entry, reread && http.User.May(ApiScopes.Operate) ? await ReadAnewAsync(documents, cancellation) : 0);
    }

    /// <returns>Documents queued, or 0 for other acts; null when there is no such entry.</returns>
    public async Task<int?> ActAsync(HttpContext http, long id, KnownAct act, CancellationToken cancellation)
    {
        if (await list.FindAsync(id, cancellation) is not { Entry: var entry })
        {
            return null;
        }

        http.AuditDetail($"{entry.Kind.ToString().ToLowerInvariant()} “{entry.From}” = “{entry.To}”");
        var who = Reviewer.Of(http);
        return act switch
        {
            KnownAct.Reread => await ReadAnewAsync(await list.DocumentsAsync(id, cancellation), cancellation),
            KnownAct.Confirm => await list.ConfirmAsync(id, who, cancellation) ? 0 : null,
            KnownAct.On => await list.SwitchAsync(id, KnownState.On, who, cancellation) ? 0 : null,
            KnownAct.Off => await list.SwitchAsync(id, KnownState.Off, who, cancellation) ? 0 : null,
            _ => await list.SwitchAsync(id, KnownState.Removed, who, cancellation) ? 0 : null,
        };
    }

    private async Task<int> ReadAnewAsync(IReadOnlyList<long> documents, CancellationToken cancellation)
    {
        var queued = 0;
        foreach (var ids in documents.Chunk(AtOnce))
        {
            queued += await commands.ReadAnewAsync(all => all.Where(d => ids.Contains(d.Id)), Rereading.Records, cancellation);
        }

        queue.Wake();
        return queued;
    }
}
