using System.Diagnostics;

namespace ItaIngest.Server.Tests.Intake;

/// <summary>What stands in for a process that is killed.</summary>
internal sealed class CrashException : Exception;

/// <summary>Faults of disks and folders, made by the system itself.</summary>
internal static class Fault
{
    /// <summary>A folder from which nothing can be taken away, also not by root, until this is disposed.</summary>
    public static IDisposable ReadOnly(string folder)
    {
        string[] begin = Environment.IsPrivilegedProcess ? ["chattr", "+i"] : ["chmod", "a-w"];
        string[] end = Environment.IsPrivilegedProcess ? ["chattr", "-i"] : ["chmod", "u+w"];
        Run(begin[0], begin[1], folder);
        return new After(() => Run(end[0], end[1], folder));
    }

    /// <summary>Puts a file system of its own, of so many bytes, at a folder; only root can.</summary>
    public static IDisposable SmallDisk(string folder, int bytes)
    {
        Directory.CreateDirectory(folder);
        Run("mount", "-t", "tmpfs", "-o", $"size={bytes}", "tmpfs", folder);
        return new After(() => Run("umount", "--lazy", folder));
    }

    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {error}");
    }

    private sealed class After(Action undo) : IDisposable
    {
        public void Dispose() => undo();
    }
}
