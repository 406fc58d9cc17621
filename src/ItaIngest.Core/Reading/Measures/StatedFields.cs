using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Forms;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>One thing that a line beside a table says of all its rows.</summary>
/// <param name="Meaning">What the label says that its value is.</param>
/// <param name="Lines">The value's printed lines.</param>
internal sealed record StatedField(ColumnMeaning Meaning, IReadOnlyList<PlacedLine> Lines);

/// <summary>
/// What stands between a heading and its table as label and value ("ประเด็นที่พบ (i๔) : …", "วันที่ดำเนินการ : …"), or so below it, instead of in a
/// column: it holds for each row, as a cell merged over all of them would.
/// </summary>
/// <param name="Above">Lines between the heading and the table.</param>
/// <param name="Below">Lines right below the table.</param>
internal sealed partial record StatedFields(IReadOnlyList<StatedField> Above, IReadOnlyList<StatedField> Below)
{
    /// <summary>A line that reaches this share of the text's width is followed by more of its sentence.</summary>
    private const double FullLine = 0.88;

    /// <summary>With so many different labels, one of which is a column's of the table, the lines are a record of their own.</summary>
    private const int WholeForm = 3;

    /// <summary>What a column of a table of measures may hold; a section's period, limitation and line of codes are read with its heading.</summary>
    private static readonly HashSet<ColumnMeaning> s_stated =
    [
        ColumnMeaning.Issue, ColumnMeaning.Measure, ColumnMeaning.Steps, ColumnMeaning.Responsible, ColumnMeaning.Monitoring, ColumnMeaning.Result, ColumnMeaning.Outcome, ColumnMeaning.Due,
        ColumnMeaning.DoneOn, ColumnMeaning.ItemCode, ColumnMeaning.Indicator, ColumnMeaning.Instrument,
    ];

    /// <summary>What is told last of a measure; what it is about stands before its table.</summary>
    private static readonly HashSet<ColumnMeaning> s_afterwards =
        [ColumnMeaning.Responsible, ColumnMeaning.Monitoring, ColumnMeaning.Result, ColumnMeaning.Outcome, ColumnMeaning.Due, ColumnMeaning.DoneOn];

    public static StatedFields None { get; } = new([], []);

    /// <summary>The rows of text whose values were taken.</summary>
    public IReadOnlySet<TextRow> Rows { get; private init; } = new HashSet<TextRow>();

    /// <param name="above">Rows between the table before and this one.</param>
    /// <param name="below">Rows between this table and the next one.</param>
    /// <param name="isLast">No table follows.</param>
    public static StatedFields Of(IReadOnlyList<TextRow> above, IReadOnlyList<TextRow> below, bool isLast)
    {
        var before = Walk(above, isAbove: true);
        // Without a heading between them, what stands between two tables is said of the second.
        var after = isLast || below.Any(IsHeading) ? Walk(below, isAbove: false) : new Reader();
        return new StatedFields(before.Fields, after.Fields) { Rows = before.Rows.Concat(after.Rows).ToHashSet() };
    }

    /// <summary>The table with what is stated about its rows; the same where its columns say all of it, or where the lines are a record of their own.</summary>
    public HeadedTable Add(HeadedTable table)
    {
        if (table.Family != TableFamily.Measures || (Above.Select(f => f.Meaning).Distinct().Count() >= WholeForm && Above.Any(f => table.Has(f.Meaning))))
        {
            return table;
        }

        var own = Above.Concat(table.BodyRows.Count() == 1 ? Below.Where(f => s_afterwards.Contains(f.Meaning)) : []).Where(f => !table.Has(f.Meaning)).ToList();
        var tells = table.Has(ColumnMeaning.Result) || table.Has(ColumnMeaning.Outcome) || own.Exists(f => f.Meaning is ColumnMeaning.Result or ColumnMeaning.Outcome);
        var stated = own.Select(f => f.Meaning == ColumnMeaning.DoneOn && !tells && !table.Has(ColumnMeaning.Due) ? f with { Meaning = ColumnMeaning.Due } : f)
            .DistinctBy(f => f.Meaning).ToDictionary(f => f.Meaning, f => Cell(table, f));
        return stated.Count == 0 ? table : table with { Stated = stated };
    }

    private static TableCell Cell(HeadedTable table, StatedField field) =>
        new(table.FirstBodyRow, table.Table.Columns, Math.Max(1, table.Table.Rows - table.FirstBodyRow), 1, Box.UnionOf(field.Lines.Select(l => l.Box))) { Lines = field.Lines };

