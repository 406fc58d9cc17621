using System.Globalization;
using ItaIngest.Training.Network;
using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Numbers;

/// <summary>
/// Trains the second reader's network with the programs of Debian's tesseract-ocr. It goes on from the stock model of English, which has 36 rows, has never seen a Thai letter and shares
/// nothing with the model of text, which comes from the stock model of Thai: from nothing at all, a network takes ten times as many lines to find the first digit.
/// </summary>
internal sealed class NumberNetwork(string workFolder)
{
    public const string ModelName = "ita-numbers";
    private const string Package = "tesseract-ocr";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private string Folder => Path.Combine(workFolder, "starter-numbers");

    private string StarterPath => Path.Combine(Folder, ModelName, ModelName + ".traineddata");

    private string Checkpoint => Path.Combine(workFolder, "checkpoints", ModelName + "_checkpoint");

    /// <summary>The stock model from which training starts: Debian's tesseract-ocr-eng, on which tesseract-ocr depends.</summary>
    public const string StockName = "eng.traineddata";

    /// <summary>Trains on the lines and writes the model with integer weights; a stopped training is taken up again.</summary>
    /// <param name="stockModel">The model of English.</param>
    /// <param name="lines">Training files.</param>
    /// <param name="iterations">Lines shown in all.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="model">File to write.</param>
    /// <param name="report">Receives the log.</param>
    /// <param name="ct">Ends the training; the checkpoints stay.</param>
    public async Task TrainAsync(string stockModel, IReadOnlyList<string> lines, int iterations, double rate, string model, Action<string> report, CancellationToken ct)
    {
        await MakeStarterAsync(ct);
        Directory.CreateDirectory(Path.GetDirectoryName(Checkpoint)!);
        var list = Path.Combine(workFolder, "number-lines.txt");
        await File.WriteAllLinesAsync(list, lines, ct);
        List<string> arguments =
        [
            "--continue_from", await MakeFloatNetworkAsync(stockModel, ct), "--old_traineddata", stockModel, "--traineddata", StarterPath,
            "--model_output", Path.Combine(workFolder, "checkpoints", ModelName), "--train_listfile", list,
            "--max_iterations", iterations.ToString(CultureInfo.InvariantCulture), "--target_error_rate", "0.0005",
            "--reset_learning_rate", "--learning_rate", rate.ToString(CultureInfo.InvariantCulture),
        ];
        await TesseractTools.RunTrainerAsync(arguments, report, ct);
        await Tool.RunAsync(
            "lstmtraining", Package, ["--stop_training", "--continue_from", Checkpoint, "--traineddata", StarterPath, "--model_output", model, "--convert_to_int"], Limit, ct);
    }

    private async Task<string> MakeFloatNetworkAsync(string stockModel, CancellationToken ct)
    {
        var integer = Path.Combine(Folder, "stock.lstm");
        var floating = Path.Combine(Folder, "stock-float.lstm");
        await Tool.RunAsync("combine_tessdata", Package, ["-e", stockModel, integer], Limit, ct);
        await File.WriteAllBytesAsync(floating, FloatModel.FromInteger(await File.ReadAllBytesAsync(integer, ct)), ct);
        return floating;
    }

    private async Task MakeStarterAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        var characters = Path.Combine(Folder, "characters.txt");
        var unicharset = Path.Combine(Folder, "unicharset");
        await File.WriteAllLinesAsync(characters, NumberCharacters.All.Select(c => c.ToString()), ct);

        // The tool wants the file that breaks Chinese characters into strokes even where there are none.
        await File.WriteAllTextAsync(Path.Combine(Folder, "radical-stroke.txt"), "# none\n", ct);
        await Tool.RunAsync("unicharset_extractor", Package, ["--output_unicharset", unicharset, "--norm_mode", "3", characters], Limit, ct);
        await Tool.RunAsync(
            "combine_lang_model",
            Package,
            ["--input_unicharset", unicharset, "--script_dir", Folder, "--output_dir", Folder, "--lang", ModelName, "--pass_through_recoder", "true"],
            Limit,
            ct);
    }
}
