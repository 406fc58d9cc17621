namespace ItaIngest.Storage.Backups;

/// <summary>What a backup came to.</summary>
/// <param name="Documents">Documents of the database at the moment of the backup.</param>
/// <param name="Copied">Files copied now.</param>
/// <param name="Known">Files that an earlier backup into the same folder had copied.</param>
/// <param name="Problems">Files that the database names and that are gone or damaged, each in a line. They are missing in the backup.</param>
public sealed record BackupSummary(int Documents, int Copied, int Known, IReadOnlyList<string> Problems);
