using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Transcripts;

/// <summary>
/// Joins the parts of a table that a page's end, or a header printed again, cut apart. A part belongs to the table before it when nothing stands between them and it repeats
/// that table's header, or has as many columns and no header of its own.
/// </summary>
internal static class TableParts
{
    /// <summary>Rows whose texts are this alike are the same header.</summary>
    private const double SameHeader = 0.8;

    /// <summary>Headers of two rows are the most that offices print again.</summary>
    private const int MostHeaderRows = 3;

    /// <summary>The same blocks with tables made whole and their headers known.</summary>
    public static IReadOnlyList<TranscriptBlock> Join(IReadOnlyList<TranscriptBlock> blocks)
    {
        var joined = new List<TranscriptBlock>();
        foreach (var block in blocks)
        {
            var last = joined.FindLastIndex(b => b is not PageEnd);
            if (block is TableBlock below && last >= 0 && joined[last] is TableBlock above && Append(above.Table, below.Table))
            {
                joined.RemoveRange(last + 1, joined.Count - last - 1);
                continue;
            }

            if (block is TableBlock { Table: var table })
            {
                table.HeaderRows = HeaderRows(table);
                DropRepeated(table);
            }

            joined.Add(block);
        }

        return joined;
    }

    /// <summary>True when the part was added to the table.</summary>
    private static bool Append(TranscriptTable above, TranscriptTable below)
    {
        if (above.Columns != below.Columns)
        {
            return false;
        }

        var repeated = Repeated(above, below.Rows);
        if (repeated == 0 && (above.HeaderRows == 0 || HeaderRow.IsHeader(Texts(below.Rows[0])) || below.HeaderRows > 0 && below.HeaderRows < below.Rows.Count && IsHead(below.Rows[0])))
        {
            return false;
        }

        var rows = below.Rows.Skip(repeated).ToList();
        if (rows.Count > 0)
        {
            rows[0].IsAfterBreak = true;
        }

        above.Rows.AddRange(rows);
        DropRepeated(above);
        return true;
    }

    /// <summary>Short texts in all columns.</summary>
    private static bool IsHead(TranscriptRow row) => row.Cells.All(c => c.Text.Length is > 0 and < LongestHead && !c.Text.Any(char.IsDigit));

    private const int LongestHead = 60;

    private static int HeaderRows(TranscriptTable table)
    {
        if (table.Rows.Count == 0 || !HeaderRow.IsHeader(Texts(table.Rows[0])))
        {
            return table.HeaderRows < table.Rows.Count ? table.HeaderRows : 0;
        }

        return Math.Max(1, Math.Min(table.HeaderRows, table.Rows.Count - 1));
    }

    /// <summary>How many of the first rows are the table's header again.</summary>
    private static int Repeated(TranscriptTable table, List<TranscriptRow> rows)
    {
        var count = 0;
        while (count < Math.Min(Math.Max(table.HeaderRows, 1), Math.Min(MostHeaderRows, rows.Count)) && IsSame(table.Rows[count], rows[count]))
        {
            count++;
        }

        return table.HeaderRows == 0 ? 0 : count;
    }

    /// <summary>Pages that were run together repeat the header among the rows.</summary>
    private static void DropRepeated(TranscriptTable table)
    {
        for (var i = table.HeaderRows; table.HeaderRows > 0 && i < table.Rows.Count;)
        {
            var repeated = Repeated(table, table.Rows.GetRange(i, Math.Min(MostHeaderRows, table.Rows.Count - i)));
            table.Rows.RemoveRange(i, repeated);
            if (repeated > 0 && i < table.Rows.Count)
            {
                table.Rows[i].IsAfterBreak = true;
            }

            i += repeated > 0 ? 0 : 1;
        }
    }

    private static bool IsSame(TranscriptRow a, TranscriptRow b)
    {
        string x = Key(a), y = Key(b);
        return x.Length > 0 && EditDistance.Similarity(x, y) >= SameHeader;
    }

    private static string Key(TranscriptRow row) => ThaiText.Key(string.Concat(Texts(row)));

    private static IEnumerable<string> Texts(TranscriptRow row) => row.Cells.Distinct().Select(c => c.Text);
}
