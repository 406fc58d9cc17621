using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>One printed number with what it is the score of, before places that print the same score are brought together.</summary>
internal sealed record ScoreReading(ScoreIdentity Identity, Field<decimal> Score)
{
    public Field<decimal>? OutOf { get; init; }

    public Field<string>? Grade { get; init; }

    public Field<string>? Level { get; init; }

    public Field<decimal>? Change { get; init; }

    /// <summary><c>strength</c> or <c>weakness</c>, and the words that say so.</summary>
    public Field<string>? Highlight { get; init; }

    public Field<string>? Agency { get; init; }

    /// <summary>Evidence for the item's code where it is printed.</summary>
    public Passage Code { get; init; } = Passage.Empty;

    /// <summary>Stands in a table, where number and name share a row: trusted before running text.</summary>
    public bool InTable { get; init; }
}
