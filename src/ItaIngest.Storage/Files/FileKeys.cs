using System.Globalization;

namespace ItaIngest.Storage.Files;

/// <summary>Under which keys files lie in the store.</summary>
public static class FileKeys
{
    /// <summary>The original of a document.</summary>
    public static string Original(string sha256) => $"originals/{sha256[..2]}/{sha256}.pdf";

    /// <summary>What the keys of all that belongs to a document's pages begin with; ends with a slash.</summary>
    public static string Pages(string sha256) => $"pages/{sha256[..2]}/{sha256}/";

    /// <summary>Something that belongs to a page of a document.</summary>
    /// <param name="sha256">The document's.</param>
    /// <param name="page">1-based.</param>
    /// <param name="extension">With its dot.</param>
    public static string Page(string sha256, int page, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{Pages(sha256)}{page:0000}{extension}");
}
