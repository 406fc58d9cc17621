using ItaIngest.Server.Jobs;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;

namespace ItaIngest.Server.Tests;

public sealed class ReadingQueueTests
{
    [Fact]
    public void PlaceInQueue_WorkOfAllPriorities_UrgentFirstThenByArrivalThenByPage()
    {
        QueuedWork[] work =
        [
            Work(1, DocumentPriority.Backfill), Work(2, DocumentPriority.Watched, page: 2), Work(3, DocumentPriority.Backfill, page: 900), Work(2, DocumentPriority.Watched, page: 1),
            Work(4, DocumentPriority.Uploaded), Work(2_000_000_000, DocumentPriority.Watched), Work(3, DocumentPriority.Backfill),
        ];

        var order = work.OrderBy(ReadingQueue.PlaceInQueue).Select(w => (w.DocumentId, w.Page));

        Assert.Equal([(4L, (int?)null), (2L, 1), (2L, 2), (2_000_000_000L, null), (1L, null), (3L, null), (3L, 900)], order);
    }

    private static QueuedWork Work(long id, DocumentPriority priority, int? page = null) => new(id, page, 1, page is null ? JobStep.Open : JobStep.Page, priority, "");
}
