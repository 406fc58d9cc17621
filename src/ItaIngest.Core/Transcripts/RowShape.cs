using System.Text.RegularExpressions;
using ItaIngest.Core.Reading.Measures;
using ItaIngest.Core.Reading.Plans;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Transcripts;

/// <summary>
/// Finds again what a table lost when it was written row by row: rows that a page's end broke, cells that spanned rows and are now empty below their text, rows that head
/// the rows below them.
/// </summary>
internal sealed partial class RowShape
{
    private readonly TranscriptTable _table;
    private readonly ColumnHabits[] _habits;

    /// <summary>The numbered column whose cells each begin a row; null when there is none.</summary>
    private readonly int? _lead;
    private readonly List<TranscriptRow> _rows = [];
    private TranscriptRow? _above;

    private RowShape(TranscriptTable table)
    {
        _table = table;
        var body = table.Body.Where(r => !IsAlone(r)).ToList();
        _habits = [.. Enumerable.Range(0, table.Columns).Select(c => ColumnHabits.Of(body, c))];
        _lead = Enumerable.Range(0, table.Columns).Where(c => _habits[c].IsNumbered).OrderByDescending(c => _habits[c].Filled).Select(c => (int?)c).FirstOrDefault();
    }

    /// <summary>The table with whole rows and spanning cells.</summary>
    public static void Restore(TranscriptTable table)
    {
        if (table.HeaderRows > 0)
        {
            HeaderShape.Restore(table);
        }

        var shape = new RowShape(table);
        foreach (var row in table.Body)
        {
            shape.Take(row);
        }

        table.Rows.RemoveRange(table.HeaderRows, table.Rows.Count - table.HeaderRows);
        table.Rows.AddRange(shape._lead is { } lead ? DoubledRows.Part(shape._rows, lead) : shape._rows);
    }

    private void Take(TranscriptRow row)
    {
        var filled = row.Filled.ToList();
        if (filled.Count == 0)
        {
            return;
        }

        if (IsAlone(row) && TakeAlone(row, row.Cells[filled[0]]))
        {
            return;
        }

        if (_above is not null && GoesOn(row))
        {
            foreach (var c in filled)
            {
                Continue(row, c);
            }

            return;
        }

        if (!_table.HasSpans || row.IsAfterBreak)
        {
            Span(row);
        }

        _rows.Add(row);
        _above = row;
    }

    private static bool IsAlone(TranscriptRow row) => row.Filled.Select(c => row.Cells[c]).Distinct().Take(2).Count() == 1 && row.Filled.First() == 0;

    /// <summary>A row of one text at its left: a heading, or the rest of the cell above it. False when it is a row like others.</summary>
    private bool TakeAlone(TranscriptRow row, TranscriptCell cell)
    {
        if (IsHeading(cell.Text) || _above is null || cell.Lines.Count == 0 || row.Cells.Count(c => c == cell) > 1)
        {
            Head(row, cell);
            return true;
        }

        if (row.IsAfterBreak || _habits[0].Spans || _habits[0].IsNumbered)
        {
            Continue(row, 0);
            return true;
        }

        Head(row, cell);
        return true;
    }

    private void Head(TranscriptRow row, TranscriptCell cell)
    {
        row.Cells = [.. Enumerable.Repeat(cell, _table.Columns)];
        _rows.Add(row);
        _above = null;
    }

    private static bool IsHeading(string text) =>
        PlanReader.IsProgramme(text) || Section.IsAddition(text) || GroupWord().IsMatch(text)
        || (text.Length <= LongestName && (Indicators.Match(text) is { Similarity: >= NamesIndicator } || Instruments.Match(text) is { Start: <= 8 }));

    private const int LongestName = 120;

    /// <summary>How like an indicator's name a text must be that heads a group.</summary>
    private const double NamesIndicator = 0.85;

    /// <summary>The rest of the row above: its numbered cell has no number, or, behind a page's end, cells are missing that rows have.</summary>
    private bool GoesOn(TranscriptRow row)
    {
        var missing = Enumerable.Range(0, _table.Columns).Count(c => row.Cells[c].IsEmpty && _habits[c].IsUsual);
        if (_lead is { } lead)
        {
            var number = row.Cells[lead].IsEmpty ? null : ColumnHabits.Number(row.Cells[lead].Text);
            return number is null && (row.Cells[lead].IsEmpty ? missing > 1 || row.IsAfterBreak : row.IsAfterBreak || missing > 0);
        }

        return row.IsAfterBreak && missing > 0 && !row.Cells.All(c => c.IsEmpty || StartsAnew(c));
    }

    /// <summary>A numbered text that begins its list.</summary>
    private static bool StartsAnew(TranscriptCell cell) => ColumnHabits.Number(cell.Text) is [1];

    private void Continue(TranscriptRow row, int column)
    {
        var (cell, above) = (row.Cells[column], (_above ?? _rows[^1]).Cells[column]);
        if (!above.Lines.SequenceEqual(cell.Lines))
        {
            above.Lines.AddRange(cell.Lines);
            above.HasParagraphs |= cell.HasParagraphs;
        }
    }

    /// <summary>Empty cells that belong to the ones above them, and texts that go on with these.</summary>
    private void Span(TranscriptRow row)
    {
        if (_above is null)
        {
            return;
        }

        var first = row.Cells[0];
        var begins = !first.IsEmpty && !(_habits[0].IsNumbered && _habits[0].Spans && ColumnHabits.Number(first.Text) is null);
        for (var c = 0; c < _table.Columns; c++)
        {
            var cell = row.Cells[c];
            if (begins || (c > 0 && !_habits[c].Follows) || (c == 0 && _lead == 0))
            {
                continue;
            }

            if (!cell.IsEmpty && (c == 0 || _habits[0].Spans))
            {
                Continue(row, c);
            }

            if (cell.IsEmpty || c == 0 || _habits[0].Spans)
            {
                row.Cells[c] = _above.Cells[c];
            }
        }
    }

    [GeneratedRegex(@"^\s*((มิติ|ยุทธศาสตร์|แผนงาน|ด้าน|ประเด็น|หมวด|ส่วน|กลุ่ม|ตัวชี้วัด|มาตรการ)ที่\s*[\d๐-๙]|รวม\S{0,12}\s*$)")]
    private static partial Regex GroupWord();
}
