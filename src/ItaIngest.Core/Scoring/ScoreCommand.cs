namespace ItaIngest.Core.Scoring;

/// <summary>The use case behind <c>ita score GOLD PRED</c>.</summary>
public static class ScoreCommand
{
    /// <summary>Compares, prints the table and, on demand, writes the figures as JSON.</summary>
    /// <param name="gold">Folder of true records.</param>
    /// <param name="predicted">Folder of predictions.</param>
    /// <param name="worst">How many wrong leaves of each file to show.</param>
    /// <param name="json">File for the figures; null for none.</param>
    /// <param name="output">Where the table goes.</param>
    /// <param name="errors">Where unreadable inputs are named.</param>
    /// <returns>The command's exit code: 0; 2 when a folder doesn't exist; 3 when a prediction couldn't be read.</returns>
    public static int Run(string gold, string predicted, int worst, string? json, TextWriter output, TextWriter errors)
    {
        foreach (var folder in new[] { gold, predicted }.Where(f => !Directory.Exists(f)))
        {
            errors.WriteLine($"{folder}: no such folder");
            return 2;
        }

        var score = FolderScore.Of(gold, predicted);
        ScoreTable.Write(score, worst, output);
        if (json is not null)
        {
            File.WriteAllBytes(json, ScoreTable.ToJson(score));
        }

        foreach (var line in score.Unreadable)
        {
            errors.WriteLine(line);
        }

        return score.Unreadable.Count == 0 ? 0 : 3;
    }
}
