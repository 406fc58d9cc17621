namespace ItaIngest.Cli;

/// <summary>The repository that the program was started from; the script <c>ita</c> names it.</summary>
internal static class Repository
{
    private const string Variable = "ITAINGEST_HOME";

    /// <exception cref="UsageException">The program was not started by the script.</exception>
    public static string Root => Environment.GetEnvironmentVariable(Variable)
        ?? throw new UsageException("this command works on the repository: call it as ./ita");

    /// <exception cref="UsageException">The program was not started by the script, or the folder is not there.</exception>
    public static string Folder(string name)
    {
        var folder = Path.Combine(Root, name);
        return Directory.Exists(folder) ? folder : throw new UsageException($"{folder}: there is no such folder");
    }
}
