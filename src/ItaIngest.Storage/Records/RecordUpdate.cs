using ItaIngest.Core.Records;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Records;

/// <summary>Writes what a change of a document's records changed, and no other row: an answer to one value of two thousand is a few rows.</summary>
internal static class RecordUpdate
{
    /// <summary>Rows that are looked up one by one; more are read with all others of the document.</summary>
    private const int FewRows = 100;

    /// <summary>Brings all forms of a document's records from one state to another; the caller saves, in a transaction that this began within.</summary>
    /// <param name="context">Tracks the document.</param>
    /// <param name="document">Its columns are set as well.</param>
    /// <param name="before">As they are stored.</param>
    /// <param name="after">As they are to be.</param>
    /// <param name="cancellation">Stops before anything is saved.</param>
    public static async Task ApplyAsync(StoreContext context, StoredDocument document, ReportRecords before, ReportRecords after, CancellationToken cancellation)
    {
        var parts = RecordDiff.Parts(before, after);
        var (oldHead, fields, flagged) = (RowHead.Of(document), document.FieldCount, document.FlaggedCount);
        RecordRows.Describe(document, after);
        context.Count(CounterNames.Fields, document.FieldCount - fields);
        context.Count(CounterNames.Flagged, document.FlaggedCount - flagged);
        await ChangeFieldsAsync(context, document.Id, FieldRows.Of(document.Id, before, parts), FieldRows.Of(document.Id, after, parts), cancellation);
        var head = RowHead.Of(document);
        var rows = head == oldHead ? parts : null;
        ChangeRows(context, RecordRows.Of(oldHead, before, rows), RecordRows.Of(head, after, rows));
        var json = RecordJson.WriteCompact(after);
        await context.Records.Where(r => r.DocumentId == document.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Json, json), cancellation);
    }

    private static async Task ChangeFieldsAsync(StoreContext context, long id, List<StoredField> before, List<StoredField> after, CancellationToken cancellation)
    {
        var old = before.ToDictionary(f => f.Pointer);
        var changed = after.Where(f => !old.TryGetValue(f.Pointer, out var o) || !IsSame(o, f)).ToDictionary(f => f.Pointer);
        var gone = old.Keys.Except(after.Select(f => f.Pointer)).ToHashSet();
        List<string> pointers = [.. changed.Keys, .. gone];
        if (pointers.Count == 0)
        {
            return;
        }

        var stored = context.Fields.Where(f => f.DocumentId == id);
        stored = pointers.Count <= FewRows ? stored.Where(f => pointers.Contains(f.Pointer)) : stored;
        foreach (var row in await stored.ToListAsync(cancellation))
        {
            if (gone.Contains(row.Pointer))
            {
                context.Remove(row);
            }
            else if (changed.Remove(row.Pointer, out var now))
            {
                now.Id = row.Id;
                context.Entry(row).CurrentValues.SetValues(now);
            }
        }

        context.Fields.AddRange(changed.Values);
        context.CountReasons(Flags(before, pointers), -1);
        context.CountReasons(Flags(after, pointers), 1);
    }

    private static IEnumerable<string> Flags(List<StoredField> fields, List<string> pointers)
    {
        var among = pointers.ToHashSet();
        return fields.Where(f => f.Flagged && among.Contains(f.Pointer)).Select(f => f.Reasons);
    }

    private static bool IsSame(StoredField a, StoredField b) =>
        a.Value == b.Value && a.Raw == b.Raw && a.Confidence == b.Confidence && a.Flagged == b.Flagged && a.Reasons == b.Reasons && a.Alternatives == b.Alternatives
        && a.Page == b.Page && a.Left == b.Left && a.Top == b.Top && a.Right == b.Right && a.Bottom == b.Bottom
        && a.Line == b.Line && a.FirstColumn == b.FirstColumn && a.LastColumn == b.LastColumn;

    /// <summary>Rows follow from the records, so that the old ones need not be read: they are attached as they must be, and only the columns that differ are written.</summary>
    private static void ChangeRows(StoreContext context, IEnumerable<StoredRecord> before, IEnumerable<StoredRecord> after)
    {
        var old = before.ToDictionary(Key);
        foreach (var row in after)
        {
            if (!old.Remove(Key(row), out var was))
            {
                context.Add(row);
                context.Count(NameOf(row), 1);
                continue;
            }

            var properties = context.Model.FindEntityType(row.GetType())!.GetProperties().Select(p => p.PropertyInfo!);
            if (!properties.All(p => Equals(p.GetValue(was), p.GetValue(row))))
            {
                context.Attach(was);
                context.Entry(was).CurrentValues.SetValues(row);
            }
        }

        foreach (var row in old.Values)
        {
            context.Remove(row);
            context.Count(NameOf(row), -1);
        }
    }

    private static (Type, int, int) Key(StoredRecord row) => (row.GetType(), row is StoredActivity activity ? activity.PlanPosition : -1, row.Position);

    private static string NameOf(StoredRecord row) => row switch
    {
        StoredPlan => CounterNames.Plans,
        StoredActivity => CounterNames.Activities,
        StoredMeasure => CounterNames.Measures,
        _ => CounterNames.Scores,
    };
}
