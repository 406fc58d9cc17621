using ItaIngest.Server.Routines;
using ItaIngest.Storage.Known;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Known;

/// <summary>Looks every little while for what people have confirmed since, so that the next readings know it.</summary>
internal sealed class KnownRounds(KnownLearning learning, RoutineList routines, ILogger<KnownRounds> log) : BackgroundService
{
    /// <summary>The routine's name.</summary>
    public const string Name = "learn-known";

    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var routine = routines.Add(Name, s_round);
        while (true)
        {
            await routine.RestAsync(routine.Every, stoppingToken);
            await routine.RunAsync(() => TryAsync(stoppingToken));
        }
    }

    private async Task<string?> TryAsync(CancellationToken stopping)
    {
        try
        {
            await learning.RunAsync(stopping);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("What people have confirmed could not be gathered just now: {Reason}", e.Message);
            return e.Message;
        }
    }
}
