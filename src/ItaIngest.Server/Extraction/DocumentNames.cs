namespace ItaIngest.Server.Extraction;

/// <summary>What the names of files say of them; their content has the last word.</summary>
public static class DocumentNames
{
    private static readonly string[] s_transcripts = [".txt", ".md", ".markdown", ".html", ".htm"];

    /// <summary>Whether files of this name are transcripts, unless they hold a PDF.</summary>
    public static bool IsTranscript(string name) => Array.Exists(s_transcripts, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    public static bool IsPdf(string name) => name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without the extension of a document.</summary>
    public static string Stem(string name) => IsPdf(name) || IsTranscript(name) ? name[..name.LastIndexOf('.')] : name;
}
