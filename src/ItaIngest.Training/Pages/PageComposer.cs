using System.Globalization;
using ItaIngest.Core.Pages;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Pages;

/// <summary>Fills pages with paragraphs and ruled tables whose lines stand where it says, so that each line's true text is known.</summary>
internal sealed class PageComposer(Random random, GenreText text, IReadOnlyList<Face> faces)
{
    private const double Short = 595.3;
    private const double Long = 841.9;
    private static readonly double[] Sizes = [10, 10, 11, 11, 12, 12, 12, 13, 14, 14, 14, 15, 16, 16, 16, 16, 17, 18, 18, 20, 22, 24, 29];

    private readonly List<TextRegion> _regions = [];
    private readonly List<DrawnRuling> _rulings = [];

    public TrainingPage Compose()
    {
        _regions.Clear();
        _rulings.Clear();
        var (width, height) = random.Chance(0.25) ? (Long, Short) : (Short, Long);
        var margin = random.Next(34, 72);
        var face = DrawFace();
        for (double y = margin; y < height - margin - 30;)
        {
            var area = new Box(margin, y, width - margin, height - margin);
            var style = new LineStyle(random.Chance(0.85) ? face : DrawFace(), random.Pick(Sizes), random);
            y = random.Chance(0.5) ? Paragraph(area, style) : Table(area, style);
            y += random.Next(4, 16);
        }

        return new TrainingPage(width, height, [.. _regions], [.. _rulings]);
    }

    private Face DrawFace()
    {
        var at = random.NextDouble() * faces.Sum(f => f.Share);
        return faces.FirstOrDefault(f => (at -= f.Share) < 0) ?? faces[^1];
    }

    private double Paragraph(Box area, LineStyle style)
    {
        var lines = random.Next(1, 7);
        var slots = new List<TextSlot>();
        var y = area.Top;
        for (var i = 0; i < lines && y + style.Pitch <= area.Bottom; i++, y += style.Pitch)
        {
            var room = new Box(area.Left + (i == 0 && lines > 1 ? 36 : 0), y, area.Right, y + style.Pitch);
            var full = i < lines - 1 ? 0.88 : 0.1 + (0.8 * random.NextDouble());
            slots.Add(new TextSlot(text.Line(style.Fit(room.Width * full)), room, style.Css("left"), style.Points));
        }

        if (slots.Count > 0)
        {
            _regions.Add(new TextRegion(new Box(area.Left - 6, area.Top - (0.3 * style.Pitch), area.Right + 6, y + (0.3 * style.Pitch)), slots));
        }

        return slots.Count > 0 ? y : area.Bottom;
    }

    private double Table(Box area, LineStyle style)
    {
        var columns = ColumnEdges(area);
        var numeric = columns.Skip(1).Select((right, i) => right - columns[i] < 110 ? random.Chance(0.8) : random.Chance(0.15)).ToList();
        var thickness = 0.4 + (random.NextDouble() * 0.9);
        var y = area.Top;
        var rows = random.Next(2, 12);
        var padding = 1.5 + (random.NextDouble() * 4);
        Rule(new Box(area.Left, y, area.Right, y), thickness);
        for (var row = 0; row < rows; row++)
        {
            var lines = random.Chance(0.6) ? 1 : random.Next(2, 5);
            var bottom = y + (lines * style.Pitch) + padding + style.MarkRoom;
            if (bottom > area.Bottom)
            {
                break;
            }

            for (var c = 0; c + 1 < columns.Count; c++)
            {
                var cell = new Box(columns[c], y, columns[c + 1], bottom);
                Cell(cell, lines, padding, style, numeric[c] && row > 0, row == 0 || random.Chance(0.2));
                Rule(new Box(cell.Left, y, cell.Left, bottom), thickness);
            }

            Rule(new Box(area.Right, y, area.Right, bottom), thickness);
            Rule(new Box(area.Left, bottom, area.Right, bottom), thickness);
            y = bottom;
        }

        return y > area.Top ? y : area.Bottom;
    }

