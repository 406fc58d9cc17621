using System.Globalization;
using System.Text;

namespace ItaIngest.Torture.Corpus;

/// <summary>
/// Writes PDFs with Thai text and rulings that need no font: each letter is a box drawn by the file itself, with the Unicode value that a reader of the text layer
/// asks for (a Type 3 font with a ToUnicode map, ISO 32000-1, 9.6.5 and 9.10.3). So a page takes a few kilobytes and a fraction of a second.
/// </summary>
internal sealed class PdfPages
{
    private const int FirstThai = 0x0E01;
    private const int LastThai = 0x0E5B;

    /// <summary>As in TIS-620.</summary>
    private const int FirstThaiCode = 0xA1;

    /// <summary>Advance of a letter, in thousandths of the font's size.</summary>
    private const int Advance = 520;

    private const string FontObjects = "3 0 R";
    private readonly List<string> _objects = [];
    private readonly List<int> _pages = [];

    public PdfPages()
    {
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("");
        AddFont();
    }

    /// <summary>Adds a page.</summary>
    /// <param name="width">Points.</param>
    /// <param name="height">Points.</param>
    /// <param name="content">Operators, as <see cref="Text"/> and <see cref="Line"/> give them.</param>
    public void AddPage(int width, int height, string content)
    {
        var stream = AddStream("", content);
        _pages.Add(Add(Invariant(
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {stream} 0 R /Resources << /Font << /F {FontObjects} >> >> >>")));
    }

    /// <summary>A line of text.</summary>
    /// <param name="x">Points from the left.</param>
    /// <param name="y">Points from the bottom to the baseline.</param>
    /// <param name="size">Points.</param>
    /// <param name="text">ASCII and Thai.</param>
    public static string Text(double x, double y, double size, string text) =>
        Invariant($"BT /F {size} Tf {x} {y} Td <{string.Concat(text.Select(c => Code(c).ToString("X2", CultureInfo.InvariantCulture)))}> Tj ET\n");

    /// <summary>A ruling.</summary>
    public static string Line(double x1, double y1, double x2, double y2) => Invariant($"0.8 w {x1} {y1} m {x2} {y2} l S\n");

    /// <summary>Points that a text takes.</summary>
    public static double Width(string text, double size) => text.Count(c => !IsMark(c)) * Advance * size / 1000;

    public byte[] ToBytes()
    {
        _objects[1] = Invariant($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(p => Invariant($"{p} 0 R")))}] >>");
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{_objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => file.Append(CultureInfo.InvariantCulture, $"{o:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private void AddFont()
    {
        var font = Add("");
        var letter = AddStream("", Invariant($"{Advance} 0 d0 60 0 400 560 re 150 90 220 380 re f*"));
        var mark = AddStream("", "0 0 d0 -330 620 180 90 re f");
        var space = AddStream("", Invariant($"{Advance} 0 d0"));
        var map = AddStream("", Invariant($"""
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Thai def /CMapType 2 def
            1 begincodespacerange <00> <FF> endcodespacerange
            2 beginbfrange <20> <7E> <0020> <{FirstThaiCode:X2}> <{FirstThaiCode + LastThai - FirstThai:X2}> <{FirstThai:X4}> endbfrange
            endcmap CMapName currentdict /CMap defineresource pop end end
            """));
        var codes = Enumerable.Range(' ', FirstThaiCode + LastThai - FirstThai - ' ' + 1).ToList();
        var names = string.Concat(codes.Select(c => c == ' ' ? "/space" : IsMark(Character(c)) ? "/mark" : "/letter"));
        var widths = string.Join(' ', codes.Select(c => IsMark(Character(c)) ? 0 : Advance));
        _objects[font - 1] = Invariant($"""
            << /Type /Font /Subtype /Type3 /FontBBox [-400 -200 600 800] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 /LastChar {codes[^1]} /Widths [{widths}]
            /CharProcs << /letter {letter} 0 R /mark {mark} 0 R /space {space} 0 R >> /Encoding << /Type /Encoding /Differences [32 {names}] >>
            /Resources << >> /ToUnicode {map} 0 R >>
            """);
    }

    private static int Code(char c) => c is >= ' ' and <= '~' ? c : c is >= (char)FirstThai and <= (char)LastThai ? c - FirstThai + FirstThaiCode : ' ';

    private static char Character(int code) => (char)(code >= FirstThaiCode ? code - FirstThaiCode + FirstThai : code);

    /// <summary>Vowels and tone marks above and below, which take no room of their own.</summary>
    private static bool IsMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');

    private int Add(string body)
    {
        _objects.Add(body);
        return _objects.Count;
    }

    private int AddStream(string entries, string data) => Add(Invariant($"<< {entries} /Length {data.Length} >>\nstream\n{data}\nendstream"));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
