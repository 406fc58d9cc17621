using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Known;

/// <summary>An entry as people see it.</summary>
/// <param name="Entry">Itself.</param>
/// <param name="Sources">The newest documents in which people confirmed it.</param>
/// <param name="UsedIn">Documents whose present records were read with it.</param>
/// <param name="UsedTimes">How often in all.</param>
public sealed record KnownView(KnownEntry Entry, IReadOnlyList<long> Sources, int UsedIn, int UsedTimes);

/// <summary>A header that stands in documents and is not understood.</summary>
/// <param name="Key">What puts its wordings together.</param>
/// <param name="Wording">As one document prints it.</param>
/// <param name="Family">The kind of table.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Newest">The newest of these.</param>
/// <param name="Page">Where it stands in the newest; null in a transcript.</param>
/// <param name="Example">What a cell below it says there.</param>
/// <param name="Suggested">The key of the field into which people have typed what stands below it; null when nobody has.</param>
public sealed record OpenHeaderView(string Key, string Wording, TableFamily Family, int Documents, long Newest, int? Page, string Example, string? Suggested);

/// <summary>A header that stands in documents and is understood.</summary>
/// <param name="Key">What puts its wordings together.</param>
/// <param name="Wording">As one document prints it.</param>
/// <param name="Path">What the column was taken for: a path of <see cref="HeaderKeys"/>.</param>
/// <param name="Documents">In how many documents it was taken for this.</param>
/// <param name="Newest">The document that it is shown of, or the newest.</param>
/// <param name="Page">Where it stands there; null in a transcript.</param>
/// <param name="Example">What a cell below it says there.</param>
public sealed record ReadHeaderView(string Key, string Wording, string Path, int Documents, long Newest, int? Page, string Example);

/// <summary>Shows what people have confirmed, and lets them explain headers, confirm words, and switch entries.</summary>
public sealed class KnownList(StoreTransactions transactions)
{
    /// <summary>Documents that are named with an entry.</summary>
    private const int MostSources = 5;

    /// <summary>Sources that the explanation of a header keeps.</summary>
    private const int MostKept = 100;

    /// <summary>Entries of a kind, the newest first.</summary>
    public Task<IReadOnlyList<KnownView>> ReadAsync(KnownKind kind, long? before, int limit, CancellationToken cancellation) => transactions.ReadAsync<IReadOnlyList<KnownView>>(
        async (context, token) =>
        {
            var entries = await context.KnownEntries.AsNoTracking().Where(e => e.Kind == kind && e.State != KnownState.Removed && (before == null || e.Id < before))
                .OrderByDescending(e => e.Id).Take(limit).ToListAsync(token);
            return await ViewsAsync(context, entries, token);
        },
        cancellation);

    /// <summary>Entries with what people want to know of them.</summary>
    public Task<IReadOnlyList<KnownView>> ViewsAsync(IReadOnlyList<KnownEntry> entries, CancellationToken cancellation) => transactions.ReadAsync((context, token) => ViewsAsync(context, [.. entries], token), cancellation);

