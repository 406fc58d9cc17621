using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Records;

/// <summary>
/// Holds reports' scores against those of the same agencies' other reports again, when one of these was corrected, read anew, or came later. A document whose records have changed tells the others;
/// these are compared one by one. Only evidence and flags change, never a value; what people have answered, are at work on or have approved is left alone. Both steps may be done twice, on several machines.
/// </summary>
public sealed class ScoreComparisons(StoreTransactions transactions)
{
    /// <summary>Documents of one call: what follows is some hundred small queries.</summary>
    private const int AtOnce = 50;

    /// <summary>Reports that one tells at most: an agency has a few a year, a table of all of a province's agencies touches hundreds.</summary>
    private const int MostTold = 2000;

    private const string Agency = "/document/agency";

    /// <summary>Has the reports compared anew that documents' changes have to do with.</summary>
    /// <returns>Documents that had changed; at a full batch there may be more.</returns>
    public async Task<int> TellAsync(CancellationToken cancellation)
    {
        var changed = await transactions.ReadAsync(
            (context, token) => context.Documents.Where(d => d.Version != d.ToldVersion).OrderBy(d => d.Id).Take(AtOnce).Select(d => new { d.Id, d.Version }).ToListAsync(token), cancellation);
        foreach (var document in changed)
        {
            await transactions.RunAsync((context, token) => TellAsync(context, document.Id, document.Version, token), cancellation);
        }

        return changed.Count;
    }

    /// <summary>Compares documents that were told, those first that wait longest.</summary>
    /// <returns>Documents whose comparison is done.</returns>
    public async Task<int> CompareAsync(CancellationToken cancellation)
    {
        var now = transactions.Now;
        var due = await transactions.ReadAsync(
            (context, token) => context.Documents.AsNoTracking().Where(d => d.ComparisonDue != null && (d.ClaimedBy == null || d.ClaimedUntil <= now)).OrderBy(d => d.ComparisonDue).Take(AtOnce).ToListAsync(token),
            cancellation);
        var done = 0;
        foreach (var document in due)
        {
            done += await CompareAsync(document, cancellation) ? 1 : 0;
        }

        return done;
    }

    private async Task TellAsync(StoreContext context, long id, int version, CancellationToken cancellation)
    {
        var rows = await context.Scores.Where(s => s.DocumentId == id && s.Score != null && s.FiscalYear != null)
            .Select(s => new { Agency = s.Agency ?? s.DocumentAgency, Year = s.FiscalYear!.Value }).Distinct().ToListAsync(cancellation);
        if (rows.Count > 0)
        {
            // Reports of an agency that it was taken for before a person put the name right need no longer agree with it.
            var names = await context.Corrections.Where(c => c.DocumentId == id && c.Pointer == Agency && c.Before != null).Select(c => c.Before).Distinct().ToListAsync(cancellation);
            var agencies = rows.Select(r => r.Agency).Concat(names).OfType<string>().Distinct().ToList();
            var years = rows.SelectMany(r => new[] { r.Year - 1, r.Year, r.Year + 1 }).Distinct().ToList();
            var others = await OthersAsync(context, id, agencies, years, cancellation);
            if (others.Count > 0)
            {
                others.Add(id);
                var now = transactions.Now;
                await context.Documents.Where(d => others.Contains(d.Id) && d.ComparisonDue == null && d.Review != ReviewState.Approved)
                    .ExecuteUpdateAsync(s => s.SetProperty(d => d.ComparisonDue, now), cancellation);
            }
        }

        await context.Documents.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.ToldVersion, version), cancellation);
    }

    private static async Task<List<long>> OthersAsync(StoreContext context, long id, List<string> agencies, List<int> years, CancellationToken cancellation)
    {
        var scores = context.Scores.Where(s => s.DocumentId != id && s.Score != null && years.Contains(s.FiscalYear!.Value));
        var own = await scores.Where(s => s.Agency == null && agencies.Contains(s.DocumentAgency!)).Select(s => s.DocumentId).Distinct().OrderByDescending(d => d).Take(MostTold).ToListAsync(cancellation);
        var inTables = await scores.Where(s => s.Agency != null && agencies.Contains(s.Agency!)).Select(s => s.DocumentId).Distinct().OrderByDescending(d => d).Take(MostTold).ToListAsync(cancellation);
        return [.. own.Union(inTables)];
    }

    private async Task<bool> CompareAsync(StoredDocument document, CancellationToken cancellation)
    {
        var (before, others) = await transactions.ReadAsync<(ReportRecords?, IReadOnlyList<ScoreRecord>)>(
            async (context, token) =>
            {
                var json = document.Review == ReviewState.Approved ? null : await context.Records.Where(r => r.DocumentId == document.Id).Select(r => r.Json).SingleOrDefaultAsync(token);
                var records = json is null ? null : RecordJsonReader.Read(json);
                return (records, records is null ? [] : await OtherScores.OfAsync(context, document.Id, records, token));
            },
            cancellation);
        var after = before is null ? null : OtherReports.CompareAnew(before, others);
        return await transactions.RunAsync((context, token) => WriteAsync(context, document, before, after, token), cancellation);
    }

    /// <summary>Writes what has come of it, unless the document is another by now or somebody works on it: then it is compared later.</summary>
    private async Task<bool> WriteAsync(StoreContext context, StoredDocument read, ReportRecords? before, ReportRecords? after, CancellationToken cancellation)
    {
        var (now, newer) = (transactions.Now, ReferenceEquals(before, after) ? 0 : 1);
        var taken = await context.Documents
            .Where(d => d.Id == read.Id && d.Version == read.Version && d.Review == read.Review && (d.ClaimedBy == null || d.ClaimedUntil <= now))
            .ExecuteUpdateAsync(
                // That others hear of it would go round and round: the scores are the same.
                s => s.SetProperty(d => d.ComparisonDue, (DateTime?)null).SetProperty(d => d.Version, d => d.Version + newer).SetProperty(d => d.ToldVersion, d => d.ToldVersion == d.Version ? d.Version + newer : d.ToldVersion),
                cancellation);
        if (taken == 1 && newer == 1)
        {
            await RecordUpdate.ApplyAsync(context, await context.Documents.SingleAsync(d => d.Id == read.Id, cancellation), before!, after!, cancellation);
        }

        return taken == 1;
    }
}
