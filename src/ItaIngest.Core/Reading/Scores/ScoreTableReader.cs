using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// Reads tables of scores, whichever way they are turned: what a number is the score of is put together from its row's labels, its column's header and
/// the group row above.
/// </summary>
internal sealed partial class ScoreTableReader(ScoreColumns columns, ReadingContext context)
{
    /// <summary>A row's label this like a header says that the row holds no scores.</summary>
    private const double SureLabel = 0.85;

    private readonly HeadedTable _table = columns.Table;
    private ScoreIdentity _group = ScoreIdentity.None;

    public static IEnumerable<ScoreReading> Read(HeadedTable table, ReadingContext context) =>
        ScoreColumns.Of(table) is { } columns ? new ScoreTableReader(columns, context).Read() : [];

    private List<ScoreReading> Read()
    {
        var readings = new List<ScoreReading>();
        var columnOf = new List<int>();
        var agencies = _table.BodyRows.Select(r => _table.Cell(r, ColumnMeaning.Agency)?.Text).Where(t => !string.IsNullOrEmpty(t)).Distinct().Count();
        foreach (var row in _table.BodyRows)
        {
            if (_table.GroupHeading(row) is { } heading)
            {
                _group = ScoreIdentity.Of(heading.Passage) with { Label = Passage.Empty };
                continue;
            }

            if (ReadDifferences(row, readings, columnOf))
            {
                continue;
            }

            var scores = ReadRow(row, agencies > 1, columnOf);
            if (scores.Count == 0)
            {
                ReadRatings(row, readings, columnOf);
            }

            readings.AddRange(scores);
        }

        return [.. WithSums(readings)];
    }

    /// <summary>The sum below indicators of one instrument is the instrument's score; nothing else in the table speaks of the whole assessment.</summary>
    private static IEnumerable<ScoreReading> WithSums(List<ScoreReading> readings)
    {
        var instruments = readings.Where(r => r.Identity.Rank >= 2).Select(r => r.Identity.Instrument).Distinct().ToList();
        var isOne = instruments is [not null] && readings.Count(r => r.Identity.Scope is "indicator" or "item") >= SeveralNamed;
        return readings.Select(r => isOne && r.Agency is null && r.Identity.Scope == "overall" && SumWord().IsMatch(r.Identity.Label.Text)
            ? r with { Identity = r.Identity with { Overall = false, Instrument = instruments[0] } } : r);
    }

    /// <summary>One row that names an indicator may stand beside instruments.</summary>
    private const int SeveralNamed = 2;

    [GeneratedRegex(@"^\s*(ค่า)?\s*(รวม|เฉลี่ย)\s*(เฉลี่ย|รวม|ทุกตัวชี้วัด)?\s*$")]
    private static partial Regex SumWord();

    private List<ScoreReading> ReadRow(int row, bool severalAgencies, List<int> columnOf)
    {
        var label = RowIdentity(row, out var code);
        var named = Passage.Join(columns.Labels.Select(c => _table.Table.At(row, c.Index)).OfType<TableCell>().Distinct().Select(c => c.Passage), blankBetween: true);
        var readings = new List<(int Column, ScoreReading Reading)>();
        foreach (var (column, header) in columns.Scores)
        {
            var group = OfGroup(row, column);
            if ((group is null ? Score(row, column) : group.Row == row ? Score(row, column) : null) is not { } score)
            {
                continue;
            }

            var identity = Complete(group is null ? Combine(label, header, column) : ScoreIdentity.Of(group.Passage) with { Year = header.Year });
            if (identity.Scope is null)
            {
                continue;
            }

            readings.Add((column.Index, new ScoreReading(identity, score)
            {
                InTable = true,
                Code = code,
                OutOf = Scale(column, row),
                Grade = identity.Scope == "overall" ? ScoreContext.GradeIn(named) : null,
                Level = identity.Scope == "overall" ? ScoreContext.LevelIn(named) : null,
                Agency = severalAgencies ? CellReading.Text(_table.Cell(row, ColumnMeaning.Agency)) : columns.AgencyOf(column.Index),
            }));
        }

        columnOf.AddRange(readings.Select(r => r.Column));
        return RowFacts.Add(_table, row, readings);
    }

