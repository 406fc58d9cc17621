using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Review;
using ItaIngest.Core.Thai;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Known;

/// <summary>Puts what people say in documents to the entries that it supports, and makes new ones.</summary>
/// <param name="context">Tracks the entries.</param>
/// <param name="entries">All names and words, and the headers that nobody explained on the page.</param>
internal sealed class KnownShelf(StoreContext context, List<KnownEntry> entries)
{
    private readonly HashSet<KnownEntry> _touched = [];

    /// <summary>Words in question with their slips.</summary>
    private readonly Dictionary<KnownEntry, WordSlip> _slips = entries.Where(e => e.Kind == KnownKind.Word).Select(e => (Entry: e, Slip: SlipOf(e))).Where(e => e.Slip is not null).ToDictionary(e => e.Entry, e => e.Slip!);

    /// <summary>Brings a document's sources to what people say in it now.</summary>
    /// <param name="document">Its id.</param>
    /// <param name="old">Its sources as they are.</param>
    /// <param name="answers">What people say in it.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task PutAsync(long document, List<KnownSource> old, Answers answers, CancellationToken cancellation)
    {
        _touched.UnionWith(entries.Where(e => old.Exists(s => s.EntryId == e.Id)));
        var now = new List<KnownSource>();
        foreach (var answer in answers.Said)
        {
            var entry = answer.Kind switch { KnownKind.Agency => Name(answer), KnownKind.Header => Header(answer), _ => Word(answer) };
            if (entry.Id == 0)
            {
                // Sources name it by its id.
                await context.SaveChangesAsync(cancellation);
            }

            Confirm(entry, answer);
            if (!now.Exists(s => s.EntryId == entry.Id && s.Read == answer.Read))
            {
                now.Add(new KnownSource { EntryId = entry.Id, DocumentId = document, Read = answer.Read, Who = answer.Who, When = answer.When });
            }
        }

        context.RemoveRange(old.Where(o => !now.Exists(n => IsSame(n, o))));
        context.AddRange(now.Where(n => !old.Exists(o => IsSame(n, o))));
        _touched.UnionWith(_slips.Keys.Where(e => answers.Texts.Any(t => t.Contains(e.From, StringComparison.Ordinal))));
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Counts what speaks for and against every entry that a document touched; what nothing supports any more, and nobody confirmed or switched, goes.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        foreach (var entry in _touched)
        {
            entry.Documents = await context.KnownSources.Where(s => s.EntryId == entry.Id).Select(s => s.DocumentId).Distinct().CountAsync(cancellation);
            entry.Against = entry.Kind == KnownKind.Header ? await OtherwiseAsync(entry, cancellation) : entry.Kind != KnownKind.Word ? 0 : await context.Corrections
                .Where(c => c.State == CorrectionState.Applied && (c.Operation == ReviewOperation.Set || c.Operation == ReviewOperation.Accept) && c.After!.Contains(entry.From))
                .Select(c => c.DocumentId).Distinct().CountAsync(cancellation);
            if (entry is { Documents: 0, ConfirmedBy: null, SwitchedBy: null })
            {
                await context.KnownUses.Where(u => u.EntryId == entry.Id).ExecuteDeleteAsync(cancellation);
                context.Remove(entry);
            }
        }
    }

    /// <summary>Documents in which people say that a header means something else. What speaks against the others changes with it.</summary>
    private async Task<int> OtherwiseAsync(KnownEntry entry, CancellationToken cancellation)
    {
        var key = ThaiText.Key(entry.From);
        var others = entries.Where(e => e != entry && e.Kind == KnownKind.Header && e.State != KnownState.Removed && ThaiText.Key(e.From) == key).ToList();
        foreach (var other in others)
        {
            other.Against = entry.Documents;
        }

        var ids = others.ConvertAll(e => e.Id);
        return await context.KnownSources.Where(s => ids.Contains(s.EntryId)).Select(s => s.DocumentId).Distinct().CountAsync(cancellation);
    }

    /// <summary>A header by its letters, with the meaning that is said of it.</summary>
    private KnownEntry Header(Answer answer)
    {
        var entry = entries.FirstOrDefault(e => e.Kind == KnownKind.Header && e.To == answer.Name && ThaiText.Key(e.From) == ThaiText.Key(answer.Header!))
            ?? Add(new KnownEntry { Kind = KnownKind.Header, From = answer.Header!, To = answer.Name!, Who = answer.Who, When = answer.When });
        entry.Overrides |= answer.Overrides;
        return entry;
    }

    private KnownEntry Name(Answer answer) =>
        entries.FirstOrDefault(e => e.Kind == KnownKind.Agency && KnownNames.IsSame(e.To, answer.Name!)) ?? Add(new KnownEntry { Kind = KnownKind.Agency, From = "", To = answer.Name!, Who = answer.Who, When = answer.When });

    /// <summary>The entry whose word the slip is in; else one that was seen once with which it has a word in common, which then is the entry's; else a new one.</summary>
    private KnownEntry Word(Answer answer)
    {
        var slip = answer.Slip!;
        if (_slips.Where(e => slip.Shared(e.Value) is { } s && s.From == e.Key.From && s.To == e.Key.To).OrderByDescending(e => e.Key.From.Length).Select(e => e.Key).FirstOrDefault() is { } same)
        {
            return same;
        }

        foreach (var (entry, seen) in _slips.Where(e => e.Key is { State: KnownState.On, ConfirmedBy: null, Documents: < KnownEntry.LeastDocuments }).ToList())
        {
            if (slip.Shared(seen) is { } word && !entries.Exists(e => e != entry && e.Kind == KnownKind.Word && e.From == word.From && e.To == word.To))
            {
                (entry.From, entry.To, _slips[entry]) = (word.From, word.To, word);
                return entry;
            }
        }

        var added = Add(new KnownEntry { Kind = KnownKind.Word, From = slip.From, To = slip.To, Who = answer.Who, When = answer.When });
        _slips[added] = slip;
        return added;
    }

    private KnownEntry Add(KnownEntry entry)
    {
        entries.Add(entry);
        context.Add(entry);
        return entry;
    }

    private void Confirm(KnownEntry entry, Answer answer)
    {
        _touched.Add(entry);
        if (answer.When > entry.When)
        {
            (entry.Who, entry.When) = (answer.Who, answer.When);
        }

        if (entry.State == KnownState.Removed && answer.When > entry.SwitchedAt)
        {
            (entry.State, entry.SwitchedBy, entry.SwitchedAt) = (KnownState.On, null, null);
        }
    }

    private static WordSlip? SlipOf(KnownEntry entry) => WordSlip.Of(entry.From, entry.To) is [var slip] ? slip : null;

    private static bool IsSame(KnownSource a, KnownSource b) => a.EntryId == b.EntryId && a.Read == b.Read && a.Who == b.Who && a.When == b.When;
}
