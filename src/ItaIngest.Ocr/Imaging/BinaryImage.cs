namespace ItaIngest.Ocr.Imaging;

/// <summary>A two-level image, one byte per pixel: 1 = ink, 0 = paper; row-major, origin at the top left corner.</summary>
public sealed class BinaryImage
{
    /// <exception cref="ArgumentException">The array has not one byte per pixel.</exception>
    public BinaryImage(int width, int height, byte[] ink)
    {
        if (width <= 0 || height <= 0 || ink.Length != width * height)
        {
            throw new ArgumentException($"{ink.Length} bytes are no image of {width}×{height} pixels.", nameof(ink));
        }

        Width = width;
        Height = height;
        Ink = ink;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Width × Height bytes, each 0 or 1. Steps treat an image that they were given as read-only.</summary>
    public byte[] Ink { get; }

    public bool this[int x, int y] => Ink[(y * Width) + x] != 0;

    public BinaryImage Clone() => new(Width, Height, (byte[])Ink.Clone());

    /// <summary>Black ink on white.</summary>
    public GreyImage ToGrey() => new(Width, Height, Array.ConvertAll(Ink, v => v != 0 ? (byte)0 : GreyImage.White));
}
