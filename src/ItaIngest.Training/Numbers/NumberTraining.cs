using ItaIngest.Ocr;
using ItaIngest.Training.Lines;
using ItaIngest.Training.Network;
using ItaIngest.Training.Pages;

namespace ItaIngest.Training.Numbers;

/// <summary>
/// Makes the second reader's model: lines, training, table of errors. Its network goes on from the stock model of English, which has 36 rows, has never seen a Thai letter and shares
/// nothing with the model of text, which comes from the stock model of Thai: from nothing at all, a network takes ten times as many lines to find the first digit.
/// </summary>
internal static class NumberTraining
{
    private const string ModelName = "ita-numbers";

    /// <summary>The stock model from which training starts: Debian's tesseract-ocr-eng, on which tesseract-ocr depends.</summary>
    private const string StockName = "eng.traineddata";

    private const string TableName = "errors-numbers.md";

    /// <summary>Seeds of the lines of numbers lie apart from those of text.</summary>
    private const int SeedOffset = 300_000;

    /// <exception cref="MissingDependencyException">A program or the stock model is not installed.</exception>
    public static async Task RunAsync(TrainingOptions options, Action<string> report, CancellationToken ct)
    {
        var stock = Path.Combine(options.StockModelFolder, StockName);
        if (!File.Exists(stock))
        {
            throw new MissingDependencyException(stock, "tesseract-ocr-eng");
        }

        var files = await MakeLinesAsync(options, report, ct);
        var model = Path.Combine(options.ModelFolder, ModelName + ".traineddata");
        await TrainAsync(options, stock, files, model, report, ct);
        var table = NumberErrors.Table(model, await NumberErrors.MakeTestAsync(options.WorkFolder, options.TestPages, ct));
        await File.WriteAllTextAsync(Path.Combine(options.ModelFolder, TableName), $"# Errors of the second reader on numbers kept apart\n\n{table}", ct);
        report(table);
    }

    private static async Task TrainAsync(
        TrainingOptions options, string stock, IReadOnlyList<string> files, string model, Action<string> report, CancellationToken ct)
    {
        var trainer = new NetworkTrainer(options.WorkFolder, ModelName, NumberCharacters.All.Select(c => c.ToString()));
        await trainer.MakeStarterAsync(ct);
        var start = await trainer.MakeFloatNetworkAsync(stock, ct);
        await trainer.TrainAsync(start, stock, files, options.NumberIterations, options.NumberLearningRate, trainer.Checkpoint, report, ct);
        await trainer.WriteModelAsync(trainer.Checkpoint, integer: true, model, ct);
    }

    private static async Task<IReadOnlyList<string>> MakeLinesAsync(TrainingOptions options, Action<string> report, CancellationToken ct)
    {
        var folder = Path.Combine(options.WorkFolder, $"number-lines-{options.Seed}");
        if (!Directory.Exists(folder))
        {
            var factory = new NumberLineFactory(options.WorkFolder, FaceCatalogue.ForTraining(options.WorkFolder), LineScanners.Training, forTest: false, options.Seed + SeedOffset);
            var (_, lines) = await LineSet.WriteAsync(folder + ".part", factory.MakeAsync(options.NumberPages, ct), report, ct);
            Directory.Move(folder + ".part", folder);
            report($"{lines} lines of numbers");
        }

        return [.. Directory.GetFiles(folder, "*.lstmf").Order(StringComparer.Ordinal)];
    }
}
