using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Layout;

/// <summary>A line of text with the page on which it stands.</summary>
public sealed record PlacedLine(Page Page, TextLine Line)
{
    /// <summary>
    /// By how much the ink of two words is further apart than their type's blank is wide, in body heights: the white that letters have at their own sides. Measured on
    /// recognised pages, whose blanks of 0.54 come out as 0.93 in the middle and 1.4 at most.
    /// </summary>
    private const double SideBearings = 0.4;

    public Box Box => Line.Box;

    /// <summary>
    /// How far the line reaches towards the right side of what encloses it, 0…1: the end of a short line is the end of a thought,
    /// a full line was broken by the typesetter.
    /// </summary>
    public double Fill { get; init; } = 1;

    /// <summary>How much room is left between the line's end and where the longest lines of its column end, pixels; 0 when unknown.</summary>
    internal double Room { get; init; }

    /// <summary>The line stands a little further below the one above it than lines of one paragraph do in its table.</summary>
    internal bool IsSpacedOff { get; init; }

    /// <summary>
    /// What a gap between two words' boxes holds beside the blank, pixels: 0 on a page with a text layer, whose boxes are as wide as the type's letters; the letters' side bearings on a
    /// recognised one, whose boxes end with the ink.
    /// </summary>
    internal double Bearings => Page.Source == PageSource.Recognised ? SideBearings * Line.BodyHeight : 0;

    /// <summary>How far from the left side of what encloses it the line begins, 0…1.</summary>
    public double Indent { get; init; }
}

/// <summary>What stands outside tables on one baseline: one or more lines, left to right.</summary>
public sealed record TextRow(IReadOnlyList<PlacedLine> Segments) : Block
{
    public Page Page => Segments[0].Page;

    public override Box Box => Box.UnionOf(Segments.Select(s => s.Box));

    public override int PageNumber => Page.Number;

    public double BodyHeight => Segments.Max(s => s.Line.BodyHeight);

    /// <summary>The row's text, a blank between its segments.</summary>
    public Passage Passage => Passage.Join(Segments.Select(Passage.Of), blankBetween: true);
}

/// <summary>One thing of the document's reading order.</summary>
public abstract record Block
{
    public abstract Box Box { get; }

    /// <summary>1-based page on which it starts.</summary>
    public abstract int PageNumber { get; }
}