    /// <summary>
    /// A score in a cell over several rows is that of what stands beside just these rows (an instrument beside its indicators), and is said once. Null for a score of the row itself.
    /// </summary>
    private TableCell? OfGroup(int row, TableColumn column) =>
        _table.Table.At(row, column.Index) is not { IsEmpty: false, RowSpan: > 1 } score ? null
            : columns.Labels.Select(c => _table.Table.At(row, c.Index)).OfType<TableCell>()
                .FirstOrDefault(c => c.Row == score.Row && c.RowSpan == score.RowSpan && ScoreIdentity.Of(c.Passage) is { Scope: "instrument" or "part" or "category" });

    /// <summary>The scale of a weighted score: printed in the column's header ("IIT (30)"), or in the row's column of weights; null for 100.</summary>
    private Field<decimal>? Scale(TableColumn column, int row)
    {
        if (ScaleInBrackets().Match(column.Header.Text) is { Success: true } match
            && decimal.Parse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var scale and not 100)
        {
            return column.Header.Slice(match.Groups["n"].Index, match.Groups["n"].Length).ToField(scale);
        }

        return column.Meaning == ColumnMeaning.WeightedScore && Number(_table.Cell(row, ColumnMeaning.Weight) ?? _table.Cell(row, ColumnMeaning.OutOf)) is { Value: not 100 } weight ? weight : null;
    }

    [GeneratedRegex(@"[(]\s*(เต็ม\s*|คะแนนเต็ม\s*)?(?<n>\d{1,3})\s*(คะแนน)?\s*[)]")]
    private static partial Regex ScaleInBrackets();

    /// <summary>A row of grades or levels below rows of scores: each belongs to its column's overall score.</summary>
    private void ReadRatings(int row, List<ScoreReading> readings, List<int> columnOf)
    {
        foreach (var (column, _) in columns.Scores)
        {
            var at = Enumerable.Range(0, readings.Count).LastOrDefault(i => readings[i].Identity.Scope == "overall" && columnOf[i] == column.Index, -1);
            if (at < 0 || _table.Table.At(row, column.Index) is not { IsEmpty: false, ColumnSpan: 1 } cell)
            {
                continue;
            }

            readings[at] = readings[at] with
            {
                Level = Levels.MatchBesideGrade(cell.Text) is { } level ? cell.Passage.ToField(level) : readings[at].Level,
                Grade = Grades.Match(cell.Text) is { } grade ? cell.Passage.ToField(grade) : readings[at].Grade,
            };
        }
    }

    /// <summary>A row of differences below rows of scores ("ผลต่าง" under the years): each belongs to its column's newest score.</summary>
    private bool ReadDifferences(int row, List<ScoreReading> readings, List<int> columnOf)
    {
        var label = columns.Labels.Select(c => _table.Table.At(row, c.Index)).FirstOrDefault(c => c is { IsEmpty: false })?.Text ?? string.Empty;
        var meaning = HeaderVocabulary.Best(label, TableFamily.Scores) is { Similarity: >= SureLabel } best ? best.Meaning : ColumnMeaning.Unknown;
        foreach (var (column, _) in meaning == ColumnMeaning.Change ? columns.Scores : [])
        {
            var above = Enumerable.Range(0, readings.Count).Where(i => columnOf[i] == column.Index).ToList();
            if (above.Count > 0 && _table.Table.At(row, column.Index) is { IsEmpty: false } cell && RowFacts.Difference(cell.Text) is { } change)
            {
                var newest = above[RowFacts.Newest([.. above.Select(i => readings[i])])];
                readings[newest] = readings[newest] with { Change = cell.Passage.ToField(change) };
            }
        }

        return meaning is ColumnMeaning.Change or ColumnMeaning.Weight or ColumnMeaning.OutOf or ColumnMeaning.Rank;
    }

    private static ScoreIdentity Combine(ScoreIdentity label, ScoreIdentity header, TableColumn column)
    {
        var combined = label.Rank > 0 && label.Rank >= header.Rank ? label.Or(header with { Label = Passage.Empty }) : label.Or(header);
        combined = combined with { Year = header.Year ?? label.Year };
        // "คะแนน" under "ปี 2566": the lower row names the score, the upper one its year.
        var name = ScoreIdentity.YearIn(column.Leaf.Text) is null && !column.Leaf.IsEmpty ? column.Leaf : column.Header;
        return combined.Scope is null && column.Meaning is ColumnMeaning.Score or ColumnMeaning.YearScore && label.Label.IsEmpty
            ? combined with { Overall = true, Label = name } : combined.Rank == 1 && label.Rank == 0 ? combined with { Label = header.Label.IsEmpty ? name : header.Label } : combined;
    }

