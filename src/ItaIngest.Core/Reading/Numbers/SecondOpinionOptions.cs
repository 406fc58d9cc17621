using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Core.Reading.Numbers;

/// <summary>When the second reader of numbers is listened to. Confidences are the readers' own, 0…1.</summary>
internal sealed record SecondOpinionOptions
{
    /// <summary>A disagreement in which the second reader is less sure of its character than this is no disagreement.</summary>
    [Range(0.0, 1.0)]
    public double LeastVoice { get; init; } = 0.5;

    /// <summary>The second reader must be this sure of every character that it changes to overrule the first by the form alone.</summary>
    [Range(0.0, 1.0)]
    public double LeastRepair { get; init; } = 0.7;

    /// <summary>Changes that the form alone may decide; more is another number, not a slip.</summary>
    [Range(1, 10)]
    public int MostChanges { get; init; } = 2;

    /// <summary>What a glyph's confidence is worth at most when the other reader contradicts it: below the bound at which numbers are flagged.</summary>
    [Range(0.0, 1.0)]
    public double Disputed { get; init; } = 0.6;
}
