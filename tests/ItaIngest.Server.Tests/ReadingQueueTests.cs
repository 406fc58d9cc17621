using ItaIngest.Server.Jobs;
using ItaIngest.Storage.Documents;

namespace ItaIngest.Server.Tests;

public sealed class ReadingQueueTests
{
    [Fact]
    public void PlaceInQueue_DocumentsOfAllPriorities_UrgentFirstThenByArrival()
    {
        StoredDocument[] documents =
        [
            Document(1, DocumentPriority.Backfill), Document(2, DocumentPriority.Watched), Document(3, DocumentPriority.Backfill),
            Document(4, DocumentPriority.Uploaded), Document(2_000_000_000, DocumentPriority.Watched),
        ];

        var order = documents.OrderBy(ReadingQueue.PlaceInQueue).Select(d => d.Id);

        Assert.Equal([4, 2, 2_000_000_000, 1, 3], order);
    }

    private static StoredDocument Document(long id, DocumentPriority priority) =>
        new() { Id = id, Priority = priority, Sha256 = "", FileName = "", Bytes = 0, ArrivedAt = default };
}
