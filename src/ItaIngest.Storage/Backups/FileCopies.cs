using ItaIngest.Storage.Files;

namespace ItaIngest.Storage.Backups;

/// <summary>Copies a store's files into the folder of a backup; a copy appears under its name only when it is whole.</summary>
internal sealed class FileCopies(FolderFileStore source, string folder)
{
    private readonly List<string> _problems = [];

    public int Copied { get; private set; }

    public int Known { get; private set; }

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Copies an original unless it is there already; its name is its hash, which is checked on the way.</summary>
    public async Task CopyOriginalAsync(string sha256, string fileName, CancellationToken cancellation)
    {
        if (await FindAsync(FileKeys.Original(sha256), $"{fileName}: its original", cancellation) is not { } original)
        {
            return;
        }

        var target = Path.Combine(folder, FileKeys.Original(sha256));
        if (new FileInfo(target) is { Exists: true } known && known.Length == new FileInfo(original).Length)
        {
            Known++;
            return;
        }

        await CopyAsync(original, target, copied => copied.Sha256 == sha256 ? null : $"{fileName}: its original {original} is damaged: it has not the content that was stored", cancellation);
    }

    /// <summary>Copies what belongs to a page, in place of an older copy: a newer model's reading takes the same name.</summary>
    public async Task CopyPageAsync(string? key, int page, string fileName, CancellationToken cancellation)
    {
        if (key is null || await FindAsync(key, $"{fileName}: of page {page}, {key}", cancellation) is not { } file)
        {
            return;
        }

        var target = Path.Combine(folder, key);
        var (here, there) = (new FileInfo(file), new FileInfo(target));
        if (there.Exists && there.Length == here.Length && there.LastWriteTimeUtc == here.LastWriteTimeUtc)
        {
            Known++;
            return;
        }

        await CopyAsync(file, target, _ => null, cancellation);
    }

    private async Task<string?> FindAsync(string key, string what, CancellationToken cancellation)
    {
        try
        {
            using var file = await source.FetchAsync(key, cancellation);
            return file.Path;
        }
        catch (FileNotFoundException)
        {
            _problems.Add($"{what} is gone");
            return null;
        }
    }

    private async Task CopyAsync(string file, string target, Func<StoredOriginal, string?> faultOf, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            await using (var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete))
            {
                if (faultOf(await HashedCopy.WriteAsync(content, temporary, cancellation)) is { } fault)
                {
                    _problems.Add(fault);
                    return;
                }
            }

            File.SetLastWriteTimeUtc(temporary, File.GetLastWriteTimeUtc(file));
            File.Move(temporary, target, overwrite: true);
            Copied++;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
