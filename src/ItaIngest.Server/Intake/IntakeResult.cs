using ItaIngest.Storage.Documents;

namespace ItaIngest.Server.Intake;

/// <summary>What became of a file that was to be taken in.</summary>
public enum IntakeOutcome
{
    /// <summary>It is stored and registered, and gone from where it lay if it was to go.</summary>
    Taken,

    /// <summary>It is stored and registered, but could not be taken away from where it lay.</summary>
    Left,

    /// <summary>It is being written, not whole yet, or has changed while it was copied: a later look takes it.</summary>
    NotReady,

    /// <summary>It can't be opened or read; a person has to see to it.</summary>
    Blocked,

    /// <summary>It is no document, and was neither stored nor registered since it stays where it is.</summary>
    Refused,

    /// <summary>The store could not take its content: full, or away.</summary>
    NotStored,
}

/// <summary>A file that stands still, about to be taken in.</summary>
/// <param name="File">As it was seen.</param>
/// <param name="EvenUnfinished">Whether it has stood still so long that a missing end of a PDF will not come any more.</param>
public readonly record struct IntakeItem(FileSighting File, bool EvenUnfinished);

/// <param name="File">As it was seen.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Arrival">Its row, with the document; null unless it was registered.</param>
/// <param name="Reason">One line: why it is left, blocked or not stored.</param>
public sealed record IntakeResult(FileSighting File, IntakeOutcome Outcome, Arrival? Arrival = null, string? Reason = null);

/// <summary>The steps between which a crash loses nothing.</summary>
internal enum IntakeStep
{
    Opened,
    Stored,
    Registered,
    Removed,
}
