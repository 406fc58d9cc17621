using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Transcripts;

/// <summary>How a column of a table is usually filled, as shares (0…1) of its rows.</summary>
/// <param name="Filled">Rows in which it holds anything.</param>
/// <param name="IsNumbered">Its cells count on from row to row ("1.1.1", "1.1.2"; "1.", "2.").</param>
/// <param name="Spans">The first column's cells each stand for several rows: they are empty, or go on without a number, in many.</param>
/// <param name="Follows">It is filled where the first column begins anew, and empty elsewhere: its cells span the same rows.</param>
internal sealed record ColumnHabits(double Filled, bool IsNumbered, bool Spans, bool Follows)
{
    /// <summary>A column that is filled in this share of the rows is missed where it is empty.</summary>
    private const double Usual = 0.75;

    /// <summary>Share of a column's filled cells with a number when it is numbered: of a single number, which texts may begin with by chance, and of one with parts.</summary>
    private const double Numbered = 0.5, Sectioned = 0.2;

    /// <summary>Share of neighbours that count upwards when a column is numbered.</summary>
    private const double Counting = 0.7;

    /// <summary>Share of rows below which a column's empty cells are an exception.</summary>
    private const double Many = 0.2;

    /// <summary>Share of the rows in which a column must do as the first one does.</summary>
    private const double Mostly = 0.6;

    public bool IsUsual => Filled >= Usual;

    public static ColumnHabits Of(List<TranscriptRow> rows, int column)
    {
        var cells = rows.Select(r => r.Cells[column]).ToList();
        // The first row of a page may be the rest of one, which tells nothing of how rows are filled.
        var whole = rows.Exists(r => !r.IsAfterBreak) ? rows.Where(r => !r.IsAfterBreak).ToList() : rows;
        var filled = whole.Count(r => !r.Cells[column].IsEmpty);
        var isNumbered = IsCounting(cells);
        var firstIsNumbered = IsCounting([.. rows.Select(r => r.Cells[0])]);
        var begins = rows.Select(r => Begins(r, firstIsNumbered)).ToList();
        var inside = Enumerable.Range(0, rows.Count).Where(i => !begins[i]).ToList();
        var starts = Enumerable.Range(0, rows.Count).Where(i => begins[i]).ToList();
        return new ColumnHabits(
            whole.Count == 0 ? 0 : (double)filled / whole.Count,
            isNumbered,
            column == 0 && inside.Count >= Many * rows.Count && inside.Count > 0,
            column > 0 && inside.Count > 0 && starts.Count > 0
                && inside.Count(i => cells[i].IsEmpty) >= Mostly * inside.Count && starts.Count(i => !cells[i].IsEmpty) >= Mostly * starts.Count);
    }

    private static bool Begins(TranscriptRow row, bool firstIsNumbered) =>
        !row.Cells[0].IsEmpty && (!firstIsNumbered || Number(row.Cells[0].Text) is not null);

    /// <summary>The number that a text begins with; null when it has none, or a bullet.</summary>
    public static IReadOnlyList<int>? Number(string text) => ListMarkers.TryStrip(text, out var marker, out _) && marker!.Path.Count > 0 && marker.Style != MarkerStyle.Letter ? marker.Path : null;

    private static bool IsCounting(List<TranscriptCell> cells)
    {
        var filled = cells.Where(c => !c.IsEmpty).Distinct().ToList();
        var numbers = filled.Select(c => Number(c.Text)).OfType<IReadOnlyList<int>>().ToList();
        var rising = numbers.Zip(numbers.Skip(1)).Count(p => IsRising(p.First, p.Second));
        var least = numbers.TrueForAll(n => n.Count > 1) ? Sectioned : Numbered;
        return numbers.Count >= 2 && numbers.Count >= least * filled.Count && rising >= Counting * (numbers.Count - 1);
    }

    private static bool IsRising(IReadOnlyList<int> before, IReadOnlyList<int> after)
    {
        for (var i = 0; i < Math.Min(before.Count, after.Count); i++)
        {
            if (before[i] != after[i])
            {
                return after[i] > before[i];
            }
        }

        return after.Count > before.Count;
    }
}
