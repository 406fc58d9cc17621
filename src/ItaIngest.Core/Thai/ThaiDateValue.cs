namespace ItaIngest.Core.Thai;

/// <summary>What a printed date stands for.</summary>
public enum DateKind
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>One month.</summary>
    Month,

    /// <summary>From a day or month to another.</summary>
    Period,

    /// <summary>One or more quarters of a fiscal year.</summary>
    Quarter,

    /// <summary>A whole fiscal year.</summary>
    FiscalYear,
}

/// <summary>What the document says elsewhere about its dates.</summary>
/// <param name="FiscalYear">B.E.; gives months without a year theirs. Null: such dates are not read.</param>
public sealed record DateContext(int? FiscalYear = null)
{
    public static DateContext None { get; } = new();
}

/// <summary>A printed date or period.</summary>
public sealed record ThaiDateValue
{
    public required DateKind Kind { get; init; }

    /// <summary>ISO 8601, Gregorian: <c>2025-10-27</c>, or <c>2023-09</c> where only a month is printed.</summary>
    public required string Start { get; init; }

    /// <summary>Equal to <see cref="Start"/> for a single day or month.</summary>
    public required string End { get; init; }

    /// <summary>Where it stands in the text that was searched, characters from 0.</summary>
    public required int Position { get; init; }

    public required int Length { get; init; }

    /// <summary>A month's name was misspelt or misread and the nearest one was taken.</summary>
    public bool Repaired { get; init; }

    /// <summary>No year is printed; it follows from the fiscal year.</summary>
    public bool YearInferred { get; init; }

    /// <summary>More than one day or month: <see cref="Start"/> and <see cref="End"/> belong into a period's fields.</summary>
    public bool IsPeriod => Kind is DateKind.Period or DateKind.Quarter or DateKind.FiscalYear;
}
