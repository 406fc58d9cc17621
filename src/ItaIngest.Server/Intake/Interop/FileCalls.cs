using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ItaIngest.Server.Intake.Interop;

/// <summary>
/// Calls of the C library (Linux) for what .NET's files can't do: names that are not UTF-8, kinds of files, links that are not followed, and whether a
/// program still has a file open for writing. Paths are bytes with a final 0.
/// </summary>
internal static partial class FileCalls
{
    /// <summary>Numbers of Linux that are the same on every architecture .NET runs on.</summary>
    public const int NotPermitted = 1, NotFound = 2, Again = 11, AccessDenied = 13, Busy = 16, Exists = 17, Invalid = 22, TextBusy = 26, ReadOnlySystem = 30, NameTooLong = 36, TooManyLinks = 40;

    private const string C = "libc.so.6";
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100, EmptyPath = 0x1000;
    private const uint BasicAndBirth = 0xFFF;
    private const int ReadOnly = 0, NonBlocking = 0x800, CloseOnExec = 0x80000;
    private const uint NoReplace = 1;
    private const int SharedLockNow = 1 | 4;
    private const int SetLease = 1024, SetSignal = 10, ReadLease = 0, NoLease = 2;

    /// <summary>A signal that is ignored unless asked for; the default one of a lease that is broken would end the program.</summary>
    private const int UrgentSignal = 23;

    /// <summary>O_NOFOLLOW is the one flag in use whose number differs.</summary>
    private static readonly int s_noFollowFlag = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000;

    /// <summary>What stands at a path, links not followed; the error's number otherwise (0 for none).</summary>
    public static int Look(ReadOnlySpan<byte> path, out FileFacts facts) =>
        Statx(CurrentFolder, path, NoFollow, BasicAndBirth, out facts) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>The same for an open file.</summary>
    public static int Look(SafeFileHandle file, out FileFacts facts) =>
        StatxOf(file, "\0"u8, EmptyPath, BasicAndBirth, out facts) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Opens for reading; neither a link nor a pipe without a writer holds it up.</summary>
    public static SafeFileHandle Open(ReadOnlySpan<byte> path, out int error)
    {
        var file = Open(path, ReadOnly | NonBlocking | CloseOnExec | s_noFollowFlag);
        error = file.IsInvalid ? Marshal.GetLastPInvokeError() : 0;
        return file;
    }

    /// <summary>Whether a program has the file open for writing, or has locked it for itself. File systems that can't tell say no.</summary>
    public static bool IsBeingWritten(SafeFileHandle file)
    {
        if (Lock(file, SharedLockNow) != 0 && Marshal.GetLastPInvokeError() == Again)
        {
            return true;
        }

        // A lease for reading is given only while nobody has the file open for writing (fcntl(2), F_SETLEASE).
        Control(file, SetSignal, UrgentSignal);
        var isWritten = Control(file, SetLease, ReadLease) != 0 && Marshal.GetLastPInvokeError() == Again;
        Control(file, SetLease, NoLease);
        return isWritten;
    }

    /// <summary>Renames a file unless the new name is taken, in one step; the error's number otherwise (0 for none). Some network shares can't and say <see cref="Invalid"/>.</summary>
    public static int RenameToFree(string from, string to) => RenameAt(CurrentFolder, from, CurrentFolder, to, NoReplace) == 0 ? 0 : Marshal.GetLastPInvokeError();

    public static int Remove(ReadOnlySpan<byte> path) => Unlink(path) == 0 ? 0 : Marshal.GetLastPInvokeError();

    public static string Message(int error) => Marshal.GetPInvokeErrorMessage(error);

    [LibraryImport(C, EntryPoint = "statx", SetLastError = true)]
    private static partial int Statx(int folder, ReadOnlySpan<byte> path, int flags, uint mask, out FileFacts facts);

    [LibraryImport(C, EntryPoint = "statx", SetLastError = true)]
    private static partial int StatxOf(SafeFileHandle file, ReadOnlySpan<byte> path, int flags, uint mask, out FileFacts facts);

    [LibraryImport(C, EntryPoint = "open", SetLastError = true)]
    private static partial SafeFileHandle Open(ReadOnlySpan<byte> path, int flags);

    [LibraryImport(C, EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(SafeFileHandle file, int operation);

    [LibraryImport(C, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeFileHandle file, int command, int argument);

    [LibraryImport(C, EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport(C, EntryPoint = "unlink", SetLastError = true)]
    private static partial int Unlink(ReadOnlySpan<byte> path);
}
