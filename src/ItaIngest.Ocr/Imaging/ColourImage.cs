using ItaIngest.Ocr.Interop.Leptonica;

namespace ItaIngest.Ocr.Imaging;

/// <summary>A colour image: row-major, three bytes (red, green, blue) per pixel, 255 = full, origin at the top left corner.</summary>
public sealed class ColourImage
{
    /// <exception cref="ArgumentException">The array has not three bytes per pixel.</exception>
    public ColourImage(int width, int height, byte[] rgb)
    {
        if (width <= 0 || height <= 0 || rgb.Length != 3 * width * height)
        {
            throw new ArgumentException($"{rgb.Length} bytes are no colour image of {width}×{height} pixels.", nameof(rgb));
        }

        Width = width;
        Height = height;
        Rgb = rgb;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>3 × Width × Height bytes. Steps treat an image that they were given as read-only.</summary>
    public byte[] Rgb { get; }

    /// <summary>Reads PNG, JPEG, TIFF (first page) or PNM.</summary>
    /// <returns>Null when the bytes are no such image, and when the image is stored in grey.</returns>
    public static ColourImage? TryDecode(ReadOnlySpan<byte> encoded) =>
        PixCodec.DecodeColour(encoded) is { } image ? new ColourImage(image.Width, image.Height, image.Pixels) : null;

    /// <param name="quality">1…100.</param>
    /// <param name="dpi">Resolution to state in the file, pixels per inch; 0 for none.</param>
    public byte[] ToJpeg(int quality = 75, int dpi = 0) => PixCodec.EncodeColourJpeg(Width, Height, Rgb, dpi, quality);

    /// <summary>One colour image out of three grey ones of the same size.</summary>
    public static ColourImage FromPlanes(GreyImage red, GreyImage green, GreyImage blue)
    {
        var rgb = new byte[3 * red.Pixels.Length];
        for (var i = 0; i < red.Pixels.Length; i++)
        {
            (rgb[3 * i], rgb[(3 * i) + 1], rgb[(3 * i) + 2]) = (red.Pixels[i], green.Pixels[i], blue.Pixels[i]);
        }

        return new ColourImage(red.Width, red.Height, rgb);
    }

    /// <summary>Brightness as the eye sees it (Rec. 601).</summary>
    public GreyImage ToLuminance()
    {
        var pixels = new byte[Width * Height];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(((77 * Rgb[3 * i]) + (150 * Rgb[(3 * i) + 1]) + (29 * Rgb[(3 * i) + 2]) + 128) >> 8);
        }

        return new GreyImage(Width, Height, pixels);
    }
}
