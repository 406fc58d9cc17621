using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Layout;

/// <summary>
/// Dirt on a scanner's glass draws a fine line down the whole sheet, through text and tables, which would part columns that are one. A table's ruling never runs to the edge of the sheet: what
/// does, and what stands in line with it, is no ruling.
/// </summary>
internal static class Streaks
{
    /// <summary>Share of the page's height within which a line has come to the sheet's edge.</summary>
    private const double Edge = 0.012;

    /// <summary>Share of the page's height that the piece at the edge has at least: shorter ones may be specks.</summary>
    private const double LeastLength = 0.06;

    /// <summary>Share of the page's width by which the pieces of a streak stand off a straight line: the paper is drawn in unevenly.</summary>
    private const double Straight = 0.004;

    /// <summary>The steepest streak, width over height: a page that lay askew has been turned upright since.</summary>
    private const double Steepest = 0.03;

    /// <summary>A streak is thinner than this, in inches.</summary>
    private const double Thickest = 0.013;

    /// <summary>More of them are the rulings of a table that the sheet's edge cuts.</summary>
    private const int MostStreaks = 2;

    /// <summary>The page without rulings that are streaks; the same when there are none.</summary>
    public static Page Without(Page page)
    {
        var fine = page.Rulings.Where(r => r.Axis == RulingAxis.Vertical && r.Thickness <= Math.Max(1.5, Thickest * page.Dpi)).ToList();
        var seeds = fine.Where(r => IsAtEdge(r, page) && r.End - r.Start >= LeastLength * page.Height && Crossed(r, page) < 2).OrderByDescending(r => r.End - r.Start).ToList();
        var streaks = new List<HashSet<Ruling>>();
        foreach (var seed in seeds.Where(s => !streaks.Exists(k => k.Contains(s))))
        {
            streaks.Add(InLineWith(seed, fine, page));
        }

        return streaks.Count is 0 or > MostStreaks ? page : page with { Rulings = [.. page.Rulings.Where(r => !streaks.Exists(s => s.Contains(r)))] };
    }

    private static bool IsAtEdge(Ruling ruling, Page page) => ruling.Start < Edge * page.Height || ruling.End > (1 - Edge) * page.Height;

    /// <summary>Horizontal rulings that run through it, not only up to it.</summary>
    private static int Crossed(Ruling ruling, Page page) => page.Rulings.Count(r => r.Axis == RulingAxis.Horizontal
        && r.Position > ruling.Start + Math.Max(4, 0.004 * page.Height) && r.Position < ruling.End - Math.Max(4, 0.004 * page.Height)
        && r.Start <= ruling.Position && r.End >= ruling.Position);

    /// <summary>The largest set of fine lines that one straight line through the seed meets.</summary>
    private static HashSet<Ruling> InLineWith(Ruling seed, List<Ruling> fine, Page page)
    {
        var best = new HashSet<Ruling>(ReferenceEqualityComparer.Instance) { seed };
        foreach (var other in fine.Where(r => r != seed && Math.Abs(Middle(r) - Middle(seed)) > 1))
        {
            var slope = (other.Position - seed.Position) / (Middle(other) - Middle(seed));
            if (Math.Abs(slope) > Steepest)
            {
                continue;
            }

            var met = fine.Where(r => Math.Abs(seed.Position + (slope * (Middle(r) - Middle(seed))) - r.Position) <= Straight * page.Width);
            var set = new HashSet<Ruling>(met, ReferenceEqualityComparer.Instance);
            best = set.Sum(r => r.End - r.Start) > best.Sum(r => r.End - r.Start) ? set : best;
        }

        return best;
    }

    private static double Middle(Ruling ruling) => (ruling.Start + ruling.End) / 2;
}
