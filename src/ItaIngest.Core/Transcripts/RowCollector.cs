using System.Text.RegularExpressions;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Transcripts;

/// <summary>
/// Collects consecutive rows of a tab-separated or piped table. Tabs also part a name from its dots and its figure ("…	คะแนนเฉลี่ย	90.12 คะแนน"): rows
/// that read as a sentence are lines of text.
/// </summary>
internal sealed partial class RowCollector
{
    /// <summary>Share of a block's rows that read as a sentence when it is none of a table.</summary>
    private const double Mostly = 0.7;

    private readonly List<(SourceLine Line, List<TranscriptCell> Cells)> _rows = [];
    private bool _isPiped;
    private bool _isApart;
    private int _headerRows;

    /// <summary>True when the line is a row, which is kept.</summary>
    public bool TryTake(SourceLine line, bool isApart)
    {
        var piped = line.IsPiped || (_rows.Count > 0 && _isPiped && line.IsPipeRule);
        if (!piped && !line.HasTabs)
        {
            return false;
        }

        if (_rows.Count > 0 && piped != _isPiped)
        {
            return false;
        }

        if (piped && line.IsPipeRule)
        {
            _headerRows = _headerRows == 0 ? _rows.Count : _headerRows;
            return _rows.Count > 0 || line.IsPiped;
        }

        (_isApart, _isPiped) = (_rows.Count == 0 ? isApart : _isApart, piped);
        _rows.Add((line, line.Cells()));
        return true;
    }

    /// <summary>The blocks of the rows so far, and collecting begins anew.</summary>
    public IReadOnlyList<TranscriptBlock> Take()
    {
        if (_rows.Count == 0)
        {
            return [];
        }

        IReadOnlyList<TranscriptBlock> blocks = IsText() ? [.. _rows.SelectMany(r => r.Line.Lines()).Select((l, i) => l with { IsApart = i == 0 && _isApart })] : [new TableBlock(Table())];
        _rows.Clear();
        _headerRows = 0;
        return blocks;
    }

    /// <summary>Rows of one filled field, or of a name, a filler and a figure.</summary>
    private bool IsText()
    {
        var filled = _rows.Select(r => r.Cells.Where(c => !c.IsEmpty).ToList()).ToList();
        if (!_isPiped && filled is [{ Count: <= FewFields }])
        {
            return true;
        }

        if (filled.TrueForAll(r => r.Count <= 1))
        {
            return _rows.Count == 1 || filled.Max(r => r.Count) == 0 || _rows.Max(r => r.Cells.Count) <= 2;
        }

        return !_isPiped && !HeaderRow.IsHeader(_rows[0].Cells.Select(c => c.Text)) && filled.Count(IsSentence) >= Mostly * filled.Count;
    }

    /// <summary>"ตัวชี้วัด…", "ได้คะแนน", "90.12 คะแนน"; "เลขที่รับ…..", "123".</summary>
    private static bool IsSentence(List<TranscriptCell> row) =>
        row.Count <= 1 || row.Skip(1).Any(c => Filler().IsMatch(ThaiDigits.ToArabic(c.Text))) || Leader().IsMatch(row[0].Text);

    private TranscriptTable Table()
    {
        // Tabs at the ends of rows are noise; a column that no row fills is none.
        var columns = _rows.Max(r => r.Cells.FindLastIndex(c => !c.IsEmpty)) + 1;
        var usual = _rows[0].Cells.FindLastIndex(c => !c.IsEmpty) + 1;
        var count = _rows.Count(r => r.Cells.FindLastIndex(c => !c.IsEmpty) + 1 > usual) <= _rows.Count / MostRagged ? usual : columns;
        return new TranscriptTable(count, [.. _rows.Select(r => new TranscriptRow(Fit(r.Cells, count)))]) { HeaderRows = _headerRows };
    }

    /// <summary>A single row of so few fields is a line with a tab in it: a number and its date, a label and its value.</summary>
    private const int FewFields = 3;

    /// <summary>One row in so many may have a tab too many before it says that there is one more column.</summary>
    private const int MostRagged = 5;

    /// <summary>A row with as many cells as the table has columns; what is too much is added to the last, with a doubt.</summary>
    private static TranscriptCell[] Fit(List<TranscriptCell> cells, int columns)
    {
        var row = Enumerable.Range(0, columns).Select(c => c < cells.Count ? cells[c] : new TranscriptCell()).ToArray();
        foreach (var extra in cells.Skip(columns))
        {
            row[^1].Lines.AddRange(extra.Lines.Select(l => l.Doubted(Records.Reasons.ColumnDoubtful)));
        }

        return row;
    }

    [GeneratedRegex(@"^\s*(ได้|มี)?(ระดับ)?(ผล)?คะแนน(เฉลี่ย|รวม|ที่ได้)?\s*[:=.…]*\s*$|^[\s.…_:=]+$|^\s*\d{1,3}(\.\d+)?\s*คะแนน\s*$")]
    private static partial Regex Filler();

    /// <summary>Dots behind a label lead to what was written in.</summary>
    [GeneratedRegex(@"[.…_]{4,}\s*$|…{2,}\s*$")]
    private static partial Regex Leader();
}
