using ItaIngest.Core.Pages;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Review;

/// <summary>What stands in a part of a page.</summary>
/// <param name="Raw">As read, line by line.</param>
/// <param name="Confidence">Of a number, date or code the least of any character, of wording the mean; 0 for nothing.</param>
/// <param name="Second">What a second reader has for the only number in it, where it disagrees; null otherwise.</param>
public sealed record RegionText(string Raw, double Confidence, string? Second)
{
    /// <summary>Two baselines that differ by less than this, in body heights, are one row.</summary>
    private const double SameRow = 0.6;

    /// <summary>Puts the lines of a part together.</summary>
    /// <param name="part">As read.</param>
    /// <param name="type">Of the field that it is for; a text where it is for none.</param>
    public static RegionText Of(Page part, FieldType type)
    {
        var rows = new List<List<TextLine>>();
        foreach (var line in part.Lines.OrderBy(l => l.Baseline))
        {
            if (rows.Count > 0 && line.Baseline - rows[^1][0].Baseline < SameRow * line.BodyHeight)
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add([line]);
            }
        }

        var raw = ThaiText.JoinLines(rows.Select(r => string.Join(' ', r.OrderBy(l => l.Box.Left).Select(l => l.Text))));
        var glyphs = part.Lines.SelectMany(l => l.Glyphs).Where(g => !g.IsBlank).ToList();
        var confidence = glyphs.Count == 0 ? 0 : type.IsExact ? glyphs.Min(g => g.Confidence) : glyphs.Average(g => g.Confidence);
        return new RegionText(raw, confidence, SecondOf(part, raw));
    }

    private static string? SecondOf(Page part, string raw)
    {
        var second = part.Lines.SelectMany(l => l.Numbers).Select(n => n.Text).ToList();
        return second is [var only] && ThaiDigits.ToArabic(only) is var number && !ThaiDigits.ToArabic(raw).Replace(" ", "", StringComparison.Ordinal).Contains(number, StringComparison.Ordinal) ? number : null;
    }
}
