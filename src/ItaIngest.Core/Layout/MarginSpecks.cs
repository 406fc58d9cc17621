using ItaIngest.Core.Pages;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Layout;

/// <summary>
/// The shadow of a sheet's edge, a copier's dark border and the next sheet below are read as letters here and there. What stands in the outer margin, beyond all text and all rulings of the page, and
/// is no word, is none of them: as parts of rows they would make columns of their own and part sentences from their second line.
/// </summary>
internal static class MarginSpecks
{
    /// <summary>Share of the page's width at its sides in which print is rare, and in which even the numbers of rows are.</summary>
    private const double Margin = 0.07, Edge = 0.035;

    /// <summary>A digit is this many body heights high.</summary>
    private const double LowestDigit = 0.6, HighestDigit = 1.8;

    /// <summary>Inches between the text and what is none.</summary>
    private const double Clear = 0.12;

    /// <summary>Share of the page's height at its head and foot in which hardly anything is printed, and nothing that tells where the text stands.</summary>
    private const double Foot = 0.03;

    /// <summary>In a row of specks Thai, Latin, digits and signs follow each other as chance has it: this share of the glyphs is of another kind than the one before.</summary>
    private const double Mixed = 0.4;

    /// <summary>Glyphs of what is no word.</summary>
    private const int MostGlyphs = 2;

    /// <summary>Letters of a line that tells where the page's text stands, and how many of them tell it.</summary>
    private const int LeastLetters = 6, LeastLines = 5;

    /// <summary>Share of the page's width from which on a horizontal ruling, its pieces taken together, is a table's.</summary>
    private const double LeastRuling = 0.2;

    /// <summary>Inches by which pieces of one ruling stand apart.</summary>
    private const double Reach = 0.1;

    /// <summary>A recognised page without them; any other page, or one with too little text to tell, as it is.</summary>
    public static Page Without(Page page)
    {
        var text = page.Lines.Where(l => !IsAtFoot(l, page) && ThaiText.Skeleton(l.Text).Length >= LeastLetters).ToList();
        if (page.Source != PageSource.Recognised || text.Count < LeastLines)
        {
            return page;
        }

        var rulings = Ruled(page).Where(r => r.End - r.Start >= LeastRuling * page.Width).ToList();
        var left = text.Select(l => l.Box.Left).Concat(rulings.Select(r => r.Start)).Min() - (Clear * page.Dpi);
        var right = text.Select(l => l.Box.Right).Concat(rulings.Select(r => r.End)).Max() + (Clear * page.Dpi);
        return page with { Lines = [.. page.Lines.Where(l => !IsSpeck(l))] };

        bool IsSpeck(TextLine line) => (IsAtFoot(line, page) && IsMixed(line)) || IsBeside(line);

        bool IsBeside(TextLine line) => line.Glyphs.Count(g => !g.IsBlank) <= MostGlyphs && (IsNumber(line) ? Edge : Margin) * page.Width is var margin
            && ((line.Box.Left > right && line.Box.CentreX > page.Width - margin) || (line.Box.Right < left && line.Box.CentreX < margin));
    }

    private static bool IsAtFoot(TextLine line, Page page) => line.Box.CentreY < Foot * page.Height || line.Box.CentreY > (1 - Foot) * page.Height;

    private static bool IsMixed(TextLine line)
    {
        var kinds = line.Glyphs.Where(g => !g.IsBlank).Select(g => Kind(g.Text[0])).ToList();
        return kinds.Count > MostGlyphs && kinds.Zip(kinds.Skip(1)).Count(k => k.First != k.Second) >= Mixed * kinds.Count;
    }

    private static int Kind(char c) => ThaiLetters.IsLetter(c) ? 0 : char.IsAsciiLetter(c) ? 1 : char.IsAsciiDigit(c) ? 2 : char.IsDigit(c) ? 3 : 4;

    /// <summary>From where to where the page is ruled across, pieces in one line joined.</summary>
    private static IEnumerable<(double Start, double End)> Ruled(Page page)
    {
        var reach = Reach * page.Dpi;
        var chains = new List<(double Position, double Start, double End)>();
        foreach (var ruling in page.Rulings.Where(r => r.IsHorizontal).OrderBy(r => r.Start))
        {
            var at = chains.FindIndex(c => Math.Abs(c.Position - ruling.Position) <= reach / 2 && ruling.Start <= c.End + reach);
            if (at < 0)
            {
                chains.Add((ruling.Position, ruling.Start, ruling.End));
            }
            else
            {
                chains[at] = (ruling.Position, chains[at].Start, Math.Max(chains[at].End, ruling.End));
            }
        }

        return chains.Select(c => (c.Start, c.End));
    }

    private static bool IsNumber(TextLine line) => line.Glyphs.All(g => g.IsBlank || g.Text.All(char.IsDigit))
        && line.Box.Height > LowestDigit * line.BodyHeight && line.Box.Height < HighestDigit * line.BodyHeight;
}
