using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Intake;

/// <summary>Where the operator finds what could not be read: the file, and beside it a text that says why.</summary>
public sealed class FailedFolder(string folder, IFileStore files)
{
    /// <summary>Puts a document there; doing it again changes nothing.</summary>
    public async Task PutAsync(string fileName, string sha256, string reason, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        using var original = await files.FetchAsync(FileKeys.Original(sha256), cancellation);
        var target = Path.Combine(folder, fileName);
        if (File.Exists(target) && new FileInfo(target).Length != new FileInfo(original.Path).Length)
        {
            // Another unreadable file of the same name lies there already.
            target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(fileName)}-{sha256[..8]}{Path.GetExtension(fileName)}");
        }

        // Each appears under its name only when it is whole.
        var temporary = Path.Combine(folder, "." + Path.GetRandomFileName());
        File.Copy(original.Path, temporary);
        File.Move(temporary, target, overwrite: true);
        await File.WriteAllTextAsync(temporary, reason + Environment.NewLine, cancellation);
        File.Move(temporary, target + ".txt", overwrite: true);
    }
}
