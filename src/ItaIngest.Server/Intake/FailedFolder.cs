using System.Security.Cryptography;
using System.Text;
using ItaIngest.Server.Intake.Interop;
using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Intake;

/// <summary>
/// Where the operator gets back what could not be read: the file in the subfolder in which it came, and beside it a text that says why and what to do.
/// </summary>
public sealed class FailedFolder(string folder, IFileStore files)
{
    /// <summary>NAME_MAX of Linux's file systems: bytes of one name.</summary>
    private const int MostNameBytes = 255;

    /// <summary>Room for what a name gets in addition: a part of the hash, <c>.txt</c>.</summary>
    private const int Addition = 16;

    private const string TextEnding = ".txt";
    private const string PartEnding = ".part";

    /// <summary>Parts that a service is copying at this moment are younger.</summary>
    private static readonly TimeSpan s_part = TimeSpan.FromDays(1);

    /// <summary>Puts a file there; doing it again changes nothing.</summary>
    /// <returns>Where it lies, below this folder.</returns>
    public async Task<string> PutAsync(string arrivalPath, string sha256, string reason, CancellationToken cancellation)
    {
        var parts = arrivalPath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Fitted).Where(p => p is not ("." or "..")).DefaultIfEmpty(sha256).ToArray();
        var target = Path.Combine([folder, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var original = await files.FetchAsync(FileKeys.Original(sha256), cancellation);
        target = await CopyAsync(original.Path, target, sha256, cancellation);
        await WriteAsync(target + TextEnding, Explanation(reason, arrivalPath), cancellation);
        return Path.GetRelativePath(folder, target);
    }

    /// <summary>Deletes what killed programs copied in part.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var part in new DirectoryInfo(folder).EnumerateFiles(".*" + PartEnding, all).Where(f => f.LastWriteTimeUtc < DateTime.UtcNow - s_part))
        {
            part.Delete();
        }
    }

    /// <summary>For the operator, in the languages of the dashboard.</summary>
    private static string Explanation(string reason, string arrivalPath) => $"""
        {reason}

        ไฟล์นี้อ่านไม่ได้ สาเหตุอยู่ในบรรทัดแรก เมื่อแก้ไขแล้วให้นำไฟล์ไปวางในโฟลเดอร์รับเอกสารอีกครั้ง สำเนานี้ลบได้
        This file can't be read; the first line says why. Once it is put right, drop it into the watched folder again; this copy may be deleted.
        {arrivalPath}

        """;

    /// <summary>The name itself unless another file, or another file's text, has it.</summary>
    private static async Task<string> FreeAsync(string target, string sha256, CancellationToken cancellation)
    {
        var isText = target.EndsWith(TextEnding, StringComparison.OrdinalIgnoreCase) && File.Exists(target[..^TextEnding.Length]);
        var isFree = !isText && !Directory.Exists(target) && !(File.Exists(target + TextEnding) && !File.Exists(target));
        return isFree && (!File.Exists(target) || await HasContentAsync(target, sha256, cancellation))
            ? target
            : Path.Combine(Path.GetDirectoryName(target)!, $"{Path.GetFileNameWithoutExtension(target)}-{sha256[..8]}{Path.GetExtension(target)}");
    }

    /// <summary>
    /// Under another name until it is whole, so that what has a name is whole; never in place of another, since services with inboxes beside each other share this
    /// folder.
    /// </summary>
    /// <returns>Where it lies.</returns>
    private static async Task<string> CopyAsync(string original, string wanted, string sha256, CancellationToken cancellation)
    {
        var temporary = PartBeside(wanted);
        try
        {
            await using (var from = File.OpenRead(original))
            await using (var to = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await from.CopyToAsync(to, cancellation);
            }

            while (true)
            {
                var target = await FreeAsync(wanted, sha256, cancellation);
                // A name with its hash is its own; in place of it lies at most an earlier copy that somebody has changed.
                if (TryMove(temporary, target, overwrite: target != wanted) || await HasContentAsync(target, sha256, cancellation))
                {
                    return target;
                }
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Whole from the moment on which it has its name, as the file beside it.</summary>
    private static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        var temporary = PartBeside(path);
        try
        {
            await File.WriteAllTextAsync(temporary, text, cancellation);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string PartBeside(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetRandomFileName()}{PartEnding}");

    /// <returns>False when the name is taken.</returns>
    private static bool TryMove(string from, string to, bool overwrite)
    {
        if (!overwrite)
        {
            switch (FileCalls.RenameToFree(from, to))
            {
                case 0:
                    return true;
                case FileCalls.Exists:
                    return false;
            }
        }

        // A share that can't, or a trouble that this call explains.
        File.Move(from, to, overwrite);
        return true;
    }

    private static async Task<bool> HasContentAsync(string path, string sha256, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == sha256;
    }

    /// <summary>A name cut at its middle so that it still fits with an addition; its beginning and extension are kept.</summary>
    private static string Fitted(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MostNameBytes - Addition)
        {
            return name;
        }

        var extension = Path.GetExtension(name) is { Length: <= 8 } e ? e : "";
        var stem = new StringBuilder();
        var room = MostNameBytes - Addition - Encoding.UTF8.GetByteCount(extension);
        foreach (var rune in name[..^extension.Length].EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
            {
                break;
            }

            stem.Append(rune.ToString());
        }

        return stem.Append(extension).ToString();
    }
}
