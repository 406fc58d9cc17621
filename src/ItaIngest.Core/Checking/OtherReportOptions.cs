using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Core.Checking;

/// <summary>How far an agency's score may move from one year to the next before a person should look; points of 100.</summary>
public sealed record OtherReportOptions
{
    /// <summary>The agency's whole score or an instrument's: means of much, which move slowly.</summary>
    [Range(0.0, 100.0)]
    public decimal LargestChange { get; init; } = 25;

    /// <summary>One indicator's. Single questions go from 0 to 100 in a year and are never held against the year before.</summary>
    [Range(0.0, 100.0)]
    public decimal LargestIndicatorChange { get; init; } = 50;
}
