namespace ItaIngest.Torture.Machines;

/// <summary>Where a run keeps everything; gone after it unless it failed.</summary>
internal sealed class RunFolders
{
    private const string MarkName = "ITA_TORTURE_RUN";
    private readonly Lock _lock = new();
    private readonly string _mark = Guid.NewGuid().ToString("N");

    public RunFolders()
    {
        Root = Directory.CreateTempSubdirectory("ita-torture-").FullName;
        Inbox = Directory.CreateDirectory(Path.Combine(Root, "inbox")).FullName;
        Disk = Directory.CreateDirectory(Path.Combine(Root, "disk")).FullName;
        Logs = Directory.CreateDirectory(Path.Combine(Root, "logs")).FullName;
    }

    public string Root { get; }

    public string Inbox { get; }

    /// <summary>What the operator gets back.</summary>
    public string Failed => Path.Combine(Root, "failed");

    /// <summary>Where the small disk is mounted.</summary>
    public string Disk { get; }

    public string Logs { get; }

    public string Temporary(string machine) => Directory.CreateDirectory(Path.Combine(Root, "tmp", machine)).FullName;

    /// <summary>Makes a process and all its children known as this run's.</summary>
    public void Mark(IDictionary<string, string?> environment, string machine)
    {
        environment[MarkName] = _mark;
        environment["TMPDIR"] = Temporary(machine);
        environment["ITAINGEST_HOME"] = Repository;
        environment["DOTNET_DbgEnableMiniDump"] = "0";
    }

    /// <summary>Processes of this run that are alive, with their command lines.</summary>
    public IReadOnlyList<string> Processes()
    {
        var found = new List<string>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0])))
        {
            try
            {
                if (File.ReadAllText(Path.Combine(folder, "environ")).Contains($"{MarkName}={_mark}", StringComparison.Ordinal))
                {
                    found.Add($"{Path.GetFileName(folder)} {File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ')}");
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has just ended, or is another user's.
            }
        }

        return found;
    }

    /// <summary>Keeps what a machine says.</summary>
    public void Say(string machine, string? line)
    {
        if (line is not null)
        {
            lock (_lock)
            {
                File.AppendAllText(Path.Combine(Logs, machine + ".err"), line + "\n");
            }
        }
    }

    public void Delete() => Directory.Delete(Root, recursive: true);

    /// <summary>The folder that holds the solution, and so the models.</summary>
    private static string Repository { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "ItaIngest.sln")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
