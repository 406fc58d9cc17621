using ItaIngest.Core.Pages;
using ItaIngest.Core.Transcripts.Repair;

namespace ItaIngest.Core.Transcripts;

/// <summary>
/// A report that another reader already wrote down as text: tab-separated, Markdown or HTML tables with stray markup, pages run together. It is set on pages again, which the
/// readers of scans and PDFs read; what they find names lines and characters of the transcript.
/// </summary>
public static class Transcript
{
    /// <summary>The lines of a transcript as evidence counts them.</summary>
    public static IReadOnlyList<string> Lines(string source) => source.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

    /// <summary>Letters of a line or cell's paragraph, rows of a table, and rows and lines of the whole beyond which a text is no report.</summary>
    private const int LongestLine = 20_000, MostRows = 2_000, MostLines = 10_000;

    /// <summary>The pages of a transcript; none when it holds no text; null when it has a line or table that no report has. Pure.</summary>
    /// <param name="source">The whole text, markup included.</param>
    public static IReadOnlyList<Page>? TryPages(string source)
    {
        var blocks = TranscriptParser.Read(source);
        var isReport = blocks.All(b => b switch
        {
            LineBlock line => line.Parts.All(IsShort),
            TableBlock { Table: var table } => table.Rows.Count <= MostRows && table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Lines).All(IsShort),
            _ => true,
        });
        return isReport && blocks.Sum(b => b is TableBlock table ? table.Table.Rows.Count : 1) <= MostLines ? Pages(blocks) : null;
    }

    /// <summary>The pages of a transcript that is known to be of a report's size.</summary>
    /// <param name="source">The whole text, markup included.</param>
    public static IReadOnlyList<Page> Pages(string source) => Pages(TranscriptParser.Read(source));

    private static bool IsShort(Stretch stretch) => stretch.Signs.Count <= LongestLine;

    private static IReadOnlyList<Page> Pages(IReadOnlyList<TranscriptBlock> read)
    {
        var blocks = TableParts.Join(read);
        foreach (var table in blocks.OfType<TableBlock>())
        {
            RowShape.Restore(table.Table);
        }

        return PageSetter.Set(LineRoles.Of(TranscriptRepair.Apply(blocks)));
    }
}
