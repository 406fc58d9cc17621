using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ItaIngest.Ocr.Pdf;

/// <param name="Time">Wall-clock time after which the process is killed.</param>
/// <param name="AddressSpace">Bytes of address space that the process may map; beyond it its allocations fail.</param>
internal readonly record struct ProcessLimits(TimeSpan Time, long AddressSpace);

/// <param name="ExitCode">The program's own code, or 128 + signal as a shell reports it.</param>
/// <param name="Output">Standard output, as UTF-8.</param>
/// <param name="Error">Standard error, as UTF-8.</param>
/// <param name="TimedOut">It was killed at the time limit.</param>
internal sealed record ProcessOutcome(int ExitCode, string Output, string Error, bool TimedOut);

/// <summary>Runs a program on input that nobody vouches for: with a time limit, a memory limit and no input of its own.</summary>
/// <remarks>
/// .NET cannot set resource limits between fork and exec, so a shell does it: <c>ulimit -v</c> sets RLIMIT_AS of the shell, which then
/// becomes the program (<c>exec</c>), so that the process that is waited for and killed is the program itself.
/// </remarks>
internal static class LimitedProcess
{
    private const int CommandNotFound = 127;

    /// <exception cref="MissingDependencyException">The program is not installed.</exception>
    public static async Task<ProcessOutcome> RunAsync(
        string program, string debianPackage, IReadOnlyList<string> arguments, ProcessLimits limits, CancellationToken ct)
    {
        using var process = Start(program, arguments, limits);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(limits.Time);
        var timedOut = false;
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            ct.ThrowIfCancellationRequested();
            timedOut = true;
        }

        var outcome = new ProcessOutcome(timedOut ? -1 : process.ExitCode, await output, await error, timedOut);
        return outcome.ExitCode == CommandNotFound ? throw new MissingDependencyException(program, debianPackage) : outcome;
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, ProcessLimits limits)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var argument in (string[])["-c", "ulimit -v \"$0\" && exec \"$@\"", $"{limits.AddressSpace / 1024}", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("/bin/sh did not start.");
        process.StandardInput.Close();
        return process;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself in the meantime.
        }
    }
}
