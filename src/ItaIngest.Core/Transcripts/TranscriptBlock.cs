namespace ItaIngest.Core.Transcripts;

/// <summary>One thing of a transcript's reading order, between blank lines or not.</summary>
internal abstract record TranscriptBlock;

/// <summary>A line of text outside tables.</summary>
/// <param name="Parts">Usually one; several where tabs part them.</param>
internal sealed record LineBlock(IReadOnlyList<Stretch> Parts) : TranscriptBlock
{
    /// <summary>Marked as a heading, or centred.</summary>
    public bool IsHeading { get; init; }

    /// <summary>A blank line, or a markup's block border, stands above it.</summary>
    public bool IsApart { get; init; }

    public string Text => string.Join(' ', Parts.Select(p => p.Text));

    public bool IsBold => Parts.All(p => p.IsBold);
}

/// <summary>Consecutive rows of cells.</summary>
internal sealed record TableBlock(TranscriptTable Table) : TranscriptBlock;

/// <summary>The file says that a page ends here.</summary>
internal sealed record PageEnd : TranscriptBlock;
