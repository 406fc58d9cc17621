using System.Text;
using ItaIngest.Server.Intake.Interop;

namespace ItaIngest.Server.Intake;

/// <summary>Something of a tree that can't be taken in as it is.</summary>
/// <param name="Path">Absolute, as people read it.</param>
/// <param name="Reason">One line: what is wrong and what to do.</param>
public readonly record struct Obstacle(string Path, string Reason);

/// <summary>
/// Looks through a folder with its subfolders. Links are not followed, since they may lead out of the tree or in circles; what can't be looked at is told and
/// holds nothing else up. Hidden and temporary names are passed over in silence.
/// </summary>
public sealed class FolderTree(string root)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>All regular files, folder by folder, sorted by their names' bytes.</summary>
    /// <param name="obstacles">Told what could not be looked at.</param>
    /// <exception cref="IOException">The root itself can't be looked through: it is not there, or a share is away.</exception>
    public IEnumerable<FileSighting> Files(Action<Obstacle> obstacles)
    {
        var folders = new Stack<(byte[] Disk, string Shown, bool IsRaw)>([(Encoding.UTF8.GetBytes(_root), _root, false)]);
        while (folders.TryPop(out var folder))
        {
            var inner = new List<(byte[], string, bool)>();
            foreach (var (disk, shown, isRaw) in Entries(folder.Disk, folder.Shown, folder.IsRaw, obstacles))
            {
                if (Look(disk, shown, obstacles) is not { } facts)
                {
                    continue;
                }

                if (facts.IsFolder)
                {
                    inner.Add((disk, shown, isRaw));
                }
                else if (!TemporaryNames.Match(Path.GetFileName(shown)))
                {
                    yield return new FileSighting(shown, facts.Bytes, facts.ChangedAt)
                    {
                        CreatedAt = facts.CreatedAt,
                        Inode = facts.Inode,
                        RawPath = isRaw ? [.. disk, 0] : null,
                    };
                }
            }

            inner.Reverse();
            inner.ForEach(folders.Push);
        }
    }

    private List<(byte[] Disk, string Shown, bool IsRaw)> Entries(byte[] disk, string shown, bool isRaw, Action<Obstacle> obstacles)
    {
        using var folder = FolderStream.Open([.. disk, 0], out var error);
        try
        {
            var names = error == 0 ? folder.Names() : throw new IOException(FileCalls.Message(error), error);
            names.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
            var taken = new HashSet<string>(names.Select(RawNames.Utf8).OfType<string>(), StringComparer.Ordinal);
            return [.. names.Select(n => Named(n, taken)).Where(n => !TemporaryNames.IsHidden(n.Shown))
                .Select(n => ((byte[])[.. disk, (byte)'/', .. n.Disk], shown + "/" + n.Shown, isRaw || n.IsRaw))];
        }
        catch (IOException e) when (shown != _root)
        {
            if (e.HResult != FileCalls.NotFound)
            {
                obstacles(new Obstacle(shown, $"the folder can't be looked through ({e.Message}); see to its permissions"));
            }

            return [];
        }
    }

    private static (byte[] Disk, string Shown, bool IsRaw) Named(byte[] name, HashSet<string> taken)
    {
        if (RawNames.Utf8(name) is { } text)
        {
            return (name, text, false);
        }

        var decoded = RawNames.Tis620(name);
        return (name, taken.Add(decoded) ? decoded : RawNames.Escaped(name), true);
    }

    /// <summary>Null for what is neither a folder nor a regular file, and for what is gone again.</summary>
    private static FileFacts? Look(byte[] disk, string shown, Action<Obstacle> obstacles)
    {
        var error = FileCalls.Look([.. disk, 0], out var facts);
        if (error == 0 && (facts.IsRegular || facts.IsFolder))
        {
            return facts;
        }

        var reason = error switch
        {
            0 when facts.IsLink => "is a symbolic link, which is not followed; put the file itself here",
            0 => "is no file but a pipe, a socket or a device",
            FileCalls.NotFound => null,
            FileCalls.NameTooLong => "lies too deep: its path is longer than the system allows; move it further up",
            _ => $"can't be looked at ({FileCalls.Message(error)}); see to its permissions",
        };
        if (reason is not null)
        {
            obstacles(new Obstacle(shown, reason));
        }

        return null;
    }
}
