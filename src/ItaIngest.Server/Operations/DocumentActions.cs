using System.Linq.Expressions;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Operations;

namespace ItaIngest.Server.Operations;

/// <summary>Which documents an action is for, and how it is done. A document that it does not fit is passed over: asking twice does no harm.</summary>
internal static class DocumentActions
{
    private static readonly Dictionary<BulkAction, Expression<Func<StoredDocument, bool>>> s_fits = new()
    {
        [BulkAction.Retry] = d => d.State == DocumentState.Failed || d.State == DocumentState.Unreadable || d.State == DocumentState.Cancelled,
        [BulkAction.ReadAnew] = d => d.State == DocumentState.Read,
        [BulkAction.Pause] = d => !d.Paused && (d.State == DocumentState.Queued || d.State == DocumentState.Reading),
        [BulkAction.Resume] = d => d.Paused,
        [BulkAction.Cancel] = d => d.State == DocumentState.Queued || d.State == DocumentState.Reading,
        [BulkAction.Delete] = d => d.State != DocumentState.Reading,
    };

    private static readonly Dictionary<BulkAction, Func<StoredDocument, bool>> s_fitsNow = s_fits.ToDictionary(f => f.Key, f => f.Value.Compile());

    public static IQueryable<StoredDocument> For(this IQueryable<StoredDocument> documents, BulkAction action) => documents.Where(s_fits[action]);

    public static bool Fits(this BulkAction action, StoredDocument document) => s_fitsNow[action](document);

    /// <returns>Documents changed.</returns>
    public static async Task<int> RunAsync(this DocumentCommands commands, BulkAction action, DocumentSelection selection, CancellationToken cancellation) => action switch
    {
        BulkAction.Retry => await commands.RetryAsync(selection, cancellation),
        BulkAction.ReadAnew => await commands.ReadAnewAsync(selection, Rereading.Pages, cancellation),
        BulkAction.Pause => await commands.PauseAsync(selection, cancellation),
        BulkAction.Resume => await commands.ResumeAsync(selection, cancellation),
        BulkAction.Cancel => await commands.CancelAsync(selection, cancellation),
        _ => await commands.DeleteAsync(documents => selection(documents).For(BulkAction.Delete), cancellation),
    };
}
