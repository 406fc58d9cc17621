using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Thai;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Known;

/// <summary>Writes what a reading says of the entries that it used and of the headers that it understood and did not, in place of what the reading before said.</summary>
internal static class KnownRows
{
    public static async Task ReplaceAsync(StoreContext context, StoredDocument document, DocumentReading reading, CancellationToken cancellation)
    {
        var id = document.Id;
        document.KnownVersion = reading.KnownVersion;
        if (document.Readings > 0)
        {
            await context.KnownUses.Where(u => u.DocumentId == id).ExecuteDeleteAsync(cancellation);
            await context.OpenHeaders.Where(h => h.DocumentId == id).ExecuteDeleteAsync(cancellation);
            await context.ReadHeaders.Where(h => h.DocumentId == id).ExecuteDeleteAsync(cancellation);
        }

        context.AddRange(reading.Used.Select(u => new KnownUsed { DocumentId = id, EntryId = u.Id, Count = u.Count }));
        context.AddRange(reading.OpenHeaders.Select((h, i) => new StoredOpenHeader
        {
            DocumentId = id,
            Position = i,
            Key = ThaiText.Key(h.Wording),
            Wording = h.Wording,
            Family = h.Family.ToString(),
            Page = h.Page > 0 ? h.Page : null,
            Example = h.Example,
        }));
        context.AddRange(reading.ReadHeaders.Select((h, i) => new StoredReadHeader
        {
            DocumentId = id,
            Position = i,
            Key = ThaiText.Key(h.Wording),
            Wording = h.Wording,
            Path = h.Key.Path,
            Page = h.Page > 0 ? h.Page : null,
            Example = h.Example,
        }));
    }
}
