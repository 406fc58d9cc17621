using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Records;

/// <summary>Where a value stands: a box on a page, or a stretch of a transcript's line.</summary>
public sealed record Place
{
    /// <summary>1-based page; null for a transcript.</summary>
    public int? Page { get; init; }

    /// <summary>Fractions of the upright page, 0…1; null for a transcript.</summary>
    public Box? Box { get; init; }

    /// <summary>1-based line of a transcript; null for a page.</summary>
    public int? Line { get; init; }

    /// <summary>First and last character of a transcript's line, 1-based; null for a page.</summary>
    public (int First, int Last)? Columns { get; init; }
}

/// <summary>Why a value stands in a record: see <c>evidence</c> in the record contract.</summary>
public sealed record Evidence
{
    /// <summary>Every place where the value is printed, the best first; empty for what no single place shows.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>What was read, before any normalisation or repair.</summary>
    public string? Raw { get; init; }

    /// <summary>Estimated probability, 0…1, that the value is right; null means unknown and is never the same as 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>A person should look at it.</summary>
    public bool Flagged { get; init; }

    /// <summary>Short codes from <see cref="Reasons"/>.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Other values that it might be, best first.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>Short codes of the checks that came out for the value: what speaks for it.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>What its glyphs say; null for what no glyph shows.</summary>
    public ReadingSignals? Signals { get; init; }

    /// <summary>The same evidence with one more check that came out.</summary>
    public Evidence Passed(string check) => Checks.Contains(check) ? this : this with { Checks = [.. Checks, check] };

    /// <summary>The same evidence with one more reason and the flag set.</summary>
    public Evidence Flag(string reason) =>
        this with { Flagged = true, Reasons = Reasons.Contains(reason) ? Reasons : [.. Reasons, reason] };

    /// <summary>The same evidence with more alternatives behind those that it has; a value that it has already is not named twice.</summary>
    public Evidence WithAlternatives(IEnumerable<Alternative> more)
    {
        var all = Alternatives.Concat(more).DistinctBy(a => a.Value).ToList();
        return all.Count == Alternatives.Count ? this : this with { Alternatives = all };
    }

    /// <summary>The same evidence with one more reason, flagged or not as before.</summary>
    public Evidence Note(string reason) => Reasons.Contains(reason) ? this : this with { Reasons = [.. Reasons, reason] };

    /// <summary>The evidence after a person has answered: sure, no flag, and of the codes for answers only this one.</summary>
    /// <param name="reason">One of <see cref="Records.Reasons.Answers"/>.</param>
    public Evidence Answer(string reason) =>
        this with { Flagged = false, Confidence = 1, Reasons = [.. Reasons.Where(r => !Records.Reasons.Answers.Contains(r)), reason] };
}
