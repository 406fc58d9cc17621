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

    /// <summary>The pages of a transcript; none when it holds no text. Pure.</summary>
    /// <param name="source">The whole text, markup included.</param>
    public static IReadOnlyList<Page> Pages(string source)
    {
        var blocks = TableParts.Join(TranscriptParser.Read(source));
        foreach (var table in blocks.OfType<TableBlock>())
        {
            RowShape.Restore(table.Table);
        }

        return PageSetter.Set(LineRoles.Of(TranscriptRepair.Apply(blocks)));
    }
}
