using System.Globalization;
using ItaIngest.Storage.Counting;

namespace ItaIngest.Server.Dashboard.Activity;

/// <summary>What happened in one minute.</summary>
/// <param name="Minute">Its beginning, UTC.</param>
/// <param name="Read">Pages read.</param>
/// <param name="Failed">Pages that could not be read.</param>
/// <param name="Waiting">Documents that waited or were being read at its end; null where nobody looked.</param>
public sealed record MinuteActivity(DateTime Minute, long Read, long Failed, long? Waiting);

/// <summary>Reads the last minutes out of the counts that are kept per minute.</summary>
internal sealed class RecentActivity(Counters counters, TimeProvider time)
{
    public const int Minutes = 60;

    /// <summary>The last hour, minute by minute, the present one last.</summary>
    public async Task<IReadOnlyList<MinuteActivity>> LastHourAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var last = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, DateTimeKind.Utc);
        var counts = new Dictionary<string, long>();
        foreach (var name in new[] { CounterNames.PagesRead, CounterNames.PagesFailed, QueueSampler.Waiting })
        {
            foreach (var hour in new[] { last.AddHours(-1), last })
            {
                foreach (var (key, value) in await counters.ReadAsync($"{name}@{hour.ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture)}", cancellation))
                {
                    counts[key] = value;
                }
            }
        }

        return [.. Enumerable.Range(1 - Minutes, Minutes).Select(i => Of(last.AddMinutes(i), counts))];
    }

    private static MinuteActivity Of(DateTime minute, Dictionary<string, long> counts) => new(
        minute,
        counts.GetValueOrDefault(CounterNames.InMinute(CounterNames.PagesRead, minute)),
        counts.GetValueOrDefault(CounterNames.InMinute(CounterNames.PagesFailed, minute)),
        counts.TryGetValue(CounterNames.InMinute(QueueSampler.Waiting, minute), out var waiting) ? waiting : null);
}
