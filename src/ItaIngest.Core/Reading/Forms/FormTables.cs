using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Forms;

/// <summary>
/// Tables whose labels stand at the left of their values: a form for each measure, several forms one below the other, several values side by side, two
/// pairs of label and value in a row.
/// </summary>
internal static class FormTables
{
    /// <summary>A form has so many different fields.</summary>
    private const int FewestFields = 3;

    /// <summary>This share of a column's filled cells are labels.</summary>
    private const double Mostly = 0.6;

    /// <summary>How like a known wording a label in a cell of its own must be.</summary>
    private const double Likeness = 0.74;

    /// <summary>The forms of a table; empty when it is none.</summary>
    public static IReadOnlyList<RecordForm> Read(Table table)
    {
        var labels = Enumerable.Range(0, table.Columns).Where(c => IsLabels(table, c)).ToList();
        if (labels.Count == 0 || labels[0] > 1 || labels[^1] == table.Columns - 1 || labels.Zip(labels.Skip(1)).Any(p => p.Second == p.First + 1))
        {
            return [];
        }

        // Side by side only below one column of labels: with two pairs in a row each label has the one value behind it.
        var values = labels.Count > 1 ? 1 : Enumerable.Range(labels[0] + 1, table.Columns - labels[0] - 1).Count(c => IsValues(table, labels[0], c));
        var forms = Enumerable.Range(0, Math.Max(1, values)).SelectMany(v => Forms(table, labels, v)).Where(f => f.Fields.Count > 0).ToList();
        return forms.Exists(f => f.Meanings >= FewestFields) ? forms : [];
    }

    /// <summary>The forms of a table with what of the last one stands on the next page; null when the table there is not the rest of it.</summary>
    /// <param name="forms">The forms of the table above, at least one.</param>
    /// <param name="above">The table above.</param>
    /// <param name="below">The next table, without a heading of its own.</param>
    public static IReadOnlyList<RecordForm>? WithRest(IReadOnlyList<RecordForm> forms, Table above, Table below)
    {
        var labels = Enumerable.Range(0, Math.Max(0, below.Columns - 1)).FirstOrDefault(c => IsOnlyLabels(below, c), -1);
        if (below.FirstPage != above.LastPage + 1 || labels is < 0 or > 1)
        {
            return null;
        }

        var last = forms[^1];
        var rest = Forms(below, [labels], 0).ToList();
        return rest is [{ Heading.IsEmpty: true } only] && only.Fields.Count > 0 && only.Fields.All(f => last.Fields.All(o => o.Key != f.Key))
            ? [.. forms.SkipLast(1), last with { Fields = [.. last.Fields, .. only.Fields] }] : null;
    }

    /// <summary>Every cell of the column is a label.</summary>
    private static bool IsOnlyLabels(Table table, int column)
    {
        var cells = table.Cells.Where(c => EndsAt(c, table, column)).ToList();
        return cells.Count > 0 && cells.TrueForAll(c => !c.IsEmpty && FormLabels.Meaning(Bare(c.Passage).Text, Likeness) is not null);
    }

    /// <summary>Labels of a measure stand in the column, at least three different ones.</summary>
    private static bool IsLabels(Table table, int column)
    {
        var cells = table.Cells.Where(c => EndsAt(c, table, column) && !c.IsEmpty).ToList();
        var known = cells.Where(c => FormLabels.Meaning(Bare(c.Passage).Text, Likeness) is not null).ToList();
        return known.Count >= Mostly * cells.Count
            && known.Select(c => FormLabels.Meaning(Bare(c.Passage).Text, Likeness)!.Value).Where(FormLabels.IsField).Distinct().Count() >= FewestFields - (column > 1 ? 2 : 0)
            && known.Count >= FewestFields - (column > 1 ? 2 : 0);
    }

    /// <summary>A label may reach over the columns before it, where a number stands beside other ones.</summary>
    private static bool EndsAt(TableCell cell, Table table, int column) => cell.LastColumn == column && cell.ColumnSpan < table.Columns;

