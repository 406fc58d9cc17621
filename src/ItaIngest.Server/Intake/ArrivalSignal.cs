namespace ItaIngest.Server.Intake;

/// <summary>Tells whoever gives out work in this process that a document has arrived or a step has ended, so that it need not wait for its next look at the database.</summary>
public sealed class ArrivalSignal : IDisposable
{
    private readonly SemaphoreSlim _arrived = new(0, 1);

    public void Raise()
    {
        try
        {
            _arrived.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is raised already.
        }
        catch (ObjectDisposedException)
        {
            // The last job ends while the host goes.
        }
    }

    /// <summary>Waits until something has arrived since the last wait, or the time is over.</summary>
    public Task<bool> WaitAsync(TimeSpan most, CancellationToken cancellation) => _arrived.WaitAsync(most, cancellation);

    public void Dispose() => _arrived.Dispose();
}
