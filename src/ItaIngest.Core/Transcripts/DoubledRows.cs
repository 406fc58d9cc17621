using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Transcripts;

/// <summary>
/// Parts rows that a transcript ran together: in a numbered column one cell holds two numbers of the running count ("9. … 10. …"). Texts in other columns are parted where
/// the second number's own words begin anew, or else stay with the first and are doubted.
/// </summary>
internal static class DoubledRows
{
    /// <summary>Letters that two texts share at their beginnings when one tells what became of the other.</summary>
    private const int SameBeginning = 10;

    /// <summary>Letters of a text that may tell of two rows; shorter ones ("ไม่มี", an amount) tell of each.</summary>
    private const int LongText = 40;

    /// <summary>The same rows, doubled ones parted.</summary>
    /// <param name="rows">Rows below the header, spans known.</param>
    /// <param name="lead">The numbered column.</param>
    public static List<TranscriptRow> Part(List<TranscriptRow> rows, int lead)
    {
        var parted = new List<TranscriptRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            parted.Add(row);
            while (Second(row, lead, i + 1 < rows.Count ? rows[i + 1].Cells[lead] : null) is var (stretch, at))
            {
                row = Divide(row, lead, stretch, at);
                parted.Add(row);
            }
        }

        return parted;
    }

    /// <summary>Where the next number of the count stands inside the numbered cell: its stretch and character. The number must go on from the row's own and be missing below.</summary>
    private static (int Stretch, int At)? Second(TranscriptRow row, int lead, TranscriptCell? below)
    {
        var cell = row.Cells[lead];
        if (cell.IsEmpty || row.Cells.Count(c => c == cell) > 1 || MarkerReader.Read(cell.Lines[0].Text, 0) is not { Marker: { Path: [var number] } own })
        {
            return null;
        }

        if (below is not null && ColumnHabits.Number(below.Text) is { } next && next is [var following] && following <= number + 1)
        {
            return null;
        }

        for (var s = 0; s < cell.Lines.Count; s++)
        {
            var text = cell.Lines[s].Text;
            for (var i = s == 0 ? 1 : 0; i < text.Length; i++)
            {
                if ((i == 0 || char.IsWhiteSpace(text[i - 1])) && MarkerReader.Read(text, i) is { } found && found.Start == i && found.Marker.Style == own.Style && found.Marker.Path is [var second] && second == number + 1)
                {
                    return (s, i);
                }
            }
        }

        return null;
    }

    /// <summary>Takes the second row out of a row.</summary>
    private static TranscriptRow Divide(TranscriptRow row, int lead, int stretch, int at)
    {
        var (first, second) = At(row.Cells[lead], stretch, at);
        var below = new TranscriptRow([.. row.Cells]);
        row.Cells[lead] = first;
        below.Cells[lead] = second;
        var words = ThaiText.Key(second.Text).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        for (var c = 0; c < row.Cells.Length; c++)
        {
            if (c == lead || row.Cells[c].IsEmpty || row.Cells[c].Text.Length < LongText || c < lead)
            {
                // Levels and names span both rows; what says "none" says it of both.
                continue;
            }

            (row.Cells[c], below.Cells[c]) = Beginning(row.Cells[c], words) is var (s, i) ? At(row.Cells[c], s, i) : (Doubted(row.Cells[c]), new TranscriptCell());
        }

        return below;
    }

    /// <summary>Where a text begins with the same words as the second row's own.</summary>
    private static (int Stretch, int At)? Beginning(TranscriptCell cell, string words)
    {
        for (var s = 0; s < cell.Lines.Count; s++)
        {
            var text = cell.Lines[s].Text;
            for (var i = 1; i < text.Length; i++)
            {
                if (char.IsWhiteSpace(text[i - 1]) && words.Length >= SameBeginning && ThaiText.Key(text[i..Math.Min(text.Length, i + (3 * SameBeginning))]).StartsWith(words[..SameBeginning], StringComparison.Ordinal))
                {
                    return (s, i);
                }
            }
        }

        return null;
    }

    private static (TranscriptCell First, TranscriptCell Second) At(TranscriptCell cell, int stretch, int at)
    {
        var line = cell.Lines[stretch];
        IEnumerable<Stretch?> before = [.. cell.Lines.Take(stretch), line.Slice(0, at)];
        IEnumerable<Stretch?> after = [line.Slice(at, line.Text.Length), .. cell.Lines.Skip(stretch + 1)];
        return (TranscriptCell.Of(before.OfType<Stretch>()), TranscriptCell.Of(after.OfType<Stretch>()));
    }

    private static TranscriptCell Doubted(TranscriptCell cell) => TranscriptCell.Of(cell.Lines.Select(l => l.Doubted(Reasons.RecordDoubtful)));
}
