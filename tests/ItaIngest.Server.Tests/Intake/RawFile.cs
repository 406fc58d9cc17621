using System.Runtime.InteropServices;
using System.Text;
using ItaIngest.Server.Intake.Interop;
using Microsoft.Win32.SafeHandles;

namespace ItaIngest.Server.Tests.Intake;

/// <summary>Files under names that .NET can't write: bytes that are not UTF-8.</summary>
internal static partial class RawFile
{
    private const int CreateForWriting = 0x41;

    public static void Write(string folder, byte[] name, string content)
    {
        using var handle = Create([.. Encoding.UTF8.GetBytes(folder + "/"), .. name, 0], CreateForWriting, 0x1A4);
        Assert.False(handle.IsInvalid, FileCalls.Message(Marshal.GetLastPInvokeError()));
        RandomAccess.Write(handle, Encoding.UTF8.GetBytes(content), 0);
    }

    [LibraryImport("libc.so.6", EntryPoint = "open", SetLastError = true)]
    private static partial SafeFileHandle Create(ReadOnlySpan<byte> path, int flags, int mode);
}
