using System.Text;

namespace ItaIngest.Server.Intake;

/// <summary>One look at one file of a folder tree. Times are UTC.</summary>
/// <param name="Path">Absolute, as people read it.</param>
/// <param name="Bytes">Length.</param>
/// <param name="ChangedAt">When its content was last changed, to the microsecond.</param>
public sealed record FileSighting(string Path, long Bytes, DateTime ChangedAt)
{
    /// <summary>When the file came to be: tells a second file of the same name from the same file met again.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>The file's number in its file system: another file that was put in its place has another.</summary>
    public ulong Inode { get; init; }

    /// <summary>The path as it is on the disk, with a final 0, where its bytes are not UTF-8; null otherwise.</summary>
    internal byte[]? RawPath { get; init; }

    /// <summary>The path for <see cref="Interop.FileCalls"/>.</summary>
    internal byte[] DiskPath => RawPath ?? Encoding.UTF8.GetBytes(Path + '\0');

    /// <summary>Whether a later look saw the same file with the same content.</summary>
    public bool IsUnchanged(FileSighting later) => Bytes == later.Bytes && ChangedAt == later.ChangedAt && Inode == later.Inode;
}
