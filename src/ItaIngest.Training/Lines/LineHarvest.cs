using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Rulings;
using ItaIngest.Training.Pages;
using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Lines;

/// <summary>
/// Scans a set page, deskews it and cuts its lines with the very code that cuts them when documents are read. A line is kept when it is found both on the clean page
/// and on the scan as one line of the same extent, so that its image shows the text that it is said to show.
/// </summary>
/// <param name="random">Source of chance.</param>
/// <param name="normalize">Makes the line's image from the page; null: in the geometry of the model that reads text.</param>
internal sealed class LineHarvest(Random random, Func<GreyImage, FoundLine, GreyImage>? normalize = null)
{
    private const double PointsPerInch = 72;

    /// <summary>Largest difference between a line's ends on the clean page and on the scan, in body heights.</summary>
    private const double EndTolerance = 0.45;

    /// <summary>Largest difference between the line's upper or lower ends, in body heights: less than a lost tone or vowel makes, more than the scan's blur and skew.</summary>
    private const double MarkTolerance = 0.3;

    /// <param name="page">The page as it was set.</param>
    /// <param name="clean">Its image in the profile's resolution.</param>
    /// <param name="profile">The scanner.</param>
    /// <param name="jitter">Whether scale and position slip as a line finder's do.</param>
    public List<TrainingLine> Cut(TrainingPage page, GreyImage clean, ScannerProfile profile, bool jitter)
    {
        var scan = ScannerSimulation.Apply(clean, profile, random);
        var (upright, place) = Deskew(scan, clean);
        var unit = profile.Dpi / PointsPerInch;
        var printed = upright.Threshold();
        var ink = RulingEraser.Erase(printed, RulingFinder.Find(printed, profile.Dpi));
        var even = RulingEraser.Erase(upright.NormaliseBackground(), printed, ink);
        var scanned = new Sheet(ink);
        var original = new Sheet(clean.Threshold());
        var lines = new List<TrainingLine>();
        foreach (var region in page.Regions)
        {
            // Rulings that enclose a cell stay outside of its region, now and then not wholly: remains of rulings are met in documents too.
            var area = Times(region.Area, unit).Inflate(-(0.6 * unit) - 1.5 + (random.NextDouble() * 1.2));
            var truth = original.Find(Times(region.Area, unit).Inflate(-(0.6 * unit) - 1));
            var found = scanned.Find(place(area));
            foreach (var slot in region.Slots.Where(s => s.Text.Length > 0))
            {
                if (Match(Times(slot.Room, unit), truth, found, place) is { } line)
                {
                    var image = normalize?.Invoke(even, line) ?? LineNormalizer.Normalize(even, line, jitter: jitter && random.Next(3) > 0 ? Slip() : LineJitter.None).Image;
                    lines.Add(new TrainingLine(image, slot.Text, slot.Points));
                }
            }
        }

        return lines;
    }

    private static Box Times(Box box, double unit) => new(box.Left * unit, box.Top * unit, box.Right * unit, box.Bottom * unit);

    /// <summary>Smaller by up to a fifth, larger by up to a tenth: more would push the tones out of the image, and the network would learn to invent them.</summary>
    private LineJitter Slip() => new(Math.Exp((random.NextDouble() * 0.33) - 0.23), (random.NextDouble() - 0.5) * 0.2);

    /// <summary>Turns the scan back by its skew, but for what a deskewing step leaves, and tells where boxes of the clean page are then.</summary>
    private (GreyImage Upright, Func<Box, Box> Place) Deskew(ScannedPage scan, GreyImage clean)
    {
        var image = scan.Image.RotateQuarters(-scan.Map.Quarters);
        (double X, double Y) Map(double x, double y) => Unturn(scan.Map.ToScan(x, y), scan.Map.Quarters, image);
        var (left, right) = (Map(0, clean.Height / 2.0), Map(clean.Width, clean.Height / 2.0));
        var skew = Math.Atan2(right.Y - left.Y, right.X - left.X) + ((random.NextDouble() - 0.5) * 0.002);
        var (sin, cos) = Math.SinCos(-skew);
        (double X, double Y) Point(double x, double y)
        {
            var (u, v) = Map(x, y);
            var (dx, dy) = (u - ((image.Width - 1) / 2.0), v - ((image.Height - 1) / 2.0));
            return (((image.Width - 1) / 2.0) + (dx * cos) - (dy * sin), ((image.Height - 1) / 2.0) + (dx * sin) + (dy * cos));
        }

        Box Place(Box box)
        {
            var (topLeft, bottomRight) = (Point(box.Left, box.Top), Point(box.Right, box.Bottom));
            return new Box(topLeft.X, topLeft.Y, bottomRight.X, bottomRight.Y);
        }

        return (image.Rotate(-skew), Place);
    }

    /// <summary>From a point of the scan to the same point of the scan turned back by its quarter turns.</summary>
    private static (double X, double Y) Unturn((double X, double Y) p, int quarters, GreyImage back) => quarters switch
    {
        1 => (p.Y, back.Height - p.X),
        2 => (back.Width - p.X, back.Height - p.Y),
        3 => (back.Width - p.Y, p.X),
        _ => p,
    };

    private static FoundLine? Match(Box room, IReadOnlyList<FoundLine> truth, IReadOnlyList<FoundLine> found, Func<Box, Box> place)
    {
        var expected = truth.Where(l => Holds(room, l)).ToList();
        var seen = found.Where(l => Holds(place(room), l)).ToList();
        if (expected.Count != 1 || seen.Count != 1)
        {
            return null;
        }

        var box = place(expected[0].Box);
        var tolerance = EndTolerance * seen[0].BodyHeight;
        var sameEnds = Math.Abs(box.Left - seen[0].Box.Left) < tolerance && Math.Abs(box.Right - seen[0].Box.Right) < tolerance;
        var sameMarks = Math.Abs(box.Top - seen[0].Box.Top) < MarkTolerance * seen[0].BodyHeight && Math.Abs(box.Bottom - seen[0].Box.Bottom) < MarkTolerance * seen[0].BodyHeight;
        return sameEnds && sameMarks && seen[0].BodyHeight >= 6 ? seen[0] : null;
    }

    private static bool Holds(Box room, FoundLine line) =>
        room.Contains(line.Box.CentreX, line.Baseline - (0.5 * line.BodyHeight));

    /// <summary>A page's ink with the body height of its text.</summary>
    private sealed class Sheet(BinaryImage ink)
    {
        private readonly LineFinderOptions _options = new() { BodyHeight = LineFinder.EstimateBodyHeight(ink) };

        public IReadOnlyList<FoundLine> Find(Box area) => area.IsEmpty ? [] : LineFinder.Find(ink, area, _options);
    }
}
