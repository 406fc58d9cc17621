using System.Globalization;
using ItaIngest.Core.Records;
using ItaIngest.Storage.Records;

namespace ItaIngest.Storage.Review;

/// <summary>Finds items of a list again in another reading of the document.</summary>
internal static class SameItems
{
    /// <summary>An item of which this share of places overlaps is the same printed row.</summary>
    private const double SamePlaces = 0.5;

    /// <summary>Where items with the same values stand, one behind the other; null when nowhere, or in several places.</summary>
    public static int? FindEqual(IReadOnlyList<object> items, IReadOnlyList<object> wanted)
    {
        var (all, run) = (items.Select(Text).ToList(), wanted.Select(Text).ToList());
        var found = Enumerable.Range(0, Math.Max(0, all.Count - run.Count + 1)).Where(i => all.Skip(i).Take(run.Count).SequenceEqual(run)).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>Where items with the same values stand, or, of a single one, the one that stands in the same place on the page.</summary>
    public static int? Find(IReadOnlyList<object> items, IReadOnlyList<object> wanted)
    {
        if (FindEqual(items, wanted) is { } equal)
        {
            return equal;
        }

        if (wanted is not [var single])
        {
            return null;
        }

        var places = Places(single);
        var found = Enumerable.Range(0, items.Count).Where(i => places.Count > 0 && Share(places, Places(items[i])) >= SamePlaces).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    private static double Share(List<Place> places, List<Place> others) =>
        (double)places.Count(p => others.Exists(o => CorrectionPlacement.IsSame(o, p))) / places.Count;

    private static List<Place> Places(object item) => [.. Leaves(item).SelectMany(f => f.Evidence.Places.Take(1)).Where(p => p.Box is not null || p.Line is not null)];

    private static string Text(object item) =>
        string.Join('\n', RecordTree.LeavesOf(item).Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Pointer}={l.Field.Content}")));

    private static IEnumerable<IField> Leaves(object item) => RecordTree.LeavesOf(item).Select(l => l.Field);
}
