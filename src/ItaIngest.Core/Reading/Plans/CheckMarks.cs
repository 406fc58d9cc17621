using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>Boxes before the choices of a form, of which the ticked one holds: "☐ ระดับ 3 ☑ ระดับ 4", "( ) ระดับ 3 (/) ระดับ 4".</summary>
internal static partial class CheckMarks
{
    /// <summary>A passage without the boxes at its ends, which belong to the choices beside them.</summary>
    public static Passage Without(Passage text)
    {
        var start = AtStart().Match(text.Text).Length;
        var end = AtEnd().Match(text.Text) is { Success: true } match ? match.Index : text.Length;
        return end <= start ? Passage.Empty : text.Slice(start, end - start);
    }

    /// <summary>Whether the box that ends just before a place in a text is ticked; null when no box stands there.</summary>
    public static bool? Before(string text, int place) =>
        AtEnd().Match(text[..place]) is { Success: true } match ? match.Groups["ticked"].Success : null;

    /// <summary>Letters that a box before a choice takes, for those who look for what begins a line; a pattern.</summary>
    public const string Box = @"([☐□◻⬜○◯]|[(\[]\s{0,3}[)\]]|(?<ticked>[☑☒✓✔✗✘■◼●◉🗹]|[(\[]\s?[/✓✔xX×]\s?[)\]]))";

    [GeneratedRegex(@"^\s*" + Box + @"\s*")]
    private static partial Regex AtStart();

    [GeneratedRegex(@"\s*" + Box + @"\s*$")]
    private static partial Regex AtEnd();
}
