using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// A column through which a white strip runs from top to bottom, words on either side of it and none across, is two columns whose ruling was not found: what was read from its cells mixes both.
/// </summary>
internal sealed class MergedColumns : IRule
{
    /// <summary>Width of the strip in body heights; a blank is narrower, and stands elsewhere in every line.</summary>
    private const double Strip = 0.7;

    /// <summary>Words on a side are wider than a list's marker or a running number, in body heights.</summary>
    private const double Words = 3;

    /// <summary>Lines with words on both sides, at least, and of all lines.</summary>
    private const int LeastLines = 3;

    private const double LeastShare = 0.5;

    public IEnumerable<Finding> Check(CheckedDocument document) => document.Layout is not { } layout ? []
        : layout.Tables.SelectMany(t => Enumerable.Range(0, t.Columns).SelectMany(c => Of([.. t.Cells.Where(x => x.Column == c && x.ColumnSpan == 1)])).Concat(UnderTwoHeaders(t)))
            .SelectMany(c => Doubts(c, document.Map)).DistinctBy(f => f.Pointer);

    /// <summary>The cells of columns whose header holds the names of two columns side by side.</summary>
    private static IEnumerable<TableCell> UnderTwoHeaders(Table table) => HeaderReader.Read(table) is not { } headed ? []
        : headed.Columns.Where(c => NamesTwo(c.Leaf.Text)).SelectMany(c => table.Cells.Where(x => x.Column == c.Index && x.Row >= headed.FirstBodyRow));

    /// <summary>"ขั้นตอน ผู้รับผิดชอบ": each part is a known name of something else, the whole is none.</summary>
    private static bool NamesTwo(string header)
    {
        // "ตัวชี้วัด (ข้อ)", "ขั้นตอน/ผู้รับผิดชอบ" are printed as one.
        for (var blank = header.IndexOfAny(['(', '/']) >= 0 ? -1 : header.IndexOf(' '); blank > 0; blank = header.IndexOf(' ', blank + 1))
        {
            var (first, second) = (HeaderVocabulary.Best(header[..blank]), HeaderVocabulary.Best(header[(blank + 1)..]));
            if (first.Similarity >= Certain && second.Similarity >= Certain && first.Meaning != second.Meaning && first.Meaning != ColumnMeaning.Unknown && second.Meaning != ColumnMeaning.Unknown && HeaderVocabulary.Best(header) is { Similarity: < Certain })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name of a column, letter by letter but for a mark.</summary>
    private const double Certain = 0.95;

    private static IEnumerable<Finding> Doubts(TableCell cell, EvidenceMap map) => cell.Lines.SelectMany(map.ValuesAt).Select(p => new Finding(p, Reasons.ColumnDoubtful));

    /// <summary>The cells of a column that are two, page by page; none when it is one.</summary>
    private static IEnumerable<TableCell> Of(List<TableCell> cells) =>
        cells.SelectMany(c => c.Lines).Select(l => l.Page.Number).Distinct().SelectMany(page => IsTwo([.. cells.SelectMany(c => Lines(c, page))]) ? cells.Where(c => c.Lines.Any(l => l.Page.Number == page)) : []);

    /// <summary>The words of each line of a cell: pieces on one baseline belong together.</summary>
    private static IEnumerable<(IReadOnlyList<Box> Ink, double Body)> Lines(TableCell cell, int page)
    {
        var lines = cell.Lines.Where(l => l.Page.Number == page && l.Line.SourceLine is null).OrderBy(l => l.Line.Baseline).ToList();
        while (lines.Count > 0)
        {
            var body = lines[0].Line.BodyHeight;
            var row = lines.TakeWhile(l => l.Line.Baseline - lines[0].Line.Baseline < body / 2).ToList();
            lines.RemoveRange(0, row.Count);
            yield return ([.. row.SelectMany(l => l.Line.Glyphs).Where(g => !g.IsBlank).Select(g => g.Box).OrderBy(b => b.Left)], body);
        }
    }

    private static bool IsTwo(List<(IReadOnlyList<Box> Ink, double Body)> lines)
    {
        var filled = lines.Where(l => l.Ink.Count > 1).ToList();
        return filled.SelectMany(l => Gaps(l.Ink, l.Body)).Any(gap =>
        {
            var both = filled.Where(l => Sides(l.Ink, gap) is var (left, right) && left > Words * l.Body && right > Words * l.Body).ToList();
            return both.Count >= LeastLines && both.Count >= LeastShare * filled.Count && filled.TrueForAll(l => !l.Ink.Any(b => b.Left < gap.To && b.Right > gap.From));
        });
    }

    /// <summary>White places of a line that are wide enough, narrowed to the strip about their middles.</summary>
    private static IEnumerable<(double From, double To)> Gaps(IReadOnlyList<Box> ink, double body)
    {
        var right = ink[0].Right;
        foreach (var box in ink.Skip(1))
        {
            if (box.Left - right >= Strip * body)
            {
                yield return (box.Left - (Strip * body), box.Left);
            }

            right = Math.Max(right, box.Right);
        }
    }

    private static (double Left, double Right) Sides(IReadOnlyList<Box> ink, (double From, double To) gap)
    {
        var (left, right) = (ink.Where(b => b.Right <= gap.From + 1).ToList(), ink.Where(b => b.Left >= gap.To - 1).ToList());
        return (left.Count == 0 ? 0 : left.Max(b => b.Right) - left[0].Left, right.Count == 0 ? 0 : right.Max(b => b.Right) - right[0].Left);
    }
}
