using ItaIngest.Ocr;
using ItaIngest.Training.Lines;
using ItaIngest.Training.Network;
using ItaIngest.Training.Pages;
using ItaIngest.Training.Scanning;

namespace ItaIngest.Training;

/// <summary>Makes the recognition model from nothing but Debian packages, fonts from npm and the generator in this project.</summary>
public static class TrainCommand
{
    /// <summary>Seeds of test pages lie far from those of training.</summary>
    private const int TestSeed = 900_001;

    /// <summary>Scanners of training pages.</summary>
    private static readonly ScannerProfile[] TrainingScanners =
        [ScannerProfiles.CleanGrey300, ScannerProfiles.OfficeGrey200, ScannerProfiles.OfficeGrey200, ScannerProfiles.CopierBilevel200, ScannerProfiles.WornGrey150];

    /// <summary>Scanners that no training line comes from.</summary>
    private static readonly ScannerProfile[] TestScanners =
        [ScannerProfiles.CopierBilevel300, ScannerProfiles.WornGrey150 with { Name = "test200", Dpi = 200, BilevelThreshold = new(150, 175), Shade = new(0, 0.05), ShowThrough = Spread.None },
         ScannerProfiles.OfficeGrey200 with { Name = "test150", Dpi = 150, JpegQuality = new(45, 60) }];

    /// <summary>Makes lines, trains, measures and writes the model.</summary>
    /// <returns>The exit code: 0.</returns>
    /// <exception cref="MissingDependencyException">A program or the stock model is not installed.</exception>
    public static async Task<int> RunAsync(TrainingOptions options, CancellationToken ct)
    {
        Directory.CreateDirectory(options.WorkFolder);
        Directory.CreateDirectory(options.ModelFolder);
        var stock = Path.Combine(options.StockModelFolder, "tha.traineddata");
        if (!File.Exists(stock))
        {
            throw new MissingDependencyException(stock, "tesseract-ocr-tha");
        }

        var tools = new TesseractTools(options.WorkFolder);
        await FaceCatalogue.FetchAsync(options.WorkFolder, ct);
        await tools.MakeStarterAsync(ct);
        var files = await MakeLinesAsync(options, ct);
        var start = options.ContinueFrom ?? await tools.MakeFloatNetworkAsync(stock, ct);
        var checkpoint = await tools.TrainAsync(
            start, options.ContinueFrom is null ? stock : null, files, options.Iterations, options.LearningRate, Say, ct);
        var model = Path.Combine(options.ModelFolder, TesseractTools.ModelName + ".traineddata");
        await tools.WriteModelAsync(checkpoint, integer: true, model, ct);
        await ReportAsync(options, model, stock, ct);
        return 0;
    }

    private static async Task<List<string>> MakeLinesAsync(TrainingOptions options, CancellationToken ct)
    {
        var folder = Path.Combine(options.WorkFolder, $"lines-{options.Seed}");
        if (Directory.Exists(folder))
        {
            Say($"{folder} is there already and is used");
            return [.. Directory.GetFiles(folder, "*.lstmf").Order(StringComparer.Ordinal)];
        }

        var factory = new LineFactory(options.WorkFolder, FaceCatalogue.ForTraining(options.WorkFolder), TrainingScanners, forTest: false, options.Seed);
        var unfinished = folder + ".part";
        var (files, lines) = await LineSet.WriteAsync(unfinished, factory.MakeAsync(options.Pages, ct), Say, ct);
        Directory.Move(unfinished, folder);
        Say($"{lines} training lines");
        return files.ConvertAll(f => Path.Combine(folder, Path.GetFileName(f)));
    }

    private static async Task ReportAsync(TrainingOptions options, string model, string stock, CancellationToken ct)
    {
        var sets = new (string Name, IReadOnlyList<Face> Faces)[]
        {
            ("unseen faces", FaceCatalogue.ForTest(options.WorkFolder)), ("TH Sarabun New", FaceCatalogue.OfficeFace(options.WorkFolder)),
        };
        foreach (var (name, faces) in sets)
        {
            var lines = new List<TrainingLine>();
            await foreach (var line in new LineFactory(options.WorkFolder, faces, TestScanners, forTest: true, TestSeed).MakeAsync(options.TestPages, ct))
            {
                lines.Add(line);
            }

            Say($"{name}, stock model: {ModelScore.Measure(stock, lines)}");
            Say($"{name}, this model: {ModelScore.Measure(model, lines)}");
        }
    }

    private static void Say(string line) => Console.Error.WriteLine(line);
}
