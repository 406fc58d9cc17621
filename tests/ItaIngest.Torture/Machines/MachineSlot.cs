using System.Diagnostics;

namespace ItaIngest.Torture.Machines;

/// <summary>
/// A machine's place: its process is started again whenever it ends, as a service supervisor does, after a wait when it was killed.
/// </summary>
internal sealed class MachineSlot(string name, MachineArguments arguments, RunFolders folders)
{
    private static readonly TimeSpan s_restart = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private TimeSpan? _away;
    private Task _supervising = Task.CompletedTask;

    public string Name => name;

    /// <summary>Whether it watches the folder and serves the dashboard.</summary>
    public bool Watches => arguments.Watches;

    /// <summary>Times at which it ended though nobody killed it.</summary>
    public List<DateTime> EndedByItself { get; } = [];

    public void Start() => _supervising = Task.Run(SuperviseAsync);

    /// <summary>Kills it with SIGKILL; its children are left to themselves, as when the system is out of memory.</summary>
    /// <param name="away">How long until it is started again.</param>
    /// <returns>Its process id; null when it does not run just now.</returns>
    public int? Kill(TimeSpan away)
    {
        lock (_lock)
        {
            if (_process is not { HasExited: false } process)
            {
                return null;
            }

            _away = away;
            process.Kill();
            return process.Id;
        }
    }

    /// <summary>Its process id; null when it does not run just now.</summary>
    public int? ProcessId
    {
        get
        {
            lock (_lock)
            {
                return _process is { HasExited: false } process ? process.Id : null;
            }
        }
    }

    /// <summary>Ends it with SIGTERM.</summary>
    /// <returns>False when it had to be killed.</returns>
    public async Task<bool> StopAsync(TimeSpan patience)
    {
        _stopping.TrySetResult();
        if (ProcessId is { } id)
        {
            using var kill = Process.Start("kill", ["-TERM", id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        try
        {
            await _supervising.WaitAsync(patience);
            return true;
        }
        catch (TimeoutException)
        {
            Kill(TimeSpan.Zero);
            await _supervising;
            return false;
        }
    }

    private async Task SuperviseAsync()
    {
        while (!_stopping.Task.IsCompleted)
        {
            using var process = Begin();
            await process.WaitForExitAsync();
            TimeSpan wait;
            lock (_lock)
            {
                _process = null;
                if (_away is null && !_stopping.Task.IsCompleted)
                {
                    EndedByItself.Add(DateTime.UtcNow);
                }

                (wait, _away) = (_away ?? s_restart, null);
            }

            await Task.WhenAny(Task.Delay(wait), _stopping.Task);
        }
    }

    private Process Begin()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(MachineSlot).Assembly.Location);
        start.ArgumentList.Add("machine");
        start.ArgumentList.Add(arguments.ToText());
        folders.Mark(start.Environment, name);
        lock (_lock)
        {
            var process = _process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, e) => folders.Say(name, e.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return process;
        }
    }
}
