using ItaIngest.Core.Records;

namespace ItaIngest.Core.Review;

/// <summary>What a person can do to a document's records.</summary>
public enum ReviewOperation
{
    /// <summary>The value is right as it stands.</summary>
    Accept,

    /// <summary>Another value.</summary>
    Set,

    /// <summary>Nothing is printed there: no value.</summary>
    Clear,

    /// <summary>Something is printed there that no person can read: no value.</summary>
    Unreadable,
    AddRecord,
    DeleteRecord,
    MoveRecord,
    SplitRecord,
    JoinRecord,
    AddItem,
    DeleteItem,
    MoveItem,
    SplitItem,
    JoinItem,

    /// <summary>A doubt that stands for no single value is dealt with.</summary>
    SettleDoubt,
    Undo,
    Redo,
}

/// <summary>One change as a person orders it.</summary>
/// <param name="Operation">What.</param>
/// <param name="Pointer">JSON pointer of the value, item, record or doubt; of the list for what is added.</param>
/// <param name="Value">As typed, of <see cref="ReviewOperation.Set"/>, and of an added item.</param>
/// <param name="To">0-based place in the list, of what is added or moved; null is the end.</param>
/// <param name="Parts">Where a text is split, in characters from its beginning.</param>
/// <param name="Why">What the person says about it.</param>
public sealed record ReviewChange(ReviewOperation Operation, string Pointer, string? Value = null, int? To = null, IReadOnlyList<int>? Parts = null, string? Why = null);

/// <summary>Why a change can't be made.</summary>
public enum ChangeFault
{
    /// <summary>The value is none: <see cref="ChangeRefusal.Typed"/> says why.</summary>
    Value,

    /// <summary>The records have no such place.</summary>
    NoPlace,

    /// <summary>The operation does not fit what stands there.</summary>
    NotThere,

    /// <summary>The text can't be split at these characters.</summary>
    BadSplit,
}

/// <param name="Fault">What kind.</param>
/// <param name="Typed">Of a value.</param>
/// <param name="Type">Of the field, whose bounds or words explain it.</param>
public sealed record ChangeRefusal(ChangeFault Fault, TypedFault? Typed = null, FieldType? Type = null);

/// <summary>A change that was made.</summary>
/// <param name="Records">After it.</param>
/// <param name="Pointer">Of what changed: a value, or the first item of a list's stretch.</param>
/// <param name="Shift">What it did to a list; null when it changed a value in its place.</param>
/// <param name="Before">What stood there, by <see cref="PartSnapshot"/>.</param>
/// <param name="After">What stands there now.</param>
public sealed record MadeChange(ReportRecords Records, string Pointer, ListShift? Shift, string? Before, string? After);
