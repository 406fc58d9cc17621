using ItaIngest.Server.Extraction;

namespace ItaIngest.Cli.Inputs;

/// <summary>One document to read, and where its records go.</summary>
/// <param name="Path">As it was given or found.</param>
/// <param name="ResultPath">Below the output folder, <c>.json</c>.</param>
internal sealed record InputDocument(string Path, string ResultPath)
{
    /// <summary>Finds the documents: files as they are named, folders with every PDF and transcript in them, subfolders kept.</summary>
    /// <exception cref="UsageException">A folder holds neither, or two inputs would write the same result.</exception>
    public static IReadOnlyList<InputDocument> Find(IEnumerable<string> inputs, string outputFolder)
    {
        var documents = inputs.SelectMany(input => Directory.Exists(input) ? InFolder(input, outputFolder) : [Named(input, "", outputFolder)]).ToList();
        var clash = documents.GroupBy(d => d.ResultPath, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return clash is null
            ? documents
            : throw new UsageException($"{clash.First().Path} and {clash.ElementAt(1).Path} would both be written to {clash.Key}; read them into two output folders");
    }

    private static List<InputDocument> InFolder(string folder, string outputFolder)
    {
        var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => System.IO.Path.GetExtension(f).Equals(".pdf", StringComparison.OrdinalIgnoreCase) || DocumentNames.IsTranscript(f))
            .Order(StringComparer.Ordinal)
            .Select(f => Named(f, System.IO.Path.GetDirectoryName(System.IO.Path.GetRelativePath(folder, f))!, outputFolder))
            .ToList();
        // A scan beside its transcript: the scan's result keeps the plain name.
        var scans = found.Where(f => DocumentNames.IsPdf(f.Path)).Select(f => f.ResultPath).ToHashSet(StringComparer.Ordinal);
        found = [.. found.Select(f => DocumentNames.IsTranscript(f.Path) && scans.Contains(f.ResultPath) ? f with { ResultPath = f.ResultPath[..^".json".Length] + System.IO.Path.GetExtension(f.Path) + ".json" } : f)];
        return found.Count > 0 ? found : throw new UsageException($"{folder}: no PDF and no transcript (.txt, .md, .html) in this folder");
    }

    private static InputDocument Named(string file, string subfolder, string outputFolder)
    {
        var name = System.IO.Path.GetFileName(file);
        return new InputDocument(file, System.IO.Path.Combine(outputFolder, subfolder, DocumentNames.Stem(name) + ".json"));
    }
}
