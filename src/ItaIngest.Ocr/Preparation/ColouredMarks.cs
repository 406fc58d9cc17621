using System.ComponentModel.DataAnnotations;
using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Preparation;

/// <summary>What counts as a stamp or a signature in colour.</summary>
public sealed record ColouredMarksOptions
{
    /// <summary>
    /// Difference between the strongest and the weakest of red, green and blue, each against the paper (0…255), from which on a pixel is coloured. Thin strokes of a pen
    /// keep little of their colour in a JPEG file, which stores it at half the resolution.
    /// </summary>
    [Range(10, 200)]
    public int LeastChroma { get; init; } = 20;

    /// <summary>More marks than anybody puts on a page are the coloured fringes of all letters, as some scanners make them.</summary>
    [Range(1, 100)]
    public int MostMarks { get; init; } = 14;

    /// <summary>Level of the strongest below which a pixel is print, whatever was stamped or written over it.</summary>
    [Range(30, 250)]
    public int DarkestInk { get; init; } = 115;

    /// <summary>Inches of the longer side from which on connected ink is no letter: coloured print stays.</summary>
    [Range(0.1, 2)]
    public double LeastLength { get; init; } = 0.45;

    /// <summary>Inches of the shorter side; flatter things are underlines and rulings.</summary>
    [Range(0.05, 2)]
    public double LeastBreadth { get; init; } = 0.2;

    /// <summary>Inches of the longer side up to which a thing is a stamp or a signature; larger ones are frames and tables.</summary>
    [Range(1, 10)]
    public double GreatestLength { get; init; } = 3.4;

    /// <summary>Part of its box that a mark of strokes covers at most; more is a coloured field with print on it.</summary>
    [Range(0.1, 1)]
    public double GreatestFill { get; init; } = 0.4;
}

/// <summary>
/// Grey pages from coloured ones: brightness, but for stamps and signatures in coloured ink, which become paper. Print below them stays, since it is dark in all three
/// of red, green and blue; so does print in colour, since it consists of letters and not of long strokes.
/// </summary>
internal static class ColouredMarks
{
    private const int PaperTile = 48;
    private const double PaperQuantile = 0.8;

    /// <summary>Inches of dark print that a stroke is followed into, from either side: half a bold stroke.</summary>
    private const double BridgeReach = 0.015;

    /// <summary>A mark is at least so many times as coloured as the page's print.</summary>
    private const int AgainstPrint = 2;

    /// <summary>Level of the strongest of red, green and blue below which a pixel is print.</summary>
    private const int PrintLevel = 170;

    /// <summary>Inches around a mark in which print is looked at; pixels around coloured ink that its colour runs into.</summary>
    private const double PrintReach = 0.4;

    private const int Fringe = 3;

    /// <summary>Part of the print that a mark is held against: the rest are soft edges of other marks.</summary>
    private const double MostOfPrint = 0.75;

    /// <summary>Levels over which a stroke's soft edge fades into the paper.</summary>
    private const double Fade = 40;

    /// <summary>Level from which on a pixel beside a mark is taken for its soft edge; darker ones without colour are the edges of print.</summary>
    private const double SoftEdge = 190;

    public static GreyImage Remove(ColourImage colour, double dpi, ColouredMarksOptions? options = null)
    {
        var settings = options ?? new ColouredMarksOptions();
        var luminance = colour.ToLuminance();
        var (chroma, strongest) = Measure(colour);
        var least = Math.Max(settings.LeastChroma, AgainstPrint * PrintChroma(chroma, strongest));
        var mask = new byte[chroma.Length];
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = chroma[i] >= least && strongest[i] >= settings.DarkestInk ? (byte)1 : (byte)0;
        }

