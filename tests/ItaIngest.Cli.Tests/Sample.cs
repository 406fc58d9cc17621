using System.Collections.Concurrent;
using ItaIngest.Tests;

namespace ItaIngest.Cli.Tests;

/// <summary>Documents of the repository's sample-docs.</summary>
internal static class Sample
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<(ItaResult, string?)>>> s_extracted = new(StringComparer.Ordinal);

    /// <summary>One with a sound text layer, so that reading it takes a moment only.</summary>
    public static string Digital => Find("*.digital.pdf");

    /// <summary>One that looks scanned.</summary>
    public static string Scanned => Find("*.office200.pdf");

    /// <summary>What <c>ita extract</c> gives for one of them: read once for all tests, since recognition takes many seconds.</summary>
    /// <returns>The run and the file that it wrote; null when it wrote none.</returns>
    public static Task<(ItaResult Run, string? Records)> ExtractAsync(string document) =>
        s_extracted.GetOrAdd(document, _ => new Lazy<Task<(ItaResult, string?)>>(() => ReadAsync(document))).Value;

    private static async Task<(ItaResult Run, string? Records)> ReadAsync(string document)
    {
        var folder = Directory.CreateTempSubdirectory("itaingest-sample-").FullName;
        var run = await Ita.RunAsync("extract", document, "--output", folder);
        var records = Path.Combine(folder, Path.GetFileNameWithoutExtension(document) + ".json");
        var text = File.Exists(records) ? await File.ReadAllTextAsync(records) : null;
        LeftFolder.Delete(folder);
        return (run, text);
    }

    private static string Find(string pattern) =>
        Directory.GetFiles(Path.Combine(Ita.Repository, "sample-docs", "pdf"), pattern).Order(StringComparer.Ordinal).First();
}
