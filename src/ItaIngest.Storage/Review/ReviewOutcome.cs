using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Records;

namespace ItaIngest.Storage.Review;

/// <summary>What became of a reviewer's wish.</summary>
public enum ReviewFate
{
    Done,

    /// <summary>There is no such document, or it has no records.</summary>
    NoDocument,

    /// <summary>Somebody changed the records meanwhile: the caller looks at them first.</summary>
    Stale,

    /// <summary>Another person works on it.</summary>
    Held,

    /// <summary>It can't be done: the refusal says why.</summary>
    Refused,

    /// <summary>There is nothing of this person's to take back.</summary>
    Nothing,

    /// <summary>Another person has changed the same place since.</summary>
    Overtaken,
}

/// <summary>What became of a reviewer's wish, and how the document is now.</summary>
public sealed record ReviewOutcome(ReviewFate Fate)
{
    /// <summary>As it is now, or as it was found; null when there is none.</summary>
    public StoredDocument? Document { get; init; }

    /// <summary>As they are now; null unless done.</summary>
    public ReportRecords? Records { get; init; }

    /// <summary>The change as it is kept; null unless done.</summary>
    public StoredCorrection? Change { get; init; }

    /// <summary>Answered values that a check contradicts since this change.</summary>
    public IReadOnlyList<string> Contradicted { get; init; } = [];

    /// <summary>Values and doubts that became different, new ones included.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];
    public ChangeRefusal? Refusal { get; init; }
}
