using System.Runtime.InteropServices;

namespace ItaIngest.Server.Intake.Interop;

/// <summary><c>struct statx</c> of Linux, as far as it is used; the same on every architecture.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct FileFacts
{
    private const uint HasBirth = 0x800;
    private const int KindBits = 0xF000, Regular = 0x8000, Folder = 0x4000, Link = 0xA000;

    [FieldOffset(0)]
    private readonly uint _mask;

    [FieldOffset(28)]
    private readonly ushort _mode;

    [FieldOffset(32)]
    public readonly ulong Inode;

    [FieldOffset(40)]
    private readonly ulong _size;

    [FieldOffset(80)]
    private readonly long _birthSeconds;

    [FieldOffset(88)]
    private readonly uint _birthNanoseconds;

    [FieldOffset(112)]
    private readonly long _changeSeconds;

    [FieldOffset(120)]
    private readonly uint _changeNanoseconds;

    public readonly bool IsRegular => (_mode & KindBits) == Regular;

    public readonly bool IsFolder => (_mode & KindBits) == Folder;

    public readonly bool IsLink => (_mode & KindBits) == Link;

    public readonly long Bytes => (long)_size;

    public readonly DateTime ChangedAt => Time(_changeSeconds, _changeNanoseconds);

    /// <summary>When the file came to be; its last change where the file system does not keep that.</summary>
    public readonly DateTime CreatedAt => (_mask & HasBirth) != 0 && _birthSeconds > 0 ? Time(_birthSeconds, _birthNanoseconds) : ChangedAt;

    /// <summary>To the microsecond, which is what both databases keep; times out of .NET's range are its ends.</summary>
    private static DateTime Time(long seconds, uint nanoseconds)
    {
        const long Most = 253402300799;
        return DateTime.UnixEpoch.AddSeconds(Math.Clamp(seconds, -62135596800, Most)).AddTicks(nanoseconds / 1000 * TimeSpan.TicksPerMicrosecond);
    }
}
