using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Review;

/// <summary>Which documents a reviewer is shown.</summary>
public enum QueueState
{
    /// <summary>With flags that nobody has answered.</summary>
    Waiting,

    /// <summary>Without flags, and not approved yet.</summary>
    Clean,

    /// <summary>That this person works on.</summary>
    Mine,

    /// <summary>Approved by another person, for a second look.</summary>
    Second,

    /// <summary>Approved.</summary>
    Done,
}

/// <summary>In which order.</summary>
public enum QueueOrder
{
    /// <summary>What may do most harm first.</summary>
    Harm,

    /// <summary>What came first, first.</summary>
    Age,

    /// <summary>The least sure first.</summary>
    Confidence,
}

/// <summary>The documents that wait for people.</summary>
public static class ReviewQueue
{
    /// <summary>Those in a state.</summary>
    /// <param name="documents">Filtered otherwise.</param>
    /// <param name="state">Which.</param>
    /// <param name="who">The person who asks.</param>
    /// <param name="now">UTC.</param>
    /// <remarks>Each flag does some harm (<see cref="ReviewHarm"/>): by it, not by the count, the index tells documents with flags from those without.</remarks>
    public static IQueryable<StoredDocument> In(this IQueryable<StoredDocument> documents, QueueState state, string who, DateTime now) => state switch
    {
        QueueState.Waiting => documents.Where(d => d.Review == ReviewState.Open && d.State == DocumentState.Read && d.Harm > 0),
        QueueState.Clean => documents.Where(d => d.Review == ReviewState.Open && d.State == DocumentState.Read && d.Harm == 0),
        QueueState.Mine => documents.Where(d => d.ClaimedBy == who && d.ClaimedUntil > now),
        QueueState.Second => documents.Where(d => d.Second == SecondReview.Waiting && d.ReviewedBy != who),
        _ => documents.Where(d => d.Review == ReviewState.Approved),
    };

    /// <summary>Those that no other person works on.</summary>
    public static IQueryable<StoredDocument> FreeFor(this IQueryable<StoredDocument> documents, string who, DateTime now) =>
        documents.Where(d => d.ClaimedBy == null || d.ClaimedBy == who || d.ClaimedUntil <= now);

    /// <summary>Those with a flag for a reason.</summary>
    /// <param name="documents">Filtered otherwise.</param>
    /// <param name="reason">Its code.</param>
    public static IQueryable<StoredDocument> FlaggedFor(this IQueryable<StoredDocument> documents, string reason)
    {
        var between = $" {reason} ";
        return documents.Where(d => d.Harm > 0 && d.FlagReasons.Contains(between));
    }

    /// <summary>In an order that is the same every time.</summary>
    public static IQueryable<StoredDocument> By(this IQueryable<StoredDocument> documents, QueueOrder order) => order switch
    {
        QueueOrder.Harm => documents.OrderByDescending(d => d.Harm).ThenByDescending(d => d.Id),
        QueueOrder.Age => documents.OrderBy(d => d.Id),
        _ => documents.OrderBy(d => d.LowestConfidence ?? 1).ThenBy(d => d.Id),
    };

    /// <summary>Those behind one in an order.</summary>
    /// <param name="documents">In any order.</param>
    /// <param name="order">Which order is meant.</param>
    /// <param name="value">Harm or confidence of that one.</param>
    /// <param name="id">Its number.</param>
    public static IQueryable<StoredDocument> Behind(this IQueryable<StoredDocument> documents, QueueOrder order, double value, long id) => order switch
    {
        QueueOrder.Harm => documents.Where(d => d.Harm <= value && (d.Harm < value || d.Id < id)),
        QueueOrder.Age => documents.Where(d => d.Id > id),
        _ => documents.Where(d => (d.LowestConfidence ?? 1) > value || ((d.LowestConfidence ?? 1) == value && d.Id > id)),
    };

    /// <summary>What a document is ordered by.</summary>
    public static double ValueOf(StoredDocument document, QueueOrder order) => order switch
    {
        QueueOrder.Harm => document.Harm,
        QueueOrder.Age => 0,
        _ => document.LowestConfidence ?? 1,
    };

    /// <summary>Flags by reason, of each of some documents.</summary>
    public static async Task<ILookup<long, (string Reason, int Count)>> ReasonsAsync(StoreContext context, IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        var flags = await context.Fields.Where(f => f.Flagged && ids.Contains(f.DocumentId)).Select(f => new { f.DocumentId, f.Reasons }).ToListAsync(cancellation);
        return flags.SelectMany(f => f.Reasons.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => (f.DocumentId, Reason: r)))
            .CountBy(f => f).ToLookup(f => f.Key.DocumentId, f => (f.Key.Reason, f.Value));
    }
}
