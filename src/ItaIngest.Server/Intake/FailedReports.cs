using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Server.Intake;

/// <summary>
/// Puts documents that can't be read into the folder where the operator finds them, whichever machine found out. The store remembers which were put there.
/// </summary>
public sealed class FailedReports(StoreTransactions transactions, FailedFolder failed, TimeProvider time, ILogger<FailedReports> log) : BackgroundService
{
    private const int AtOnce = 50;
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        do
        {
            try
            {
                foreach (var document in await UnreportedAsync(stoppingToken))
                {
                    await ReportAsync(document, stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("What can't be read could not be put where the operator finds it just now: {Reason}", e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private Task<List<StoredDocument>> UnreportedAsync(CancellationToken cancellation) => transactions.ReadAsync(
        (context, token) => context.Documents.AsNoTracking().Where(d => d.State == DocumentState.Unreadable && d.ReportedAt == null)
            .OrderBy(d => d.Id).Take(AtOnce).ToListAsync(token),
        cancellation);

    private async Task ReportAsync(StoredDocument document, CancellationToken cancellation)
    {
        await failed.PutAsync(document.FileName, document.Sha256, document.Error ?? "", cancellation);
        await transactions.RunAsync(
            (context, token) => context.Documents.Where(d => d.Id == document.Id && d.State == DocumentState.Unreadable)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.ReportedAt, transactions.Now), token),
            cancellation);
    }
}
