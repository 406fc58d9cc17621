namespace ItaIngest.Core.Thai;

/// <summary>One end of a printed date: a day or a month, with or without a year (C.E.).</summary>
internal readonly record struct DatePoint(int? Day, int Month, int? Year, bool Repaired, bool IsBare)
{
    /// <summary>The day exists in its month; 29 February is checked in the C.E. year.</summary>
    public bool IsPossible => Day is not { } d || (d >= 1 && d <= DateTime.DaysInMonth(Year ?? 2024, Month));
}

/// <summary>Reads the parts of dates at a position of a text with Arabic digits; every method leaves the position alone when it fails.</summary>
internal struct DateScanner(string text, int position)
{
    private static readonly string[] _eras = ["ปีพุทธศักราช", "พุทธศักราช", "ปี พ.ศ.", "ปีพ.ศ.", "พ.ศ.", "พ.ศ", "พศ.", "พศ", "พ. ศ.", "ปี"];
    private static readonly string[] _christianEras = ["ค.ศ.", "ค.ศ", "คศ."];
    private static readonly string[] _connectors = ["จนถึง", "ถึง", "-", "\u2010", "–", "—", "−", "~"];

    private const int WidestGap = 4;

    private readonly string _text = text;

    public int Position { get; private set; } = position;

    public readonly bool AtEnd => Position >= _text.Length;

    public void SkipBlanks()
    {
        var start = Position;
        while (!AtEnd && char.IsWhiteSpace(_text[Position]))
        {
            Position++;
        }

        // What stands that far apart belongs to two columns.
        Position = Position - start > WidestGap ? start : Position;
    }

    public bool TryWord(ReadOnlySpan<char> word)
    {
        if (!_text.AsSpan(Position).StartsWith(word))
        {
            return false;
        }

        Position += word.Length;
        SkipBlanks();
        return true;
    }

    public bool TryAny(string[] words)
    {
        foreach (var word in words)
        {
            if (TryWord(word))
            {
                return true;
            }
        }

        return false;
    }

    public bool TryConnector() => TryAny(_connectors);

    /// <summary>A number of at most <paramref name="maxDigits"/> digits that does not go on as a decimal or a longer number.</summary>
    public bool TryNumber(int maxDigits, out int value, out int digits)
    {
        var end = Position;
        value = 0;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]) && end - Position < maxDigits + 1)
        {
            value = (value * 10) + (_text[end++] - '0');
        }

        digits = end - Position;
        if (digits == 0 || digits > maxDigits || GoesOn(end))
        {
            return false;
        }

        Position = end;
        return true;
    }

    private readonly bool GoesOn(int end) =>
        end + 1 < _text.Length && _text[end] is ',' or '.' && char.IsAsciiDigit(_text[end + 1]);

    /// <summary>A year as C.E.: 4 digits of either era, or 2 digits of the Buddhist era, with or without พ.ศ. before it.</summary>
    public bool TryYear(bool twoDigits, out int year)
    {
        var start = Position;
        SkipBlanks();
        _ = TryWord(",");
        var christian = TryAny(_christianEras);
        var marked = christian || TryAny(_eras);
        if (TryNumber(4, out var value, out var digits) && Plausible(value, digits, twoDigits || marked, christian, out year))
        {
            return true;
        }

        Position = start;
        year = 0;
        return false;
    }

    private static bool Plausible(int value, int digits, bool twoDigits, bool christian, out int year)
    {
        year = digits switch
        {
            4 when value is >= FiscalYear.Earliest and <= FiscalYear.Latest && !christian => FiscalYear.ToChristianEra(value),
            4 when value is >= 1997 and <= 2056 => value,
            2 when twoDigits && value >= 40 => FiscalYear.ToChristianEra(2500 + value),
            _ => 0,
        };
        return year != 0;
    }

    /// <summary>A day of a month, or a month; the year may be missing.</summary>
    public bool TryPoint(out DatePoint point)
    {
        var start = Position;
        var dayIsNamed = TryWord("วันที่");
        if (TryNumericDate(out point))
        {
            return true;
        }

        int? day = TryNumber(2, out var number, out _) ? number : null;
        SkipBlanks();
        var named = TryWord("เดือน");
        if (named && day is 3 or 6 or 9 or 12 && !dayIsNamed)
        {
            // "รอบ 6 เดือน เมษายน 2568" speaks of six months.
            Position = start;
            return false;
        }

        if (!TryMonth(day is not null || named, out var month))
        {
            Position = start;
            return false;
        }

        int? year = TryYear(day is not null || month.IsAbbreviation, out var y) ? y : null;
        if (year is null && HasOtherYear())
        {
            Position = start;
            return false;
        }

        point = new DatePoint(day, month.Month, year, month.Repaired, day is null && year is null && !named && month.IsAbbreviation);
        return true;
    }

    /// <summary>Four digits that can be no year, where a year belongs: misread, so that none may be inferred either.</summary>
    private readonly bool HasOtherYear()
    {
        var ahead = this;
        ahead.SkipBlanks();
        _ = ahead.TryAny(_eras);
        return ahead.TryNumber(4, out _, out var digits) && digits == 4;
    }

    private bool TryMonth(bool expected, out MonthMatch month)
    {
        month = default;
        if (AtEnd || !ThaiLetters.IsLetter(_text[Position]))
        {
            return false;
        }

        var found = Months.MatchAt(_text, Position) ?? (expected || IsYearAfterWord() ? Months.NearestAt(_text, Position) : null);
        if (found is not { } match)
        {
            return false;
        }

        month = match;
        Position += match.Length;
        return true;
    }

    private readonly bool IsYearAfterWord()
    {
        var ahead = this;
        while (!ahead.AtEnd && ThaiLetters.IsLetter(_text[ahead.Position]))
        {
            ahead.Position++;
        }

        return ahead.Position - Position >= 5 && ahead.TryYear(twoDigits: false, out _);
    }

    /// <summary>26/9/66, 26-09-2566, 26.9.2566, 2023-09-26.</summary>
    private bool TryNumericDate(out DatePoint point)
    {
        var start = Position;
        point = default;
        if (TryDigits(4, out var first, out var firstDigits) && TrySeparator(out var separator)
            && TryDigits(2, out var month, out _) && TrySame(separator) && TryDigits(4, out var last, out var lastDigits)
            && month is >= 1 and <= 12)
        {
            var isoOrder = firstDigits == 4 && lastDigits <= 2;
            var (day, year, yearDigits) = isoOrder ? (last, first, firstDigits) : (first, last, lastDigits);
            if (day is >= 1 and <= 31 && Plausible(year, yearDigits, separator != '.', false, out var christian))
            {
                point = new DatePoint(day, month, christian, false, false);
                return true;
            }
        }

        Position = start;
        return false;
    }

    private bool TryDigits(int maxDigits, out int value, out int digits)
    {
        var end = Position;
        value = 0;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]) && end - Position <= maxDigits)
        {
            value = (value * 10) + (_text[end++] - '0');
        }

        digits = end - Position;
        if (digits == 0 || digits > maxDigits)
        {
            return false;
        }

        Position = end;
        return true;
    }

    private bool TrySeparator(out char separator)
    {
        separator = AtEnd ? '\0' : _text[Position];
        return separator is '/' or '-' or '.' && TrySame(separator);
    }

    private bool TrySame(char separator)
    {
        SkipBlanks();
        if (AtEnd || _text[Position] != separator)
        {
            return false;
        }

        Position++;
        SkipBlanks();
        return true;
    }
}
