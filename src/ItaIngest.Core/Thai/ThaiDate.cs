using System.Globalization;

namespace ItaIngest.Core.Thai;

/// <summary>
/// Dates as Thai offices print them: ๒๗ ตุลาคม ๒๕๖๘, ๒๖ ก.ย. ๖๖, 26/9/2566, กันยายน ๒๕๖๖, ต.ค. ๖๖ - ก.ย. ๖๗, ไตรมาส ๒/๒๕๖๙, ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙.
/// Two-digit years are of the Buddhist era.
/// </summary>
public static class ThaiDate
{
    private static readonly string[] _wholeYear =
        ["ตลอดทั้งปีงบประมาณ", "ตลอดปีงบประมาณ", "ภายในปีงบประมาณ", "ประจำปีงบประมาณ", "ปีงบประมาณ", "ตลอดทั้งปี", "ตลอดปี"];

    private static readonly string[] _lead =
    [
        "ภายใน", "ภายในวัน", "ณ", "เมื่อ", "ลง", "ตั้งแต่", "ระหว่าง", "ระหว่างวันที่", "ระหว่างเดือน", "วันที่", "เดือน", "ตลอด", "ช่วง", "ในช่วง", "ใน", "สิ้นเดือน", "สิ้น", "ประจำเดือน",
        "ประจำ", "ต้น", "ปลาย", "กลาง", "แล้วเสร็จ", "ประมาณ", "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์", "เริ่ม", "รวม", "ปี", "พศ",
    ];

    /// <summary>Reads a text that is one date or period and nothing else but words such as ภายใน, วันที่, เดือน.</summary>
    public static bool TryParse(string text, DateContext context, out ThaiDateValue value)
    {
        var plain = Plain(text);
        foreach (var found in Scan(plain, context, whole: true))
        {
            if (IsLead(plain[..found.Position]) && ThaiText.Key(plain[(found.Position + found.Length)..]) is "" or "เป็นต้นไป" or "น")
            {
                value = found.Kind == DateKind.Day || found.Kind == DateKind.Month ? WithRepairedYear(found, context) : found;
                return true;
            }
        }

        value = null!;
        return false;
    }

    /// <summary>All dates and periods of a running text, in order; parts of a period are not found again.</summary>
    /// <param name="text">Positions of the results count its characters; it should be in canonical order.</param>
    /// <param name="context">Months without a year are left out when it has no fiscal year.</param>
    public static IReadOnlyList<ThaiDateValue> Find(string text, DateContext context)
    {
        var found = new List<ThaiDateValue>();
        var end = 0;
        foreach (var value in Scan(Plain(text), context, whole: false))
        {
            if (value.Position >= end)
            {
                found.Add(value);
                end = value.Position + value.Length;
            }
        }

        return found;
    }

    /// <summary>
    /// A date that stands for itself and lies outside the years about the document's is misread when one look-alike digit makes it the right one.
    /// </summary>
    private static ThaiDateValue WithRepairedYear(ThaiDateValue value, DateContext context)
    {
        var year = int.Parse(value.Start.AsSpan(0, 4), CultureInfo.InvariantCulture) + 543;
        var month = int.Parse(value.Start.AsSpan(5, 2), CultureInfo.InvariantCulture);
        if (context.FiscalYear is not { } fiscalYear || Math.Abs(year - fiscalYear) <= 1)
        {
            return value;
        }

        var expected = FiscalYear.ChristianEraOf(month, fiscalYear) + 543;
        var (tens, ones) = (LooksAlike(year / 10 % 10, expected / 10 % 10), LooksAlike(year % 10, expected % 10));
        var isOneSlip = year / 100 == expected / 100 && ((year / 10 == expected / 10 && ones) || (year % 10 == expected % 10 && tens));
        var start = $"{expected - 543:0000}{value.Start[4..]}";
        return isOneSlip && !start.EndsWith("02-29", StringComparison.Ordinal) ? value with { Start = start, End = start, Repaired = true } : value;
    }

