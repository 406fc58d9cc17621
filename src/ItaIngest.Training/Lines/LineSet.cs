namespace ItaIngest.Training.Lines;

/// <summary>Lines on disk, in files of a few hundred.</summary>
internal static class LineSet
{
    private const int LinesPerFile = 500;

    /// <summary>Writes the lines as they come; the last file may be shorter.</summary>
    /// <returns>The files and the number of lines.</returns>
    public static async Task<(List<string> Files, int Lines)> WriteAsync(
        string folder, IAsyncEnumerable<TrainingLine> lines, Action<string> report, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        var batch = new List<TrainingLine>();
        var count = 0;
        await foreach (var line in lines.WithCancellation(ct))
        {
            batch.Add(line);
            count++;
            if (batch.Count == LinesPerFile)
            {
                Flush(folder, files, batch);
                report($"{count} lines");
            }
        }

        Flush(folder, files, batch);
        return (files, count);
    }

    private static void Flush(string folder, List<string> files, List<TrainingLine> batch)
    {
        if (batch.Count > 0)
        {
            files.Add(Path.Combine(folder, $"lines-{files.Count:000}.lstmf"));
            LstmfFile.Write(files[^1], batch);
            batch.Clear();
        }
    }
}
