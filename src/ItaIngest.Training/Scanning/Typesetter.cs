namespace ItaIngest.Training.Scanning;

/// <summary>Sets HTML as a PDF with headless Chromium: the one layout engine at hand that breaks and shapes Thai text rightly.</summary>
public static class Typesetter
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Writes <paramref name="html"/> as a PDF; page size and margins are the document's own (<c>@page</c>).</summary>
    /// <param name="html">A whole document. Relative addresses are resolved against <paramref name="directory"/>.</param>
    /// <param name="directory">Where the page is laid while it is set.</param>
    /// <param name="pdf">File to write.</param>
    /// <param name="ct">Ends Chromium.</param>
    /// <exception cref="MissingDependencyException">Chromium is not installed.</exception>
    public static async Task SetAsync(string html, string directory, string pdf, CancellationToken ct)
    {
        Directory.CreateDirectory(directory);
        var source = Path.Combine(directory, $"{Path.GetFileNameWithoutExtension(pdf)}-{Guid.NewGuid():N}.html");
        // A profile of its own, so that several can run side by side and nothing of a person's browser is touched.
        var profile = Directory.CreateTempSubdirectory("typesetter-").FullName;
        try
        {
            await File.WriteAllTextAsync(source, html, ct);
            await Tool.RunAsync("chromium", "chromium", Arguments(source, profile, pdf), Limit, ct);
        }
        finally
        {
            File.Delete(source);
            Directory.Delete(profile, recursive: true);
        }

        if (!File.Exists(pdf))
        {
            throw new InvalidOperationException($"Chromium wrote no {pdf}.");
        }
    }

    private static string[] Arguments(string source, string profile, string pdf) =>
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--allow-file-access-from-files", "--no-pdf-header-footer", "--virtual-time-budget=10000", $"--user-data-dir={profile}",
        $"--print-to-pdf={Path.GetFullPath(pdf)}", new Uri(Path.GetFullPath(source)).AbsoluteUri,
    ];
}
