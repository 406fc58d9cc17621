using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Documents;

namespace ItaIngest.Storage.Review;

/// <param name="Records">Of one version.</param>
/// <param name="Findings">What the checks find in them; null when nobody has looked.</param>
internal sealed record RecentState(ReportRecords Records, RecordFindings? Findings);

/// <summary>
/// The records of documents that were read or changed last, so that the next answer in the same document need not read and check two thousand values again. A version stands for
/// one state for ever, whichever machine wrote it, so that nothing here can be out of date.
/// </summary>
internal sealed class RecentRecords
{
    /// <summary>Documents that are kept: reviewers at work at a time; a large one takes some megabytes.</summary>
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly LinkedList<(Arrived Document, int Version, RecentState State)> _states = [];

    /// <summary>Null when this version is not among them.</summary>
    public RecentState? Find(StoredDocument document)
    {
        lock (_lock)
        {
            return _states.FirstOrDefault(s => s.Document == Arrived.Of(document) && s.Version == document.Version).State;
        }
    }

    /// <summary>Keeps a state that was read or committed, unless a later one is known.</summary>
    public void Keep(StoredDocument document, RecentState state)
    {
        lock (_lock)
        {
            if (_states.FirstOrDefault(s => s.Document == Arrived.Of(document)) is { State: not null } old)
            {
                if (old.Version > document.Version)
                {
                    return;
                }

                _states.Remove(old);
            }

            _states.AddFirst((Arrived.Of(document), document.Version, state));
            if (_states.Count > Most)
            {
                _states.RemoveLast();
            }
        }
    }

    /// <summary>A document that was deleted and came again begins with the first version again.</summary>
    private readonly record struct Arrived(string Sha256, DateTime At)
    {
        public static Arrived Of(StoredDocument document) => new(document.Sha256, document.ArrivedAt);
    }
}
