using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Forms;

/// <summary>A label with the printed lines of what stands beside or below it.</summary>
internal sealed record FormField(Passage Label, IReadOnlyList<PlacedLine> Lines)
{
    /// <summary>Two labels with one key are the same label.</summary>
    public string Key { get; } = ThaiText.Key(Label.Text);
}

/// <summary>One record that is printed as a form: label after label, each with its value.</summary>
/// <param name="Heading">What the form stands under; empty without a heading of its own.</param>
/// <param name="Fields">In printed order.</param>
internal sealed record RecordForm(Passage Heading, IReadOnlyList<FormField> Fields)
{
    /// <summary>A heading over the headings of several forms; empty without one.</summary>
    public Passage Above { get; init; } = Passage.Empty;

    /// <summary>Different things that the labels speak of.</summary>
    public int Meanings => Fields.Select(f => HeaderVocabulary.Best(f.Label.Text, TableFamily.Measures).Meaning).Where(m => FormLabels.IsField(m)).Distinct().Count();

    /// <summary>
    /// Forms as the table that they could have been printed as: a header of their labels, a row for each form, its heading over the row. So everything
    /// that is known of tables holds for forms.
    /// </summary>
    public static Table ToTable(IReadOnlyList<RecordForm> forms)
    {
        var labels = forms.SelectMany(f => f.Fields).DistinctBy(f => f.Key).ToList();
        var cells = labels.Select((l, c) => Cell(0, c, 1, l.Label.PrintedLines())).ToList();
        var row = 1;
        var above = Passage.Empty;
        foreach (var form in forms)
        {
            if (!form.Above.IsEmpty && !ReferenceEquals(form.Above, above))
            {
                cells.Add(Cell(row++, 0, labels.Count, form.Above.PrintedLines()));
                above = form.Above;
            }

            if (!form.Heading.IsEmpty)
            {
                cells.Add(Cell(row++, 0, labels.Count, form.Heading.PrintedLines()));
            }

            cells.AddRange(labels.Select((l, c) => Cell(row, c, 1, [.. form.Fields.Where(f => f.Key == l.Key).SelectMany(f => f.Lines)])));
            row++;
        }

        var pages = cells.SelectMany(c => c.Lines).Select(l => l.Page.Number).DefaultIfEmpty(1).ToList();
        return new Table
        {
            FirstPage = pages.Min(),
            LastPage = pages.Max(),
            Borders = [.. Enumerable.Range(0, labels.Count + 1).Select(i => (double)i / labels.Count)],
            Rows = row,
            Cells = cells,
            Start = cells[0].Box,
        };
    }

    private static TableCell Cell(int row, int column, int span, IReadOnlyList<PlacedLine> lines) =>
        new(row, column, 1, span, lines.Count == 0 ? default : Box.UnionOf(lines.Select(l => l.Box))) { Lines = lines };
}
