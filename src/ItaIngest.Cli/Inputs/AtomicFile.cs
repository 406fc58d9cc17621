using System.Text;

namespace ItaIngest.Cli.Inputs;

/// <summary>Writes a file so that it is there whole or not at all.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task WriteAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            await File.WriteAllTextAsync(temporary, text, s_utf8);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
