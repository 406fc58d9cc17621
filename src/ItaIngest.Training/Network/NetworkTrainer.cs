using System.Diagnostics;
using System.Globalization;
using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Network;

/// <summary>Trains one network with the programs of Debian's tesseract-ocr.</summary>
/// <param name="workFolder">Where starter, lists and checkpoints lie.</param>
/// <param name="name">The model's name; it keeps the files of several models apart.</param>
/// <param name="characters">What the network can read, one entry a character, a mark on a letter that carries it.</param>
/// <param name="keepBlanks">Whether the model writes as many blanks as are printed.</param>
internal sealed class NetworkTrainer(string workFolder, string name, IEnumerable<string> characters, bool keepBlanks = false)
{
    private const string Package = "tesseract-ocr";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The newest state of a training: what a stopped one goes on from.</summary>
    public string Checkpoint => CheckpointOf("checkpoints");

    /// <summary>The newest state of the training's end at a low rate.</summary>
    public string SettledCheckpoint => CheckpointOf("checkpoints-settled");

    private string CheckpointOf(string phase) => Path.Combine(workFolder, phase, name + "_checkpoint");

    private string StarterPath => Path.Combine(workFolder, "starter", name, name + ".traineddata");

    /// <summary>The stock model's network with float weights.</summary>
    /// <returns>Path of the <c>.lstm</c> file.</returns>
    public async Task<string> MakeFloatNetworkAsync(string stockModel, CancellationToken ct)
    {
        var integer = Path.Combine(workFolder, name + "-stock.lstm");
        var floating = Path.Combine(workFolder, name + "-stock-float.lstm");
        await Tool.RunAsync("combine_tessdata", Package, ["-e", stockModel, integer], Limit, ct);
        await File.WriteAllBytesAsync(floating, FloatModel.FromInteger(await File.ReadAllBytesAsync(integer, ct)), ct);
        return floating;
    }

    /// <summary>
    /// A model without a network: the character set and its coding. With pass-through, codes are the set's own numbers; with any other coding the
    /// null character would land on another output than the stock model's, and training diverges.
    /// </summary>
    public async Task MakeStarterAsync(CancellationToken ct)
    {
        var folder = Path.Combine(workFolder, "starter");
        Directory.CreateDirectory(folder);
        var list = Path.Combine(folder, name + "-characters.txt");
        var unicharset = Path.Combine(folder, name + "-unicharset");
        await File.WriteAllLinesAsync(list, characters, ct);

        // The tool wants the file that breaks Chinese characters into strokes even where there are none.
        await File.WriteAllTextAsync(Path.Combine(folder, "radical-stroke.txt"), "# none\n", ct);
        await Tool.RunAsync("unicharset_extractor", Package, ["--output_unicharset", unicharset, "--norm_mode", "3", list], Limit, ct);
        await Tool.RunAsync(
            "combine_lang_model",
            Package,
            ["--input_unicharset", unicharset, "--script_dir", folder, "--output_dir", folder, "--lang", name, "--pass_through_recoder", "true"],
            Limit,
            ct);
        if (keepBlanks)
        {
            var config = Path.Combine(folder, name + ".config");
            await File.WriteAllTextAsync(config, "preserve_interword_spaces 1\n", ct);
            await Tool.RunAsync("combine_tessdata", Package, ["-o", StarterPath, config], Limit, ct);
        }
    }

    /// <summary>
    /// Trains until the given number of lines were shown, reporting each line that lstmtraining writes. Where <paramref name="checkpoint"/> is there already, lstmtraining goes on from it, and with
    /// the rate that is stored in it: a phase with another rate needs a checkpoint of its own.
    /// </summary>
    /// <param name="start">A float network of the stock model, or the checkpoint of an earlier phase.</param>
    /// <param name="stockModel">The model that <paramref name="start"/> comes from; null for a checkpoint of this model.</param>
    /// <param name="lines">Training files.</param>
    /// <param name="iterations">Lines shown in this phase.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="checkpoint">Where the phase's newest state is kept.</param>
    /// <param name="report">Receives the log.</param>
    /// <param name="ct">Ends the training; the checkpoints stay.</param>
    public async Task TrainAsync(
        string start, string? stockModel, IEnumerable<string> lines, int iterations, double rate, string checkpoint, Action<string> report, CancellationToken ct)
    {
        var list = Path.Combine(workFolder, name + "-lines.txt");
        var output = checkpoint[..^"_checkpoint".Length];
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        await File.WriteAllLinesAsync(list, lines, ct);
        var arguments = new List<string>
        {
            "--continue_from", start, "--traineddata", StarterPath, "--model_output", output, "--train_listfile", list,
            "--max_iterations", iterations.ToString(CultureInfo.InvariantCulture), "--target_error_rate", "0.0005",
            "--reset_learning_rate", "--learning_rate", rate.ToString(CultureInfo.InvariantCulture),
        };
        if (stockModel is not null)
        {
            arguments.AddRange(["--old_traineddata", stockModel]);
        }

        await RunTrainerAsync(arguments, report, ct);
    }

    /// <summary>Puts a checkpoint's network and the character set into one model file.</summary>
    /// <param name="checkpoint">Of <see cref="TrainAsync"/>.</param>
    /// <param name="integer">Byte weights: an eighth of the size and three times the speed.</param>
    /// <param name="model">File to write.</param>
    /// <param name="ct">Ends the program.</param>
    public async Task WriteModelAsync(string checkpoint, bool integer, string model, CancellationToken ct)
    {
        List<string> arguments = ["--stop_training", "--continue_from", checkpoint, "--traineddata", StarterPath, "--model_output", model];
        if (integer)
        {
            arguments.Add("--convert_to_int");
        }

        await Tool.RunAsync("lstmtraining", Package, arguments, Limit, ct);
    }

    /// <summary>Runs lstmtraining on one core.</summary>
    private static async Task RunTrainerAsync(List<string> arguments, Action<string> report, CancellationToken ct)
    {
        var info = new ProcessStartInfo("lstmtraining", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };

        // More threads wait for each other by spinning and are slower.
        info.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(info) ?? throw new InvalidOperationException("lstmtraining did not start.");
        await using var killed = ct.Register(() => process.Kill(entireProcessTree: true));
        process.ErrorDataReceived += (_, e) => Report(e.Data, report);
        process.OutputDataReceived += (_, e) => Report(e.Data, report);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await process.WaitForExitAsync(CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"lstmtraining ended with code {process.ExitCode}.");
        }
    }

    private static void Report(string? line, Action<string> report)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            report(line);
        }
    }
}
