namespace ItaIngest.Server.Routines;

/// <summary>One round of a routine that ended.</summary>
/// <param name="BeganAt">UTC.</param>
/// <param name="Took">How long it lasted.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
public sealed record RoutineRound(DateTime BeganAt, TimeSpan Took, string? Error);

/// <summary>Work of this machine that comes again and again; people see when it was done and may ask for it now.</summary>
/// <param name="name">Names its texts on the dashboard: <c>routine.NAME</c>.</param>
/// <param name="every">How long it rests between two rounds when all is well.</param>
/// <param name="time">Of waits and times.</param>
public sealed class Routine(string name, TimeSpan every, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _asked = new(0, 1);
    private DateTime? _nextAt;

    public string Name => name;
    public TimeSpan Every => every;

    /// <summary>The last round that ended; null before.</summary>
    public RoutineRound? Last { get; private set; }

    /// <summary>When the next round begins unless something asks for it sooner (UTC); null while one runs.</summary>
    public DateTime? NextAt => _nextAt;

    /// <summary>Runs a round and notes how it went; what it throws goes on.</summary>
    /// <param name="round">Gives why it failed, or null.</param>
    public async Task RunAsync(Func<Task<string?>> round)
    {
        var began = time.GetUtcNow().UtcDateTime;
        var clock = time.GetTimestamp();
        _nextAt = null;
        string? error = "";
        try
        {
            error = await round();
        }
        catch (Exception e)
        {
            error = e.Message;
            throw;
        }
        finally
        {
            Last = new RoutineRound(began, time.GetElapsedTime(clock), error);
        }
    }

    /// <summary>Rests until the next round is due or asked for.</summary>
    /// <param name="rest">How long.</param>
    /// <param name="cancellation">Ends the rest with an exception.</param>
    /// <param name="sooner">Ends the rest too.</param>
    public async Task RestAsync(TimeSpan rest, CancellationToken cancellation, Func<CancellationToken, Task>? sooner = null)
    {
        _nextAt = time.GetUtcNow().UtcDateTime + rest;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var asked = _asked.WaitAsync(over.Token);
        var due = Task.Delay(rest, time, over.Token);
        await Task.WhenAny(asked, due, sooner?.Invoke(over.Token) ?? due);
        await over.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Asks for a round as soon as can be.</summary>
    public void Ask()
    {
        try
        {
            _asked.Release();
        }
        catch (SemaphoreFullException)
        {
            // One is asked for already.
        }
    }

    public void Dispose() => _asked.Dispose();
}
