using System.Text;

namespace ItaIngest.Core.Transcripts;

/// <summary>Why the bytes of a file are no text that can be read with certainty.</summary>
public enum EncodingProblem
{
    /// <summary>Bytes that no text holds: pictures, archives, programs.</summary>
    Binary,

    /// <summary>Text in an encoding that can't be told.</summary>
    Unknown,
}

/// <summary>
/// Decodes a transcript: UTF-8, UTF-16 with or without byte order mark, TIS-620 and Windows-874, and Thai of these that a program took for Latin-1. An encoding is taken only
/// where the bytes leave no doubt; text in a wrong encoding would be read as other letters that nobody flagged.
/// </summary>
public static class TranscriptEncoding
{
    /// <summary>Share of a text's letters that an encoding must make sense of.</summary>
    private const double Certain = 0.97;

    /// <summary>Thai in an eight-bit encoding is at least this share of all that is neither blank nor control; less may be any other encoding.</summary>
    private const double MostlyThai = 0.2;

    /// <summary>Bytes on which the kind of UTF-16 is judged.</summary>
    private const int Sample = 1 << 16;

    /// <summary>Windows-874 beyond TIS-620.</summary>
    private static readonly Dictionary<byte, char> s_windows = new KeyValuePair<byte, char>[]
    {
        new(0x80, '€'), new(0x85, '…'), new(0x91, '‘'), new(0x92, '’'), new(0x93, '“'), new(0x94, '”'), new(0x95, '•'), new(0x96, '–'), new(0x97, '—'), new(0xA0, ' '),
    }.ToDictionary();

    /// <summary>The text, or null with the reason.</summary>
    public static (string? Text, EncodingProblem? Problem) Decode(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked.Contains('\0', StringComparison.Ordinal) ? (null, EncodingProblem.Binary) : (marked, null);
        }

        if (Utf16(bytes) is { } wide)
        {
            return (wide, null);
        }

        if (HasControls(bytes))
        {
            return (null, EncodingProblem.Binary);
        }

        try
        {
            return (WithoutLatin(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes)), null);
        }
        catch (DecoderFallbackException)
        {
            return Thai874(bytes) is { } text ? (text, null) : (null, EncodingProblem.Unknown);
        }
    }

    /// <summary>A text with a byte order mark that it keeps to; null for others.</summary>
    private static string? Marked(ReadOnlySpan<byte> bytes)
    {
        Encoding? encoding = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true, throwOnInvalidBytes: true),
            [0xFF, 0xFE, 0, 0, ..] => null,
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => null,
        };
        try
        {
            return encoding?.GetString(bytes[encoding.Preamble.Length..]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>UTF-16 without a mark: nearly all of its units are Thai, Latin or blanks in one byte order only.</summary>
    private static string? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        foreach (var bigEndian in (ReadOnlySpan<bool>)[false, true])
        {
            var (known, all) = (0, 0);
            for (var i = 0; i + 1 < Math.Min(bytes.Length, Sample); i += 2, all++)
            {
                var unit = (char)(bigEndian ? (bytes[i] << 8) | bytes[i + 1] : (bytes[i + 1] << 8) | bytes[i]);
                known += unit is >= '\u0E01' and <= '\u0E5B' or >= ' ' and <= '~' or '\n' or '\r' or '\t' or '\f' or >= '\u2010' and <= '\u2026' ? 1 : 0;
            }

            if (known >= Certain * all)
            {
                var text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
                return text.Any(c => c is >= '\u0E01' and <= '\u0E5B') ? text : null;
            }
        }

        return null;
    }

    private static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B or 0x1A))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>TIS-620 that was taken for Latin-1 on its way into UTF-8 ("ÊÓ¹Ñ¡") made Thai again; other text as it is.</summary>
    private static string WithoutLatin(string text)
    {
        var latin = text.Count(c => c is >= '\u00A1' and <= '\u00FB');
        if (latin == 0 || text.Any(c => c is >= '\u0E01' and <= '\u0E5B') || text.Any(c => c > '\u00FB' && c is not (>= '\u2010' and <= '\u2122')))
        {
            return text;
        }

        var bytes = text.Select(c => c <= '\u00FF' ? (byte)c : (byte)' ').ToArray();
        return Thai874(bytes) ?? text;
    }

    /// <summary>Thai in eight bits; null where the bytes are not defined there, or make no Thai syllables.</summary>
    private static string? Thai874(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var (thai, inked, marks, strays) = (0, 0, 0, 0);
        foreach (var b in bytes)
        {
            var letter = b < 0x80 ? (char)b : b is >= 0xA1 and <= 0xDA or >= 0xDF and <= 0xFB ? (char)(0x0E00 + b - 0xA0) : s_windows.GetValueOrDefault(b);
            if (letter == '\0')
            {
                return null;
            }

            thai += letter is >= '\u0E01' and <= '\u0E5B' ? 1 : 0;
            inked += char.IsWhiteSpace(letter) ? 0 : 1;
            if (Thai.ThaiLetters.IsMark(letter))
            {
                marks++;
                strays += text.Length > 0 && (Thai.ThaiLetters.IsConsonant(text[^1]) || Thai.ThaiLetters.IsMark(text[^1])) ? 0 : 1;
            }

            text.Append(letter);
        }

        return thai >= MostlyThai * inked && marks > 0 && strays <= (1 - Certain) * marks ? text.ToString() : null;
    }
}
