namespace ItaIngest.Core.Transcripts;

/// <summary>A cell's text; a cell over several rows or columns is one object in all of their places.</summary>
internal sealed class TranscriptCell
{
    public List<Stretch> Lines { get; } = [];

    public bool IsEmpty => Lines.Count == 0;

    public string Text => string.Join(' ', Lines.Select(l => l.Text));

    /// <summary>Lines were parted on purpose (paragraphs of a cell), not only by the width of the column.</summary>
    public bool HasParagraphs { get; set; }

    public static TranscriptCell Of(IEnumerable<Stretch> lines)
    {
        var cell = new TranscriptCell();
        cell.Lines.AddRange(lines);
        return cell;
    }
}

/// <summary>A row of cells, one for each column.</summary>
internal sealed class TranscriptRow(TranscriptCell[] cells)
{
    public TranscriptCell[] Cells { get; set; } = cells;

    /// <summary>A page ended above it, which may have broken a row.</summary>
    public bool IsAfterBreak { get; set; }

    public IEnumerable<int> Filled => Enumerable.Range(0, Cells.Length).Where(c => !Cells[c].IsEmpty);
}

/// <summary>A table as the transcript has it; its rows all have the same number of cells.</summary>
internal sealed class TranscriptTable(int columns, List<TranscriptRow> rows)
{
    public int Columns { get; } = columns;

    public List<TranscriptRow> Rows { get; } = rows;

    /// <summary>Rows at the top that head the columns.</summary>
    public int HeaderRows { get; set; }

    /// <summary>The transcript says which cells span rows and columns, as HTML does: empty cells are empty.</summary>
    public bool HasSpans { get; init; }

    /// <summary>The rows below the header.</summary>
    public IEnumerable<TranscriptRow> Body => Rows.Skip(HeaderRows);
}
