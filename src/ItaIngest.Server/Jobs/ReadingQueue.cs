using System.Collections.Concurrent;
using System.Globalization;
using ItaIngest.Storage.Documents;
using Quartz;

namespace ItaIngest.Server.Jobs;

/// <summary>Queues documents as Quartz jobs: one job per document, the most urgent first.</summary>
public sealed class ReadingQueue(ISchedulerFactory schedulers)
{
    internal const string Group = "read-document";
    internal const string DocumentKey = "document";

    // Quartz takes the trigger with the earliest time, and looks at priorities only among equal times. So a document's time is not when it came but its place
    // in the queue: a year of its own per priority, a millisecond per document. All lie in the past and are due.
    private static readonly DateTimeOffset s_queueStart = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<long, bool> _queued = [];

    /// <summary>Queues a document unless it is queued already.</summary>
    public async Task EnqueueAsync(StoredDocument document, CancellationToken cancellation)
    {
        if (!_queued.TryAdd(document.Id, true))
        {
            return;
        }

        var scheduler = await schedulers.GetScheduler(cancellation);
        var key = new JobKey(document.Id.ToString(CultureInfo.InvariantCulture), Group);
        if (await scheduler.Exists(key, cancellation))
        {
            return;
        }

        var job = JobBuilder.Create<ReadDocumentJob>().WithIdentity(key)
            .WithDescription(document.FileName)
            .UsingJobData(DocumentKey, document.Id.ToString(CultureInfo.InvariantCulture))
            .RequestRecovery(true)
            .Build();
        var trigger = TriggerBuilder.Create<ReadDocumentJob>()
            .ForJob(key).WithIdentity(key.Name, Group)
            .WithPriority((int)document.Priority)
            .StartAt(PlaceInQueue(document))
            .WithSchedule(SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
        await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellation);
    }

    /// <summary>The document's job is over; it may be queued anew.</summary>
    public void Forget(long documentId) => _queued.TryRemove(documentId, out _);

    internal static DateTimeOffset PlaceInQueue(StoredDocument document) =>
        s_queueStart.AddYears((int)DocumentPriority.Uploaded - (int)document.Priority).AddMilliseconds(document.Id);
}
