namespace ItaIngest.Server.Intake;

/// <summary>A folder that was asked for can't be backfilled from afar.</summary>
public sealed class BackfillRefusedException(string message) : Exception(message);

/// <summary>
/// The folders below which people and programs may start backfills by page and by API. Nothing else of the server's files can be reached by its name: links are not
/// followed, and a refusal does not say whether a folder outside is there.
/// </summary>
public sealed class BackfillRoots(ServerOptions options)
{
    /// <summary>Absolute paths; none unless the operator names some.</summary>
    public IReadOnlyList<string> All { get; } = [.. options.BackfillRoots.Select(r => Path.TrimEndingDirectorySeparator(Path.GetFullPath(r))).Distinct()];

    /// <summary>Looks at a folder that somebody named.</summary>
    /// <param name="folder">Absolute, or below the only root.</param>
    /// <returns>Its absolute path.</returns>
    /// <exception cref="BackfillRefusedException">It is not below a root, or is reached by a link.</exception>
    /// <exception cref="DirectoryNotFoundException">It lies below a root, where there is no such folder.</exception>
    public string Resolve(string folder)
    {
        if (All.Count == 0)
        {
            throw new BackfillRefusedException("no folder is open to backfills; the operator names some with `ita up --backfill-roots`");
        }

        if (folder.Contains('\0', StringComparison.Ordinal))
        {
            throw new BackfillRefusedException("that is no name of a folder");
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, All[0]));
        if (All.FirstOrDefault(r => path == r || path.StartsWith(r + Path.DirectorySeparatorChar, StringComparison.Ordinal)) is not { } root)
        {
            throw new BackfillRefusedException($"backfills may be started below {string.Join(" and ", All)}");
        }

        if (PartsBelow(root, path).Any(p => new DirectoryInfo(p).LinkTarget is not null))
        {
            throw new BackfillRefusedException($"{path} is reached by a link, which is not followed");
        }

        return Directory.Exists(path) ? path : throw new DirectoryNotFoundException($"{path}: there is no such folder");
    }

    private static IEnumerable<string> PartsBelow(string root, string path)
    {
        for (var part = path; part.Length > root.Length; part = Path.GetDirectoryName(part)!)
        {
            yield return part;
        }
    }
}
