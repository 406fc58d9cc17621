namespace ItaIngest.Core.Transcripts.Repair;

/// <summary>
/// What page-reading models do to a text: letters of other scripts, words that sound right and are wrong, phrases over and over, codes in figures. What can be nothing else is put
/// right, and the file's own characters stay known; the rest is doubted.
/// </summary>
internal static class TranscriptRepair
{
    /// <summary>Letters of a cell or line beyond which it is no text of this genre, and is left alone.</summary>
    private const int LongestText = 20_000;

    /// <summary>The same blocks, repaired.</summary>
    public static IReadOnlyList<TranscriptBlock> Apply(IReadOnlyList<TranscriptBlock> blocks)
    {
        foreach (var cell in blocks.OfType<TableBlock>().SelectMany(t => t.Table.Rows).SelectMany(r => r.Cells).Distinct())
        {
            for (var i = 0; i < cell.Lines.Count; i++)
            {
                cell.Lines[i] = Apply(cell.Lines[i], isCell: true);
            }
        }

        return [.. blocks.Select(b => b is LineBlock line ? line with { Parts = [.. line.Parts.Select(p => Apply(p, isCell: false))] } : b)];
    }

    private static Stretch Apply(Stretch stretch, bool isCell)
    {
        if (stretch.Text.Length > LongestText)
        {
            return stretch;
        }

        if (isCell)
        {
            stretch = CodeLines.Apply(stretch);
        }

        var letters = new CompactText(stretch);
        ForeignLetters.Apply(letters);
        var text = new CompactText(letters.ToStretch());
        WrongWords.Apply(text);
        Repetitions.Apply(text);
        LostNegations.Apply(text);
        BrokenPhrases.Apply(text);
        return text.ToStretch();
    }
}
