using ItaIngest.Core.Layout;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>Strong and weak points beside each other, each under a heading of its own, are two lists and no lines that run over both.</summary>
internal static class HighlightColumns
{
    /// <summary>A heading is no longer, in letters.</summary>
    private const int LongestHeading = 45;

    /// <summary>Rows of one list follow each other within this many body heights.</summary>
    private const double Leading = 4;

    /// <summary>A bullet's line may begin this many body heights further left than its list's centred heading.</summary>
    private const double Outside = 1;

    /// <summary>The blocks with such lists below each other: the left one, then the right one.</summary>
    public static IReadOnlyList<Block> Unfold(IReadOnlyList<Block> run)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < run.Count; i++)
        {
            if (run[i] is not TextRow heading || !IsHeading(heading))
            {
                blocks.Add(run[i]);
                continue;
            }

            var end = i + 1;
            while (end < run.Count && run[end] is TextRow row && row.PageNumber == heading.PageNumber && row.Box.Top - run[end - 1].Box.Bottom < Leading * row.BodyHeight && !IsHeading(row))
            {
                end++;
            }

            var rows = run.Skip(i).Take(end - i).Cast<TextRow>().ToList();
            var border = Border(rows);
            blocks.AddRange(Side(rows, s => s.Box.CentreX < border));
            blocks.AddRange(Side(rows, s => s.Box.CentreX >= border));
            i = end - 1;
        }

        return blocks;
    }

    private static bool IsHeading(TextRow row) => row.Segments.Count == 2 && row.Segments.All(s => s.Line.Text.Length <= LongestHeading && PointWords.IsAtStart(s.Line.Text));

    /// <summary>Between the left list's longest line and the first that begins to the right of the left heading.</summary>
    private static double Border(List<TextRow> rows)
    {
        var heading = rows[0];
        var right = rows.SelectMany(r => r.Segments).Where(s => s.Box.Left > heading.Segments[0].Box.Right && s.Box.Right > heading.Segments[1].Box.Left).Min(s => s.Box.Left);
        return right - (Outside * heading.BodyHeight);
    }

    private static IEnumerable<TextRow> Side(List<TextRow> rows, Func<PlacedLine, bool> isOn) =>
        rows.Select(r => r.Segments.Where(isOn).ToList()).Where(s => s.Count > 0).Select(s => new TextRow(s));
}
