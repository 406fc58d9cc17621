using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ItaIngest.Ocr;

namespace ItaIngest.Training.Samples;

/// <summary>The use case behind <c>ita samples</c>: makes the PDFs and the true records of <c>sample-docs/</c> anew.</summary>
public static class SamplesCommand
{
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes <c>sample-docs/pdf</c> and <c>sample-docs/gold</c>.</summary>
    /// <param name="repositoryRoot">The folder that holds <c>sample-docs</c>.</param>
    /// <param name="ct">Stops between two documents.</param>
    /// <param name="only">Ids to make; null or empty for all.</param>
    /// <returns>The files that were written.</returns>
    /// <exception cref="MissingDependencyException">Chromium, poppler or npm is not installed.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(string repositoryRoot, CancellationToken ct, IReadOnlyList<string>? only = null)
    {
        var samples = Path.Combine(repositoryRoot, "sample-docs");
        var work = Path.Combine(repositoryRoot, ".work", "samples");
        var pdfs = Directory.CreateDirectory(Path.Combine(samples, "pdf")).FullName;
        var gold = Directory.CreateDirectory(Path.Combine(samples, "gold")).FullName;
        await SamplePrinter.LayOutFacesAsync(Path.Combine(samples, "src", "fonts"), work, ct);
        var written = new List<string>();
        foreach (var sample in SampleSet.All.Where(s => only is not { Count: > 0 } || only.Contains(s.Id)))
        {
            ct.ThrowIfCancellationRequested();
            var pdf = Path.Combine(pdfs, sample.FileName);
            var pageCount = await SamplePrinter.PrintAsync(sample, work, pdf, ct);
            var json = Path.Combine(gold, sample.Id + ".json");
            await File.WriteAllTextAsync(json, TrueRecords(sample, pageCount) + "\n", ct);
            written.AddRange([pdf, json]);
        }

        return written;
    }

    /// <summary>A document's true records as JSON.</summary>
    internal static string TrueRecords(Sample sample, int pageCount) =>
        JsonSerializer.Serialize(sample.Records with { Document = sample.Records.Document with { PageCount = pageCount } }, JsonOptions);
}
