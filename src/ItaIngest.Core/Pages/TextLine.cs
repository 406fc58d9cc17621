using System.Text.Json.Serialization;

namespace ItaIngest.Core.Pages;

/// <summary>Another reading of a glyph, with the recogniser's own (uncalibrated) confidence, 0…1.</summary>
public sealed record GlyphChoice(string Text, double Confidence);

/// <summary>
/// One symbol as the recogniser or the text layer gives it: a base character with its marks, or a single blank
/// (<c>" "</c>), whose box is the gap.
/// </summary>
/// <param name="Text">The symbol's characters as read: no normalisation other than the recogniser's own.</param>
/// <param name="Box">Where it stands, in pixels of the page.</param>
/// <param name="Confidence">The recogniser's own confidence, 0…1; 1 for a trusted text layer.</param>
public sealed record Glyph(string Text, Box Box, double Confidence)
{
    /// <summary>Other readings, best first; empty where the source offers none.</summary>
    public IReadOnlyList<GlyphChoice> Choices { get; init; } = [];

    /// <summary>What was read, where <see cref="Text"/> was mended afterwards; null for a glyph that is as it was read.</summary>
    public string? Read { get; init; }

    /// <summary>
    /// What the second reader of numbers has in this glyph's place where the two readers disagree and nothing has settled it: other characters, or none; null where they agree.
    /// </summary>
    public string? Second { get; init; }

    /// <summary>1-based character of the transcript's line (<see cref="TextLine.SourceLine"/>); 0 on a page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Column { get; init; }

    /// <summary>Why a person should look at what stands here, a code from <see cref="Records.Reasons"/>; null when nothing speaks against it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Doubt { get; init; }

    /// <summary>The second reader of numbers has the same sign in its place.</summary>
    [JsonIgnore]
    public bool IsSeconded { get; init; }

    [JsonIgnore]
    public bool IsBlank => Text.Length == 0 || string.IsNullOrWhiteSpace(Text);
}

/// <summary>
/// Glyphs on one baseline, left to right, without a gap wide enough to be a column's and without a vertical ruling between them.
/// Two cells of a table row that stand side by side are two lines.
/// </summary>
public sealed record TextLine
{
    /// <summary>Left to right, blanks included as glyphs of their own; never empty.</summary>
    public required IReadOnlyList<Glyph> Glyphs { get; init; }

    /// <summary>Ink box of the line, pixels.</summary>
    public required Box Box { get; init; }

    /// <summary>y of the baseline in pixels.</summary>
    public required double Baseline { get; init; }

    /// <summary>Height of a Thai consonant without marks (ก, น), pixels.</summary>
    public required double BodyHeight { get; init; }

    /// <summary>Second readings of the line's numbers and codes; empty where there is no second reader (text layers, transcripts, pages kept by an earlier version).</summary>
    public IReadOnlyList<NumberReading> Numbers { get; init; } = [];

    /// <summary>1-based line of the transcript on which it stands; null on a page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SourceLine { get; init; }

    /// <summary>The text as read, blanks included.</summary>
    [JsonIgnore]
    public string Text => string.Concat(Glyphs.Select(g => g.Text));

    /// <summary>A line from part of this line's glyphs; the box shrinks to them.</summary>
    public TextLine Slice(int start, int count)
    {
        var glyphs = Glyphs.Skip(start).Take(count).ToList();
        return this with { Glyphs = glyphs, Box = Box.UnionOf(glyphs.Select(g => g.Box)) };
    }
}
