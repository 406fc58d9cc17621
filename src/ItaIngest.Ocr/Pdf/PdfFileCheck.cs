using System.Globalization;
using System.Text;

namespace ItaIngest.Ocr.Pdf;

/// <summary>What the bytes of a file say before any program parses them: whether it is a PDF and whether its end is there.</summary>
/// <remarks>
/// Poppler repairs what it can and may then show fewer pages than the document had; a broken-off copy must not pass as a short document.
/// </remarks>
internal static class PdfFileCheck
{
    /// <summary>ISO 32000-1, annex H: readers accept the header within the first 1024 bytes.</summary>
    private const int HeaderReach = 1024;

    /// <summary>Bytes at the end in which the last <c>startxref</c> is looked for; junk after it is common, a megabyte of it is not.</summary>
    private const int TailReach = 1 << 20;

    /// <exception cref="DocumentUnreadableException">Not there, empty, no PDF or truncated.</exception>
    public static void Check(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var file = File.OpenRead(path);
            Check(file, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentUnreadableException(
                UnreadableCategory.NotThere, $"{name}: cannot be opened ({OneLine(e.Message)}); check the path and its permissions");
        }
    }

    private static void Check(FileStream file, string name)
    {
        if (file.Length == 0)
        {
            throw new DocumentUnreadableException(UnreadableCategory.Empty, $"{name}: the file has 0 bytes; copy or download it again");
        }

        var head = Read(file, 0, HeaderReach);
        if (!head.Contains("%PDF-", StringComparison.Ordinal))
        {
            throw new DocumentUnreadableException(UnreadableCategory.NotPdf, $"{name}: not a PDF file; hand in the PDF itself");
        }

        if (IsTruncated(head, Read(file, Math.Max(0, file.Length - TailReach), TailReach), file.Length))
        {
            throw new DocumentUnreadableException(
                UnreadableCategory.Truncated, $"{name}: the end of the PDF is missing; copy, download or scan it again");
        }
    }

    private static bool IsTruncated(string head, string tail, long length)
    {
        // A linearized file begins with an index and states its own length (ISO 32000-1, F.2).
        if (head.Contains("/Linearized", StringComparison.Ordinal) && NumberAfter(head, head.IndexOf("/L ", StringComparison.Ordinal) + 2) is { } stated
            && stated > length)
        {
            return true;
        }

        for (var at = tail.LastIndexOf("startxref", StringComparison.Ordinal); at >= 0;)
        {
            // 0 stands in the first part of a linearized file: no end.
            if (NumberAfter(tail, at + "startxref".Length) is { } offset && offset > 0 && offset < length)
            {
                return false;
            }

            at = at == 0 ? -1 : tail.LastIndexOf("startxref", at - 1, StringComparison.Ordinal);
        }

        return true;
    }

    private static long? NumberAfter(string text, int at)
    {
        if (at < 2)
        {
            return null;
        }

        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return long.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Read(FileStream file, long from, int count)
    {
        file.Position = from;
        var buffer = new byte[Math.Min(count, file.Length - from)];
        file.ReadExactly(buffer);
        return Encoding.Latin1.GetString(buffer);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
