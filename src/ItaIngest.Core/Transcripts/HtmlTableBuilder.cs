using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Core.Transcripts;

/// <summary>Builds a table from HTML's tags; a table inside a cell becomes lines of that cell.</summary>
internal sealed partial class HtmlTableBuilder
{
    /// <summary>No table of this genre has more columns; a greater span was misread.</summary>
    private const int MostColumns = 40;

    /// <summary>Nor a cell over more rows.</summary>
    private const int MostRows = 500;

    private readonly List<List<TranscriptCell?>> _grid = [];
    private readonly List<Sign> _signs = [];
    private TranscriptCell? _cell;
    private int _row = -1;
    private int _column;
    private int _depth;
    private int _headerRows;
    private bool _isHeader;

    public bool IsOpen => _depth > 0;

    /// <summary>The table, when the tag closes it.</summary>
    public TranscriptTable? Take(string name, bool opens, string attributes)
    {
        if (name == "table")
        {
            return Nest(opens);
        }

        if (_depth != 1)
        {
            Break();
            return null;
        }

        switch (name)
        {
            case "thead":
                _isHeader = opens;
                break;
            case "tr":
                EndCell();
                if (opens)
                {
                    NextRow();
                }

                break;
            case "td" or "th":
                EndCell();
                if (opens)
                {
                    BeginCell(attributes, name == "th");
                }

                break;
        }

        return null;
    }

    public void Add(Sign sign)
    {
        // Text between two cells belongs to none; it is kept with the cell before it.
        if (_cell is not null || !char.IsWhiteSpace(sign.Letter))
        {
            _signs.Add(sign);
        }
    }

    public void Blank()
    {
        if (_signs.Count > 0 && _signs[^1].Letter != ' ')
        {
            _signs.Add(_signs[^1] with { Letter = ' ' });
        }
    }

    /// <summary>A paragraph of the cell ends.</summary>
    public void Break()
    {
        if (_cell is not null && _signs.Count > 0)
        {
            _cell.HasParagraphs |= _cell.Lines.Count > 0 || _signs.Exists(s => !char.IsWhiteSpace(s.Letter));
            EndText();
        }
    }

    /// <summary>A table whose end is missing.</summary>
    public TranscriptTable? Close()
    {
        _depth = Math.Min(_depth, 1);
        return _depth == 1 ? Nest(opens: false) : null;
    }

    private TranscriptTable? Nest(bool opens)
    {
        if (opens)
        {
            Break();
            _depth++;
            return null;
        }

        if (_depth != 1)
        {
            _depth = Math.Max(0, _depth - 1);
            return null;
        }

        EndCell();
        _depth = 0;
        var table = Build();
        _grid.Clear();
        (_row, _column, _headerRows, _isHeader) = (-1, 0, 0, false);
        return table;
    }

    private void NextRow()
    {
        _row++;
        _column = 0;
        RowAt(_row);
        _headerRows = _isHeader ? _row + 1 : _headerRows;
    }

    private List<TranscriptCell?> RowAt(int row)
    {
        while (_grid.Count <= row)
        {
            _grid.Add([]);
        }

        return _grid[row];
    }

    private void BeginCell(string attributes, bool isHead)
    {
        if (_row < 0)
        {
            NextRow();
        }

        var row = RowAt(_row);
        while (_column < row.Count && row[_column] is not null)
        {
            _column++;
        }

        _cell = new TranscriptCell();
        var (columns, rows) = (Span(ColumnSpan(), attributes, MostColumns), Span(RowSpan(), attributes, MostRows));
        for (var r = _row; r < _row + rows; r++)
        {
            var cells = RowAt(r);
            for (var c = _column; c < Math.Min(_column + columns, MostColumns); c++)
            {
                while (cells.Count <= c)
                {
                    cells.Add(null);
                }

                cells[c] ??= _cell;
            }
        }

        _headerRows = isHead && _headerRows >= _row && _column == 0 ? _row + rows : _headerRows;
        _column += columns;
    }

    private static int Span(Regex pattern, string attributes, int most) =>
        pattern.Match(attributes) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, most) : 1;

    private void EndText()
    {
        (_cell ?? _grid.LastOrDefault()?.LastOrDefault(c => c is not null))?.Lines.AddRange(Stretch.Of(SignText.Plain(_signs)));
        _signs.Clear();
    }

    private void EndCell()
    {
        EndText();
        _cell = null;
    }

    /// <summary>Rows that only a span announced are none.</summary>
    private TranscriptTable? Build()
    {
        var grid = _grid.Take(_row + 1).Where(r => r.Exists(c => c is { IsEmpty: false })).ToList();
        var columns = grid.Select(r => r.Count).DefaultIfEmpty(0).Max();
        if (columns == 0)
        {
            return null;
        }

        var rows = grid.Select(r => new TranscriptRow([.. Enumerable.Range(0, columns).Select(c => (c < r.Count ? r[c] : null) ?? new TranscriptCell())])).ToList();
        return new TranscriptTable(columns, rows) { HasSpans = true, HeaderRows = Math.Min(_headerRows, rows.Count) };
    }

    [GeneratedRegex(@"colspan\s*=\s*[""']?\s*(\d{1,4})", RegexOptions.IgnoreCase)]
    private static partial Regex ColumnSpan();

    [GeneratedRegex(@"rowspan\s*=\s*[""']?\s*(\d{1,4})", RegexOptions.IgnoreCase)]
    private static partial Regex RowSpan();
}
