using ItaIngest.Server.Routines;
using ItaIngest.Storage.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Review;

/// <summary>Looks every little while for reports whose scores have changed, and holds the same agencies' other reports against them.</summary>
internal sealed class ComparisonRounds(ScoreComparisons comparisons, RoutineList routines, ILogger<ComparisonRounds> log) : BackgroundService
{
    /// <summary>The routine's name.</summary>
    public const string Name = "compare-reports";

    /// <summary>When more waits than one round takes, it leaves the machine to others in between.</summary>
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(30), s_breath = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var routine = routines.Add(Name, s_round);
        for (var rest = s_round; ;)
        {
            await routine.RestAsync(rest, stoppingToken);
            await routine.RunAsync(async () =>
            {
                (var error, rest) = await TryAsync(stoppingToken);
                return error;
            });
        }
    }

    private async Task<(string? Error, TimeSpan Wait)> TryAsync(CancellationToken stopping)
    {
        try
        {
            var told = await comparisons.TellAsync(stopping);
            return (null, await comparisons.CompareAsync(stopping) + told > 0 ? s_breath : s_round);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("Reports could not be held against each other just now: {Reason}", e.Message);
            return (e.Message, s_round);
        }
    }
}
