using ItaIngest.Server.Intake.Interop;

namespace ItaIngest.Server.Intake;

/// <summary>A file of a tree, opened for reading while nobody writes it; or why it is not.</summary>
/// <param name="Content">Null when it could not be opened.</param>
/// <param name="Reason">One line; null when it is open, or when it just has to be looked at again.</param>
internal readonly record struct SourceFile(FileStream? Content, string? Reason)
{
    private const int CopyBuffer = 1 << 16;

    /// <summary>Opens the file that was seen, and only that one, unless somebody still writes it.</summary>
    public static SourceFile Open(FileSighting seen)
    {
        var handle = FileCalls.Open(seen.DiskPath, out var error);
        if (error != 0)
        {
            handle.Dispose();
            return new SourceFile(null, ReasonOf(error));
        }

        if (FileCalls.Look(handle, out var facts) != 0 || !facts.IsRegular || !seen.IsUnchanged(Sighting(seen, facts)) || FileCalls.IsBeingWritten(handle))
        {
            handle.Dispose();
            return default;
        }

        return new SourceFile(new FileStream(handle, FileAccess.Read, CopyBuffer, isAsync: false), null);
    }

    /// <summary>Whether the file is still there as it was seen.</summary>
    public static bool IsStill(FileSighting seen) =>
        FileCalls.Look(seen.DiskPath, out var facts) == 0 && facts.IsRegular && seen.IsUnchanged(Sighting(seen, facts));

    /// <summary>Takes the file away if it is still as it was seen.</summary>
    /// <returns>Why it stays; null when it is gone, or is another file by now that will be seen as such.</returns>
    public static string? Remove(FileSighting seen)
    {
        if (!IsStill(seen))
        {
            return null;
        }

        var error = FileCalls.Remove(seen.DiskPath);
        return error is 0 or FileCalls.NotFound ? null : FileCalls.Message(error);
    }

    private static FileSighting Sighting(FileSighting seen, FileFacts facts) => seen with { Bytes = facts.Bytes, ChangedAt = facts.ChangedAt, Inode = facts.Inode };

    /// <summary>Gone, locked by a server's client, or given to another program: a later look tells. All else needs a person.</summary>
    private static string? ReasonOf(int error) => error switch
    {
        FileCalls.NotFound or FileCalls.Again or FileCalls.Busy or FileCalls.TextBusy => null,
        FileCalls.AccessDenied or FileCalls.NotPermitted => "may not be opened (permission denied); give the service the right to read it",
        FileCalls.TooManyLinks => "is a symbolic link, which is not followed; put the file itself here",
        _ => $"can't be opened ({FileCalls.Message(error)})",
    };
}
