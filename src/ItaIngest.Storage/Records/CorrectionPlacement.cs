using System.Globalization;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Records;

/// <summary>
/// Finds people's corrections their fields again after a document was read anew. A correction is applied where exactly one field fits; otherwise it is kept, and a
/// doubt in the records says so. None is dropped, and none is put where it might be wrong.
/// </summary>
public static class CorrectionPlacement
{
    /// <summary>Boxes that share this much of both (intersection over union) show the same value; another model's boxes differ by a few pixels.</summary>
    private const double SameBox = 0.3;

    /// <summary>What the pointers of doubts about unplaced corrections begin with; their number follows.</summary>
    internal const string DoubtPrefix = "/document/corrections/";

    /// <summary>A correction as it is to be stored.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="records">Its records before the correction.</param>
    /// <param name="pointer">Of the value.</param>
    /// <param name="after">The person's value as invariant text; null takes it away.</param>
    /// <param name="who">The person.</param>
    /// <param name="when">UTC.</param>
    /// <param name="why">What the person says about it.</param>
    public static StoredCorrection Describe(
        long documentId, ReportRecords records, string pointer, string? after, string who, DateTime when, string? why)
    {
        var identity = RecordIdentity.Of(records, pointer);
        var field = RecordEdit.Find(records, pointer);
        var place = field is { Evidence.Places: [var first, ..] } ? first : null;
        return new StoredCorrection
        {
            DocumentId = documentId,
            Pointer = pointer,
            Path = identity.Path,
            RecordKey = identity.RecordKey,
            Before = field is null ? null : Convert.ToString(field.Content, CultureInfo.InvariantCulture),
            After = after,
            Page = place?.Page,
            Left = place?.Box?.Left,
            Top = place?.Box?.Top,
            Right = place?.Box?.Right,
            Bottom = place?.Box?.Bottom,
            Line = place?.Line,
            FirstColumn = place?.Columns?.First,
            LastColumn = place?.Columns?.Last,
            Who = who,
            When = when,
            Why = why,
        };
    }

    /// <summary>A change of a list as it is to be stored.</summary>
    public static StoredCorrection DescribeShift(long documentId, ReportRecords before, MadeChange made, string who, DateTime when, string? why)
    {
        var shift = made.Shift!;
        var owner = RecordIdentity.Of(before, shift.List);
        return new StoredCorrection
        {
            DocumentId = documentId,
            Pointer = made.Pointer,
            Path = owner.Path + "/-",
            RecordKey = owner.RecordKey,
            Before = Text(before, shift.List, shift.At, shift.To is null ? shift.Removed : 1),
            After = Text(made.Records, shift.List, shift.To ?? shift.At, shift.To is null ? shift.Inserted : 1),
            Who = who,
            When = when,
            Why = why,
        };
    }

    /// <summary>Items as a person reads them, a line each.</summary>
    private static string? Text(ReportRecords records, string list, int at, int count)
    {
        var lines = Enumerable.Range(at, count).Select(i => string.Join(
            " · ",
            RecordTree.Leaves(records, string.Create(CultureInfo.InvariantCulture, $"{list}/{i}")).Select(l => Convert.ToString(l.Field.Content, CultureInfo.InvariantCulture))));
        return count == 0 ? null : string.Join('\n', lines);
    }

    /// <summary>Applies corrections, the oldest first, and notes on each where it was applied or that it was not.</summary>
    /// <param name="records">As the program read them.</param>
    /// <param name="corrections">The document's, without those of earlier readings that were withdrawn; their pointer and state are set.</param>
    public static ReportRecords Apply(ReportRecords records, IEnumerable<StoredCorrection> corrections) => ChangeReplay.Apply(records, [.. corrections]);

    /// <summary>Where the doubt about a correction stands that fits nowhere.</summary>
    internal static string DoubtOf(StoredCorrection correction) => string.Create(CultureInfo.InvariantCulture, $"{DoubtPrefix}{correction.Id}");

    internal static Evidence Unplaced(StoredCorrection correction) =>
        new Evidence { Raw = correction.After ?? correction.Before, Places = [PlaceOf(correction)] }.Flag(Reasons.CorrectionUnplaced);

    /// <summary>The one field that fits: by both its record's key and its place, else by the one that is unambiguous.</summary>
    internal static string? FindPlace(ReportRecords records, StoredCorrection correction)
    {
        var places = RecordIdentity.Places(records, correction.Path).ToList();
        var byKey = places.Where(p => p.RecordKey == correction.RecordKey).ToList();
        var byPlace = places.Where(p => p.Field is { } field && field.Evidence.Places.Any(place => IsSame(place, correction))).ToList();
        var both = byKey.Intersect(byPlace).ToList();
        // A record without a key of its own is told from its like by its place only; the document is one.
        var keyTells = correction.RecordKey.Length > 0 || correction.Path.StartsWith("/document/", StringComparison.Ordinal);
        return (both.Count, byKey.Count, byPlace.Count) switch
        {
            (1, _, _) => both[0].Pointer,
            (0, 1, 0) when keyTells => byKey[0].Pointer,
            (0, not 1, 1) => byPlace[0].Pointer,
            _ => null,
        };
    }

    private static bool IsSame(Place place, StoredCorrection correction) => IsSame(place, PlaceOf(correction));

    /// <summary>Boxes on a page that show the same value, or stretches of a transcript's line that overlap.</summary>
    internal static bool IsSame(Place a, Place b) => b is { Line: { } line, Columns: var (first, last) }
        ? a.Line == line && a.Columns is var (from, to) && from <= last && to >= first
        : a.Page == b.Page && (a.Box, b.Box) is ({ } one, { } other) && Overlap(one, other) >= SameBox;

    private static double Overlap(Box a, Box b)
    {
        var width = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        var height = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return width <= 0 || height <= 0 ? 0 : width * height / (Area(a) + Area(b) - width * height);
    }

    private static double Area(Box box) => (box.Right - box.Left) * (box.Bottom - box.Top);

    private static Place PlaceOf(StoredCorrection correction) => new()
    {
        Page = correction.Page,
        Box = correction is { Left: { } left, Top: { } top, Right: { } right, Bottom: { } bottom } ? new Box(left, top, right, bottom) : null,
        Line = correction.Line,
        Columns = correction is { FirstColumn: { } from, LastColumn: { } to } ? (from, to) : null,
    };
}
