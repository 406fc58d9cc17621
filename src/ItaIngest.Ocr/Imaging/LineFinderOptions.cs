namespace ItaIngest.Ocr.Imaging;

/// <summary>
/// Options of <see cref="LineFinder"/>. Lengths are in body heights: the height of a Thai consonant without marks (ก, น), which is about 0.8 of a digit's.
/// </summary>
public sealed record LineFinderOptions
{
    /// <summary>
    /// Body height of the page's running text in pixels, from <see cref="LineFinder.EstimateBodyHeight"/>. Lines of a few characters take it over,
    /// since their own is uncertain. Null: it is estimated from the region.
    /// </summary>
    public double? BodyHeight { get; init; }

    /// <summary>A gap wider than this ends a line: what follows is another column.</summary>
    public double ColumnGap { get; init; } = 1.9;

    /// <summary>Heights of components that carry a baseline: consonants and small letters to capitals, digits and consonants with a fused mark.</summary>
    public double LeastLetter { get; init; } = 0.7;

    public double TallestLetter { get; init; } = 1.55;

    /// <summary>Components smaller than this in both directions are specks; full stops and leader dots are larger.</summary>
    public double Speck { get; init; } = 0.1;

    /// <summary>Components taller than this are drawings, stamps or photographs.</summary>
    public double TallestComponent { get; init; } = 4.5;

    /// <summary>A mark stands at most this far from the nearest component of its line.</summary>
    public double MarkDistance { get; init; } = 0.75;

    /// <summary>Marks closer than this above each other are one stack (a tone on its vowel) and go to one line.</summary>
    public double StackDistance { get; init; } = 0.2;

    /// <summary>How far marks may reach over a cell's upper border.</summary>
    public double Overhang { get; init; } = 1.2;

    /// <summary>Body heights tried one after the other: text of other sizes is found among what the first pass leaves.</summary>
    public int Passes { get; init; } = 3;

    /// <summary>Later passes look for text at least this high; what is smaller are leader dots and dirt.</summary>
    public double SmallestText { get; init; } = 0.55;

    /// <summary>Body heights below this many pixels cannot be read by anybody.</summary>
    public double LeastBodyPixels { get; init; } = 4;
}