    private static bool IsHeading(TextRow row) => Labels(new LabelledRow(row)).Count == 0 && (Section.Heading(row.Passage) is not null || Paragraphs.IsCentred(row));

    /// <summary>Labels with a colon, or in a column of their own; a word before a blank begins any sentence.</summary>
    private static IReadOnlyList<FoundLabel> Labels(LabelledRow row) => row.IsValue ? [] : row.Label is { } own ? [own]
        : FormLabels.All(row.Passage) is [var first, ..] all && row.Passage.Text.AsSpan(0, first.Value).IndexOfAny(':', '：') > 0 ? all : [];

    private static Reader Walk(IReadOnlyList<TextRow> rows, bool isAbove)
    {
        var reader = new Reader();
        foreach (var row in LabelColumns.Unfold(rows))
        {
            var labels = Labels(row);
            if (labels.Count > 0)
            {
                reader.Add(row.Row, labels);
            }
            else if (!reader.GoesOn(row))
            {
                if (!isAbove)
                {
                    break;
                }

                reader.End(IsHeading(row.Row));
            }
        }

        reader.End(false);
        return reader;
    }

    /// <summary>The labels and values of rows from top to bottom.</summary>
    private sealed class Reader
    {
        private readonly List<(ColumnMeaning Meaning, string Key, List<PlacedLine> Lines)> _fields = [];
        private TextRow? _last;

        public HashSet<TextRow> Rows { get; } = [];

        public IReadOnlyList<StatedField> Fields =>
            [.. _fields.Where(f => s_stated.Contains(f.Meaning) && f.Lines.Count > 0 && (f.Meaning != ColumnMeaning.ItemCode || f.Key.Length == 0) && !Signature().IsMatch(Passage.Of(f.Lines).Text)).Select(f => new StatedField(f.Meaning, f.Lines))];

        public void Add(TextRow row, IReadOnlyList<FoundLabel> labels)
        {
            var line = row.Passage;
            for (var n = 0; n < labels.Count; n++)
            {
                var key = ThaiText.Key(labels[n].Label.Text);
                if (_fields.Exists(f => f.Key == key))
                {
                    // The next record's: only those nearest to the table are its own.
                    End(true);
                }

                var end = n + 1 < labels.Count ? FormLabels.StartOf(labels[n + 1], line, labels[n].Value) : line.Length;
                _fields.Add((labels[n].Meaning == ColumnMeaning.Activity ? ColumnMeaning.Measure : labels[n].Meaning, key, [.. line.Slice(labels[n].Value, end - labels[n].Value).PrintedLines()]));
                if (!labels[n].Codes.IsEmpty)
                {
                    _fields.Insert(_fields.Count - 1, (ColumnMeaning.ItemCode, string.Empty, [.. labels[n].Codes.PrintedLines()]));
                }
            }

            _last = row;
            Rows.Add(row);
        }

        /// <summary>Takes a row that goes on with the value above it: below a full line, below a label alone on its line, or as an item of its list.</summary>
        public bool GoesOn(LabelledRow row)
        {
            var isItem = _last is not null && IsItem(row.Passage.Text);
            if (_last is null || Announcement().IsMatch(row.Passage.Text) || (!isItem && Section.Heading(row.Passage) is not null && MarkerReader.Read(row.Passage.Text, 0) is { Marker.Path.Count: > 0 })
                || !(row.IsValue || _fields[^1].Lines.Count == 0 || _last.Segments[^1].Fill > FullLine || isItem))
            {
                return false;
            }

            _fields[^1].Lines.AddRange(row.Row.Segments);
            _last = row.Row;
            Rows.Add(row.Row);
            return true;
        }

        /// <summary>No value goes on; behind a heading what was said before it belongs elsewhere.</summary>
        public void End(bool forgets)
        {
            _last = null;
            if (forgets)
            {
                _fields.Clear();
                Rows.Clear();
            }
        }

        private bool IsItem(string text) => MarkerReader.Read(text, 0) is not null && _fields[^1].Lines.Any(l => MarkerReader.Read(Passage.Of(l).Text, 0) is not null);
    }

    /// <summary>"… รายละเอียดดังตาราง": what leads to the table is no value.</summary>
    [GeneratedRegex(@"ดัง(ต่อไป)?นี้|(ดัง|ตาม)ตาราง|^\s*ตาราง(ที่)?\s*\d")]
    private static partial Regex Announcement();

    [GeneratedRegex(@"ลงชื่อ|\.{4,}|…{2,}|_{4,}")]
    private static partial Regex Signature();
}
