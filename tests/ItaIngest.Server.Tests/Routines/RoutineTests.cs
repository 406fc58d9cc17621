using ItaIngest.Server.Routines;

namespace ItaIngest.Server.Tests.Routines;

public sealed class RoutineTests : IDisposable
{
    private static readonly TimeSpan s_long = TimeSpan.FromHours(1);
    private readonly RoutineList _routines = new(TimeProvider.System);

    public void Dispose() => _routines.Dispose();

    [Fact]
    public async Task Rest_IsAskedFor_EndsAtOnce()
    {
        var routine = _routines.Add("a", s_long);
        var rest = routine.RestAsync(s_long, CancellationToken.None);
        Assert.False(rest.IsCompleted);
        Assert.InRange(routine.NextAt!.Value, DateTime.UtcNow.AddMinutes(59), DateTime.UtcNow.AddMinutes(61));

        routine.Ask();
        routine.Ask();

        await rest.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Rest_SomethingHappensSooner_Ends()
    {
        var happened = new TaskCompletionSource();
        var rest = _routines.Add("a", s_long).RestAsync(s_long, CancellationToken.None, over => happened.Task.WaitAsync(over));

        happened.SetResult();

        await rest.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Rest_TheHostStops_Throws()
    {
        using var stop = new CancellationTokenSource();
        var rest = _routines.Add("a", s_long).RestAsync(s_long, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rest);
    }

    [Fact]
    public async Task Run_RoundsThatEndWellAndBadly_AreNoted()
    {
        var routine = _routines.Add("a", s_long);
        Assert.Null(routine.Last);

        await routine.RunAsync(() => Task.FromResult<string?>(null));
        Assert.Null(routine.Last!.Error);
        await routine.RunAsync(() => Task.FromResult<string?>("the share is away"));
        Assert.Equal("the share is away", routine.Last.Error);
        await Assert.ThrowsAsync<InvalidOperationException>(() => routine.RunAsync(() => throw new InvalidOperationException("broken")));
        Assert.Equal("broken", routine.Last.Error);
    }
}
