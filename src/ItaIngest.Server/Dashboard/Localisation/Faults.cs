using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Dashboard.Localisation;

/// <summary>
/// Why a file was not taken or read, in Thai. The program says it in English, to logs, to the text beside a file that is given back and to programs; a page finds by the words that each reason is known by what
/// it is called here. What is not among them is shown as it was said.
/// </summary>
internal static class Faults
{
    /// <summary>The more particular before the more general.</summary>
    private static readonly (string Says, string Key)[] s_known =
    [
        ("the end of the PDF is missing", "truncated"),
        ("not a PDF file", "not-pdf"),
        ("is neither a PDF nor a transcript", "neither"),
        ("has 0 bytes", "empty"),
        ("holds no text", "no-text"),
        ("holds markup but no text", "no-text"),
        ("no text but binary data", "binary"),
        ("encoding can't be told", "encoding"),
        ("encrypted in a way", "locked-oddly"),
        ("encrypted;", "locked"),
        ("the PDF has no pages", "no-pages"),
        ("the PDF is damaged", "damaged"),
        ("opening it takes too long", "slow"),
        ("one report's is far below", "large-transcript"),
        ("has a longer line or table", "large-transcript"),
        ("save it as PDF", "office"),
        ("put its pages into a PDF", "picture"),
        ("unpack it", "archive"),
        ("which holds no report", "no-report"),
        ("is a symbolic link", "link"),
        ("is being written", "unfinished"),
        ("stays in the watched folder", "stays"),
        ("permission denied", "denied"),
        ("can't be opened", "unopened"),
        ("cannot be opened", "unopened"),
        ("machines died while they worked on it", "machines-died"),
    ];

    /// <param name="texts">Of the reader's language.</param>
    /// <param name="said">As it is stored: <c>report.pdf: the PDF has no pages; …</c></param>
    public static string Fault(this IStringLocalizer texts, string said) =>
        Wording.IsThai && s_known.FirstOrDefault(f => said.Contains(f.Says, StringComparison.Ordinal)).Key is { } key ? texts[$"fault.{key}"] : said;
}
