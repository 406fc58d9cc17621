namespace ItaIngest.Tests;

/// <summary>A folder that processes and services used until a moment ago: one that was killed may still be ending, and a file of its last breath be on its way.</summary>
internal static class LeftFolder
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>Deletes it with all that lies in it, also what comes meanwhile.</summary>
    /// <exception cref="IOException">Somebody goes on writing there.</exception>
    public static void Delete(string folder)
    {
        for (var end = DateTime.UtcNow + s_patience; Directory.Exists(folder);)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (DateTime.UtcNow < end)
            {
                Thread.Sleep(50);
            }
        }
    }
}
