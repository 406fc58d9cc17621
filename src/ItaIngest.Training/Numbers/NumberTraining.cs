using ItaIngest.Ocr;
using ItaIngest.Training.Lines;
using ItaIngest.Training.Pages;

namespace ItaIngest.Training.Numbers;

/// <summary>Makes the second reader's model: lines, training, table of errors.</summary>
internal static class NumberTraining
{
    private const string TableName = "errors-numbers.md";

    /// <summary>Seeds of the lines of numbers lie apart from those of text.</summary>
    private const int SeedOffset = 300_000;

    /// <exception cref="MissingDependencyException">A program or the stock model is not installed.</exception>
    public static async Task RunAsync(TrainingOptions options, Action<string> report, CancellationToken ct)
    {
        var stock = Path.Combine(options.StockModelFolder, NumberNetwork.StockName);
        if (!File.Exists(stock))
        {
            throw new MissingDependencyException(stock, "tesseract-ocr-eng");
        }

        var files = await MakeLinesAsync(options, report, ct);
        var model = Path.Combine(options.ModelFolder, NumberNetwork.ModelName + ".traineddata");
        await new NumberNetwork(options.WorkFolder).TrainAsync(stock, files, options.NumberIterations, options.NumberLearningRate, model, report, ct);
        var table = NumberErrors.Table(model, await NumberErrors.MakeTestAsync(options.WorkFolder, options.TestPages, ct));
        await File.WriteAllTextAsync(Path.Combine(options.ModelFolder, TableName), $"# Errors of the second reader on numbers kept apart\n\n{table}", ct);
        report(table);
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
