using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop.Leptonica;

/// <summary>Encoded images to rows of grey bytes and back, through Leptonica.</summary>
internal static class PixCodec
{
    /// <summary>Decodes PNG, JPEG, TIFF (first page), PNM, BMP or GIF; null when Leptonica cannot.</summary>
    public static DecodedImage? Decode(ReadOnlySpan<byte> encoded)
    {
        // What cannot be decoded is reported by the caller; Leptonica's own lines on standard error would only confuse.
        _ = LeptonicaNative.SetMessageSeverity(LeptonicaNative.SeverityNone);
        using var source = LeptonicaNative.PixReadMemory(encoded, (nuint)encoded.Length);
        if (source.IsInvalid)
        {
            return null;
        }

        using var opaque = LeptonicaNative.PixRemoveAlpha(source);
        using var grey = LeptonicaNative.PixConvertTo8(opaque, 0);
        return grey.IsInvalid ? null : CopyOut(grey, LeptonicaNative.PixGetXResolution(source));
    }

    /// <summary>As <see cref="Decode"/>, with its colours, three bytes (red, green, blue) per pixel; null for a grey image and for what Leptonica cannot decode.</summary>
    public static DecodedImage? DecodeColour(ReadOnlySpan<byte> encoded)
    {
        const int bitsPerColourPixel = 32;
        _ = LeptonicaNative.SetMessageSeverity(LeptonicaNative.SeverityNone);
        using var source = LeptonicaNative.PixReadMemory(encoded, (nuint)encoded.Length);
        if (source.IsInvalid || (LeptonicaNative.PixGetDepth(source) < bitsPerColourPixel && LeptonicaNative.PixGetColormap(source) == 0))
        {
            return null;
        }

        using var opaque = LeptonicaNative.PixRemoveAlpha(source);
        using var colour = LeptonicaNative.PixConvertTo32(opaque);
        return colour.IsInvalid ? null : CopyOutColour(colour, LeptonicaNative.PixGetXResolution(source));
    }

    /// <summary>A colour JPEG; <paramref name="rgb"/> holds three bytes (red, green, blue) per pixel.</summary>
    public static byte[] EncodeColourJpeg(int width, int height, ReadOnlySpan<byte> rgb, int dpi, int quality)
    {
        using var pix = CopyInColour(width, height, rgb, dpi);
        var failed = LeptonicaNative.PixWriteMemoryJpeg(out var data, out var size, pix, quality, 0) != 0;
        return Take(data, size, failed);
    }

    public static byte[] EncodePng(int width, int height, ReadOnlySpan<byte> pixels, int dpi)
    {
        using var pix = CopyIn(width, height, pixels, dpi);
        var failed = LeptonicaNative.PixWriteMemoryPng(out var data, out var size, pix, 0) != 0;
        return Take(data, size, failed);
    }

    public static byte[] EncodeJpeg(int width, int height, ReadOnlySpan<byte> pixels, int dpi, int quality)
    {
        using var pix = CopyIn(width, height, pixels, dpi);
        var failed = LeptonicaNative.PixWriteMemoryJpeg(out var data, out var size, pix, quality, 0) != 0;
        return Take(data, size, failed);
    }

    /// <summary>A bilevel TIFF with CCITT group 4 compression; pixels below 128 are black.</summary>
    public static byte[] EncodeTiffG4(int width, int height, ReadOnlySpan<byte> pixels, int dpi)
    {
        using var pix = CopyIn(width, height, pixels, dpi);
        using var bilevel = LeptonicaNative.PixThresholdToBinary(pix, 128);
        var failed = LeptonicaNative.PixWriteMemoryTiff(out var data, out var size, bilevel, LeptonicaNative.TiffG4) != 0;
        return Take(data, size, failed);
    }

    private static byte[] Take(LeptonicaBufferHandle data, nuint size, bool failed)
    {
        using (data)
        {
            return failed ? throw new InvalidOperationException("Leptonica could not encode the image.") : data.ToArray(size);
        }
    }

