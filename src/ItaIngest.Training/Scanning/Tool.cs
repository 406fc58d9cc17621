using System.ComponentModel;
using System.Diagnostics;
using ItaIngest.Ocr;

namespace ItaIngest.Training.Scanning;

/// <summary>Runs an installed program on the project's own input.</summary>
internal static class Tool
{
    /// <summary>Waits for the program's end.</summary>
    /// <returns>Standard output.</returns>
    /// <exception cref="MissingDependencyException">The program is not installed.</exception>
    /// <exception cref="InvalidOperationException">The program failed or was killed at its time limit; the message holds what it said.</exception>
    public static async Task<string> RunAsync(
        string program, string debianPackage, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken ct)
    {
        using var process = Start(program, debianPackage, arguments);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            throw new InvalidOperationException($"{program} did not end within {limit}.");
        }

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} ended with code {process.ExitCode}: {await error}");
    }

    private static Process Start(string program, string debianPackage, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            throw new MissingDependencyException(program, debianPackage);
        }
    }
}
