using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>Tells header rows from body rows by their texts.</summary>
internal static class HeaderRow
{
    /// <summary>Share of a row's filled cells that must read like known headers.</summary>
    private const double MostCells = 0.6;

    /// <summary>How like a known header such a cell must be.</summary>
    private const double Likeness = 0.74;

    /// <summary>An instrument's or a part's name as a header is short.</summary>
    private const int ShortHeader = 40;

    /// <summary>The longest header of this genre, in letters.</summary>
    private const int LongestHeader = 110;

    public static bool IsHeader(IEnumerable<string> cells)
    {
        var filled = cells.Where(c => c.Length > 0).ToList();
        if (filled.Count < 2 || filled.Exists(c => c.Length > LongestHeader))
        {
            return false;
        }

        // Beside each other the names of several indicators, groups or agencies are a header, below each other they are rows.
        var named = filled.Count(c => !IsKnown(c) && IsName(c));
        return filled.Count(IsKnown) + (named >= 2 ? named : 0) >= Math.Max(2, MostCells * filled.Count);
    }

    /// <summary>What a row of scores can be about.</summary>
    private static bool IsName(string cell) => cell.Length <= LongestName
        && (Indicators.Match(cell) is { Similarity: >= Indicators.Acceptable } || Categories.Match(cell) is { Similarity: >= Categories.Acceptable }
            || AgencyNames.Find(cell) is [{ Start: 0 }, ..]);

    /// <summary>The longest name of an agency, in letters.</summary>
    private const int LongestName = 60;

    /// <summary>A second header row: years, known headers and no numbers.</summary>
    public static bool IsSubHeader(IEnumerable<string> cells)
    {
        var filled = cells.Where(c => c.Length > 0).ToList();
        return filled.Count >= 1 && filled.TrueForAll(c => c.Length <= LongestHeader && (IsKnown(c) || BuddhistYears.Find(c).Count > 0) && !c.Contains('.', StringComparison.Ordinal));
    }

    /// <summary>Lines that go on with a header's words: short, without numbers or list markers.</summary>
    public static bool IsHeaderPart(IEnumerable<string> cells) =>
        cells.Where(c => c.Length > 0).All(c => c.Length <= 25 && !ListMarkers.TryStrip(c, out _, out _) && !c.Any(char.IsDigit));

    /// <summary>A row that only counts the columns: (1) (2) (3).</summary>
    public static bool IsColumnNumbers(IEnumerable<string> cells)
    {
        var numbers = cells.Select(c => c.Trim(' ', '(', ')', '.')).Where(c => c.Length > 0).ToList();
        return numbers.Count >= 3 && numbers.Select((n, i) => ThaiDigits.ToArabic(n) == (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).All(x => x);
    }

    /// <summary>"คะแนนเฉลี่ย", "ส่วนที่ 1" below an instrument's name.</summary>
    private static bool Mean(string cell) => cell.StartsWith("ส่วนที่", StringComparison.Ordinal) || cell.StartsWith("คะแนน", StringComparison.Ordinal);

    private static bool IsKnown(string cell)
    {
        if (cell.Length <= ShortHeader && (Instruments.Match(cell) is not null || cell is "เฉลี่ย" or "รวม" || Mean(cell)))
        {
            return true;
        }

        var best = HeaderVocabulary.BestOfColumn(cell);
        return best.Meaning != ColumnMeaning.Unknown && best.Similarity >= Likeness;
    }
}