    private List<double> ColumnEdges(Box area)
    {
        var count = random.Next(3, 9);
        var weights = Enumerable.Range(0, count).Select(_ => random.Chance(0.5) ? 0.5 + random.NextDouble() : 1.2 + (2 * random.NextDouble())).ToList();
        var edges = new List<double> { area.Left };
        foreach (var weight in weights)
        {
            edges.Add(edges[^1] + (area.Width * weight / weights.Sum()));
        }

        return edges;
    }

    private void Cell(Box cell, int lines, double padding, LineStyle style, bool numeric, bool centred)
    {
        var filled = numeric ? (random.Chance(0.7) ? 1 : lines) : random.Next(1, lines + 1);
        var align = numeric || centred ? random.Pick(["center", "center", "right"]) : "left";
        var first = cell.Top + (padding / 2) + style.MarkRoom + (align == "left" ? 0 : (lines - filled) * style.Pitch / 2);
        var slots = new List<TextSlot>();
        for (var i = 0; i < Math.Min(filled, lines); i++)
        {
            var room = new Box(cell.Left + 3, first + (i * style.Pitch), cell.Right - 3, first + ((i + 1) * style.Pitch));
            var length = style.Fit(room.Width * (0.5 + (0.45 * random.NextDouble())));
            var content = numeric ? Number(style.Fit(room.Width * 0.95)) : text.Label(Math.Max(2, length));
            slots.Add(new TextSlot(content, room, style.Css(align), style.Points));
        }

        _regions.Add(new TextRegion(cell, slots));
    }

    /// <summary>An entry that fits, if a few draws find one.</summary>
    private string Number(int longest)
    {
        if (random.Chance(0.04))
        {
            return "-";
        }

        var entry = TextCleaning.Tidy(text.Numbers.Entry());
        for (var draws = 0; entry.Length > longest && draws < 6; draws++)
        {
            entry = TextCleaning.Tidy(text.Numbers.Entry());
        }

        return entry;
    }

    private void Rule(Box path, double thickness) => _rulings.Add(new DrawnRuling(path.Inflate(thickness / 2)));

    /// <summary>Face, size, weight and pitch of the lines of a paragraph or table.</summary>
    private sealed class LineStyle
    {
        /// <summary>Share of tables and paragraphs whose lines stand so close that marks of one reach into the next, as where an office presses a table onto a page.</summary>
        private const double TightShare = 0.25;

        private readonly Face _face;
        private readonly double _size;
        private readonly string _variant;
        private readonly double _spacing;

        public LineStyle(Face face, double size, Random random)
        {
            _face = face;
            Points = size;

            // Wide faces are used in smaller sizes.
            _size = face.Width > 0.45 ? Math.Max(8.5, size * 0.85) : size;
            var bold = random.Chance(0.25) ? "font-weight:bold;" : "";
            _variant = bold + (face.HasItalic && random.Chance(0.04) ? "font-style:italic;" : "");
            _spacing = random.Chance(0.25) ? (random.NextDouble() * 0.7) - 0.25 : 0;
            Pitch = _size * face.LinePitch * (random.Chance(TightShare) ? 0.74 + (0.26 * random.NextDouble()) : 1 + (0.45 * random.NextDouble()));
        }

        public double Pitch { get; }

        /// <summary>A tone on a vowel reaches over the line's pitch; no office program prints it into the ruling above.</summary>
        public double MarkRoom => 0.18 * _size;

        public double Points { get; }

        public int Fit(double width) => Math.Max(1, (int)(width / ((_face.Width * _size) + _spacing)));

        public string Css(string align) => string.Create(
            CultureInfo.InvariantCulture,
            $"font-family:{_face.Family},'DejaVu Sans';font-size:{_size:0.##}pt;letter-spacing:{_spacing:0.##}pt;text-align:{align};{_variant}");
    }
}
