using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Imaging;

/// <summary>A set of ink pixels that touch each other. Pixels of the region it was found in; right and bottom are exclusive.</summary>
internal sealed class InkComponent
{
    public required int Label { get; init; }

    public int Left { get; set; } = int.MaxValue;

    public int Top { get; set; } = int.MaxValue;

    public int Right { get; set; }

    public int Bottom { get; set; }

    public int Area { get; set; }

    public int Width => Right - Left;

    public int Height => Bottom - Top;

    /// <summary>Pixels between the horizontal extents; negative where they overlap.</summary>
    public int HorizontalGap(InkComponent other) => Math.Max(Left, other.Left) - Math.Min(Right, other.Right);

    /// <summary>Pixels between the vertical extents; negative where they overlap.</summary>
    public int VerticalGap(InkComponent other) => Math.Max(Top, other.Top) - Math.Min(Bottom, other.Bottom);

    public void Add(int left, int right, int y)
    {
        Left = Math.Min(Left, left);
        Right = Math.Max(Right, right);
        Top = Math.Min(Top, y);
        Bottom = Math.Max(Bottom, y + 1);
        Area += right - left;
    }
}

/// <summary>The 8-connected components of the ink in a region of a page, and which pixel belongs to which.</summary>
internal sealed class ComponentMap
{
    private readonly int[] _labels;

    private ComponentMap(int left, int top, int width, int height, int[] labels)
    {
        Left = left;
        Top = top;
        Width = width;
        Height = height;
        _labels = labels;
    }

    /// <summary>Page x of the region's first column.</summary>
    public int Left { get; }

    /// <summary>Page y of the region's first row.</summary>
    public int Top { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>By label, which is the index plus one.</summary>
    public List<InkComponent> Components { get; } = [];

    /// <summary>0 for paper, otherwise the label of a component; coordinates of the page.</summary>
    public int LabelAt(int pageX, int pageY)
    {
        var (x, y) = (pageX - Left, pageY - Top);
        return x < 0 || y < 0 || x >= Width || y >= Height ? 0 : _labels[(y * Width) + x];
    }

    public static ComponentMap Of(BinaryImage ink, Box region)
    {
        var left = Math.Clamp((int)Math.Floor(region.Left), 0, ink.Width);
        var top = Math.Clamp((int)Math.Floor(region.Top), 0, ink.Height);
        var width = Math.Clamp((int)Math.Ceiling(region.Right), left, ink.Width) - left;
        var height = Math.Clamp((int)Math.Ceiling(region.Bottom), top, ink.Height) - top;
        var map = new ComponentMap(left, top, width, height, new int[width * height]);
        map.Label(ink);
        return map;
    }

    /// <summary>Gives the part of a component from row <paramref name="row"/> (of the region) downwards a label of its own.</summary>
    public InkComponent SplitAt(InkComponent component, int row)
    {
        var upper = new InkComponent { Label = component.Label };
        var lower = new InkComponent { Label = Components.Count + 1 };
        for (var y = component.Top; y < component.Bottom; y++)
        {
            for (var x = component.Left; x < component.Right; x++)
            {
                ref var label = ref _labels[(y * Width) + x];
                if (label == component.Label)
                {
                    (y < row ? upper : lower).Add(x, x + 1, y);
                    label = y < row ? label : lower.Label;
                }
            }
        }

        Components[component.Label - 1] = upper;
        Components.Add(lower);
        return lower;
    }

    /// <summary>Ink pixels of the component in one row of the region.</summary>
    public int InkInRow(InkComponent component, int y)
    {
        var count = 0;
        for (var x = component.Left; x < component.Right; x++)
        {
            count += _labels[(y * Width) + x] == component.Label ? 1 : 0;
        }

        return count;
    }

    /// <summary>First column, and one past the last, in which the component has ink in row <paramref name="from"/> of the region or below.</summary>
    public (int Left, int Right) Extent(InkComponent component, int from)
    {
        var columns = Enumerable.Range(component.Left, component.Width)
            .Where(x => Enumerable.Range(from, Math.Max(0, component.Bottom - from)).Any(y => _labels[(y * Width) + x] == component.Label)).ToList();
        return columns.Count == 0 ? (component.Left, component.Left) : (columns[0], columns[^1] + 1);
    }

    /// <summary>Two passes over runs of ink, with union-find (Wu, Otoo and Suzuki, "Optimizing two-pass connected-component labeling", 2009).</summary>
    private void Label(BinaryImage ink)
    {
        var runs = new List<(int Y, int Left, int Right)>();
        var parents = new List<int>();
        int previousFirst = 0, previousEnd = 0;
        for (var y = 0; y < Height; y++)
        {
            var rowFirst = runs.Count;
            var row = ink.Ink.AsSpan(((y + Top) * ink.Width) + Left, Width);
            var above = previousFirst;
            for (var x = NextInk(row, 0); x < Width;)
            {
                var end = NextPaper(row, x);
                var run = runs.Count;
                runs.Add((y, x, end));
                parents.Add(run);
                while (above < previousEnd && runs[above].Right < x)
                {
                    above++;
                }

                for (var k = above; k < previousEnd && runs[k].Left <= end; k++)
                {
                    Unite(parents, k, run);
                }

                x = NextInk(row, end);
            }

            (previousFirst, previousEnd) = (rowFirst, runs.Count);
        }

        Collect(runs, parents);
    }

    private void Collect(List<(int Y, int Left, int Right)> runs, List<int> parents)
    {
        var labelOf = new int[runs.Count];
        for (var i = 0; i < runs.Count; i++)
        {
            var root = Find(parents, i);
            if (labelOf[root] == 0)
            {
                labelOf[root] = Components.Count + 1;
                Components.Add(new InkComponent { Label = labelOf[root] });
            }

            var (y, left, right) = runs[i];
            Components[labelOf[root] - 1].Add(left, right, y);
            _labels.AsSpan((y * Width) + left, right - left).Fill(labelOf[root]);
        }
    }

    private static int NextInk(ReadOnlySpan<byte> row, int from)
    {
        var offset = row[from..].IndexOf((byte)1);
        return offset < 0 ? row.Length : from + offset;
    }

    private static int NextPaper(ReadOnlySpan<byte> row, int from)
    {
        var offset = row[from..].IndexOf((byte)0);
        return offset < 0 ? row.Length : from + offset;
    }

    private static int Find(List<int> parents, int i)
    {
        while (parents[i] != i)
        {
            parents[i] = parents[parents[i]];
            i = parents[i];
        }

        return i;
    }

    private static void Unite(List<int> parents, int a, int b)
    {
        var (rootA, rootB) = (Find(parents, a), Find(parents, b));
        parents[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
    }
}
