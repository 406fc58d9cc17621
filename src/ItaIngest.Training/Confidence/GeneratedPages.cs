using System.Text.Json;
using ItaIngest.Core.Pages;
using ItaIngest.Ocr;
using ItaIngest.Ocr.Workers;
using ItaIngest.Training.Samples;

namespace ItaIngest.Training.Confidence;

/// <summary>A made-up report as it was recognised.</summary>
/// <param name="Name">Number and scanner.</param>
/// <param name="Pages">As recognised; what a page could not be read is not there.</param>
/// <param name="Truth">True records, JSON.</param>
internal sealed record GeneratedReport(string Name, IReadOnlyList<Page> Pages, JsonElement Truth);

/// <summary>
/// The made-up reports, printed, scanned and recognised. Recognising takes seconds a page, so that what was recognised is kept in the work folder; what is
/// worked out from it, the evidence, is not.
/// </summary>
internal sealed class GeneratedPages(string work, string fonts)
{
    private readonly string _folder = Path.Combine(work, "confidence");

    /// <summary>Makes the reports that are not there yet.</summary>
    /// <param name="count">How many there are to be.</param>
    /// <param name="say">Told of each new one.</param>
    /// <param name="ct">Stops between two documents.</param>
    public async Task MakeAsync(int count, Action<string> say, CancellationToken ct)
    {
        Directory.CreateDirectory(_folder);
        await SamplePrinter.LayOutFacesAsync(fonts, _folder, ct);
        await using var workers = new PageWorkerPool(new PageWorkerPoolOptions { Size = 1 });
        for (var i = 0; i < count; i++)
        {
            ct.ThrowIfCancellationRequested();
            var sample = ReportFactory.Make(i);
            var name = Path.GetFileNameWithoutExtension(sample.FileName);
            if (!File.Exists(TruthOf(name)))
            {
                await MakeAsync(sample, name, workers, ct);
                say($"{name} printed, scanned and recognised");
            }
        }
    }

    /// <summary>All that are there, by name.</summary>
    public IEnumerable<GeneratedReport> Read()
    {
        foreach (var pages in Directory.GetFiles(_folder, "*.pages.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(pages)[..^".pages.json".Length];
            using var truth = JsonDocument.Parse(File.ReadAllBytes(TruthOf(name)));
            yield return new GeneratedReport(name, JsonSerializer.Deserialize<List<Page>>(File.ReadAllBytes(pages))!, truth.RootElement.Clone());
        }
    }

    private async Task MakeAsync(Sample sample, string name, PageWorkerPool workers, CancellationToken ct)
    {
        var pdf = Path.Combine(_folder, sample.FileName);
        var count = await SamplePrinter.PrintAsync(sample, _folder, pdf, ct);
        var pages = new List<Page>();
        await using (var document = await DocumentPages.OpenAsync(pdf, workers, ct: ct))
        {
            for (var number = 1; number <= document.Count; number++)
            {
                if ((await document.ReadPageAsync(number, null, ct)).Page is { } page)
                {
                    pages.Add(page);
                }
            }
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, name + ".pages.json"), JsonSerializer.Serialize(pages), ct);
        await File.WriteAllTextAsync(TruthOf(name), SamplesCommand.TrueRecords(sample, count), ct);
        File.Delete(pdf);
    }

    private string TruthOf(string name) => Path.Combine(_folder, name + ".truth.json");
}
