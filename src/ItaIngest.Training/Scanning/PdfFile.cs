using System.Globalization;
using System.Text;

namespace ItaIngest.Training.Scanning;

/// <summary>Numbered objects and their cross-reference table: the shell of a PDF file (ISO 32000-1, 7.5).</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> _objects = [];

    /// <summary>A number for an object that is filled later.</summary>
    public int Reserve()
    {
        _objects.Add([]);
        return _objects.Count;
    }

    public void Fill(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return _objects.Count;
    }

    /// <param name="entries">The stream's dictionary without its length.</param>
    /// <param name="data">Encoded as the entries say.</param>
    public int AddStream(string entries, byte[] data)
    {
        var head = Encoding.Latin1.GetBytes($"<< {entries} /Length {data.Length} >>\nstream\n");
        _objects.Add([.. head, .. data, .. "\nendstream"u8]);
        return _objects.Count;
    }

    public void Save(string path, int catalog)
    {
        using var stream = File.Create(path);
        stream.Write("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"u8);
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(stream.Position);
            stream.Write(Encoding.ASCII.GetBytes($"{i + 1} 0 obj\n"));
            stream.Write(_objects[i]);
            stream.Write("\nendobj\n"u8);
        }

        var start = stream.Position;
        var table = new StringBuilder($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        table.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_objects.Count + 1} /Root {catalog} 0 R >>\nstartxref\n{start}\n%%EOF\n");
        stream.Write(Encoding.ASCII.GetBytes(table.ToString()));
    }
}
