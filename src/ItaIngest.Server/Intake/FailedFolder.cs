using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Intake;

/// <summary>Where the operator finds what could not be read: the file, and beside it a text that says why.</summary>
public sealed class FailedFolder(string folder, FileStore files)
{
    /// <summary>Puts a document there; doing it again changes nothing.</summary>
    public void Put(string fileName, string sha256, string reason)
    {
        Directory.CreateDirectory(folder);
        var original = files.OriginalPath(sha256);
        var target = Path.Combine(folder, fileName);
        if (File.Exists(target) && new FileInfo(target).Length != new FileInfo(original).Length)
        {
            // Another unreadable file of the same name lies there already.
            target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(fileName)}-{sha256[..8]}{Path.GetExtension(fileName)}");
        }

        File.Copy(original, target, overwrite: true);
        File.WriteAllText(target + ".txt", reason + Environment.NewLine);
    }
}
