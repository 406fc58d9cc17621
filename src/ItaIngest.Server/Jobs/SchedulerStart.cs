using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Jobs;

/// <summary>
/// Ends the program when the scheduler did not start. Quartz tries that once: if its database can't be written at that moment (a full disk), it stands by for
/// ever, and a program that takes files in and reads none would look well. Whoever supervises the program starts it again; a person reads why.
/// </summary>
public sealed class SchedulerStart(ReadingQueue queue, JobOptions options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SchedulerStart> log) : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var began = time.GetTimestamp();
        while (!await queue.RunsAsync(stoppingToken))
        {
            if (time.GetElapsedTime(began) >= options.SchedulerStart)
            {
                log.LogCritical("The job queue could not be started; the reason stands above (a full disk, most often). The program ends; start it again when that is seen to");
                lifetime.StopApplication();
                return;
            }

            await Task.Delay(s_look, time, stoppingToken);
        }
    }
}
