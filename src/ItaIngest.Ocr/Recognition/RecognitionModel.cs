namespace ItaIngest.Ocr.Recognition;

/// <summary>Where the project's models are.</summary>
public static class RecognitionModel
{
    private const string Folder = "models";
    private const string TextModel = "ita.traineddata";
    private const string NumberModel = "ita-numbers.traineddata";

    /// <summary>The file <c>models/ita.traineddata</c> beside the program or in a folder above it (the repository's root).</summary>
    /// <exception cref="MissingDependencyException">There is none.</exception>
    public static string Locate() => Locate(TextModel);

    /// <summary>The second reader's model, <c>models/ita-numbers.traineddata</c>, which lies in the same places.</summary>
    /// <exception cref="MissingDependencyException">There is none.</exception>
    public static string LocateNumbers() => Locate(NumberModel);

    private static string Locate(string fileName)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Folder, fileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw Missing($"{Folder}/{fileName}, looked for in {AppContext.BaseDirectory} and every folder above it,");
    }

    /// <summary>A model is not where it should be.</summary>
    internal static MissingDependencyException Missing(string path) => MissingDependencyException.OfFile(
        path, $"The models are part of the repository: git restore {Folder} brings them back, ./ita train makes them anew.");
}
