namespace ItaIngest.Core.Thai;

/// <summary>An amount of money or a range of amounts, in baht; both ends null when the text says that there is none.</summary>
public readonly record struct AmountRange(decimal? Min, decimal? Max)
{
    public static AmountRange None { get; }

    public bool IsNone => Min is null;

    /// <summary>A point before three digits was taken for the comma that it was printed as: "1.500" is 1,500, for baht have two decimals.</summary>
    public bool Repaired { get; init; }

    /// <summary>
    /// Reads "25,000 บาท", "7,000 – 15,000", "1.5 ล้านบาท", "5,000.-", "ไม่ใช้งบประมาณ", "-". False when the text holds no amount, or several that are no range.
    /// </summary>
    public static bool TryParse(string text, out AmountRange amount)
    {
        amount = None;
        if (ThaiText.IsNone(text))
        {
            return true;
        }

        var source = StripMarker(text);
        var numbers = ThaiNumber.FindAll(source).Select(n => n with { Value = Math.Abs(n.Value) }).ToList();
        if (numbers.Exists(n => IsGroupedByPoint(source, n)))
        {
            var mended = new System.Text.StringBuilder(source);
            numbers.Where(n => IsGroupedByPoint(source, n)).ToList().ForEach(n => mended[n.End - 4] = ',');
            var parsed = TryParse(mended.ToString(), out amount);
            amount = amount with { Repaired = true };
            return parsed;
        }

        if (numbers.Count == 1)
        {
            var value = numbers[0].Value * Unit(source, numbers[0].End);
            amount = new AmountRange(value, value);
            return true;
        }

        if (numbers.Count != 2 || !IsRange(source[numbers[0].End..numbers[1].Start], numbers[1].Raw))
        {
            return false;
        }

        var last = Unit(source, numbers[1].End);
        // "2 - 3 ล้านบาท": the unit stands once for both.
        var first = numbers[0].Value < 1000 && Unit(source, numbers[0].End) == 1 ? last : Unit(source, numbers[0].End);
        amount = new AmountRange(Math.Min(numbers[0].Value * first, numbers[1].Value * last), Math.Max(numbers[0].Value * first, numbers[1].Value * last));
        return true;
    }

    private static bool IsGroupedByPoint(string text, NumberMatch number) =>
        number.Raw.Length is >= 5 and <= 7 && number.Raw[^4] == '.' && !number.Raw.Contains(',', StringComparison.Ordinal)
        && !text.Contains("ล้าน", StringComparison.Ordinal) && !text.Contains("แสน", StringComparison.Ordinal);

    /// <summary>A dash before an amount is a bullet, not a minus.</summary>
    private static string StripMarker(string text) => text.TrimStart(' ', '-', '–', '•', '\t', '\n');

    private static bool IsRange(string between, string second)
    {
        var words = ThaiText.Key(between);
        foreach (var unit in new[] { "ล้านบาท", "บาท", "ล้าน" })
        {
            words = words.Replace(unit, "", StringComparison.Ordinal);
        }

        var dash = between.Replace(".-", "", StringComparison.Ordinal).IndexOfAny(['-', '–', '—', '~', '−']) >= 0 || second.StartsWith('-');
        return words == "ถึง" || (words.Length == 0 && dash);
    }

    private static decimal Unit(string text, int end)
    {
        var after = text.AsSpan(end).TrimStart();
        return after.StartsWith("ล้าน") ? 1_000_000 : after.StartsWith("แสน") ? 100_000 : after.StartsWith("หมื่น") ? 10_000 : after.StartsWith("พันบาท") ? 1_000 : 1;
    }
}
