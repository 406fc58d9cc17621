namespace ItaIngest.Cli.Tests;

/// <summary>Documents of the repository's sample-docs.</summary>
internal static class Sample
{
    /// <summary>One with a sound text layer, so that reading it takes a moment only.</summary>
    public static string Digital => Find("*.digital.pdf");

    /// <summary>One that looks scanned.</summary>
    public static string Scanned => Find("*.office200.pdf");

    private static string Find(string pattern) =>
        Directory.GetFiles(Path.Combine(Ita.Repository, "sample-docs", "pdf"), pattern).Order(StringComparer.Ordinal).First();
}
