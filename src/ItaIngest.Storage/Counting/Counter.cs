namespace ItaIngest.Storage.Counting;

/// <summary>A count as of the last folding; <see cref="CounterDelta"/> holds what came since.</summary>
public sealed class Counter
{
    public required string Name { get; set; }
    public required long Value { get; set; }
}

/// <summary>
/// A change of a count, appended in the transaction that it counts. Appending needs no lock on a shared row; now and then deltas are folded into the
/// counter, so that reading a count costs the same however many things were counted (as the aggregated counters of Hangfire do).
/// </summary>
public sealed class CounterDelta
{
    public long Id { get; set; }
    public required string Name { get; set; }
    public required long Value { get; set; }
}
