using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;
using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>What the body cells of a column hold, as shares (0…1) of those that hold anything.</summary>
internal sealed record ColumnContents
{
    /// <summary>A name of an office or a person, or a cell of dates, is not longer, in letters.</summary>
    private const int ShortCell = 120;

    /// <summary>Cells that hold anything.</summary>
    public int Filled { get; init; }

    /// <summary>Codes of questions and nothing else.</summary>
    public double Codes { get; init; }

    /// <summary>A date or a period.</summary>
    public double Dates { get; init; }

    /// <summary>A period, with its two ends.</summary>
    public double Periods { get; init; }

    /// <summary>Names of offices or persons.</summary>
    public double Names { get; init; }

    /// <summary>Names of one of the ten indicators.</summary>
    public double Indicators { get; init; }

    /// <summary>A running number and nothing else.</summary>
    public double Numbers { get; init; }

    /// <summary>A list of two items or more.</summary>
    public double Lists { get; init; }

    /// <summary>Letters of the longest half of the cells, on the average.</summary>
    public double Length { get; init; }

    public static ColumnContents Of(Table table, IEnumerable<int> rows, int column, DateContext dates)
    {
        var cells = rows.Select(r => table.At(r, column)).OfType<TableCell>().Distinct()
            .Where(c => !c.IsEmpty && c.ColumnSpan == 1 && !ThaiText.IsNone(c.Text)).ToList();
        double Share(Func<TableCell, bool> is_) => cells.Count == 0 ? 0 : (double)cells.Count(is_) / cells.Count;
        return new ColumnContents
        {
            Filled = cells.Count,
            Codes = Share(c => IsOnlyCodes(c.Text)),
            Dates = Share(c => c.Text.Length <= ShortCell && ThaiDate.TryParse(c.Text, dates, out _)),
            Periods = Share(c => c.Text.Length <= ShortCell && ThaiDate.TryParse(c.Text, dates, out var d) && d.IsPeriod),
            Names = Share(c => c.Text.Length <= ShortCell && !ThaiNumber.TryParse(c.Text, out _) && CellReading.Names(c) is { Count: > 0 } names && names.All(n => NameList.BeginsName(n.Value))),
            Indicators = Share(c => Vocabulary.Indicators.Match(c.Text) is { Similarity: >= Vocabulary.Indicators.Acceptable }),
            Numbers = Share(c => ThaiNumber.TryParse(c.Text.TrimEnd('.'), out _)),
            Lists = Share(c => CellReading.List(c).Count > 1),
            Length = cells.Select(c => (double)c.Text.Length).OrderDescending().Take((cells.Count + 1) / 2).DefaultIfEmpty(0).Average(),
        };
    }

    /// <summary>Nothing but codes of questions, with words that announce them and signs between them.</summary>
    public static bool IsOnlyCodes(string text)
    {
        var codes = ItemCodes.Find(text);
        if (codes.Count == 0)
        {
            return false;
        }

        var rest = text.ToCharArray();
        foreach (var code in codes)
        {
            Array.Fill(rest, ' ', code.Start, code.Length);
        }

        return ThaiText.Key(new string(rest)).Replace("และ", "", StringComparison.Ordinal).Replace("คำถาม", "", StringComparison.Ordinal)
            .Replace("ข้อมูล", "", StringComparison.Ordinal).Replace("ข้อ", "", StringComparison.Ordinal).Replace("ที่", "", StringComparison.Ordinal).Length == 0;
    }
}
