namespace ItaIngest.Core.Pages;

public enum PageSource
{
    /// <summary>Recognised from the page's image.</summary>
    Recognised,

    /// <summary>Read from the PDF's own text layer, which was found sound.</summary>
    TextLayer,

    /// <summary>A transcript: lines and rulings are set as a page would show them; each line and character names its place in the file.</summary>
    Transcript,
}

/// <summary>One page as layout sees it: lines of text and rulings on the upright, deskewed image.</summary>
public sealed record Page
{
    /// <summary>1-based number in the document.</summary>
    public required int Number { get; init; }

    /// <summary>Pixels of the deskewed image.</summary>
    public required double Width { get; init; }

    /// <summary>Pixels of the deskewed image.</summary>
    public required double Height { get; init; }

    /// <summary>Pixels per inch.</summary>
    public required double Dpi { get; init; }

    public required PageSource Source { get; init; }

    /// <summary>In no particular order.</summary>
    public required IReadOnlyList<TextLine> Lines { get; init; }

    public required IReadOnlyList<Ruling> Rulings { get; init; }

    public required PageTransform Transform { get; init; }
}