    private ScoreIdentity RowIdentity(int row, out Passage code)
    {
        code = Passage.Empty;
        var identity = ScoreIdentity.None;
        var wide = false;
        foreach (var column in columns.Labels)
        {
            // A running number says nothing; a name over its column and the next one does.
            if (_table.Table.At(row, column.Index) is not { IsEmpty: false } cell || cell.Column != column.Index || (column.Meaning == ColumnMeaning.No && cell.ColumnSpan == 1))
            {
                continue;
            }

            wide |= cell.ColumnSpan > 1;
            var next = CellIdentity(cell, column, ref code);
            identity = next.Rank > identity.Rank || (next.Rank == identity.Rank && identity.Label.IsEmpty) ? next.Or(identity) : identity.Or(next);
        }

        if (identity.Item is not null && identity.Label.IsEmpty)
        {
            identity = identity with { Label = Wording(row) };
        }

        if (wide && identity.Scope is "indicator" or "instrument")
        {
            _group = identity with { Label = Passage.Empty, Year = null };
            return identity;
        }

        return identity.Rank > _group.Rank ? identity.Or(_group with { Year = null, Overall = false }) : identity;
    }

    /// <summary>The wording of a row's question, though it begins like the name of something else: the words beside its code.</summary>
    private Passage Wording(int row)
    {
        var code = columns.Labels.FirstOrDefault(c => c.Meaning == ColumnMeaning.ItemCode)?.Index ?? -1;
        return columns.Labels.Where(c => c.Index > code && code >= 0).Select(c => _table.Table.At(row, c.Index)).OfType<TableCell>()
            .FirstOrDefault(c => c is { IsEmpty: false, RowSpan: 1, ColumnSpan: 1 } && !ThaiNumber.TryParse(c.Text, out _))?.Passage ?? Passage.Empty;
    }

    private static ScoreIdentity CellIdentity(TableCell cell, TableColumn column, ref Passage code)
    {
        var passage = cell.Passage;
        if (cell.ColumnSpan > 1)
        {
            // A group's name over the columns of codes and wordings.
            return ScoreIdentity.Of(passage);
        }

        switch (column.Meaning)
        {
            case ColumnMeaning.IndicatorNo when ThaiNumber.TryParse(passage.Text, out var number):
                return number is >= 1 and <= 10 && number == decimal.Truncate(number) ? new ScoreIdentity { IndicatorNo = (int)number } : ScoreIdentity.None;
            case ColumnMeaning.IndicatorNo when Categories.Of(passage.Text)?.Indicator is { } indicator:
                return new ScoreIdentity { IndicatorNo = indicator };
            case ColumnMeaning.ItemCode when Categories.Of(passage.Text) is { } group:
                return new ScoreIdentity { IndicatorNo = group.Indicator, Category = group.Number };
            case ColumnMeaning.ItemCode:
                var codes = ItemCodes.Find(passage.Text);
                code = codes.Count == 1 ? passage : Passage.Empty;
                return codes.Count == 1 ? new ScoreIdentity { Item = codes[0].Code } : ScoreIdentity.None;
            case ColumnMeaning.ItemText:
                return ScoreIdentity.Of(passage) is { Item: not null } item ? item : new ScoreIdentity { Label = passage };
            default:
                return ScoreIdentity.Of(passage);
        }
    }

    private ScoreIdentity Complete(ScoreIdentity identity)
    {
        identity = identity with { Overall = identity.Rank <= 1 && identity.Overall };
        if (identity.Item is { } item)
        {
            var instrument = item[0] switch { 'i' => "IIT", 'e' => "EIT", _ => "OIT" };
            return identity with { Instrument = instrument, IndicatorNo = Indicators.ForItem(item, identity.Year ?? context.AssessedYear) ?? identity.IndicatorNo, Category = null, Part = null };
        }

        return identity.IndicatorNo is { } number ? identity with { Instrument = Indicators.Of(number).Instrument } : identity;
    }

    /// <summary>A score of the column; where the two readers of numbers disagree, what is no score, or not printed as the column's other scores are, is left out.</summary>
    private Field<decimal>? Score(int row, TableColumn column) =>
        _table.Table.At(row, column.Index) is { IsEmpty: false } cell && !ThaiText.IsNone(cell.Text) ? ScoreNumber.Read(cell.Passage, columns.Decimals(column)) : null;

    private static Field<decimal>? Number(TableCell? cell) =>
        cell is { IsEmpty: false } && !ThaiText.IsNone(cell.Text) && ThaiNumber.TryParse(cell.Text, out var value) ? cell.Passage.ToField(value) : null;
}
