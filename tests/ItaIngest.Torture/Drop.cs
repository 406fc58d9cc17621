using ItaIngest.Torture.Corpus;

namespace ItaIngest.Torture;

/// <summary>Puts files into the watched folder the ways that people and scanners do.</summary>
internal static class Drop
{
    public static async Task FileAsync(string inbox, CorpusFile file, int manner, CancellationToken cancellation)
    {
        var path = Path.Combine(inbox, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        switch (manner % 3)
        {
            case 0:
                // As browsers do: under another name until it is whole.
                await File.WriteAllBytesAsync(path + ".part", file.Content, cancellation);
                File.Move(path + ".part", path);
                break;
            case 1:
                // As scanners do: the first half stands there for a while.
                await using (var slow = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
                {
                    await slow.WriteAsync(file.Content.AsMemory(0, file.Content.Length / 2), cancellation);
                    await slow.FlushAsync(cancellation);
                    await Task.Delay(500 + (manner % 1000), cancellation);
                    await slow.WriteAsync(file.Content.AsMemory(file.Content.Length / 2), cancellation);
                }

                break;
            default:
                await File.WriteAllBytesAsync(path, file.Content, cancellation);
                break;
        }
    }

    /// <summary>What lies in a folder and below it.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f))] : [];
}
