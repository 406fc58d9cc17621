namespace ItaIngest.Server.Intake;

/// <summary>Names under which browsers, copiers, office programs and systems keep what is not finished or not a document.</summary>
public static class TemporaryNames
{
    private static readonly string[] s_endings =
        [".tmp", ".temp", ".part", ".partial", ".crdownload", ".filepart", ".download", ".opdownload", ".!ut", ".swp", ".lck", ".lock", "~"];

    private static readonly string[] s_hidden =
        ["Thumbs.db", "desktop.ini", "ehthumbs.db", "lost+found", "System Volume Information", "$RECYCLE.BIN", "#recycle", "@eaDir", "__MACOSX"];

    /// <summary>Whether a file is passed over; once it is renamed it is found.</summary>
    /// <param name="fileName">Without folders.</param>
    public static bool Match(string fileName) =>
        IsHidden(fileName) || fileName.StartsWith('~') || s_endings.Any(e => fileName.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file, or a folder with all that is in it, is a system's own.</summary>
    /// <param name="name">Without folders.</param>
    public static bool IsHidden(string name) => name.StartsWith('.') || s_hidden.Contains(name, StringComparer.OrdinalIgnoreCase);
}
