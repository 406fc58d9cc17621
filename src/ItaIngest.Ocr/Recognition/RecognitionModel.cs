namespace ItaIngest.Ocr.Recognition;

/// <summary>Where the project's model is.</summary>
public static class RecognitionModel
{
    private const string Folder = "models";
    private const string FileName = "ita.traineddata";

    /// <summary>The file <c>models/ita.traineddata</c> beside the program or in a folder above it (the repository's root).</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static string Locate()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Folder, FileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException(
            $"{Folder}/{FileName} was not found in {AppContext.BaseDirectory} or any folder above it. It is part of the repository; ./ita train makes it anew.");
    }
}
