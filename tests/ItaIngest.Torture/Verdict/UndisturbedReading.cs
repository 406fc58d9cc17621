using System.Text.Json.Nodes;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Records;
using ItaIngest.Server.Extraction;
using ItaIngest.Server.Intake;
using ItaIngest.Torture.Corpus;
using ItaIngest.Torture.Machines;

namespace ItaIngest.Torture.Verdict;

/// <summary>The records that files give when nothing disturbs their reading.</summary>
internal static class UndisturbedReading
{
    /// <summary>Reads files that can be read.</summary>
    /// <param name="files">Different ones.</param>
    /// <param name="timeLimitSeconds">For a page.</param>
    /// <param name="folder">For temporary files.</param>
    /// <returns>By SHA-256, before anything that folder names add.</returns>
    public static async Task<IReadOnlyDictionary<string, ReportRecords>> OfAsync(IReadOnlyCollection<CorpusFile> files, int timeLimitSeconds, string folder)
    {
        var atOnce = Environment.ProcessorCount;
        await using var source = new RecognisedPages(PoisonedPageWorker.Pool(timeLimitSeconds, atOnce));
        var extraction = new DocumentExtraction(source, parallelPages: 1);
        var records = new System.Collections.Concurrent.ConcurrentDictionary<string, ReportRecords>();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (file, token) =>
        {
            var path = Path.Combine(folder, file.Sha256 + ".pdf");
            await File.WriteAllBytesAsync(path, file.Content, token);
            records[file.Sha256] = (await extraction.ReadAsync(path, KnownSet.None, progress: null, token)).Records;
        });
        return records;
    }

    /// <summary>The records as the store must hold them for a document that arrived under a path.</summary>
    public static string Json(ReportRecords records, string path) => RecordJson.Write(FolderHints.Of(path).Apply(records));

    /// <summary>Whether two are the same; why a poisoned page was given up differs with what befell it.</summary>
    public static bool AreSame(string expected, string stored) =>
        expected == stored || JsonNode.DeepEquals(WithoutBlame(expected), WithoutBlame(stored));

    private static JsonNode WithoutBlame(string json)
    {
        var node = JsonNode.Parse(json)!;
        foreach (var (pointer, evidence) in node["evidence"]!.AsObject())
        {
            if (pointer.StartsWith("/document/pages/", StringComparison.Ordinal))
            {
                evidence!.AsObject().Remove("raw");
            }
        }

        return node;
    }
}