    /// <summary>Thai digits that are read for each other: ๔ ๕ ๘ ๙, ๒ ๖ ๙, ๓ ๗.</summary>
    private static bool LooksAlike(int a, int b) => new[] { "4589", "269", "37" }.Any(g => g.Contains((char)('0' + a)) && g.Contains((char)('0' + b)));

    /// <summary>Arabic digits and plain blanks, every character in its place.</summary>
    private static string Plain(string text) => ThaiDigits.ToArabic(text).Replace('\u00A0', ' ').Replace('\n', ' ');

    private static IEnumerable<ThaiDateValue> Scan(string text, DateContext context, bool whole)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (CanStart(text, i) && ReadAt(text, i, context, whole) is { } value)
            {
                yield return value;
                i = Math.Max(i, value.Position + value.Length - 1);
            }
        }
    }

    private static bool CanStart(string text, int i)
    {
        if (char.IsAsciiDigit(text[i]))
        {
            // Behind a dot leader a date may start, behind a decimal point not.
            return i == 0 || !(char.IsAsciiLetterOrDigit(text[i - 1]) || (text[i - 1] is '/' or '.' or ',' && i > 1 && char.IsAsciiLetterOrDigit(text[i - 2])));
        }

        return ThaiLetters.IsConsonant(text[i]) || ThaiLetters.IsLeadingVowel(text[i]);
    }

    private static ThaiDateValue? ReadAt(string text, int start, DateContext context, bool whole) =>
        ReadPeriod(text, start, context, whole) ?? ReadQuarter(text, start, context) ?? ReadYear(text, start, context, whole)
        ?? (whole ? ReadNumericMonth(text, start) : null);

    private static ThaiDateValue? ReadPeriod(string text, int start, DateContext context, bool whole)
    {
        var scanner = new DateScanner(text, start);
        if (!scanner.TryPoint(out var first))
        {
            return ReadDays(text, start, context);
        }

        var end = scanner.Position;
        scanner.SkipBlanks();
        if (scanner.TryConnector() && scanner.TryPoint(out var last) && Between(first, last, context) is { } period)
        {
            return At(period, start, scanner.Position);
        }

        return first.IsBare && !whole ? null : Single(first, context) is { } single ? At(single, start, end) : null;
    }

    /// <summary>๑๐ - ๑๒ ตุลาคม ๒๕๖๘.</summary>
    private static ThaiDateValue? ReadDays(string text, int start, DateContext context)
    {
        var scanner = new DateScanner(text, start);
        _ = scanner.TryWord("วันที่");
        if (!scanner.TryNumber(2, out var day, out _))
        {
            return null;
        }

        scanner.SkipBlanks();
        if (!scanner.TryConnector() || !scanner.TryPoint(out var last) || last.Day is not { } lastDay || day >= lastDay)
        {
            return null;
        }

        return Between(last with { Day = day }, last, context) is { } period ? At(period, start, scanner.Position) : null;
    }

    private static ThaiDateValue? ReadQuarter(string text, int start, DateContext context)
    {
        var scanner = new DateScanner(text, start);
        if (!scanner.TryWord("ไตรมาสที่") && !scanner.TryWord("ไตรมาส"))
        {
            return null;
        }

        if (!scanner.TryNumber(1, out var first, out _) || first is < 1 or > 4)
        {
            return null;
        }

        var last = first;
        var end = scanner;
        end.SkipBlanks();
        if (end.TryConnector() && end.TryNumber(1, out var other, out _) && other > first && other <= 4)
        {
            (last, scanner) = (other, end);
        }

        var fiscalYear = ReadYearOfQuarter(ref scanner) ?? context.FiscalYear;
        return fiscalYear is not { } year ? null
            : At(Value(DateKind.Quarter, FiscalYear.Quarters(year, first, last)), start, scanner.Position);
    }

    private static int? ReadYearOfQuarter(ref DateScanner scanner)
    {
        var ahead = scanner;
        ahead.SkipBlanks();
        _ = ahead.TryWord("/") || ahead.TryWord("ของ");
        _ = ahead.TryAny(_wholeYear);
        if (!ahead.TryYear(twoDigits: true, out var year))
        {
            return null;
        }

        scanner = ahead;
        return year + 543;
    }

    /// <summary>(ตลอด)ปีงบประมาณ พ.ศ. ๒๕๖๙; alone in a cell also ปี ๒๕๖๙.</summary>
    private static ThaiDateValue? ReadYear(string text, int start, DateContext context, bool whole)
    {
        var scanner = new DateScanner(text, start);
        var throughout = text.AsSpan(start).StartsWith("ตลอด");
        if (!scanner.TryAny(_wholeYear) && !(whole && start == 0))
        {
            return null;
        }

        var end = scanner.Position;
        if (scanner.TryYear(twoDigits: true, out var year))
        {
            return At(Value(DateKind.FiscalYear, FiscalYear.Days(year + 543)), start, scanner.Position);
        }

        return throughout && context.FiscalYear is { } fiscalYear
            ? At(Value(DateKind.FiscalYear, FiscalYear.Days(fiscalYear)) with { YearInferred = true }, start, TrimmedEnd(text, end)) : null;
    }

    private static int TrimmedEnd(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>9/2566 as the whole of a cell.</summary>
    private static ThaiDateValue? ReadNumericMonth(string text, int start)
    {
        var scanner = new DateScanner(text, start);
        return scanner.TryNumber(2, out var month, out _) && month is >= 1 and <= 12 && scanner.TryWord("/") && scanner.TryYear(false, out var year)
            ? At(Single(new DatePoint(null, month, year, false, false), DateContext.None)!, start, scanner.Position) : null;
    }

    private static ThaiDateValue? Single(DatePoint point, DateContext context)
    {
        if (WithYear(point, context) is not { } dated)
        {
            return null;
        }

        var iso = Iso(dated);
        return new ThaiDateValue
        {
            Kind = dated.Day is null ? DateKind.Month : DateKind.Day,
            Start = iso,
            End = iso,
            Position = 0,
            Length = 0,
            Repaired = point.Repaired,
            YearInferred = point.Year is null,
        };
    }

    private static ThaiDateValue? Between(DatePoint first, DatePoint last, DateContext context)
    {
        if (first.Year is null && last.Year is { } lastYear)
        {
            first = first with { Year = (first.Month, first.Day ?? 1).CompareTo((last.Month, last.Day ?? 31)) > 0 ? lastYear - 1 : lastYear };
        }

        if (WithYear(first, context) is not { } start || WithYear(last, context) is not { } end)
        {
            return null;
        }

        var (from, to) = (Iso(start), Iso(end));
        // A shared prefix compares right: 2023-10 and 2023-10-05 are both "not later".
        return string.CompareOrdinal(from, to) > 0 && !from.StartsWith(to, StringComparison.Ordinal) ? null
            : Value(DateKind.Period, (from, to)) with { Repaired = first.Repaired || last.Repaired, YearInferred = last.Year is null };
    }

    private static DatePoint? WithYear(DatePoint point, DateContext context)
    {
        int? year = point.Year ?? (context.FiscalYear is { } fiscalYear ? FiscalYear.ChristianEraOf(point.Month, fiscalYear) : null);
        var dated = point with { Year = year };
        return year is not null && dated.IsPossible ? dated : null;
    }

    private static string Iso(DatePoint point) => string.Create(
        CultureInfo.InvariantCulture, $"{point.Year:0000}-{point.Month:00}{(point.Day is { } d ? $"-{d:00}" : "")}");

    private static ThaiDateValue Value(DateKind kind, (string Start, string End) days) =>
        new() { Kind = kind, Start = days.Start, End = days.End, Position = 0, Length = 0 };

    private static ThaiDateValue At(ThaiDateValue value, int start, int end) => value with { Position = start, Length = end - start };

    /// <summary>True for text made only of the words that stand before dates.</summary>
    private static bool IsLead(string text)
    {
        var rest = ThaiText.Key(text);
        while (rest.Length > 0)
        {
            var word = _lead.Where(w => rest.StartsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length);
            if (word is null)
            {
                return false;
            }

            rest = rest[word.Length..];
        }

        return true;
    }
}
