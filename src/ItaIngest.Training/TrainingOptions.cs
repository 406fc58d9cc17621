using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Training;

/// <summary>What <see cref="TrainCommand"/> does. The defaults make a model like that in <c>models/</c>.</summary>
public sealed record TrainingOptions
{
    /// <summary>Folder for fonts, lines and checkpoints; gigabytes, not kept in the repository.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>Folder that receives <c>ita.traineddata</c>.</summary>
    public required string ModelFolder { get; init; }

    /// <summary>Folder of Debian's <c>tha.traineddata</c> and <c>eng.traineddata</c>, from which training starts.</summary>
    public string StockModelFolder { get; init; } = "/usr/share/tesseract-ocr/5/tessdata";

    /// <summary>Pages of training text; a page has about fifty usable lines.</summary>
    [Range(1, 5000)]
    public int Pages { get; init; } = 640;

    /// <summary>Pages of the test set for each of its faces and scanners.</summary>
    [Range(1, 500)]
    public int TestPages { get; init; } = 3;

    /// <summary>Lines shown to the network.</summary>
    [Range(0, 10_000_000)]
    public int Iterations { get; init; } = 150_000;

    /// <summary>Learning rate of the start; lower is slower, higher no better.</summary>
    public double LearningRate { get; init; } = 0.0005;

    /// <summary>Lines shown at the end at a low rate, which lets the weights settle.</summary>
    [Range(0, 10_000_000)]
    public int SettlingIterations { get; init; } = 20_000;

    /// <summary>Learning rate of that end.</summary>
    public double SettlingRate { get; init; } = 0.00012;

    /// <summary>Pages of numbers for the second reader; a page has about two hundred usable lines.</summary>
    [Range(1, 5000)]
    public int NumberPages { get; init; } = 112;

    /// <summary>Lines shown to the second reader's network.</summary>
    [Range(1, 10_000_000)]
    public int NumberIterations { get; init; } = 8_000;

    /// <summary>Learning rate of the second reader.</summary>
    public double NumberLearningRate { get; init; } = 0.0007;

    /// <summary>Made-up reports from which confidence is learned; one has about two pages.</summary>
    [Range(20, 5000)]
    public int ConfidenceReports { get; init; } = 130;

    /// <summary>Recognition stays as it is, only confidence is learned anew; the program must be built again to use it.</summary>
    public bool IsConfidenceOnly { get; init; }

    /// <summary>Folder of the faces that these reports are printed in beside the installed ones (<c>sample-docs/src/fonts</c>).</summary>
    public string FontFolder { get; init; } = "";

    /// <summary>Folder of lines that people have checked, mixed in with the made-up ones; null for none.</summary>
    public string? LineFolder { get; init; }

    /// <summary>A checkpoint of an earlier run to go on from; null: the stock model.</summary>
    public string? ContinueFrom { get; init; }

    /// <summary>The same seed makes the same pages.</summary>
    public int Seed { get; init; } = 1;
}