        var coloured = new BinaryImage(colour.Width, colour.Height, mask);
        var bridged = Bridged(coloured, strongest, (int)Math.Max(2, BridgeReach * dpi), settings.DarkestInk);
        var marks = ComponentMap.Of(bridged, luminance.Bounds).Components
            .Where(c => IsMark(c, dpi, settings) && StandsOut(c, coloured, chroma, strongest, (int)(PrintReach * dpi))).ToList();
        return marks.Count == 0 || marks.Count > settings.MostMarks ? luminance : Lift(luminance, coloured, strongest, marks, settings);
    }

    /// <summary>The coloured ink and the dark print that it crosses: a stamp over text is in pieces otherwise, as small as letters.</summary>
    private static BinaryImage Bridged(BinaryImage coloured, byte[] strongest, int reach, int darkest)
    {
        var (width, ink) = (coloured.Width, (byte[])coloured.Ink.Clone());
        for (var step = 0; step < reach; step++)
        {
            var grown = (byte[])ink.Clone();
            for (var i = width; i < ink.Length - width; i++)
            {
                if (ink[i] == 0 && strongest[i] < darkest && (ink[i - 1] | ink[i + 1] | ink[i - width] | ink[i + width]) != 0)
                {
                    grown[i] = 1;
                }
            }

            ink = grown;
        }

        return new BinaryImage(width, coloured.Height, ink);
    }

    /// <summary>Median of how coloured the print is: pale print under coloured light is not grey, and on some pages all print is in colour.</summary>
    private static int PrintChroma(byte[] chroma, byte[] strongest)
    {
        var histogram = new int[256];
        for (var i = 0; i < chroma.Length; i++)
        {
            histogram[chroma[i]] += strongest[i] < PrintLevel ? 1 : 0;
        }

        return Quantile(histogram, 0.5);
    }

    /// <summary>
    /// Whether a mark is far more coloured than the print around it: on a photograph in dim warm light the colour of print varies over the page, and some of its lines come
    /// near a pale stamp's.
    /// </summary>
    private static bool StandsOut(InkComponent mark, BinaryImage coloured, byte[] chroma, byte[] strongest, int reach)
    {
        var (own, print) = (new int[256], new int[256]);
        for (var y = Math.Max(Fringe, mark.Top - reach); y < Math.Min(coloured.Height - Fringe, mark.Bottom + reach); y++)
        {
            for (var x = Math.Max(Fringe, mark.Left - reach); x < Math.Min(coloured.Width - Fringe, mark.Right + reach); x++)
            {
                var at = (y * coloured.Width) + x;
                if (coloured.Ink[at] != 0)
                {
                    own[chroma[at]] += x >= mark.Left && x < mark.Right && y >= mark.Top && y < mark.Bottom ? 1 : 0;
                }
                else if (strongest[at] < PrintLevel && !HasColourWithin(coloured, x, y, Fringe))
                {
                    print[chroma[at]]++;
                }
            }
        }

        return Quantile(own, 0.5) >= AgainstPrint * Quantile(print, MostOfPrint);
    }

    private static bool HasColourWithin(BinaryImage coloured, int x, int y, int reach)
    {
        for (var v = y - reach; v <= y + reach; v++)
        {
            if (coloured.Ink.AsSpan((v * coloured.Width) + x - reach, (2 * reach) + 1).Contains((byte)1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The level that the given part of the histogram's entries lies at or below; 0 when it is empty.</summary>
    private static int Quantile(int[] histogram, double part)
    {
        var (wanted, level) = (part * histogram.Sum(), 0);
        for (var seen = histogram[0]; seen < wanted; seen += histogram[level])
        {
            level++;
        }

        return level;
    }

    private static bool IsMark(InkComponent c, double dpi, ColouredMarksOptions settings)
    {
        var (longer, shorter) = (Math.Max(c.Width, c.Height) / dpi, Math.Min(c.Width, c.Height) / dpi);
        return longer >= settings.LeastLength && longer <= settings.GreatestLength && shorter >= settings.LeastBreadth
            && c.Area <= settings.GreatestFill * c.Width * c.Height;
    }

    /// <summary>For each pixel how coloured it is and how bright in its strongest part, both against the paper around it: tinted paper is white.</summary>
    private static (byte[] Chroma, byte[] Strongest) Measure(ColourImage colour)
    {
        var planes = Enumerable.Range(0, 3).Select(plane => Plane(colour, plane)).ToArray();
        var paper = Array.ConvertAll(planes, p => Paper(p));
        var rows = Array.ConvertAll(planes, _ => new float[colour.Width]);
        var (chroma, strongest) = (new byte[planes[0].Pixels.Length], new byte[planes[0].Pixels.Length]);
        for (var y = 0; y < colour.Height; y++)
        {
            for (var plane = 0; plane < 3; plane++)
            {
                paper[plane].InterpolateRow(y, rows[plane]);
            }

            for (var x = 0; x < colour.Width; x++)
            {
                var at = (y * colour.Width) + x;
                var red = Math.Min(255, planes[0].Pixels[at] * 255 / rows[0][x]);
                var green = Math.Min(255, planes[1].Pixels[at] * 255 / rows[1][x]);
                var blue = Math.Min(255, planes[2].Pixels[at] * 255 / rows[2][x]);
                var most = Math.Max(red, Math.Max(green, blue));
                strongest[at] = (byte)most;
                chroma[at] = (byte)(most - Math.Min(red, Math.Min(green, blue)));
            }
        }

        return (chroma, strongest);
    }

    private static GreyImage Plane(ColourImage colour, int plane)
    {
        var pixels = new byte[colour.Width * colour.Height];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = colour.Rgb[(3 * i) + plane];
        }

        return new GreyImage(colour.Width, colour.Height, pixels);
    }

    private static TileMap Paper(GreyImage plane)
    {
        var paper = TileMap.Measure(plane, PaperTile, PaperQuantile);
        paper.Transform(v => Math.Max(1, v));
        paper.Smooth();
        return paper;
    }

    /// <summary>The coloured pixels within the marks' boxes, and those beside them, go up to the paper's level.</summary>
    private static GreyImage Lift(
        GreyImage luminance, BinaryImage coloured, byte[] strongest, List<InkComponent> marks, ColouredMarksOptions settings)
    {
        var paper = Paper(luminance);
        var pixels = (byte[])luminance.Pixels.Clone();
        var row = new float[luminance.Width];
        for (var y = 1; y < luminance.Height - 1; y++)
        {
            paper.InterpolateRow(y, row);
            foreach (var mark in marks.Where(m => y >= m.Top - 2 && y < m.Bottom + 2))
            {
                for (var x = Math.Max(1, mark.Left - 2); x < Math.Min(luminance.Width - 1, mark.Right + 2); x++)
                {
                    var at = (y * luminance.Width) + x;
                    var full = coloured[x, y] ? settings.DarkestInk : SoftEdge;
                    var share = IsNear(coloured, x, y) ? Math.Clamp((strongest[at] - full + Fade) / Fade, 0, 1) : 0;
                    pixels[at] = (byte)Math.Max(pixels[at], luminance.Pixels[at] + ((row[x] - luminance.Pixels[at]) * share));
                }
            }
        }

        return new GreyImage(luminance.Width, luminance.Height, pixels);
    }

    private static bool IsNear(BinaryImage coloured, int x, int y) =>
        coloured[x, y] || coloured[x - 1, y] || coloured[x + 1, y] || coloured[x, y - 1] || coloured[x, y + 1];
}
