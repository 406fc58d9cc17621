using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Core.Checking.Confidence;

/// <summary>Least probability of being right with which a value passes without a flag: the more harm a wrong one does, the more.</summary>
public sealed record FlagOptions
{
    /// <summary>Numbers, dates, codes.</summary>
    [Range(0.0, 1.0)]
    public double Exact { get; init; } = 0.9;

    /// <summary>What follows from names and headings: kind of report, scope, instrument, level.</summary>
    [Range(0.0, 1.0)]
    public double Derived { get; init; } = 0.8;

    /// <summary>Names of agencies, offices, people, places.</summary>
    [Range(0.0, 1.0)]
    public double Name { get; init; } = 0.75;

    /// <summary>Wording.</summary>
    [Range(0.0, 1.0)]
    public double Text { get; init; } = 0.7;

    internal double For(ValueKind kind) => kind switch { ValueKind.Exact => Exact, ValueKind.Derived => Derived, ValueKind.Name => Name, _ => Text };
}