    /// <returns>Null when there is none.</returns>
    public Task<KnownView?> FindAsync(long id, CancellationToken cancellation) => transactions.ReadAsync<KnownView?>(
        async (context, token) => await context.KnownEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.State != KnownState.Removed, token) is { } entry
            ? (await ViewsAsync(context, [entry], token))[0] : null,
        cancellation);

    /// <summary>Headers that nobody has explained, those of most documents first.</summary>
    public Task<IReadOnlyList<OpenHeaderView>> OpenAsync(int limit, CancellationToken cancellation) => transactions.ReadAsync<IReadOnlyList<OpenHeaderView>>(
        async (context, token) =>
        {
            var entries = await context.KnownEntries.AsNoTracking().Where(e => e.Kind == KnownKind.Header && e.State == KnownState.On).ToListAsync(token);
            var known = entries.Where(e => e.IsUsed).Select(e => ThaiText.Key(e.From)).ToHashSet();
            var suggested = entries.Where(e => !e.IsUsed).OrderBy(e => e.Documents).ToLookup(e => ThaiText.Key(e.From), e => e.To);
            var groups = await context.OpenHeaders.GroupBy(h => h.Key).Select(g => new { g.Key, Count = g.Select(h => h.DocumentId).Distinct().Count(), Newest = g.Max(h => h.DocumentId) })
                .OrderByDescending(g => g.Count).ThenByDescending(g => g.Newest).Take(limit + known.Count).ToListAsync(token);
            var shown = groups.Where(g => !known.Contains(g.Key)).Take(limit).ToList();
            var (keys, newest) = (shown.Select(g => g.Key).ToList(), shown.Select(g => g.Newest).ToList());
            var samples = (await context.OpenHeaders.AsNoTracking().Where(h => keys.Contains(h.Key) && newest.Contains(h.DocumentId)).OrderBy(h => h.Position).ToListAsync(token)).ToLookup(h => (h.Key, h.DocumentId));
            return
            [
                .. shown.Select(g => samples[(g.Key, g.Newest)].First() is var s
                    ? new OpenHeaderView(g.Key, s.Wording, Enum.TryParse<TableFamily>(s.Family, out var family) ? family : TableFamily.Unknown, g.Count, g.Newest, s.Page, s.Example, suggested[g.Key].LastOrDefault()) : null!),
            ];
        },
        cancellation);

    /// <summary>A document's columns that were understood, by their headers.</summary>
    public Task<IReadOnlyList<ReadHeaderView>> ReadHeadersAsync(long document, CancellationToken cancellation) => transactions.ReadAsync<IReadOnlyList<ReadHeaderView>>(
        async (context, token) => await CountedAsync(context, await context.ReadHeaders.AsNoTracking().Where(h => h.DocumentId == document).OrderBy(h => h.Position).ToListAsync(token), token),
        cancellation);

    /// <summary>Columns of any document that were understood and whose header holds a text.</summary>
    /// <param name="text">Its letters and marks are looked for.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Stops the queries.</param>
    public Task<IReadOnlyList<ReadHeaderView>> FindReadAsync(string text, int limit, CancellationToken cancellation) => transactions.ReadAsync<IReadOnlyList<ReadHeaderView>>(
        async (context, token) =>
        {
            var key = ThaiText.Key(text);
            if (key.Length == 0)
            {
                return [];
            }

            var newest = await context.ReadHeaders.Where(h => h.Key.Contains(key)).GroupBy(h => new { h.Key, h.Path }).Select(g => new { g.Key.Key, g.Key.Path, Newest = g.Max(h => h.DocumentId) })
                .OrderByDescending(g => g.Newest).ThenBy(g => g.Key).Take(limit).ToListAsync(token);
            var (keys, ids) = (newest.ConvertAll(g => g.Key), newest.ConvertAll(g => g.Newest));
            var headers = await context.ReadHeaders.AsNoTracking().Where(h => ids.Contains(h.DocumentId) && keys.Contains(h.Key)).ToListAsync(token);
            return await CountedAsync(context, [.. newest.Select(g => headers.First(h => h.DocumentId == g.Newest && h.Key == g.Key && h.Path == g.Path))], token);
        },
        cancellation);

    private static async Task<List<ReadHeaderView>> CountedAsync(StoreContext context, List<StoredReadHeader> headers, CancellationToken cancellation)
    {
        var keys = headers.Select(h => h.Key).Distinct().ToList();
        var counts = await context.ReadHeaders.Where(h => keys.Contains(h.Key)).GroupBy(h => new { h.Key, h.Path }).Select(g => new { g.Key, Count = g.Select(h => h.DocumentId).Distinct().Count() })
            .ToDictionaryAsync(g => (g.Key.Key, g.Key.Path), g => g.Count, cancellation);
        return headers.ConvertAll(h => new ReadHeaderView(h.Key, h.Wording, h.Path, counts[(h.Key, h.Path)], h.DocumentId, h.Page, h.Example));
    }

    /// <summary>Says what a header means, also one that readings take for something else by themselves. The documents that hold it are those to read anew.</summary>
    /// <param name="wording">As printed.</param>
    /// <param name="path">One of <see cref="HeaderKeys.All"/>.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The entry and the documents in which the header is open or was taken for something else; null when the wording has no letters or no column holds such a key.</returns>
    public async Task<(KnownEntry Entry, IReadOnlyList<long> Documents)?> ExplainAsync(string wording, string path, string who, CancellationToken cancellation)
    {
        var (text, key) = (ThaiText.Normalize(wording), ThaiText.Key(wording));
        if (HeaderKeys.Of(path) is null || key.Length == 0 || text.Length > KnownEntry.LongestText)
        {
            return null;
        }

        return await KnownChange.RunAsync<(KnownEntry, IReadOnlyList<long>)?>(
            transactions,
            async (context, token) =>
            {
                var headers = await context.KnownEntries.Where(e => e.Kind == KnownKind.Header).ToListAsync(token);
                var same = headers.Where(e => ThaiText.Key(e.From) == key).ToList();
                // One header has one meaning in a kind of table.
                same.Where(e => e.To != path && e.State == KnownState.On && IsOfOneKind(e.To, path)).ToList().ForEach(e => Switch(e, KnownState.Removed, who));
                var entry = same.FirstOrDefault(e => e.To == path);
                if (entry is null)
                {
                    entry = new KnownEntry { Kind = KnownKind.Header, From = text, To = path, Who = who };
                    context.Add(entry);
                }

                (entry.State, entry.Who, entry.When, entry.ConfirmedBy, entry.SwitchedBy, entry.SwitchedAt) = (KnownState.On, who, transactions.Now, who, null, null);
                await context.SaveChangesAsync(token);
                var (list, otherwise) = (ListOf(path), context.ReadHeaders.Where(h => h.Key == key && h.Path != path));
                var wrong = list is null ? otherwise : otherwise.Where(h => h.Path.StartsWith(list));
                entry.Overrides |= await wrong.AnyAsync(token);
                var documents = await context.OpenHeaders.Where(h => h.Key == key).Select(h => h.DocumentId).Union(wrong.Select(h => h.DocumentId)).OrderByDescending(id => id).ToListAsync(token);
                var kept = await context.KnownSources.Where(s => s.EntryId == entry.Id).Select(s => s.DocumentId).ToListAsync(token);
                context.AddRange(documents.Except(kept).Take(MostKept).Select(id => new KnownSource { EntryId = entry.Id, DocumentId = id, Who = who, When = transactions.Now }));
                entry.Documents = kept.Union(documents).Count();
                return (entry, documents);
            },
            cancellation);
    }

    /// <summary>Says that a misread word is no word, so that it is put right wherever it stands, or that a header means what people's answers propose.</summary>
    /// <returns>False when there is no such entry.</returns>
    public async Task<bool> ConfirmAsync(long id, string who, CancellationToken cancellation) => await FindAsync(id, cancellation) is { Entry: { Kind: KnownKind.Header } header }
        ? await ExplainAsync(header.From, header.To, who, cancellation) is not null
        : await ChangeAsync(id, e => e.Kind == KnownKind.Word, e => (e.State, e.ConfirmedBy, e.Who, e.When) = (KnownState.On, who, who, transactions.Now), cancellation);

    /// <summary>Switches an entry on or off, or deletes it, from the next reading on.</summary>
    /// <returns>False when there is none.</returns>
    public Task<bool> SwitchAsync(long id, KnownState state, string who, CancellationToken cancellation) => ChangeAsync(id, _ => true, e => Switch(e, state, who), cancellation);

    /// <summary>The documents whose records an entry has to do with: used, or the source of it.</summary>
    public Task<IReadOnlyList<long>> DocumentsAsync(long id, CancellationToken cancellation) => transactions.ReadAsync<IReadOnlyList<long>>(
        async (context, token) => await context.KnownUses.Where(u => u.EntryId == id).Select(u => u.DocumentId)
            .Union(context.KnownSources.Where(s => s.EntryId == id).Select(s => s.DocumentId)).OrderByDescending(d => d).ToListAsync(token),
        cancellation);

    private Task<bool> ChangeAsync(long id, Func<KnownEntry, bool> fits, Action<KnownEntry> change, CancellationToken cancellation) => KnownChange.RunAsync(
        transactions,
        async (context, token) =>
        {
            if (await context.KnownEntries.SingleOrDefaultAsync(e => e.Id == id && e.State != KnownState.Removed, token) is not { } entry || !fits(entry))
            {
                return false;
            }

            change(entry);
            return true;
        },
        cancellation);

    private static bool IsOfOneKind(string path, string other) => ListOf(path) is not { } list || ListOf(other) is not { } of || list == of;

    /// <summary><c>/measures/</c> of <c>/measures/-/issue</c>; null for what no record keeps.</summary>
    private static string? ListOf(string path) => path == HeaderKeys.Nothing ? null : path[..(path.IndexOf('/', 1) + 1)];

    private void Switch(KnownEntry entry, KnownState state, string who)
    {
        (entry.State, entry.SwitchedBy, entry.SwitchedAt) = (state, who, transactions.Now);
        // What is confirmed anew after its deletion needs its evidence anew.
        entry.ConfirmedBy = state == KnownState.Removed ? null : entry.ConfirmedBy;
    }

    private static async Task<IReadOnlyList<KnownView>> ViewsAsync(StoreContext context, List<KnownEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.ConvertAll(e => e.Id);
        var sources = (await context.KnownSources.Where(s => ids.Contains(s.EntryId)).Select(s => new { s.EntryId, s.DocumentId }).Distinct().OrderByDescending(s => s.DocumentId).ToListAsync(cancellation))
            .ToLookup(s => s.EntryId, s => s.DocumentId);
        var uses = await context.KnownUses.Where(u => ids.Contains(u.EntryId)).GroupBy(u => u.EntryId).Select(g => new { g.Key, Documents = g.Count(), Times = g.Sum(u => u.Count) }).ToDictionaryAsync(g => g.Key, cancellation);
        return [.. entries.Select(e => uses.GetValueOrDefault(e.Id) is var used ? new KnownView(e, [.. sources[e.Id].Take(MostSources)], used?.Documents ?? 0, used?.Times ?? 0) : null!)];
    }
}
