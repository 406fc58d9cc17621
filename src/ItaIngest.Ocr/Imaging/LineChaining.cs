namespace ItaIngest.Ocr.Imaging;

/// <summary>Chains letters that stand side by side into lines.</summary>
internal static class LineChaining
{
    /// <summary>The common part of two neighbours' heights, as a part of the smaller height, from which on they stand on one line.</summary>
    private const double Overlap = 0.6;

    /// <summary>Lines whose letters are body-like components of <paramref name="components"/>; lines on one baseline are one draft.</summary>
    public static List<LineDraft> Chain(ComponentMap map, List<InkComponent> components, double body, LineFinderOptions settings)
    {
        var letters = components
            .Where(c => c.Height >= settings.LeastLetter * body && c.Height <= settings.TallestLetter * body && c.Width >= 0.12 * body && c.Width <= 12 * body)
            .OrderBy(c => c.Left)
            .ToList();
        var group = Enumerable.Range(0, letters.Count).ToArray();
        var reach = settings.ColumnGap * body;
        for (var i = 0; i < letters.Count; i++)
        {
            Link(letters, group, i, reach);
        }

        var drafts = letters
            .Select((letter, i) => (letter, Root: Root(group, i)))
            .GroupBy(p => p.Root, p => p.letter)
            .Select(g => LineDraft.FromLetters([.. g], body))
            .Where(d => d.Letters.Count > 1 || d.Letters[0].Height <= 1.4 * body)
            .ToList();
        drafts = MergeNeighbours(drafts, map.Width);
        drafts.RemoveAll(d => d.Letters.Count <= 3 && drafts.Exists(other => other.Letters.Count > d.Letters.Count && AreMarksOf(d, other)));
        return drafts;
    }

    /// <summary>
    /// Two marks that touch (ที่, ชี้) are as high as a letter, and so are the lower vowels of larger type; they stand just above or below a letter of a longer line.
    /// </summary>
    public static bool AreMarksOf(LineDraft few, LineDraft line) => few.Letters.TrueForAll(m =>
    {
        var baseline = line.BaselineAt((m.Left + m.Right) / 2.0);
        var above = baseline - m.Bottom;
        var below = m.Top - baseline;
        var near = (above > 0.75 * line.Body && above < 1.7 * line.Body) || (below > 0 && below < 0.4 * line.Body && m.Height < 0.75 * line.Body);

        // The letter itself may be missing among the line's: with its ascender (ป, ฟ) it is higher than letters of the type that the pass looks for.
        return near && line.Letters.Exists(l => l.HorizontalGap(m) < 0.7 * line.Body);
    });

    /// <summary>What is left over and shaped like a dash (the usual entry for "none") becomes a line of its own, or one line with the dashes beside it.</summary>
    public static List<LineDraft> Dashes(IEnumerable<InkComponent> left, double body, LineFinderOptions settings)
    {
        var rows = new List<List<InkComponent>>();
        foreach (var dash in left.Where(c => IsDash(c, body) && body >= settings.LeastBodyPixels).OrderBy(c => c.Left))
        {
            var row = rows.Find(r => dash.Left - r[^1].Right < settings.ColumnGap * body && Math.Abs(dash.Top + dash.Bottom - r[^1].Top - r[^1].Bottom) < 0.5 * body);
            if (row is null)
            {
                rows.Add([dash]);
            }
            else
            {
                row.Add(dash);
            }
        }

        return rows.ConvertAll(r => LineDraft.FromDashes(r, body));
    }

    private static bool IsDash(InkComponent c, double body) =>
        c.Width >= 0.22 * body && c.Width <= 3 * body && c.Height <= 0.4 * body && c.Width >= 1.3 * c.Height && c.Area >= 0.5 * c.Width * c.Height;

    /// <summary>Links letter i to the nearest letters on its right; a second one, since the first may be a tall letter of the line below or above.</summary>
    private static void Link(List<InkComponent> letters, int[] group, int i, double reach)
    {
        var a = letters[i];
        var links = 0;
        for (var k = i + 1; k < letters.Count && links < 2; k++)
        {
            var b = letters[k];
            if (b.Left - a.Right > reach)
            {
                break;
            }

            if (-a.VerticalGap(b) >= Overlap * Math.Min(a.Height, b.Height) && Math.Abs(a.Bottom - b.Bottom) <= 0.75 * Math.Min(a.Height, b.Height))
            {
                group[Root(group, k)] = Root(group, i);
                links++;
            }
        }
    }

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
        {
            i = group[i] = group[group[i]];
        }

        return i;
    }

    /// <summary>Chains broken by punctuation or by a tall letter stand on one baseline and are one line; its columns are parted at the very end.</summary>
    private static List<LineDraft> MergeNeighbours(List<LineDraft> drafts, int width)
    {
        drafts.Sort((a, b) => a.Left.CompareTo(b.Left));
        for (var i = 0; i < drafts.Count; i++)
        {
            for (var k = i + 1; k < drafts.Count; k++)
            {
                var (a, b) = (drafts[i], drafts[k]);
                var gap = b.Left - a.Right;
                var at = (a.Right + b.Left) / 2.0;
                var sameBaseline = Math.Abs(a.BaselineAt(at) - b.BaselineAt(at)) < 0.3 * Math.Min(a.Body, b.Body);
                if (gap < Math.Min(width, 4 * a.Body) && gap > -0.5 * a.Body && sameBaseline)
                {
                    drafts[i] = a.Merge(b);
                    drafts.RemoveAt(k);
                    k = i;
                }
            }
        }

        return drafts;
    }
}
