namespace ItaIngest.Cli.Inputs;

/// <summary>
/// A folder of this process's own for its temporary files and those of the programs that it calls. It goes with the process; what a killed one left goes when the
/// next starts, which tells by a lock that the system takes back from the dead.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Variable = "TMPDIR";
    private const string Prefix = "itaingest-run-";
    private const string LockName = "lock";

    /// <summary>Systems that tidy their temporary folder take what was not touched for days.</summary>
    private static readonly TimeSpan s_touch = TimeSpan.FromHours(1);

    /// <summary>A folder without a lock that is younger is being made at this moment.</summary>
    private static readonly TimeSpan s_made = TimeSpan.FromMinutes(1);

    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);
    private readonly string _folder;
    private readonly FileStream _lock;
    private readonly Timer _timer;

    private TemporaryFolder()
    {
        _folder = Directory.CreateTempSubdirectory(Prefix).FullName;
        _lock = new FileStream(Path.Combine(_folder, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        Environment.SetEnvironmentVariable(Variable, _folder);
        _timer = new Timer(_ => Touch(), null, s_touch, s_touch);
    }

    /// <summary>Makes the folder, after deleting those of dead processes.</summary>
    public static TemporaryFolder Take()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").ToList())
        {
            Sweep(folder);
        }

        return new TemporaryFolder();
    }

    public void Dispose()
    {
        _timer.Dispose();
        Environment.SetEnvironmentVariable(Variable, _before);
        TryDelete(_folder);
        _lock.Dispose();
    }

    private static void Sweep(string folder)
    {
        try
        {
            if (!File.Exists(Path.Combine(folder, LockName)) && Directory.GetLastWriteTimeUtc(folder) > DateTime.UtcNow - s_made)
            {
                return;
            }

            using var taken = new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            TryDelete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its process lives, or is another person's.
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A child process still writes there: the next start deletes it.
        }
    }

    private void Touch()
    {
        try
        {
            Directory.CreateDirectory(_folder);
            Directory.SetLastWriteTimeUtc(_folder, DateTime.UtcNow);
            File.SetLastWriteTimeUtc(Path.Combine(_folder, LockName), DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Tried again in an hour.
        }
    }
}
