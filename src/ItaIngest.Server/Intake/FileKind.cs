using System.Text;
using ItaIngest.Server.Extraction;

namespace ItaIngest.Server.Intake;

/// <summary>What a file is by its first bytes, for what people drop in place of a PDF. What it does not know may be readable.</summary>
internal static class FileKind
{
    /// <summary>ISO 32000-1, annex H: a PDF's header stands within the first 1024 bytes.</summary>
    public const int HeadBytes = 1024;

    private const string AsPdf = "save it as PDF and hand that in";
    private const string InPdf = "put its pages into a PDF and hand that in";
    private const string Unpacked = "unpack it and hand in the PDFs";

    private static readonly (int At, byte[] Bytes, string What)[] s_signatures =
    [
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], $"is an older Office file (Word, Excel or PowerPoint); {AsPdf}"),
        (0, "{\\rtf"u8.ToArray(), $"is an RTF text; {AsPdf}"),
        (0, [0xFF, 0xD8, 0xFF], $"is a picture (JPEG); {InPdf}"),
        (0, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A], $"is a picture (PNG); {InPdf}"),
        (0, "II*\0"u8.ToArray(), $"is a picture (TIFF); {InPdf}"),
        (0, "MM\0*"u8.ToArray(), $"is a picture (TIFF); {InPdf}"),
        (0, "GIF8"u8.ToArray(), $"is a picture (GIF); {InPdf}"),
        (8, "WEBP"u8.ToArray(), $"is a picture (WebP); {InPdf}"),
        (4, "ftypheic"u8.ToArray(), $"is a picture (HEIC); {InPdf}"),
        (4, "ftypmif1"u8.ToArray(), $"is a picture (HEIC); {InPdf}"),
        (4, "ftyp"u8.ToArray(), "is a film or sound, which holds no report"),
        (0, "Rar!"u8.ToArray(), $"is an archive (RAR); {Unpacked}"),
        (0, [(byte)'7', (byte)'z', 0xBC, 0xAF], $"is an archive (7z); {Unpacked}"),
        (0, [0x1F, 0x8B], $"is an archive (gzip); {Unpacked}"),
        (257, "ustar"u8.ToArray(), $"is an archive (tar); {Unpacked}"),
        (0, [(byte)'M', (byte)'Z'], "is a program, which holds no report"),
        (0, "\u007fELF"u8.ToArray(), "is a program, which holds no report"),
    ];

    /// <summary>Why a file can't be read, with what to do; null when it is a PDF or may be something readable.</summary>
    /// <param name="head">Its first <see cref="HeadBytes"/> bytes, or all of them.</param>
    public static string? Refusal(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return "has 0 bytes; copy or scan it again";
        }

        if (IsPdf(head))
        {
            return null;
        }

        foreach (var (at, bytes, what) in s_signatures)
        {
            if (head.Length >= at + bytes.Length && head.Slice(at, bytes.Length).SequenceEqual(bytes))
            {
                return what;
            }
        }

        return head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) ? Zip(Encoding.Latin1.GetString(head)) : null;
    }

    /// <summary>Whether a file of a tree of all kinds of files is meant to be read.</summary>
    public static bool MayBeDocument(ReadOnlySpan<byte> head, string path) => IsPdf(head) || DocumentNames.IsPdf(path) || DocumentNames.IsTranscript(path);

    /// <summary>A scanner's job header may stand before the PDF's own.</summary>
    private static bool IsPdf(ReadOnlySpan<byte> head) => head.IndexOf("%PDF-"u8) >= 0;

    /// <summary>Office's newer files are zip archives whose first entries have names of their own.</summary>
    private static string Zip(string head) =>
        head.Contains("word/", StringComparison.Ordinal) ? $"is a Word file; {AsPdf}"
        : head.Contains("xl/", StringComparison.Ordinal) ? $"is an Excel file; {AsPdf}"
        : head.Contains("ppt/", StringComparison.Ordinal) ? $"is a PowerPoint file; {AsPdf}"
        : head.Contains("[Content_Types].xml", StringComparison.Ordinal) ? $"is an Office file (Word, Excel or PowerPoint); {AsPdf}"
        : head.Contains("opendocument", StringComparison.Ordinal) ? $"is a LibreOffice file; {AsPdf}"
        : $"is an archive (zip); {Unpacked}";
}
