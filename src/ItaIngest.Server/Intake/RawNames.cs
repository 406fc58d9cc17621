using System.Globalization;
using System.Text;

namespace ItaIngest.Server.Intake;

/// <summary>
/// File names for people. Linux names are bytes; those that are not UTF-8 come from old archives and shares, and in Thailand are nearly always TIS-620
/// (ISO 8859-11, of which Windows code page 874 is a superset).
/// </summary>
internal static class RawNames
{
    private const byte FirstThai = 0xA1, LastThai = 0xFB;
    private const int ThaiBlock = 0x0E01 - FirstThai;
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The name as UTF-8; null when it is none.</summary>
    public static string? Utf8(byte[] name)
    {
        try
        {
            return s_strict.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A name that is not UTF-8, as TIS-620; bytes without a meaning there as <c>%XX</c>.</summary>
    public static string Tis620(byte[] name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var b in name)
        {
            text.Append(b switch
            {
                < 0x80 => ((char)b).ToString(),
                >= FirstThai and <= LastThai and not (0xDB or 0xDC or 0xDD or 0xDE) => ((char)(b + ThaiBlock)).ToString(),
                _ => "%" + b.ToString("X2", CultureInfo.InvariantCulture),
            });
        }

        return text.ToString();
    }

    /// <summary>A name that clashes with another after decoding, every byte beyond ASCII as <c>%XX</c>.</summary>
    public static string Escaped(byte[] name) =>
        string.Concat(name.Select(b => b < 0x80 ? ((char)b).ToString() : "%" + b.ToString("X2", CultureInfo.InvariantCulture)));
}