    /// <summary>Leptonica keeps rows as 32-bit words whose most significant byte is the leftmost pixel.</summary>
    private static unsafe DecodedImage CopyOut(PixHandle pix, int dpi)
    {
        var width = LeptonicaNative.PixGetWidth(pix);
        var height = LeptonicaNative.PixGetHeight(pix);
        var wordsPerLine = LeptonicaNative.PixGetWordsPerLine(pix);
        var pixels = new byte[width * height];
        var row = new uint[wordsPerLine];
        var words = new ReadOnlySpan<uint>((void*)LeptonicaNative.PixGetData(pix), wordsPerLine * height);
        for (var y = 0; y < height; y++)
        {
            BinaryPrimitives.ReverseEndianness(words.Slice(y * wordsPerLine, wordsPerLine), row);
            MemoryMarshal.AsBytes(row.AsSpan())[..width].CopyTo(pixels.AsSpan(y * width));
        }

        GC.KeepAlive(pix);
        return new DecodedImage(width, height, pixels, dpi);
    }

    /// <summary>A colour pixel is one word: red in its most significant byte, then green, then blue.</summary>
    private static unsafe DecodedImage CopyOutColour(PixHandle pix, int dpi)
    {
        var (width, height) = (LeptonicaNative.PixGetWidth(pix), LeptonicaNative.PixGetHeight(pix));
        var words = new ReadOnlySpan<uint>((void*)LeptonicaNative.PixGetData(pix), width * height);
        var rgb = new byte[3 * width * height];
        for (var i = 0; i < words.Length; i++)
        {
            (rgb[3 * i], rgb[(3 * i) + 1], rgb[(3 * i) + 2]) = ((byte)(words[i] >> 24), (byte)(words[i] >> 16), (byte)(words[i] >> 8));
        }

        GC.KeepAlive(pix);
        return new DecodedImage(width, height, rgb, dpi);
    }

    private static unsafe PixHandle CopyInColour(int width, int height, ReadOnlySpan<byte> rgb, int dpi)
    {
        var pix = LeptonicaNative.PixCreate(width, height, 32);
        if (pix.IsInvalid)
        {
            throw new InvalidOperationException($"Leptonica could not make a colour image of {width}×{height} pixels.");
        }

        var words = new Span<uint>((void*)LeptonicaNative.PixGetData(pix), width * height);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = ((uint)rgb[3 * i] << 24) | ((uint)rgb[(3 * i) + 1] << 16) | ((uint)rgb[(3 * i) + 2] << 8);
        }

        _ = dpi > 0 ? LeptonicaNative.PixSetResolution(pix, dpi, dpi) : 0;
        return pix;
    }

    private static unsafe PixHandle CopyIn(int width, int height, ReadOnlySpan<byte> pixels, int dpi)
    {
        var pix = LeptonicaNative.PixCreate(width, height, 8);
        if (pix.IsInvalid)
        {
            throw new InvalidOperationException($"Leptonica could not make an image of {width}×{height} pixels.");
        }

        var wordsPerLine = LeptonicaNative.PixGetWordsPerLine(pix);
        var words = new Span<uint>((void*)LeptonicaNative.PixGetData(pix), wordsPerLine * height);
        words.Clear();
        for (var y = 0; y < height; y++)
        {
            var row = words.Slice(y * wordsPerLine, wordsPerLine);
            pixels.Slice(y * width, width).CopyTo(MemoryMarshal.AsBytes(row));
            BinaryPrimitives.ReverseEndianness(row, row);
        }

        if (dpi > 0)
        {
            _ = LeptonicaNative.PixSetResolution(pix, dpi, dpi);
        }

        return pix;
    }
}

/// <param name="Pixels">Row-major, 255 = white; one byte per pixel, or three (red, green, blue).</param>
/// <param name="Dpi">Horizontal resolution that the file states, pixels per inch; 0 when it states none.</param>
internal sealed record DecodedImage(int Width, int Height, byte[] Pixels, int Dpi);
