namespace ItaIngest.Core.Pages;

/// <summary>
/// An axis-parallel rectangle. Unless a member says otherwise the unit is one pixel of the page image that a
/// <see cref="Page"/> describes (upright, deskewed), the origin is the top left corner and y grows downwards.
/// </summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;
    public double Height => Bottom - Top;
    public double CentreX => (Left + Right) / 2;
    public double CentreY => (Top + Bottom) / 2;
    public bool IsEmpty => Right <= Left || Bottom <= Top;

    /// <summary>The smallest box that holds both.</summary>
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>The common part; <see cref="IsEmpty"/> when there is none.</summary>
    public Box Intersect(Box other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>The box with every side moved outwards by <paramref name="margin"/> (inwards when negative).</summary>
    public Box Inflate(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>Length of the common part of the two vertical extents, 0 when they are apart.</summary>
    public double VerticalOverlap(Box other) => Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top));

    /// <summary>Length of the common part of the two horizontal extents, 0 when they are apart.</summary>
    public double HorizontalOverlap(Box other) => Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left));

    /// <summary>The smallest box that holds all of <paramref name="boxes"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no box.</exception>
    public static Box UnionOf(IEnumerable<Box> boxes) => boxes.Aggregate((a, b) => a.Union(b));
}
