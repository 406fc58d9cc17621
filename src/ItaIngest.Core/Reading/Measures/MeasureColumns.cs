using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>
/// Settles what the columns of a table of measures hold: each meaning belongs to one column, the one whose header and contents speak for it most, so
/// that "แนวทางการปฏิบัติ" beside "มาตรการ" holds the steps and a column of codes is one of codes whatever its header says.
/// </summary>
internal static class MeasureColumns
{
    /// <summary>A meaning below this is flagged.</summary>
    private const double Doubtful = 0.7;

    /// <summary>What the header reading's own choice gains over its other meanings.</summary>
    private const double FirstChoice = 0.03;

    /// <summary>Contents of one kind (codes, dates, names) make a column's meaning when so many of its cells are of it.</summary>
    private const double Mostly = 0.6;

    /// <summary>What contents alone are worth as against a header, 0…1.</summary>
    private const double ByCodes = 1.2, ByIndicators = 0.78, ByDates = 0.66, ByNames = 0.64, ByText = 0.5;

    /// <summary>What fitting contents add to a header, and unfitting ones take from it.</summary>
    private const double Fits = 0.08, Unfit = 0.35;

    /// <summary>Letters of a text that says what is wrong or what is done.</summary>
    private const int LongText = 20;

    /// <summary>Meanings that one column of a table has.</summary>
    private static readonly HashSet<ColumnMeaning> s_single =
    [
        ColumnMeaning.Issue, ColumnMeaning.Measure, ColumnMeaning.Steps, ColumnMeaning.Responsible, ColumnMeaning.Monitoring, ColumnMeaning.Result, ColumnMeaning.Outcome,
        ColumnMeaning.Due, ColumnMeaning.DoneOn, ColumnMeaning.Activity, ColumnMeaning.ItemCode, ColumnMeaning.Indicator, ColumnMeaning.Constraint,
    ];

    private static readonly HashSet<ColumnMeaning> s_dates = [ColumnMeaning.Due, ColumnMeaning.Period, ColumnMeaning.DoneOn];

    /// <summary>The same table with its columns settled.</summary>
    public static HeadedTable Resolve(HeadedTable table)
    {
        var rows = table.BodyRows.Where(r => table.GroupHeading(r) is null).ToList();
        var dates = new DateContext(ReadingContext.NewestNumbering);
        var contents = table.Columns.ToDictionary(c => c.Index, c => ColumnContents.Of(table.Table, rows, c.Index, dates));
        // Of claims as good as each other the one goes first whose column has nothing else to hold: "ผลลัพธ์" is the outcome, "ผลผลิต" beside it what was done.
        var claims = table.Columns.Select(c => Claims(c, contents[c.Index])).SelectMany(own => own.Select(c => (Claim: c, Else: own.Where(o => o != c).Select(o => o.Weight).DefaultIfEmpty().Max())))
            .OrderByDescending(c => c.Claim.Weight).ThenBy(c => c.Else).ThenBy(c => c.Claim.Column).Select(c => c.Claim).ToList();
        var chosen = new Dictionary<int, Claim>();
        foreach (var claim in claims)
        {
            if (!chosen.ContainsKey(claim.Column) && !(s_single.Contains(claim.Meaning) && chosen.Values.Any(c => c.Meaning == claim.Meaning)))
            {
                chosen[claim.Column] = claim;
            }
        }

        FindMeasure(table, contents, chosen);
        PlanAhead(claims, chosen);
        return table with { Columns = [.. table.Columns.Select(c => Settled(c, chosen.GetValueOrDefault(c.Index)))] };
    }

    /// <summary>Whether the cells of a table can be what the columns of another one, with as many columns, hold: some are, none is anything else.</summary>
    public static bool Fit(HeadedTable table)
    {
        var dates = new DateContext(ReadingContext.NewestNumbering);
        var agreements = table.Columns.Select(c => Agreement(c.Meaning, ColumnContents.Of(table.Table, table.BodyRows, c.Index, dates))).ToList();
        return agreements.Exists(a => a > 0) && agreements.TrueForAll(a => a >= 0);
    }

    private static TableColumn Settled(TableColumn column, Claim? claim) =>
        claim is null ? column with { Meaning = ColumnMeaning.Unknown, Also = null }
        : claim.Meaning == column.Meaning ? column with { IsDoubtful = claim.Weight < Doubtful }
        : column with { Meaning = claim.Meaning, Also = null, IsDoubtful = claim.Weight < Doubtful };

    private static List<Claim> Claims(TableColumn column, ColumnContents contents)
    {
        var claims = HeaderVocabulary.Match(column.Header.Text, TableFamily.Measures).Concat(HeaderVocabulary.Match(column.Leaf.Text, TableFamily.Measures))
            .Append(HeaderVocabulary.BestOfColumn(column.Header.Text, TableFamily.Measures)).Append(HeaderVocabulary.BestOfColumn(column.Leaf.Text, TableFamily.Measures))
            .Where(m => m.Similarity >= HeaderVocabulary.Acceptable)
            .Select(m => new Claim(column.Index, m.Meaning, m.Similarity + (m.Meaning == column.Meaning ? FirstChoice : 0)))
            .Concat(ByContents(column.Index, contents, IsBelowResult(column)))
            .GroupBy(c => c.Meaning).Select(g => g.MaxBy(c => c.Weight)!);
        return [.. claims.Select(c => c with { Weight = c.Weight + Agreement(c.Meaning, contents) }).Where(c => c.Weight >= ByText)];
    }

