using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Imaging;

/// <summary>A line of text on a page image, not yet read. Pixels of the page.</summary>
public sealed record FoundLine
{
    internal FoundLine(ComponentMap map, HashSet<int> labels)
    {
        Map = map;
        Labels = labels;
    }

    /// <summary>Ink box of the line, marks included.</summary>
    public required Box Box { get; init; }

    /// <summary>y of the baseline at the middle of the line.</summary>
    public required double Baseline { get; init; }

    /// <summary>How much y grows per pixel to the right along the baseline; 0 on a well deskewed page.</summary>
    public required double Slope { get; init; }

    /// <summary>Height of a Thai consonant without marks.</summary>
    public required double BodyHeight { get; init; }

    /// <summary>Ink boxes of the line's components (letters, marks, pieces of them), left to right.</summary>
    public required IReadOnlyList<Box> Components { get; init; }

    /// <summary>Which pixel belongs to which component of the region.</summary>
    internal ComponentMap Map { get; }

    /// <summary>Labels of this line's components in <see cref="Map"/>.</summary>
    internal HashSet<int> Labels { get; }
}