    private static bool IsValues(Table table, int labels, int column) =>
        table.Cells.Any(c => c.Column == column && c.ColumnSpan == 1 && !c.IsEmpty && table.At(c.Row, labels) is { IsEmpty: false } label && EndsAt(label, table, labels));

    private static IEnumerable<RecordForm> Forms(Table table, List<int> labels, int value)
    {
        var heading = Passage.Empty;
        var fields = new List<FormField>();
        for (var row = 0; row < table.Rows; row++)
        {
            if ((Heading(table, row) ?? Beside(table, row, labels[0]) ?? AboveLabel(table.At(row, labels[0]), row)) is { } text)
            {
                if (fields.Count > 0)
                {
                    yield return new RecordForm(heading, [.. fields]);
                    fields.Clear();
                }

                heading = text;
            }

            if (Heading(table, row) is not null)
            {
                continue;
            }

            foreach (var field in labels.SelectMany(l => Field(table, row, l, value)))
            {
                if (fields.Count > 0 && field.Key.Length > 0 && field.Key == fields[0].Key)
                {
                    yield return new RecordForm(heading, [.. fields]);
                    fields.Clear();
                }

                Add(fields, field);
            }
        }

        yield return new RecordForm(heading, fields);
    }

    /// <summary>A label goes on over rows whose label is missing.</summary>
    private static void Add(List<FormField> fields, FormField field)
    {
        if (field.Key.Length > 0)
        {
            fields.Add(field);
        }
        else if (fields.Count > 0)
        {
            fields[^1] = fields[^1] with { Lines = [.. fields[^1].Lines, .. field.Lines] };
        }
    }

    private static IEnumerable<FormField> Field(Table table, int row, int column, int value)
    {
        var label = table.At(row, column);
        var cell = table.At(row, column + 1 + value) ?? table.At(row, column + 1);
        if (label is null || (label.Row != row && (cell is null || cell.Row != row)) || (label.IsEmpty && cell is null or { IsEmpty: true }))
        {
            yield break;
        }

        var lines = cell is null || cell.Row != row ? [] : cell.Lines;
        var heading = AboveLabel(label, row) is null ? 0 : HeadingLines(label);
        yield return new FormField(label.Row == row ? Bare(Passage.Of(label.Lines.Skip(heading))) : Passage.Empty, lines);
    }

    /// <summary>A heading that no ruling parts from the label below it: the cell's first lines, where only the last ones are a label.</summary>
    private static Passage? AboveLabel(TableCell? label, int row) =>
        label is not null && label.Row == row && HeadingLines(label) is > 0 and var count ? Passage.Of(label.Lines.Take(count)) : null;

    private static int HeadingLines(TableCell label) =>
        label.Lines.Count < 2 || FormLabels.Meaning(Bare(label.Passage).Text, Likeness) is not null ? 0
            : Enumerable.Range(1, label.Lines.Count - 1).FirstOrDefault(n => FormLabels.Meaning(Bare(Passage.Of(label.Lines.Skip(n))).Text, Likeness) is not null);

    /// <summary>The label without marker and colon.</summary>
    private static Passage Bare(Passage label)
    {
        var start = MarkerReader.Read(label.Text, 0)?.End ?? 0;
        var end = label.Text.TrimEnd(' ', ':', '：', '-').Length;
        return label.Slice(start, end - start);
    }

    /// <summary>The text of a cell left of the labels, which stands beside a whole form; a running number is none.</summary>
    private static Passage? Beside(Table table, int row, int labels) =>
        labels > 0 && table.At(row, 0) is { IsEmpty: false } cell && cell.Row == row && cell.LastColumn < labels && cell.Text.Any(ThaiLetters.IsLetter) ? cell.Passage : null;

    /// <summary>The text of a row that holds but one cell, over all columns.</summary>
    private static Passage? Heading(Table table, int row) =>
        table.Row(row) is [{ IsEmpty: false } only] && only.Row == row && only.ColumnSpan == table.Columns ? only.Passage : null;
}
