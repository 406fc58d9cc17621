using System.Globalization;

namespace ItaIngest.Torture;

/// <summary>What a run was and what it found; a run without findings has passed.</summary>
internal sealed class TortureFigures
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _takeovers = [];

    /// <summary>What is not as it must be, a line each.</summary>
    public List<string> Findings { get; } = [];

    public int Kills { get; private set; }

    /// <summary>Of them, the machine that watches the folder and serves the dashboard.</summary>
    public int WebKills { get; private set; }

    public int KillsAtWork { get; private set; }

    public int PageWorkersKilled { get; set; }

    public int DatabaseRestarts { get; set; }

    public TimeSpan DiskFull { get; set; }

    /// <summary>Times at which a machine ended though nobody killed it, as it may when the disk is full while it starts.</summary>
    public int EndedByThemselves { get; set; }

    /// <summary>From the start of the first machine until all has come to rest.</summary>
    public TimeSpan Duration { get; set; }

    public TimeSpan LongestTakeover => _takeovers.Count == 0 ? TimeSpan.Zero : _takeovers.Max();

    /// <summary>Name and count, in the order in which they are printed.</summary>
    public List<(string Name, string Value)> Counts { get; } = [];

    public void Find(string finding)
    {
        lock (_lock)
        {
            Findings.Add(finding);
        }
    }

    public void Killed(bool web, int held)
    {
        lock (_lock)
        {
            (Kills, WebKills, KillsAtWork) = (Kills + 1, WebKills + (web ? 1 : 0), KillsAtWork + (held > 0 ? 1 : 0));
        }
    }

    public void TakenOver(TimeSpan after)
    {
        lock (_lock)
        {
            _takeovers.Add(after);
        }
    }

    public void Count(string name, object value) => Counts.Add((name, Convert.ToString(value, CultureInfo.InvariantCulture)!));

    public void Print(TextWriter writer)
    {
        void Line(string name, string value) => writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36}{value}"));
        Line("duration", string.Create(CultureInfo.InvariantCulture, $"{Duration.TotalSeconds:F0} s"));
        Line("machines killed", string.Create(CultureInfo.InvariantCulture, $"{Kills} ({WebKills} the web process; {KillsAtWork} with work in hand)"));
        Line("page worker processes killed", PageWorkersKilled.ToString(CultureInfo.InvariantCulture));
        Line("database restarts", DatabaseRestarts.ToString(CultureInfo.InvariantCulture));
        Line("disk full", string.Create(CultureInfo.InvariantCulture, $"{DiskFull.TotalSeconds:F0} s"));
        Line("machines that ended by themselves", EndedByThemselves.ToString(CultureInfo.InvariantCulture));
        var sorted = _takeovers.Order().ToList();
        if (sorted.Count > 0)
        {
            Line("work given to others after", string.Create(CultureInfo.InvariantCulture, $"median {sorted[sorted.Count / 2].TotalSeconds:F1} s, longest {sorted[^1].TotalSeconds:F1} s"));
        }

        Counts.ForEach(c => Line(c.Name, c.Value));
        Findings.ForEach(f => writer.WriteLine("WRONG  " + f));
        writer.WriteLine(Findings.Count == 0 ? "every file is in its one right state" : $"{Findings.Count} findings");
    }
}
