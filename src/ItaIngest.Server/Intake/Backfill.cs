using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Intake;

/// <param name="Total">PDFs found.</param>
/// <param name="New">Documents seen for the first time.</param>
/// <param name="Copies">Content that was known.</param>
/// <param name="Unreadable">Content that is known to be unreadable.</param>
/// <param name="Failures">Files that could not be filed, each with its reason; they are filed when the backfill runs again.</param>
public sealed record BackfillSummary(int Total, int New, int Copies, int Unreadable, IReadOnlyList<(string Path, string Reason)> Failures);

/// <summary>
/// Files a folder tree of past years behind live work; its files stay where they are. Stopped and run again it goes on, and files nothing twice.
/// </summary>
public sealed class Backfill(IFileStore files, DocumentRegister register)
{
    private static readonly EnumerationOptions s_tree = new() { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive };

    /// <param name="folder">The tree.</param>
    /// <param name="progress">Told how many of how many files are filed.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public async Task<BackfillSummary> RunAsync(string folder, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        var paths = Directory.EnumerateFiles(folder, "*.pdf", s_tree).Where(p => !TemporaryNames.Match(Path.GetFileName(p))).Order(StringComparer.Ordinal).ToList();
        var fates = new Dictionary<ArrivalFate, int>();
        var failures = new List<(string, string)>();
        for (var i = 0; i < paths.Count; i++)
        {
            try
            {
                var fate = await FileAsync(folder, paths[i], cancellation);
                fates[fate] = fates.GetValueOrDefault(fate) + 1;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failures.Add((paths[i], e.Message));
            }

            progress?.Report((i + 1, paths.Count));
        }

        return new BackfillSummary(
            paths.Count, fates.GetValueOrDefault(ArrivalFate.New), fates.GetValueOrDefault(ArrivalFate.Copy), fates.GetValueOrDefault(ArrivalFate.Unreadable), failures);
    }

    private async Task<ArrivalFate> FileAsync(string folder, string path, CancellationToken cancellation)
    {
        var original = await files.PutOriginalAsync(path, cancellation);
        var relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        var arrival = await register.RegisterAsync(
            new ArrivedFile(relative, ArrivalSource.Backfill, File.GetLastWriteTimeUtc(path)), original, cancellation);
        return arrival.Fate;
    }
}
