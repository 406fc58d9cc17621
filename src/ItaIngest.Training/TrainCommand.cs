using ItaIngest.Core.Thai;
using ItaIngest.Ocr;
using ItaIngest.Training.Confidence;
using ItaIngest.Training.Evaluation;
using ItaIngest.Training.Lines;
using ItaIngest.Training.Network;
using ItaIngest.Training.Numbers;
using ItaIngest.Training.Pages;
using ItaIngest.Training.Text;

namespace ItaIngest.Training;

/// <summary>
/// Makes the recognition models, that of text and that of numbers, from nothing but Debian packages, fonts from npm and the generator in this project. What an earlier, stopped run left in the work folder
/// (faces, lines, checkpoint) is taken up again.
/// </summary>
public static class TrainCommand
{
    private const string ModelName = "ita";

    /// <summary>The table of errors, beside the model.</summary>
    private const string TableName = "errors.md";

    /// <summary>Makes lines, trains, writes the model, and measures it.</summary>
    /// <returns>The exit code: 0.</returns>
    /// <exception cref="MissingDependencyException">A program or the stock model is not installed.</exception>
    public static async Task<int> RunAsync(TrainingOptions options, CancellationToken ct)
    {
        Directory.CreateDirectory(options.WorkFolder);
        Directory.CreateDirectory(options.ModelFolder);
        if (options.IsConfidenceOnly)
        {
            await ConfidenceTraining.RunAsync(options, Say, ct);
            return 0;
        }

        var stock = Path.Combine(options.StockModelFolder, "tha.traineddata");
        if (!File.Exists(stock))
        {
            throw new MissingDependencyException(stock, "tesseract-ocr-tha");
        }

        if (!File.Exists(ThaiWordList.DebianPath))
        {
            throw new MissingDependencyException(ThaiWordList.DebianPath, ThaiWordList.Package);
        }

        var trainer = new NetworkTrainer(
            options.WorkFolder, ModelName, CharacterSet.All.Select(c => CharacterSet.IsMark(c) ? "ก" + c : c.ToString()), keepBlanks: true);
        await FaceCatalogue.FetchAsync(options.WorkFolder, ct);
        await trainer.MakeStarterAsync(ct);
        var files = WithChecked(options, await MakeLinesAsync(options, ct));
        var checkpoint = await TrainAsync(trainer, options, stock, files, ct);
        var model = Path.Combine(options.ModelFolder, ModelName + ".traineddata");
        await trainer.WriteModelAsync(checkpoint, integer: true, model, ct);
        var test = await TestSet.MakeAsync(options.WorkFolder, options.TestPages, ct);
        var table = ErrorTable.Make(model, stock, test);
        await File.WriteAllTextAsync(Path.Combine(options.ModelFolder, TableName), $"# Errors on lines kept apart\n\n{table}", ct);
        Say(table);
        await NumberTraining.RunAsync(options, Say, ct);
        await ConfidenceTraining.RunAsync(options, Say, ct);
        return 0;
    }

    private static async Task<string> TrainAsync(
        NetworkTrainer trainer, TrainingOptions options, string stock, IReadOnlyList<string> files, CancellationToken ct)
    {
        var earlier = options.ContinueFrom ?? (File.Exists(trainer.Checkpoint) ? trainer.Checkpoint : null);
        if (earlier is not null)
        {
            Say($"training goes on from {earlier}");
        }

        var start = earlier ?? await trainer.MakeFloatNetworkAsync(stock, ct);
        await trainer.TrainAsync(start, earlier is null ? stock : null, files, options.Iterations, options.LearningRate, trainer.Checkpoint, Say, ct);
        await trainer.TrainAsync(trainer.Checkpoint, null, files, options.SettlingIterations, options.SettlingRate, trainer.SettledCheckpoint, Say, ct);
        return trainer.SettledCheckpoint;
    }

    /// <summary>The files of made-up lines and one of those that people have checked. Files are shown in turns, so that a file of few lines counts as much as one of many.</summary>
    internal static IReadOnlyList<string> WithChecked(TrainingOptions options, IReadOnlyList<string> files)
    {
        if (options.LineFolder is not { } folder)
        {
            return files;
        }

        var lines = CorrectedLines.Read(folder, new Random(options.Seed), Say);
        if (lines.Count == 0)
        {
            Say($"{folder} holds no line that can be learned from");
            return files;
        }

        var file = Path.Combine(options.WorkFolder, "checked.lstmf");
        LstmfFile.Write(file, lines);
        Say($"{lines.Count} pictures of lines that people have checked");
        return [.. files, file];
    }

    private static async Task<IReadOnlyList<string>> MakeLinesAsync(TrainingOptions options, CancellationToken ct)
    {
        var folder = Path.Combine(options.WorkFolder, $"lines-{options.Seed}");
        if (Directory.Exists(folder))
        {
            Say($"{folder} is there already and is used");
            return [.. Directory.GetFiles(folder, "*.lstmf").Order(StringComparer.Ordinal)];
        }

        var factory = new LineFactory(options.WorkFolder, FaceCatalogue.ForTraining(options.WorkFolder), LineScanners.Training, forTest: false, options.Seed);
        var unfinished = folder + ".part";
        var (files, lines) = await LineSet.WriteAsync(unfinished, factory.MakeAsync(options.Pages, ct), Say, ct);
        Directory.Move(unfinished, folder);
        Say($"{lines} training lines");
        return files.ConvertAll(f => Path.Combine(folder, Path.GetFileName(f)));
    }

    private static void Say(string line) => Console.Error.WriteLine(line);
}
