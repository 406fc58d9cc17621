using ItaIngest.Server.Jobs;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Intake;

/// <summary>
/// Takes a file in: original stored, arrival registered, job queued, and only then may the file go. Stopped at any point and
/// done again it comes to the same end.
/// </summary>
public sealed class FileIntake(IFileStore files, DocumentRegister register, ReadingQueue queue, FailedFolder failed)
{
    /// <summary>Takes a settled file out of a watched folder.</summary>
    /// <param name="folder">The watched folder.</param>
    /// <param name="file">As it was seen when it stood still.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <returns>The arrival; null when the file changed meanwhile and stays for the next scan.</returns>
    /// <exception cref="IOException">The file or the store can't be read or written now.</exception>
    public async Task<Arrival?> TakeAsync(string folder, FileSighting file, CancellationToken cancellation)
    {
        var original = await files.PutOriginalAsync(file.Path, cancellation);
        var now = new FileInfo(file.Path);
        if (!now.Exists || now.Length != original.Bytes || now.LastWriteTimeUtc != file.ChangedAt)
        {
            return null;
        }

        var path = Path.GetRelativePath(folder, file.Path).Replace(Path.DirectorySeparatorChar, '/');
        var arrival = await AcceptAsync(new ArrivedFile(path, ArrivalSource.Watched, now.CreationTimeUtc), original, cancellation);
        File.Delete(file.Path);
        return arrival;
    }

    /// <summary>Takes in what came by upload.</summary>
    public async Task<Arrival> TakeAsync(string fileName, Stream content, CancellationToken cancellation)
    {
        var original = await files.PutOriginalAsync(content, cancellation);
        return await AcceptAsync(new ArrivedFile(fileName, ArrivalSource.Uploaded, CreatedAt: null), original, cancellation);
    }

    private async Task<Arrival> AcceptAsync(ArrivedFile file, StoredOriginal original, CancellationToken cancellation)
    {
        var arrival = await register.RegisterAsync(file, original, cancellation);
        var document = arrival.Document!;
        switch (document.State)
        {
            case DocumentState.Queued:
                queue.Wake();
                break;
            case DocumentState.Unreadable:
                await failed.PutAsync(Path.GetFileName(file.Path), original.Sha256, document.Error ?? "", cancellation);
                break;
        }

        return arrival;
    }
}
