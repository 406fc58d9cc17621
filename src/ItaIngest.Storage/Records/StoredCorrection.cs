using ItaIngest.Core.Records;
using ItaIngest.Core.Review;

namespace ItaIngest.Storage.Records;

public enum CorrectionState
{
    /// <summary>The records carry it.</summary>
    Applied,

    /// <summary>The document was read anew and no single field fits it any more: it is kept, and a doubt in the records says so.</summary>
    Unplaced,

    /// <summary>A person took it back or put another in its place; it is kept for the history.</summary>
    Withdrawn,
}

/// <summary>
/// A person's change of one value, or of a list's items; all of a document's are its history, in the order of their ids. It survives the document's being read anew: <see cref="RecordKey"/> and the place on the page say which value is meant
/// whatever its pointer is then. Times are UTC.
/// </summary>
public sealed class StoredCorrection
{
    public long Id { get; set; }
    public long DocumentId { get; set; }

    /// <summary>JSON pointer of the value when it was corrected or last found again.</summary>
    public required string Pointer { get; set; }

    /// <summary>The pointer without its numbers, as <c>/scores/-/score</c>: which key of which kind of record.</summary>
    public required string Path { get; set; }

    /// <summary>What tells the record from others of its kind, whatever its position: scope, indicator, item, year…; empty for the document.</summary>
    public required string RecordKey { get; set; }

    /// <summary>The value before, as invariant text; null when there was none.</summary>
    public string? Before { get; set; }

    /// <summary>The value after, as invariant text; null when the value was removed.</summary>
    public string? After { get; set; }

    /// <summary>1-based; null where no page showed the value.</summary>
    public int? Page { get; set; }

    /// <summary>Fractions of the upright page, 0…1; the four are null together.</summary>
    public double? Left { get; set; }
    public double? Top { get; set; }
    public double? Right { get; set; }
    public double? Bottom { get; set; }

    /// <summary>1-based line of a transcript, and its first and last character there; null on a page. The three are null together.</summary>
    public int? Line { get; set; }
    public int? FirstColumn { get; set; }
    public int? LastColumn { get; set; }

    /// <summary>What was done.</summary>
    public ReviewOperation Operation { get; set; } = ReviewOperation.Set;

    /// <summary>What it did to a list, by <see cref="ListShift"/>; null when it changed a value in its place.</summary>
    public string? Shift { get; set; }

    /// <summary>What stood there before, with its evidence, by <see cref="PartSnapshot"/>.</summary>
    public string? Kept { get; set; }

    /// <summary>What it put there, with its evidence, by <see cref="PartSnapshot"/>.</summary>
    public string? Made { get; set; }

    /// <summary>The change that this one takes back (an undo), or the undo that it takes back (a redo); null for all others.</summary>
    public long? Undoes { get; set; }

    /// <summary>The change that took this one back, the last where there are several.</summary>
    public long? UndoneBy { get; set; }

    /// <summary>The document's reading that it was made in or last placed in; pointers and shifts are of that one.</summary>
    public int Reading { get; set; }

    public required string Who { get; set; }
    public required DateTime When { get; set; }
    public string? Why { get; set; }
    public CorrectionState State { get; set; }

    /// <summary>Another object with the same values.</summary>
    internal StoredCorrection Copy() => (StoredCorrection)MemberwiseClone();
}
