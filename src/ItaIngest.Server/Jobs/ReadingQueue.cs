using System.Globalization;
using ItaIngest.Server.Intake;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;
using Quartz;

namespace ItaIngest.Server.Jobs;

/// <summary>Gives work to the scheduler: a Quartz job for each step of a document and for each page, the most urgent first, document after document.</summary>
public sealed class ReadingQueue(ISchedulerFactory schedulers, ArrivalSignal arrivals)
{
    internal const string DocumentKey = "document";
    internal const string PageKey = "page";
    internal const string TicketKey = "ticket";

    // Quartz takes the trigger with the earliest time, and looks at priorities only among equal times. So a job's time is not when it came but its place
    // in the queue: a year of its own per priority, a millisecond per document, a tick per page. All lie in the past and are due.
    private static readonly DateTimeOffset s_queueStart = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Says that something waits to be given to the scheduler; it is also found without this, a second later.</summary>
    public void Wake() => arrivals.Raise();

    internal Task WaitAsync(TimeSpan patience, CancellationToken cancellation) => arrivals.WaitAsync(patience, cancellation);

    /// <summary>Schedules work in one go.</summary>
    internal async Task ScheduleAsync(IReadOnlyCollection<QueuedWork> work, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var jobs = work.Select(Job).ToDictionary(j => j.Job, j => (IReadOnlyCollection<ITrigger>)[j.Trigger]);
        await scheduler.ScheduleJobs(jobs, ScheduleJobOptions.Replacing, cancellation);
    }

    /// <summary>Of some work, what the scheduler holds no job for.</summary>
    internal async Task<List<QueuedWork>> UnknownAsync(IReadOnlyCollection<QueuedWork> work, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var unknown = new List<QueuedWork>();
        foreach (var item in work)
        {
            if (!await scheduler.Exists(KeyOf(item), cancellation))
            {
                unknown.Add(item);
            }
        }

        return unknown;
    }

    /// <summary>Whether the scheduler gives out jobs; it does so from some moment after the program's start on.</summary>
    internal async Task<bool> RunsAsync(CancellationToken cancellation) => (await schedulers.GetScheduler(cancellation)).Status == SchedulerStatus.Running;

    internal static DateTimeOffset PlaceInQueue(QueuedWork work) =>
        s_queueStart.AddYears((int)DocumentPriority.Uploaded - (int)work.Priority).AddMilliseconds(work.DocumentId).AddTicks(work.Page ?? 0);

    /// <summary>With the ticket in it: a job that is left of an earlier giving out never stands in the way of a new one.</summary>
    private static JobKey KeyOf(QueuedWork work) => new(
        work.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"{work.DocumentId}/{page}#{work.Ticket}") : string.Create(CultureInfo.InvariantCulture, $"{work.DocumentId}#{work.Ticket}"),
        work.Step switch { JobStep.Page => "read-page", JobStep.Assemble => "assemble-records", _ => "open-document" });

    private static (IJobDetail Job, ITrigger Trigger) Job(QueuedWork work)
    {
        var key = KeyOf(work);
        var job = work.Step switch
        {
            JobStep.Page => Describe(JobBuilder.Create<ReadPageJob>(), key, work),
            JobStep.Assemble => Describe(JobBuilder.Create<AssembleRecordsJob>(), key, work),
            _ => Describe(JobBuilder.Create<OpenDocumentJob>(), key, work),
        };
        var trigger = TriggerBuilder.Create()
            .ForJob(key).WithIdentity(key.Name, key.Group)
            .WithPriority((int)work.Priority)
            .StartAt(PlaceInQueue(work))
            .WithSchedule(SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
        return (job, trigger);
    }

    /// <summary>No recovery by Quartz itself: a dead machine's work is given out again by the store, which counts how often that happened.</summary>
    private static IJobDetail Describe<T>(JobBuilder<T> job, JobKey key, QueuedWork work)
        where T : IJob => job.WithIdentity(key)
            .WithDescription(work.FileName)
            .UsingJobData(DocumentKey, work.DocumentId.ToString(CultureInfo.InvariantCulture))
            .UsingJobData(PageKey, (work.Page ?? 0).ToString(CultureInfo.InvariantCulture))
            .UsingJobData(TicketKey, work.Ticket.ToString(CultureInfo.InvariantCulture))
            .Build();
}
