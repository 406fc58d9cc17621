using System.Globalization;
using System.Text;

namespace ItaIngest.Ocr.Tests.Pdf;

/// <summary>Writes small PDF files by hand: pages of 595 × 842 points with what a test puts on them.</summary>
internal sealed class PdfSketch
{
    private readonly List<byte[]> _objects = [];
    private readonly List<int> _pages = [];

    public PdfSketch()
    {
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("pages");
    }

    public string Trailer { get; init; } = string.Empty;

    /// <param name="content">Content stream operators; images are named /Im0, /Im1, …</param>
    /// <param name="rotate">The page's rotation entry.</param>
    /// <param name="images">Object numbers from <see cref="AddImage"/>.</param>
    public PdfSketch AddPage(string content, int rotate = 0, params int[] images)
    {
        var stream = Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        var names = string.Concat(images.Select((image, i) => $"/Im{i} {image} 0 R "));
        _pages.Add(Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} /Contents {stream} 0 R "
            + $"/Resources << /XObject << {names}>> /Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"));
        return this;
    }

    /// <summary>An uncompressed grey image.</summary>
    public int AddImage(int width, int height, byte[] pixels)
    {
        var head = Encoding.ASCII.GetBytes($"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray "
            + $"/BitsPerComponent 8 /Length {pixels.Length} >>\nstream\n");
        _objects.Add([.. head, .. pixels, .. "\nendstream"u8]);
        return _objects.Count;
    }

    public byte[] ToBytes()
    {
        var kids = string.Join(' ', _pages.Select(p => $"{p} 0 R"));
        _objects[1] = Encoding.ASCII.GetBytes($"<< /Type /Pages /Count {_pages.Count} /Kids [{kids}] >>");
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
        Write("%PDF-1.4\n");
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Position);
            Write($"{i + 1} 0 obj\n");
            file.Write(_objects[i]);
            Write("\nendobj\n");
        }

        var xref = file.Position;
        Write($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => Write(o.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"));
        Write($"trailer\n<< /Size {_objects.Count + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{xref}\n%%EOF\n");
        return file.ToArray();
    }

    private int Add(string body)
    {
        _objects.Add(Encoding.ASCII.GetBytes(body));
        return _objects.Count;
    }
}
