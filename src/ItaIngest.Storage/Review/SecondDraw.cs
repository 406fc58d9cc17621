using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Records;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Review;

/// <summary>What of an approved document is kept for the figures, and whether a second person looks at it.</summary>
/// <param name="IsDrawn">A second person looks at those of the checks that say so.</param>
/// <param name="Checks">Values that a person has answered, and values that were drawn.</param>
/// <param name="Counts">Values by <see cref="CounterNames.ReviewedFields"/>; empty when the document was counted before.</param>
internal sealed record SecondPlan(bool IsDrawn, IReadOnlyList<FieldCheck> Checks, IReadOnlyDictionary<string, int> Counts);

/// <summary>
/// Draws documents, and unflagged values of them, for a second person. The lot falls by hashes, so that it is the same however often it is drawn and nobody can choose it.
/// </summary>
public sealed class SecondDraw(StoreTransactions transactions, StoreSettings settings, ReviewOptions options)
{
    internal async Task<SecondPlan> PlanAsync(StoredDocument document, ReportRecords records, string who, CancellationToken cancellation)
    {
        var (share, sampleShare) = (await ShareAsync(SettingNames.SecondShare, options.SecondShare, cancellation), await ShareAsync(SettingNames.SampleShare, options.SampleShare, cancellation));
        var kinds = ((await settings.ReadAsync(SettingNames.SecondKinds, cancellation)) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var answered = await transactions.ReadAsync((context, token) => AnsweredAsync(context, document, token), cancellation);
        var drawn = Lot(document.Sha256) < share;
        var now = transactions.Now;
        var leaves = RecordTree.Leaves(records).ToDictionary(l => l.Pointer, l => l.Field);
        var checks = new Dictionary<string, FieldCheck>();
        foreach (var (pointer, (first, by)) in answered)
        {
            checks[pointer] = Check(document.Id, pointer, first.Value, first.Evidence, ValueOf(leaves.GetValueOrDefault(pointer)), by, now, drawn, sampled: false);
        }

        var passed = leaves.Where(l => !checks.ContainsKey(l.Key)).ToList();
        var sample = drawn ? Math.Clamp((int)Math.Ceiling(passed.Count * sampleShare), options.LeastSampled, options.MostSampled) : 0;
        foreach (var (pointer, field) in passed.OrderBy(l => Lot(document.Sha256 + l.Key)).Take(sample))
        {
            checks[pointer] = Check(document.Id, pointer, ValueOf(field), field.Evidence, ValueOf(field), who, now, second: true, sampled: true);
        }

        foreach (var (pointer, field) in leaves.Where(l => kinds.Contains(FieldTypes.PathOf(l.Key))))
        {
            checks.TryAdd(pointer, Check(document.Id, pointer, ValueOf(field), field.Evidence, ValueOf(field), who, now, second: true, sampled: false));
            checks[pointer].Second = true;
        }

        return new SecondPlan(checks.Values.Any(c => c.Second), [.. checks.Values], document.ReviewedAt is null ? Counts(leaves, answered) : new Dictionary<string, int>());
    }

    /// <summary>Pointers that a second person has not answered yet.</summary>
    public static IQueryable<string> Waiting(StoreContext context, long id) =>
        context.FieldChecks.Where(c => c.DocumentId == id && c.Second && c.SecondAt == null).Select(c => c.Pointer);

    /// <summary>Puts the new checks in the place of those that no second person has answered.</summary>
    internal static async Task WriteAsync(StoreContext context, long id, SecondPlan plan, CancellationToken cancellation)
    {
        await context.FieldChecks.Where(c => c.DocumentId == id && c.SecondAt == null).ExecuteDeleteAsync(cancellation);
        var kept = await context.FieldChecks.Where(c => c.DocumentId == id).Select(c => c.Pointer).ToListAsync(cancellation);
        context.FieldChecks.AddRange(plan.Checks.Where(c => !kept.Contains(c.Pointer)));
        foreach (var (name, count) in plan.Counts)
        {
            context.Count(name, count);
        }
    }

    /// <summary>What the second person's change means for the checks: an answer, an answer taken back, or places that move.</summary>
    internal static async Task NoteAsync(StoreContext context, StoredDocument document, StoredCorrection change, MadeChange made, DateTime now, CancellationToken cancellation)
    {
        if (document.Second != SecondReview.Waiting)
        {
            return;
        }

        var checks = context.FieldChecks.Where(c => c.DocumentId == document.Id);
        if (made.Shift is { } shift)
        {
            await MoveAsync(context, checks, shift, cancellation);
        }
        else if (change.Operation == ReviewOperation.Undo)
        {
            await checks.Where(c => c.Pointer == change.Pointer && c.SecondBy == change.Who)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.SecondAt, (DateTime?)null).SetProperty(c => c.SecondBy, (string?)null).SetProperty(c => c.SecondValue, (string?)null), cancellation);
        }
        else
        {
            var (value, by) = (change.After, change.Who);
            await checks.Where(c => c.Pointer == change.Pointer && c.Second && c.FirstBy != by && document.ReviewedBy != by)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.SecondAt, now).SetProperty(c => c.SecondBy, by).SetProperty(c => c.SecondValue, value), cancellation);
        }
    }

    /// <summary>In two steps, for pointers are unique and some take the places of others.</summary>
    private static async Task MoveAsync(StoreContext context, IQueryable<FieldCheck> checks, ListShift shift, CancellationToken cancellation)
    {
        var inside = await checks.AsNoTracking().Where(c => c.Pointer.StartsWith(shift.List + "/")).Select(c => new { c.Id, c.Pointer }).ToListAsync(cancellation);
        var ids = inside.Select(c => c.Id).ToList();
        await context.FieldChecks.Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(s => s.SetProperty(c => c.Pointer, c => "~" + c.Pointer), cancellation);
        foreach (var check in inside)
        {
            var row = context.FieldChecks.Where(c => c.Id == check.Id);
            if (shift.Apply(check.Pointer) is { } pointer)
            {
                await row.ExecuteUpdateAsync(s => s.SetProperty(c => c.Pointer, pointer), cancellation);
            }
            else
            {
                await row.ExecuteDeleteAsync(cancellation);
            }
        }
    }

    /// <summary>A number from 0 to 1 that a text always gives, and that says nothing about it.</summary>
    internal static double Lot(string text) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes("second look " + text))) / (uint.MaxValue + 1.0);

    private async Task<double> ShareAsync(string name, double otherwise, CancellationToken cancellation) =>
        double.TryParse(await settings.ReadAsync(name, cancellation), NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? Math.Clamp(share, 0, 1) : otherwise;

    /// <summary>What the program had read where a person has answered, and who answered last, by the present pointer.</summary>
    private static async Task<Dictionary<string, ((string? Value, Evidence Evidence) First, string By)>> AnsweredAsync(StoreContext context, StoredDocument document, CancellationToken cancellation)
    {
        var changes = await context.Corrections.AsNoTracking().Where(c => c.DocumentId == document.Id && c.Reading == document.Readings).OrderBy(c => c.Id).ToListAsync(cancellation);
        var log = new ReviewLog(changes);
        var answered = new Dictionary<string, ((string?, Evidence) First, string By)>();
        foreach (var change in changes.Where(c => c.State == CorrectionState.Applied && c.Shift is null && c.Operation != ReviewOperation.SettleDoubt))
        {
            if (log.PresentPointer(change) is { } pointer && PartSnapshot.EvidenceOf(change.Kept) is { } evidence)
            {
                answered[pointer] = (answered.TryGetValue(pointer, out var before) ? before.First : (change.Before, evidence), change.Who);
            }
        }

        return answered;
    }

    private static Dictionary<string, int> Counts(Dictionary<string, IField> leaves, Dictionary<string, ((string? Value, Evidence Evidence) First, string By)> answered) =>
        leaves.Select(l => (l.Key, Evidence: answered.TryGetValue(l.Key, out var a) ? a.First.Evidence : l.Value.Evidence))
            .Select(l => CounterNames.ReviewedFields(FieldTypes.PathOf(l.Key), ConfidenceSteps.Of(l.Evidence.Confidence), l.Evidence.Flagged))
            .CountBy(n => n).ToDictionary();

    private static FieldCheck Check(long id, string pointer, string? read, Evidence evidence, string? value, string by, DateTime at, bool second, bool sampled) => new()
    {
        DocumentId = id,
        Pointer = pointer,
        Path = FieldTypes.PathOf(pointer),
        Read = read,
        Confidence = evidence.Confidence,
        Flagged = evidence.Flagged,
        FirstValue = value,
        FirstBy = by,
        FirstAt = at,
        Second = second,
        Sampled = sampled,
    };

    private static string? ValueOf(IField? field) => field is null ? null : Convert.ToString(field.Content, CultureInfo.InvariantCulture);
}
