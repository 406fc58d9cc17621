using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Interop.Leptonica;

namespace ItaIngest.Ocr.Imaging;

/// <summary>An 8-bit grey image: row-major, one byte per pixel, 0 = black, 255 = white, origin at the top left corner.</summary>
public sealed class GreyImage
{
    public const byte White = 255;

    /// <exception cref="ArgumentException">The array has not one byte per pixel.</exception>
    public GreyImage(int width, int height, byte[] pixels)
    {
        if (width <= 0 || height <= 0 || pixels.Length != width * height)
        {
            throw new ArgumentException($"{pixels.Length} bytes are no image of {width}×{height} pixels.", nameof(pixels));
        }

        Width = width;
        Height = height;
        Pixels = pixels;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Width × Height bytes. Steps treat an image that they were given as read-only.</summary>
    public byte[] Pixels { get; }

    public byte this[int x, int y] => Pixels[(y * Width) + x];

    /// <summary>The whole image as a box.</summary>
    public Box Bounds => new(0, 0, Width, Height);

    public static GreyImage Blank(int width, int height)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, White);
        return new GreyImage(width, height, pixels);
    }

    /// <summary>Reads PNG, JPEG, TIFF (first page) or PNM; colours become luminance, transparency white.</summary>
    /// <returns>Null when the bytes are no such image.</returns>
    public static GreyImage? TryDecode(ReadOnlySpan<byte> encoded) =>
        PixCodec.Decode(encoded) is { } image ? new GreyImage(image.Width, image.Height, image.Pixels) : null;

    /// <summary>As <see cref="TryDecode"/>, from a file.</summary>
    /// <exception cref="InvalidDataException">The file is no readable image.</exception>
    public static GreyImage Load(string path) =>
        TryDecode(File.ReadAllBytes(path)) ?? throw new InvalidDataException($"{path} is no readable image.");

    /// <param name="dpi">Resolution to state in the file, pixels per inch; 0 for none.</param>
    public byte[] ToPng(int dpi = 0) => PixCodec.EncodePng(Width, Height, Pixels, dpi);

    /// <param name="quality">1…100.</param>
    /// <param name="dpi">Resolution to state in the file, pixels per inch; 0 for none.</param>
    public byte[] ToJpeg(int quality = 75, int dpi = 0) => PixCodec.EncodeJpeg(Width, Height, Pixels, dpi, quality);

    /// <summary>A bilevel TIFF with CCITT group 4 compression; what is darker than 128 is black.</summary>
    /// <param name="dpi">Resolution to state in the file, pixels per inch; 0 for none.</param>
    public byte[] ToTiffG4(int dpi = 0) => PixCodec.EncodeTiffG4(Width, Height, Pixels, dpi);

    /// <summary>Writes PNG or, when the name ends in .jpg or .jpeg, JPEG.</summary>
    public void Save(string path, int dpi = 0)
    {
        var isJpeg = Path.GetExtension(path).ToUpperInvariant() is ".JPG" or ".JPEG";
        File.WriteAllBytes(path, isJpeg ? ToJpeg(dpi: dpi) : ToPng(dpi));
    }

    /// <summary>The part inside the box, whose sides are rounded outwards; what lies outside the image is white.</summary>
    /// <exception cref="ArgumentException">The box is empty.</exception>
    public GreyImage Crop(Box box)
    {
        var left = (int)Math.Floor(box.Left);
        var top = (int)Math.Floor(box.Top);
        var width = (int)Math.Ceiling(box.Right) - left;
        var height = (int)Math.Ceiling(box.Bottom) - top;
        if (width <= 0 || height <= 0)
        {
            throw new ArgumentException($"{box} is empty.", nameof(box));
        }

        var crop = Blank(width, height);
        var from = Math.Max(0, left);
        var to = Math.Min(Width, left + width);
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height) && to > from; y++)
        {
            Pixels.AsSpan((y * Width) + from, to - from).CopyTo(crop.Pixels.AsSpan(((y - top) * width) + from - left));
        }

        return crop;
    }
}
