using ItaIngest.Core.Records;

namespace ItaIngest.Storage.Review;

/// <summary>Whether what a person has approved still stands after the document was read anew.</summary>
internal static class ReviewedAgain
{
    /// <summary>The same values in the same places of the records, whatever their evidence.</summary>
    public static bool IsSame(ReportRecords approved, ReportRecords now) => Values(approved).SequenceEqual(Values(now));

    private static IEnumerable<(string, object)> Values(ReportRecords records) => RecordTree.Leaves(records).Select(l => (l.Pointer, l.Field.Content));
}
