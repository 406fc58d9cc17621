using System.Globalization;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Core.Thai;
using ItaIngest.Storage.Records;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Known;

/// <summary>
/// Takes from people's answers what holds beyond one document: agencies' names, words that were put right, and what headers mean whose columns people typed in. It looks at documents that somebody has changed since it last did and
/// works out anew what they say now, so that what was taken back is forgotten; doing it twice changes nothing.
/// </summary>
public sealed class KnownLearning(StoreTransactions transactions)
{
    private const int DocumentsAtOnce = 50;

    /// <summary>Machines' clocks differ, and a change is seen only when its transaction ends.</summary>
    private static readonly TimeSpan s_overlap = TimeSpan.FromMinutes(5);

    /// <summary>Looks at every document that people have changed since the last time.</summary>
    /// <returns>Their number.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = transactions.Now;
        var changed = await transactions.ReadAsync(
            async (context, token) =>
            {
                var last = await context.Settings.Where(s => s.Name == SettingNames.KnownLearned).Select(s => s.Value).SingleOrDefaultAsync(token);
                var corrections = DateTime.TryParse(last, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) && time - s_overlap is var since
                    ? context.Corrections.Where(c => c.When >= since) : context.Corrections;
                return await corrections.Select(c => c.DocumentId).Distinct().OrderBy(id => id).ToListAsync(token);
            },
            cancellation);
        foreach (var batch in changed.Chunk(DocumentsAtOnce))
        {
            await KnownChange.RunAsync(transactions, (context, token) => LearnAsync(context, batch, token), cancellation);
        }

        await transactions.RunAsync((context, token) => KnownChange.WriteAsync(context, SettingNames.KnownLearned, now.ToString("O", CultureInfo.InvariantCulture), now, token), cancellation);
        return changed.Count;
    }

    private static async Task<int> LearnAsync(StoreContext context, long[] documents, CancellationToken cancellation)
    {
        // What a person said of a header on the page stands, whatever is learned.
        var entries = await context.KnownEntries.Where(e => e.Kind != KnownKind.Header || e.ConfirmedBy == null).OrderBy(e => e.Id).ToListAsync(cancellation);
        var explained = (await context.KnownEntries.Where(e => e.Kind == KnownKind.Header && e.ConfirmedBy != null).Select(e => e.From).ToListAsync(cancellation)).Select(ThaiText.Key).ToHashSet();
        var shelf = new KnownShelf(context, entries);
        var old = await context.KnownSources.Where(s => documents.Contains(s.DocumentId) && entries.Select(e => e.Id).Contains(s.EntryId)).ToListAsync(cancellation);
        foreach (var id in documents)
        {
            var answers = await Answers.ReadAsync(context, id, cancellation);
            var (headers, present) = await HeaderAnswers.ReadAsync(context, id, explained, cancellation);
            // A header that readings know from people by now stands in the document no more, and its source stays.
            var sources = old.Where(s => s.DocumentId == id && (entries.First(e => e.Id == s.EntryId) is not { Kind: KnownKind.Header } header || present.Contains(ThaiText.Key(header.From))));
            await shelf.PutAsync(id, [.. sources], answers with { Said = [.. answers.Said, .. headers] }, cancellation);
        }

        await shelf.SettleAsync(cancellation);
        return documents.Length;
    }
}

/// <summary>What a person says in one place of a document.</summary>
/// <param name="Kind">A name, a word or a header.</param>
/// <param name="Slip">Of a word.</param>
/// <param name="Name">Of an agency; the key that a header means.</param>
/// <param name="Read">What stood in the name's place, where it is a misreading of it.</param>
/// <param name="Who">The person.</param>
/// <param name="When">UTC.</param>
internal sealed record Answer(KnownKind Kind, WordSlip? Slip, string? Name, string? Read, string Who, DateTime When)
{
    /// <summary>As printed; null for what is no header.</summary>
    public string? Header { get; init; }

    /// <summary>The reading took the header for something else.</summary>
    public bool Overrides { get; init; }
}

/// <summary>A document's values that people have answered, as they stand.</summary>
/// <param name="Said">What holds beyond the document.</param>
/// <param name="Texts">All that people found right or put right.</param>
internal sealed record Answers(IReadOnlyList<Answer> Said, IReadOnlyList<string> Texts)
{
    private const string Agency = "/document/agency", ScoreAgency = "/scores/-/agency";

    /// <summary>Names of people and places, and numbers of letters, are no words.</summary>
    private static readonly string[] s_noWords = ["/document/memo/signatories/", "/document/memo/number", "/document/district", "/document/province", Agency, ScoreAgency];

    public static async Task<Answers> ReadAsync(StoreContext context, long document, CancellationToken cancellation)
    {
        var fields = await context.Fields.AsNoTracking()
            .Where(f => f.DocumentId == document && f.Value != null && (f.Reasons.Contains(Reasons.Corrected) || f.Reasons.Contains(Reasons.Accepted))).ToListAsync(cancellation);
        var corrections = (await context.Corrections.AsNoTracking()
            .Where(c => c.DocumentId == document && c.State == CorrectionState.Applied && (c.Operation == ReviewOperation.Set || c.Operation == ReviewOperation.Accept))
            .OrderBy(c => c.Id).Select(c => new Made(c.Pointer, c.Operation, c.Before, c.After, c.Who, c.When)).ToListAsync(cancellation)).ToLookup(c => c.Pointer);
        return new Answers([.. fields.SelectMany(f => Of(f, [.. corrections[f.Pointer]]))], [.. fields.Select(f => f.Value!)]);
    }

    private static IEnumerable<Answer> Of(StoredField field, IReadOnlyList<Made> made)
    {
        // A list that was changed since has moved the value: who said it can't be told then.
        if (made.Count == 0 || made[^1].After != field.Value || field.Value!.Length == 0)
        {
            return [];
        }

        var (path, who, when) = (FieldTypes.PathOf(field.Pointer), made[^1].Who, made[^1].When);
        if (path is Agency or ScoreAgency)
        {
            var read = made[0].Before is { } before && KnownNames.IsMisreading(before, field.Value) ? before : null;
            return field.Value.Length > KnownEntry.LongestText ? [] : [new Answer(KnownKind.Agency, null, field.Value, read, who, when)];
        }

        return FieldTypes.Of(field.Pointer).Kind != FieldKind.Text || s_noWords.Any(p => path.StartsWith(p, StringComparison.Ordinal)) || made[0] is not { Operation: ReviewOperation.Set, Before: { } was } ? []
            : WordSlip.Of(was, field.Value).Select(s => new Answer(KnownKind.Word, s, null, null, who, when));
    }

    private sealed record Made(string Pointer, ReviewOperation Operation, string? Before, string? After, string Who, DateTime When);
}