    /// <summary>A header over several columns that says what was done: a day below it is the day on which it was.</summary>
    private static bool IsBelowResult(TableColumn column) => column.Header.Length > column.Leaf.Length && column.Header.Text.EndsWith(column.Leaf.Text, StringComparison.Ordinal)
        && HeaderVocabulary.BestOfColumn(column.Header.Text[..^column.Leaf.Length], TableFamily.Measures).Meaning is ColumnMeaning.Result or ColumnMeaning.Outcome;

    private static IEnumerable<Claim> ByContents(int column, ColumnContents contents, bool isBelowResult)
    {
        if (contents.Codes >= Mostly)
        {
            yield return new Claim(column, ColumnMeaning.ItemCode, ByCodes);
        }

        if (contents.Indicators >= Mostly)
        {
            yield return new Claim(column, ColumnMeaning.Indicator, ByIndicators);
        }

        if (contents.Dates >= Mostly)
        {
            yield return new Claim(column, contents.Periods >= Mostly ? ColumnMeaning.Period : isBelowResult ? ColumnMeaning.DoneOn : ColumnMeaning.Due, ByDates);
        }

        if (contents.Names >= Mostly && contents.Indicators < Mostly)
        {
            yield return new Claim(column, ColumnMeaning.Responsible, ByNames);
        }
    }

    private static double Agreement(ColumnMeaning meaning, ColumnContents contents)
    {
        if (contents.Filled == 0)
        {
            return 0;
        }

        return meaning switch
        {
            ColumnMeaning.Due or ColumnMeaning.Period or ColumnMeaning.DoneOn => contents.Dates >= Mostly ? Fits : contents.Codes >= Mostly || contents.Length > 3 * LongText || (contents.Dates == 0 && contents.Names >= Mostly) ? -Unfit : 0,
            ColumnMeaning.Responsible => contents.Names >= Mostly ? Fits : contents.Dates >= Mostly || contents.Codes >= Mostly || contents.Numbers >= Mostly ? -Unfit : 0,
            ColumnMeaning.Indicator => contents.Indicators >= Mostly ? Fits : contents.Dates >= Mostly || contents.Codes >= Mostly ? -Unfit : 0,
            ColumnMeaning.ItemCode => contents.Codes >= Mostly ? 0 : contents.Dates >= Mostly || contents.Names >= Mostly || contents.Length > LongText ? -Unfit : 0,
            ColumnMeaning.No => contents.Numbers >= Mostly ? Fits : contents.Length > LongText ? -Unfit : 0,
            ColumnMeaning.Steps => contents.Dates >= Mostly || contents.Numbers >= Mostly || contents.Codes >= Mostly ? -Unfit : contents.Lists >= Mostly ? Fits : 0,
            ColumnMeaning.Issue or ColumnMeaning.Measure or ColumnMeaning.Monitoring or ColumnMeaning.Result or ColumnMeaning.Outcome =>
                contents.Dates >= Mostly || contents.Numbers >= Mostly || contents.Codes >= Mostly ? -Unfit : 0,
            _ => 0,
        };
    }

    /// <summary>A table of measures without a column of them: the unknown column with the longest texts is it.</summary>
    private static void FindMeasure(HeadedTable table, Dictionary<int, ColumnContents> contents, Dictionary<int, Claim> chosen)
    {
        if (chosen.Values.Any(c => c.Meaning is ColumnMeaning.Measure or ColumnMeaning.Activity or ColumnMeaning.Steps)
            || chosen.Values.Count(c => s_single.Contains(c.Meaning) || s_dates.Contains(c.Meaning)) < 2)
        {
            return;
        }

        var longest = table.Columns.Where(c => !chosen.ContainsKey(c.Index) && contents[c.Index].Length > LongText).MaxBy(c => contents[c.Index].Length);
        if (longest is not null)
        {
            chosen[longest.Index] = new Claim(longest.Index, ColumnMeaning.Measure, ByText);
        }
    }

    /// <summary>"วันแล้วเสร็จ" is the day on which something was finished where the table tells what was done, and the day by which it will be where it does not.</summary>
    private static void PlanAhead(List<Claim> claims, Dictionary<int, Claim> chosen)
    {
        if (chosen.Values.FirstOrDefault(c => c.Meaning == ColumnMeaning.DoneOn) is { } done
            && !chosen.Values.Any(c => c.Meaning is ColumnMeaning.Due or ColumnMeaning.Result or ColumnMeaning.Outcome)
            && claims.Exists(c => c.Column == done.Column && c.Meaning == ColumnMeaning.Due))
        {
            chosen[done.Column] = done with { Meaning = ColumnMeaning.Due };
        }
    }

    private sealed record Claim(int Column, ColumnMeaning Meaning, double Weight);
}
