using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>
/// The levels of success of a card in rows of their own: "ระดับ 1 | wording | mark", a number below "ระดับ", or the levels beside each other over their
/// wordings. A mark beside one of them says which was reached.
/// </summary>
internal sealed partial class CardLevels
{
    /// <summary>Letters of the longest sign that marks a level, and of a value beside it.</summary>
    private const int LongestMark = 3, LongestValue = 20;

    /// <summary>Levels beside each other are so many at least.</summary>
    private const int FewestBeside = 3;

    private readonly List<PlacedLine> _lines = [];
    private readonly List<(IReadOnlyList<PlacedLine> Level, TableCell Mark)> _marked = [];
    private bool _countsOnly;

    /// <summary>Levels were found.</summary>
    public bool Any => _lines.Count > 0;

    /// <summary>Takes the rows of levels that begin at a row of a table.</summary>
    /// <param name="table">The whole table.</param>
    /// <param name="row">The row.</param>
    /// <returns>How many rows they are; 0 when the row is none of levels.</returns>
    public int Take(Table table, int row)
    {
        var cells = Cells(table, row);
        if (IsHead(cells) && row + 1 < table.Rows && (Level(Cells(table, row + 1), isHeaded: true) >= 0 || Beside(Cells(table, row + 1)) is not null))
        {
            _countsOnly = true;
            return 1;
        }

        if (Beside(cells) is { } beside && row + 1 < table.Rows)
        {
            return 1 + TakeBeside(table, row, beside);
        }

        var at = Level(cells, _countsOnly);
        if (at < 0 || at + 1 >= cells.Count)
        {
            return 0;
        }

        TakeLevel(cells[at], cells[at + 1], cells.Skip(at + 2));
        return 1;
    }

    /// <summary>The levels, and which one is marked, as what the card says.</summary>
    /// <param name="reached">What the card says of the level reached; null when it says nothing.</param>
    public IEnumerable<CardField> Fields(CardField? reached)
    {
        if (_lines.Count > 0)
        {
            yield return new CardField(Passage.Empty, ColumnMeaning.Target, _lines);
        }

        if (_marked is [var (level, mark)] && mark.Text.Length <= LongestValue)
        {
            var isSign = mark.Text.Length <= LongestMark && !mark.Text.Any(char.IsLetterOrDigit);
            var isDoubtful = !isSign && !Figure().IsMatch(mark.Text);
            if (reached is null)
            {
                yield return new CardField(Passage.Empty, ColumnMeaning.KpiResult, isSign || isDoubtful ? level : [.. level, .. mark.Lines]) { IsDoubtful = isDoubtful };
            }
            else if (KpiCell.Achieved(Passage.Of(reached.Lines)).Level is { } said && KpiCell.Achieved(Passage.Of(level)).Level is { } marked && said.Value != marked.Value)
            {
                yield return new CardField(Passage.Empty, ColumnMeaning.KpiResult, []) { IsDoubtful = true };
            }
        }
    }

    private static List<TableCell> Cells(Table table, int row) => [.. table.Row(row).Where(c => c.Row == row)];

    /// <summary>"ระดับ | เกณฑ์การประเมิน | ผล": names of what stands below, and nothing else.</summary>
    private static bool IsHead(List<TableCell> cells) =>
        cells.Exists(c => !c.IsEmpty) && cells.TrueForAll(c => c.IsEmpty || HeadWord().IsMatch(c.Text) || PlanLabels.Wording(c.Text) is ColumnMeaning.Target or ColumnMeaning.KpiResult);

    /// <summary>The cell that names a level, with a wording behind it and at most the name of all levels before it; -1 without one.</summary>
    private static int Level(List<TableCell> cells, bool isHeaded) =>
        cells.FindIndex(c => LevelWord().IsMatch(c.Text) || (isHeaded && c.Text is ['1' or '2' or '3' or '4' or '5'])) is var at
        && at >= 0 && at <= 1 && at + 1 < cells.Count && cells[at + 1].Text.Length > LongestMark && cells.Take(at).All(c => c.IsEmpty || IsHead([c])) ? at : -1;

