using System.Text;

namespace ItaIngest.Training.Lines;

/// <summary>
/// Writes Tesseract's training files: what <c>tesseract line.png base --psm 13 lstm.train</c> makes of a line image with one WordStr box, but many lines to a file and without a process for each.
/// Layout as in DocumentData::SaveDocument and ImageData::Serialize of Tesseract 5 (imagedata.cpp): little-endian; strings and blobs with a 32-bit length before them.
/// </summary>
internal static class LstmfFile
{
    public static void Write(string path, IReadOnlyList<TrainingLine> lines)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(lines.Count);
        foreach (var line in lines)
        {
            writer.Write((byte)1); // The pointer to the page is not null.
            WriteBytes(writer, []); // Name of the image's file.
            writer.Write(0); // Number of the page in it.
            WriteBytes(writer, line.Image.ToPng());
            WriteBytes(writer, []); // Language.
            WriteBytes(writer, Encoding.UTF8.GetBytes(line.Text));
            writer.Write(1); // One box around the line: left, bottom, right, top, y upwards.
            writer.Write((short)0);
            writer.Write((short)0);
            writer.Write((short)line.Image.Width);
            writer.Write((short)line.Image.Height);
            writer.Write(1);
            WriteBytes(writer, Encoding.UTF8.GetBytes(line.Text));
            writer.Write((byte)0); // The text is not vertical.
        }
    }

    private static void WriteBytes(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
