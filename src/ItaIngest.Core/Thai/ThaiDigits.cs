namespace ItaIngest.Core.Thai;

/// <summary>๐ … ๙ and 0 … 9.</summary>
public static class ThaiDigits
{
    /// <summary>The text with every Thai digit as its Arabic one; positions stay the same.</summary>
    public static string ToArabic(string text) =>
        HasThai(text) ? string.Create(text.Length, text, static (span, t) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = ToArabic(t[i]);
            }
        }) : text;

    /// <summary>A Thai digit as its Arabic one, anything else as it is.</summary>
    public static char ToArabic(char c) => ThaiLetters.IsDigit(c) ? (char)('0' + (c - '\u0E50')) : c;

    /// <summary>The text with every Arabic digit as its Thai one.</summary>
    public static string ToThai(string text) =>
        string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)('\u0E50' + (c - '0')) : c));

    public static bool HasThai(string text) => text.AsSpan().IndexOfAnyInRange('\u0E50', '\u0E59') >= 0;

    /// <summary>Thai or Arabic.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || ThaiLetters.IsDigit(c);
}
