using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ItaIngest.Storage.Files;

/// <summary>
/// Flushes a folder's own entries to the disk, which flushing a file does not do (fsync(2)): without it a power cut may take back a rename that the database
/// already relies on. .NET can't open folders.
/// </summary>
internal static partial class FolderFlush
{
    private const string C = "libc.so.6";
    private const int CloseOnExec = 0x80000;

    /// <summary>Flushes a folder; file systems that can't (some network shares) keep their own order and say so by an error that means nothing here.</summary>
    public static void Apply(string folder)
    {
        using var handle = Open(folder, CloseOnExec);
        if (!handle.IsInvalid)
        {
            _ = Flush(handle);
        }
    }

    [LibraryImport(C, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport(C, EntryPoint = "fsync")]
    private static partial int Flush(SafeFileHandle file);
}
