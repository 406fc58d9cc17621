namespace ItaIngest.Storage.Documents;

/// <summary>A step of a document that a machine has taken on.</summary>
/// <param name="Document">As it was then; not tracked.</param>
/// <param name="MachineId">Which machine.</param>
/// <param name="RunId">Its line in the history of jobs.</param>
public sealed record DocumentWork(StoredDocument Document, string MachineId, long RunId);

/// <summary>A page that a machine has taken on.</summary>
/// <param name="Page">As it was then; not tracked.</param>
/// <param name="Document">Its document; not tracked.</param>
/// <param name="MachineId">Which machine.</param>
/// <param name="RunId">Its line in the history of jobs.</param>
public sealed record PageWork(StoredPage Page, StoredDocument Document, string MachineId, long RunId);