    /// <summary>The cells of a row that names the levels beside each other, or only counts them behind what they are; null when it does not.</summary>
    private static List<TableCell>? Beside(List<TableCell> cells)
    {
        var isHeaded = cells.Count > FewestBeside && !cells[0].IsEmpty && IsHead([cells[0]]);
        var levels = cells.Where(c => LevelWord().IsMatch(c.Text) || (isHeaded && c.Text is ['1' or '2' or '3' or '4' or '5'])).ToList();
        return levels.Count >= FewestBeside && cells.Except(levels).All(c => c.IsEmpty || IsHead([c]))
            && levels.Select((c, i) => c.Text.Contains((char)('1' + i), StringComparison.Ordinal)).All(x => x) ? levels : null;
    }

    private int TakeBeside(Table table, int row, List<TableCell> levels)
    {
        var marks = row + 2 < table.Rows ? Cells(table, row + 2) : [];
        var isMarks = marks.Count > 0 && marks.Exists(c => !c.IsEmpty) && levels.Exists(l => marks.Exists(m => m.Column == l.Column))
            && marks.TrueForAll(c => c.IsEmpty || c.Text.Length <= LongestMark || IsHead([c]));
        foreach (var level in levels)
        {
            var wording = table.At(row + 1, level.Column);
            TakeLevel(level, wording, isMarks && table.At(row + 2, level.Column) is { } mark ? [mark] : []);
        }

        return isMarks ? 2 : 1;
    }

    private void TakeLevel(TableCell level, TableCell? wording, IEnumerable<TableCell> marks)
    {
        var name = Passage.Of(level.Lines);
        var number = name.Text.AsSpan().IndexOfAnyInRange('1', '5');
        var isPlain = KpiCell.Achieved(name).Level is not null && name.Text.StartsWith("ระดับ", StringComparison.Ordinal);
        var lines = isPlain || number < 0 ? level.Lines : Named(name.Slice(number, 1).PrintedLines());
        _lines.AddRange(lines);
        _lines.AddRange(wording?.Lines ?? []);
        _marked.AddRange(marks.Where(m => !m.IsEmpty && !Dashes().IsMatch(m.Text)).Take(1).Select(m => (lines, m)));
    }

    /// <summary>The number of a level with the word that stands over it, so that it reads like one that has the word.</summary>
    private static List<PlacedLine> Named(IReadOnlyList<PlacedLine> number) =>
        [.. number.Select((l, i) => i > 0 ? l : l with { Line = l.Line with { Glyphs = [l.Line.Glyphs[0] with { Text = "ระดับ " }, .. l.Line.Glyphs] } })];

    [GeneratedRegex(@"^\s*(ระดับ|คะแนน|ค่าคะแนน|ระดับคะแนน)\s?(ที่)?\s?[1-5]\s*[:.)]?\s*$")]
    private static partial Regex LevelWord();

    [GeneratedRegex(@"^\s*(ระดับ(ที่|คะแนน)?|ที่|ข้อ|ค่าคะแนน|คะแนน(ที่ได้)?|ผล(งาน|การประเมิน\S*|การดำเนินงาน|การดำเนินการ|ที่ได้|ที่ทำได้)?|รายละเอียด\S*|คำอธิบาย\S*|เกณฑ์\S*(\s?\(\S*)?|เงื่อนไข\S*|ทำได้|บรรลุ|เลือก|ทำเครื่องหมาย.*|[✓√/☑]+)\s*$")]
    private static partial Regex HeadWord();

    [GeneratedRegex(@"^[\s–—_.-]*$")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^\W*(ร้อยละ\s*)?\d[\d,]*(\.\d+)?\s*%?\W*$")]
    private static partial Regex Figure();
}
