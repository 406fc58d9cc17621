using System.Globalization;
using Quartz;

namespace ItaIngest.Server.Jobs;

/// <summary>What a job is about, as the scheduler holds it.</summary>
internal readonly record struct JobTicket(long DocumentId, int Page, int Ticket)
{
    public static JobTicket Of(IJobExecutionContext context) => new(
        long.Parse(Text(context, ReadingQueue.DocumentKey), CultureInfo.InvariantCulture),
        int.Parse(Text(context, ReadingQueue.PageKey), CultureInfo.InvariantCulture),
        int.Parse(Text(context, ReadingQueue.TicketKey), CultureInfo.InvariantCulture));

    private static string Text(IJobExecutionContext context, string key) => (string)context.MergedJobDataMap[key]!;
}
