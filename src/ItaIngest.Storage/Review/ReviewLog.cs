using System.Globalization;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Records;

namespace ItaIngest.Storage.Review;

/// <summary>
/// A document's changes since it was last read, in order. Each has its pointer and shift as the records were then; what came after moves them to where they are now.
/// </summary>
/// <param name="changes">Of one document and reading, by id.</param>
internal sealed class ReviewLog(IReadOnlyList<StoredCorrection> changes)
{
    /// <summary>The change that a person's undo takes back: the last of his own that stands. An undo itself is taken back by a redo only.</summary>
    public StoredCorrection? ToUndo(string who) => changes.LastOrDefault(c => c.Who == who && c.Operation != ReviewOperation.Undo && c.UndoneBy is null && c.State != CorrectionState.Unplaced);

    /// <summary>The undo that a person's redo takes back; none once the person has changed something else.</summary>
    public StoredCorrection? ToRedo(string who)
    {
        var mine = changes.Where(c => c.Who == who).ToList();
        var last = mine.FindLastIndex(c => c.Operation == ReviewOperation.Undo && c.UndoneBy is null);
        return last >= 0 && mine.Skip(last + 1).All(c => c.Operation is ReviewOperation.Undo or ReviewOperation.Redo) ? mine[last] : null;
    }

    /// <summary>The change that a person ordered, below any undoing and redoing of it.</summary>
    public StoredCorrection Root(StoredCorrection change)
    {
        while (change.Undoes is { } id && changes.FirstOrDefault(c => c.Id == id) is { } undone)
        {
            change = undone;
        }

        return change;
    }

    /// <summary>Where a change's place is now, and what it did to which list; null when another person has changed the same place since, or it is gone.</summary>
    public (string Pointer, ListShift? Shift)? Present(StoredCorrection change)
    {
        var (pointer, shift) = (change.Pointer, change.Shift is { } text ? ListShift.Parse(text) : null);
        foreach (var later in changes.SkipWhile(c => c.Id <= change.Id))
        {
            if (later.Who != change.Who && later.State == CorrectionState.Applied && Area(pointer, shift).Any(a => IsWithin(a, later.Pointer) || IsWithin(later.Pointer, a)))
            {
                return null;
            }

            if (later.Shift is not { } other)
            {
                continue;
            }

            var moved = ListShift.Parse(other);
            if (shift is not null)
            {
                if (shift.After(moved) is not { } now)
                {
                    return null;
                }

                (shift, pointer) = (now, string.Create(CultureInfo.InvariantCulture, $"{now.List}/{now.At}"));
            }
            else if (moved.Apply(pointer) is { } place)
            {
                pointer = place;
            }
            else
            {
                return null;
            }
        }

        return (pointer, shift);
    }

    /// <summary>Where something that a change was about is now; null when it is gone.</summary>
    public string? PresentPointer(StoredCorrection change)
    {
        string? pointer = change.Pointer;
        foreach (var later in changes.SkipWhile(c => c.Id <= change.Id))
        {
            pointer = later.Shift is { } shift && pointer is not null ? ListShift.Parse(shift).Apply(pointer) : pointer;
        }

        return pointer;
    }

    /// <summary>What a change has put there: a value, or items of a list.</summary>
    private static IEnumerable<string> Area(string pointer, ListShift? shift) => shift is null
        ? [pointer]
        : shift.To is { } to
            ? [string.Create(CultureInfo.InvariantCulture, $"{shift.List}/{to}")]
            : Enumerable.Range(shift.At, shift.Inserted).Select(i => string.Create(CultureInfo.InvariantCulture, $"{shift.List}/{i}"));

    private static bool IsWithin(string pointer, string other) => pointer == other || pointer.StartsWith(other + "/", StringComparison.Ordinal);
}
