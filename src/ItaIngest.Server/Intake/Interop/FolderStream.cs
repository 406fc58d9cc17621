using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ItaIngest.Server.Intake.Interop;

/// <summary>An open folder (<c>DIR*</c>) whose entries are read one after another, names as bytes.</summary>
internal sealed partial class FolderStream() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    private const string C = "libc.so.6";

    /// <summary>Offsets in <c>struct dirent</c> of 64-bit Linux.</summary>
    private const int LengthAt = 16, NameAt = 19;

    /// <summary>Opens a folder; a handle that is invalid, with the error's number, when it can't be.</summary>
    public static FolderStream Open(ReadOnlySpan<byte> path, out int error)
    {
        var folder = OpenFolder(path);
        error = folder.IsInvalid ? Marshal.GetLastPInvokeError() : 0;
        return folder;
    }

    /// <summary>Names of all entries but itself and its parent, in no order.</summary>
    /// <exception cref="IOException">The folder could be read in part only.</exception>
    public List<byte[]> Names()
    {
        var names = new List<byte[]>();
        while (ReadEntry(this) is var entry && entry != 0)
        {
            var record = Marshal.ReadInt16(entry, LengthAt);
            var name = Name(entry, record);
            if (!name.AsSpan().SequenceEqual("."u8) && !name.AsSpan().SequenceEqual(".."u8))
            {
                names.Add(name);
            }
        }

        return Marshal.GetLastPInvokeError() is var error && error == 0 ? names : throw new IOException(FileCalls.Message(error), error);
    }

    protected override bool ReleaseHandle() => CloseFolder(handle) == 0;

    private static byte[] Name(nint entry, int recordLength)
    {
        var length = 0;
        while (NameAt + length < recordLength && Marshal.ReadByte(entry, NameAt + length) != 0)
        {
            length++;
        }

        var name = new byte[length];
        Marshal.Copy(entry + NameAt, name, 0, length);
        return name;
    }

    [LibraryImport(C, EntryPoint = "opendir", SetLastError = true)]
    private static partial FolderStream OpenFolder(ReadOnlySpan<byte> path);

    [LibraryImport(C, EntryPoint = "readdir", SetLastError = true)]
    private static partial nint ReadEntry(FolderStream folder);

    [LibraryImport(C, EntryPoint = "closedir")]
    private static partial int CloseFolder(nint folder);
}
