using System.Security.Cryptography;

namespace ItaIngest.Torture.Corpus;

/// <summary>What a dropped file is.</summary>
internal enum FileNature
{
    /// <summary>A report that can be read.</summary>
    Sound,

    /// <summary>A report one page of which takes its reader down.</summary>
    Poisoned,

    /// <summary>No report at all.</summary>
    Unreadable,
}

/// <summary>A file that is dropped into the watched folder.</summary>
/// <param name="Path">Below the watched folder, with forward slashes.</param>
/// <param name="Content">All its bytes.</param>
/// <param name="Nature">What it is.</param>
/// <param name="IsCopy">Its content was dropped before, under another name.</param>
internal sealed record CorpusFile(string Path, byte[] Content, FileNature Nature, bool IsCopy)
{
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}
