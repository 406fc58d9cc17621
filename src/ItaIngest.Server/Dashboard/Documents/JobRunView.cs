using ItaIngest.Storage.Jobs;

namespace ItaIngest.Server.Dashboard.Documents;

/// <summary>One attempt in a list.</summary>
/// <param name="FileName">The document's; null where the list is about one document.</param>
public sealed record JobRunView(JobRun Run, string? FileName);
