using System.Globalization;

namespace ItaIngest.Cli.Bench;

/// <summary>
/// Processor time and memory of this process and everything it starts, from Linux' /proc (man 5 proc). Memory is the proportional set size, so that pages which
/// workers share count once.
/// </summary>
internal sealed class ProcessTreeMeter : IAsyncDisposable
{
    /// <summary>The kernel's USER_HZ, which is 100 on every architecture that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _sampling;

    public ProcessTreeMeter() => _sampling = SampleAsync();

    /// <summary>The largest sum of all processes' memory that any sample saw.</summary>
    public long PeakBytes { get; private set; }

    /// <summary>Seconds of processor time of this process and of those of its children that have ended.</summary>
    public static double ProcessorSeconds()
    {
        var stat = Stat("self");
        return stat is null ? 0 : stat[11..15].Sum(f => double.Parse(f, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Waits until all children have ended, so that <see cref="ProcessorSeconds"/> counts them; a killed process needs a moment.</summary>
    /// <exception cref="TimeoutException">One of them lives on.</exception>
    public static async Task ChildrenEndedAsync()
    {
        for (var wait = 0; Tree().Count() > 1; wait++)
        {
            if (wait == 100)
            {
                throw new TimeoutException("A process that the benchmark started does not end.");
            }

            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sampling;
        _stop.Dispose();
    }

    private async Task SampleAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            PeakBytes = Math.Max(PeakBytes, Tree().Sum(ProportionalBytes));
            await Task.Delay(s_interval, _stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>This process and everything below it.</summary>
    private static IEnumerable<string> Tree()
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => (Id: name!, Parent: Stat(name!)?[1]))
            .Where(p => p.Parent is not null)
            .ToLookup(p => p.Parent!, p => p.Id);
        var rest = new Stack<string>([Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        while (rest.TryPop(out var id))
        {
            yield return id;
            foreach (var child in parents[id])
            {
                rest.Push(child);
            }
        }
    }

    /// <summary>The fields after the program's name, which may itself hold blanks and brackets: state, parent, …; null when the process is gone.</summary>
    private static string[]? Stat(string id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long ProportionalBytes(string id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/smaps_rollup").FirstOrDefault(l => l.StartsWith("Pss:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
