using System.Diagnostics;
using ItaIngest.Tests;

namespace ItaIngest.Cli.Tests;

/// <summary>What a run of the built command gave.</summary>
internal sealed record ItaResult(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built command as a process of its own, as the script does.</summary>
internal static class Ita
{
    /// <summary>Of processes that tests kill, which leave their temporary files behind.</summary>
    private static readonly Lazy<string> s_temporary = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("itaingest-ita-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Sweep(folder);
        return folder;
    });

    /// <summary>At the end of the tests, which all have passed or failed already.</summary>
    private static void Sweep(string folder)
    {
        try
        {
            LeftFolder.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system's own sweeping has the rest.
        }
    }

    public static Task<ItaResult> RunAsync(params string[] arguments) => RunAsync([], arguments);

    /// <param name="variables">Of the process, over those of the tests.</param>
    /// <param name="arguments">Of the command.</param>
    public static async Task<ItaResult> RunAsync((string Name, string Value)[] variables, params string[] arguments)
    {
        using var process = Start(variables, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        await process.WaitForExitAsync(patience.Token);
        return new ItaResult(process.ExitCode, await output, await error);
    }

    public static Process Start(params string[] arguments) => Start([], arguments);

    private static Process Start((string Name, string Value)[] variables, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "itaingest.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ITAINGEST_HOME"] = Repository;
        start.Environment["TMPDIR"] = s_temporary.Value;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "ItaIngest.sln")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
