using ItaIngest.Storage.Documents;

namespace ItaIngest.Storage.Jobs;

/// <summary>A piece of work to be given to the scheduler.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Page">1-based; null for a step of the document itself.</param>
/// <param name="Ticket">The row's; a job with an older one has nothing to do.</param>
/// <param name="Step">What is to be done.</param>
/// <param name="Priority">The document's.</param>
/// <param name="FileName">The document's, for people who look at the scheduler's tables.</param>
public sealed record QueuedWork(long DocumentId, int? Page, int Ticket, JobStep Step, DocumentPriority Priority, string FileName);
