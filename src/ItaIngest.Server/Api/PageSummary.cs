using ItaIngest.Storage.Documents;

namespace ItaIngest.Server.Api;

/// <summary>A page of a document.</summary>
/// <param name="Number">1-based.</param>
/// <param name="State">Waiting, Queued, Reading, Read or Failed.</param>
/// <param name="Image">Address of its upright image; null when there is none.</param>
internal sealed record PageSummary(int Number, string State, int Attempts, string? Machine, DateTime? EndedAt, string? ReaderVersion, string? Image, string? Error)
{
    public static PageSummary Of(long documentId, StoredPage page) => new(
        page.Number, page.State.ToString(), page.Attempts, page.MachineId, page.EndedAt, page.ReaderVersion,
        page.ImageKey is null ? null : $"/api/documents/{documentId}/pages/{page.Number}/image", page.Error);
}
