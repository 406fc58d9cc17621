using System.Globalization;
using ItaIngest.Core.Pages;
using ItaIngest.Training.Pages;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Numbers;

/// <summary>Fills pages with narrow cells of numbers: some two hundred lines to a page, in ruled, half-ruled and open tables.</summary>
internal sealed class NumberPageComposer(Random random, IReadOnlyList<Face> faces)
{
    private const double Width = 595.3;
    private const double Height = 841.9;
    private static readonly double[] Sizes = [10, 11, 12, 12, 13, 14, 14, 14, 15, 16, 16, 16, 16, 18, 18, 20, 24];

    private readonly NumberEntries _entries = new(random);
    private readonly List<TextRegion> _regions = [];
    private readonly List<DrawnRuling> _rulings = [];

    public TrainingPage Compose()
    {
        _regions.Clear();
        _rulings.Clear();
        var margin = random.Next(30, 60);
        for (double y = margin; y < Height - margin - 40; y += random.Next(6, 18))
        {
            y = Table(margin, y, Width - margin, Height - margin);
        }

        return new TrainingPage(Width, Height, [.. _regions], [.. _rulings]);
    }

    private double Table(double left, double top, double right, double bottom)
    {
        var face = Draw();
        var points = random.Pick(Sizes);

        // Wide faces are used in smaller sizes.
        var size = face.Width > 0.45 ? Math.Max(8.5, points * 0.85) : points;
        var css = Css(face, size);
        var pitch = size * face.LinePitch * (1 + (0.35 * random.NextDouble()));
        var columns = random.Next(4, 9);
        var rows = random.Next(4, 14);
        var thickness = 0.4 + (random.NextDouble() * 0.8);
        var (across, down) = (random.Chance(0.8), random.Chance(0.7));
        var padding = 0.5 + (4 * random.NextDouble());
        var align = random.Pick(["center", "center", "right", "left"]);
        var y = top;
        for (var row = 0; row < rows && y + pitch + padding < bottom; row++, y += pitch + padding)
        {
            for (var c = 0; c < columns; c++)
            {
                var cell = new Box(At(left, right, c, columns), y, At(left, right, c + 1, columns), y + pitch + padding);
                var room = new Box(cell.Left + 3, y + (padding / 2), cell.Right - 3, y + (padding / 2) + pitch);
                _regions.Add(new TextRegion(cell, [new TextSlot(Entry(room.Width / (face.Width * size)), room, css + "text-align:" + align, points)]));
                Rule(down, new Box(cell.Left, cell.Top, cell.Left, cell.Bottom), thickness);
                Rule(across, new Box(cell.Left, cell.Top, cell.Right, cell.Top), thickness);
            }
        }

        Rule(across, new Box(left, y, right, y), thickness);
        return y > top ? y : bottom;
    }

    private static double At(double left, double right, int column, int columns) => left + ((right - left) * column / columns);

    private void Rule(bool drawn, Box path, double thickness)
    {
        if (drawn)
        {
            _rulings.Add(new DrawnRuling(path.Inflate(thickness / 2)));
        }
    }

    private Face Draw()
    {
        var at = random.NextDouble() * faces.Sum(f => f.Share);
        return faces.FirstOrDefault(f => (at -= f.Share) < 0) ?? faces[^1];
    }

    private string Entry(double longest)
    {
        var entry = _entries.Draw();
        for (var draws = 0; entry.Length > longest && draws < 8; draws++)
        {
            entry = _entries.Draw();
        }

        return entry;
    }

    private string Css(Face face, double size)
    {
        var bold = random.Chance(0.25) ? "font-weight:bold;" : "";
        var italic = face.HasItalic && random.Chance(0.04) ? "font-style:italic;" : "";
        var spacing = random.Chance(0.3) ? (random.NextDouble() * 0.9) - 0.35 : 0;
        return string.Create(CultureInfo.InvariantCulture, $"font-family:{face.Family},'DejaVu Sans';font-size:{size:0.##}pt;letter-spacing:{spacing:0.##}pt;{bold}{italic}");
    }
}
