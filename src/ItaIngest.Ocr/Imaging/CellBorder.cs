namespace ItaIngest.Ocr.Imaging;

/// <summary>Tells a cell's ink from what stands above its upper border, when the ruling itself is erased.</summary>
internal static class CellBorder
{
    /// <summary>A mark, or two on each other, is no higher than this, body heights.</summary>
    private const double MarkHeight = 1.1;

    /// <summary>The cell's own components, and those above the border or for the greater part above it that may be marks of its first line.</summary>
    /// <param name="map">Of the cell and a strip above it.</param>
    /// <param name="border">The cell's first row in the map.</param>
    /// <param name="body">Body height, pixels.</param>
    public static (List<InkComponent> Inside, List<InkComponent> Overhanging) Divide(ComponentMap map, int border, double body)
    {
        var (inside, overhanging) = (new List<InkComponent>(), new List<InkComponent>());
        foreach (var c in map.Components.ToList())
        {
            if (c.Top >= border)
            {
                inside.Add(c);
            }
            else if (c.Top > 0 && c.Bottom - border > border - c.Top)
            {
                // Most of it lies in the cell: a letter or a mark that crosses the border upwards.
                inside.Add(c);
            }
            else if (c.Top > 0 && c.Height < MarkHeight * body)
            {
                overhanging.Add(c);
            }
            else if (c.Bottom > border)
            {
                inside.Add(map.SplitAt(c, border));
            }
        }

        return (inside, overhanging);
    }
}
