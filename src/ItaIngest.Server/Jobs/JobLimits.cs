using Microsoft.Extensions.Hosting;

namespace ItaIngest.Server.Jobs;

/// <summary>How long a piece of work may go on: its own limit, and some seconds after the program was told to stop.</summary>
public sealed class JobLimits : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenRegistration _stopping;

    public JobLimits(IHostApplicationLifetime lifetime, JobOptions options)
    {
        // While the token is being cancelled the source lives: it is disposed with the host, after everything has ended.
        _stopping = lifetime.ApplicationStopping.Register(() => _stop.CancelAfter(options.FinishWithin));
    }

    /// <summary>What is at work must be given back now.</summary>
    public CancellationToken MustStop => _stop.Token;

    public void Dispose()
    {
        _stopping.Dispose();
        _stop.Dispose();
    }
}
