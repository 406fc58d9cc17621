using System.Text.Json.Serialization;

namespace ItaIngest.Core.Pages;

public enum RulingAxis { Horizontal, Vertical }

/// <summary>A printed straight line, parallel to an axis of the deskewed page.</summary>
/// <param name="Axis">Direction in which it runs.</param>
/// <param name="Position">y of a horizontal, x of a vertical ruling: the middle of its thickness, pixels.</param>
/// <param name="Start">Left or upper end, pixels.</param>
/// <param name="End">Right or lower end, pixels.</param>
/// <param name="Thickness">Pixels.</param>
public sealed record Ruling(RulingAxis Axis, double Position, double Start, double End, double Thickness)
{
    [JsonIgnore]
    public double Length => End - Start;

    [JsonIgnore]
    public bool IsHorizontal => Axis == RulingAxis.Horizontal;

    [JsonIgnore]
    public Box Box => IsHorizontal
        ? new Box(Start, Position - (Thickness / 2), End, Position + (Thickness / 2))
        : new Box(Position - (Thickness / 2), Start, Position + (Thickness / 2), End);
}
