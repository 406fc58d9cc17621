using System.Globalization;
using System.Text;

namespace ItaIngest.Training.Scanning;

/// <summary>
/// The font of a hidden text layer: nothing is drawn with it, so it needs no glyphs, only codes that a reader can turn into text.
/// Codes are those of TIS-620: U+0E01…U+0E5B stand at 0xA1…0xFB.
/// </summary>
internal static class HiddenThaiFont
{
    private const int FirstThai = 0x0E01;
    private const int LastThai = 0x0E5B;
    private const int FirstThaiCode = 0xA1;

    public static int Add(PdfFile file)
    {
        var map = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add(
            $"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode {map} 0 R >>");
    }

    /// <summary>The hexadecimal string of a text; characters other than ASCII and Thai are left out.</summary>
    public static string Encode(string text)
    {
        var hex = new StringBuilder();
        foreach (var c in text)
        {
            var code = c is >= ' ' and <= '~' ? c : c is >= (char)FirstThai and <= (char)LastThai ? c - FirstThai + FirstThaiCode : 0;
            if (code != 0)
            {
                hex.Append(code.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return hex.ToString();
    }

    private static string ToUnicode() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        /CMapName /ThaiHidden def /CMapType 2 def
        1 begincodespacerange <00> <FF> endcodespacerange
        2 beginbfrange
        <20> <7E> <0020>
        <{FirstThaiCode:X2}> <{FirstThaiCode + LastThai - FirstThai:X2}> <{FirstThai:X4}>
        endbfrange
        endcmap CMapName currentdict /CMap defineresource pop end end
        """);
}
