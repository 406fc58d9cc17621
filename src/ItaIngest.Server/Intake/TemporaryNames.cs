namespace ItaIngest.Server.Intake;

/// <summary>Names under which browsers, copiers, office programs and systems keep what is not finished or not a document.</summary>
public static class TemporaryNames
{
    private static readonly string[] s_endings = [".tmp", ".temp", ".part", ".partial", ".crdownload", ".filepart", ".download", ".swp", "~"];
    private static readonly string[] s_names = ["Thumbs.db", "desktop.ini"];

    /// <param name="fileName">Without folders.</param>
    public static bool Match(string fileName) =>
        fileName.StartsWith('.') || fileName.StartsWith('~')
        || s_endings.Any(e => fileName.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        || s_names.Contains(fileName, StringComparer.OrdinalIgnoreCase);
}
