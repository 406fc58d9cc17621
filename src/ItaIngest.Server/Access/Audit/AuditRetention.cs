using System.Globalization;
using ItaIngest.Storage;
using ItaIngest.Storage.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Access.Audit;

/// <summary>Deletes lines of the audit log that are older than they are to be kept, every hour.</summary>
internal sealed class AuditRetention(StoreTransactions transactions, StoreSettings settings, AccessOptions options, TimeProvider time, ILogger<AuditRetention> log) : BackgroundService
{
    /// <summary>The law on computer crime asks for 90 days.</summary>
    public const int FewestDays = 90;

    public const int MostDays = 3650;

    /// <summary>Lines of one transaction, so that nobody waits for a long one.</summary>
    private const int AtOnce = 5_000;

    private static readonly TimeSpan s_round = TimeSpan.FromHours(1);

    public async Task<int> DaysAsync(CancellationToken cancellation) =>
        int.TryParse(await settings.ReadAsync(SettingNames.AuditDays, cancellation), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            ? Math.Clamp(days, FewestDays, MostDays) : options.AuditDays;

    public async Task<int> DeleteOldAsync(CancellationToken cancellation)
    {
        var oldest = transactions.Now.AddDays(-await DaysAsync(cancellation));
        int deleted, all = 0;
        do
        {
            deleted = await transactions.RunAsync((context, token) => context.AuditEntries.Where(e => e.At < oldest).OrderBy(e => e.At).Take(AtOnce).ExecuteDeleteAsync(token), cancellation);
            all += deleted;
        }
        while (deleted == AtOnce);
        return all;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_round, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DeleteOldAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Old lines of the audit log could not be deleted just now: {Reason}", e.Message);
            }
        }
    }
}
