namespace ItaIngest.Ocr.Recognition;

/// <summary>Options of <see cref="LineRecognizer"/>.</summary>
public sealed record RecognitionOptions
{
    /// <summary>The <c>.traineddata</c> file; null: the project's own model, found by <see cref="RecognitionModel.Locate"/>.</summary>
    public string? ModelPath { get; init; }

    /// <summary>Whether the recogniser keeps other readings of each symbol.</summary>
    public bool Choices { get; init; } = true;

    /// <summary>Other readings with less confidence than this (0…1) are left out.</summary>
    public double LeastChoice { get; init; } = 0.01;

    /// <summary>Other readings kept per symbol.</summary>
    public int MostChoices { get; init; } = 4;

    /// <summary>Ink farther apart than this, in body heights, has a blank between it, whatever the recogniser says.</summary>
    public double BlankGap { get; init; } = 0.9;

    /// <summary>Lines whose letters are lower than this many pixels are not read.</summary>
    public double LeastBodyPixels { get; init; } = 4;
}
