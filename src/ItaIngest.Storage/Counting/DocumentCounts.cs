using ItaIngest.Storage.Documents;

namespace ItaIngest.Storage.Counting;

/// <summary>Changes that are counted, each appended to the same transaction as the change itself.</summary>
public static class DocumentCounts
{
    /// <summary>Appends a change of a count; saved with the rest.</summary>
    public static void Count(this StoreContext context, string name, long by)
    {
        if (by != 0)
        {
            context.CounterDeltas.Add(new CounterDelta { Name = name, Value = by });
        }
    }

    /// <summary>Appends a change of a count, in all and for the minute in which it falls.</summary>
    public static void CountNow(this StoreContext context, string name, long by, DateTime utc)
    {
        context.Count(name, by);
        context.Count(CounterNames.InMinute(name, utc), by);
    }

    /// <summary>Appends a change of the counts of flags by reason.</summary>
    /// <param name="context">Saved with the rest.</param>
    /// <param name="reasons">Of each flagged value or doubt, its codes parted by blanks.</param>
    /// <param name="by">1 for what came, -1 for what goes.</param>
    internal static void CountReasons(this StoreContext context, IEnumerable<string> reasons, int by)
    {
        foreach (var reason in reasons.SelectMany(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).CountBy(r => r))
        {
            context.Count(CounterNames.Flags(reason.Key), by * reason.Value);
        }
    }

    /// <summary>Puts a tracked document into another state and counts it there.</summary>
    public static void Move(this StoreContext context, StoredDocument document, DocumentState state)
    {
        if (document.State != state)
        {
            context.Count(CounterNames.Documents(document.State), -1);
            context.Count(CounterNames.Documents(state), 1);
            document.State = state;
        }
    }
}
