using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Transcripts;

/// <summary>A header of two rows whose merged cells are written once, with empty cells beside and below them.</summary>
internal static class HeaderShape
{
    public static void Restore(TranscriptTable table)
    {
        if (table.HasSpans || table.HeaderRows >= table.Rows.Count)
        {
            return;
        }

        var first = table.Rows[0].Cells;
        var second = table.Rows[1].Cells;
        var isDouble = Enumerable.Range(1, table.Columns - 1).Any(c => (first[c].IsEmpty || first[c].Text == first[c - 1].Text) && !second[c].IsEmpty)
            && HeaderRow.IsSubHeader(second.Select(c => c.Text));
        if (table.HeaderRows == 1 && !isDouble)
        {
            return;
        }

        table.HeaderRows = Math.Max(2, table.HeaderRows);
        for (var c = 0; c < table.Columns; c++)
        {
            if (c > 0 && !second[c].IsEmpty && (first[c].IsEmpty || first[c].Text == first[c - 1].Text))
            {
                first[c] = first[c - 1];
            }
            else if (second[c].IsEmpty)
            {
                second[c] = first[c];
            }
        }
    }
}
