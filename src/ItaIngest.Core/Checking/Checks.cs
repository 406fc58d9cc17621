namespace ItaIngest.Core.Checking;

/// <summary>The short codes of checks that came out for a value: evidence that it is right.</summary>
public static class Checks
{
    /// <summary>Two readers read the same.</summary>
    public const string SecondReader = "second-reader";

    /// <summary>The readers disagreed, and a column, a sequence or another place decided between them.</summary>
    public const string Settled = "settled";

    /// <summary>One of the assessment's formulas comes out with it.</summary>
    public const string Arithmetic = "arithmetic";

    /// <summary>The grade or level follows from the score.</summary>
    public const string Rating = "rating";

    /// <summary>An indicator's number and its name, or a question's code and its indicator, belong together.</summary>
    public const string Numbering = "numbering";

    /// <summary>It goes on from its neighbours in a sequence.</summary>
    public const string Sequence = "sequence";

    /// <summary>The date lies where dates of this report lie.</summary>
    public const string Dates = "dates";

    /// <summary>The level reached fits the value reached.</summary>
    public const string LevelValue = "level-value";

    /// <summary>A column's total comes out.</summary>
    public const string ColumnTotal = "column-total";

    /// <summary>Several places of the document print the same.</summary>
    public const string SeveralPlaces = "several-places";

    /// <summary>A list of names knows it.</summary>
    public const string KnownName = "known-name";

    /// <summary>People have confirmed the name in another document.</summary>
    public const string ConfirmedName = "confirmed-name";

    /// <summary>An earlier or later report of the agency says the same.</summary>
    public const string OtherReport = "other-report";
}
