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

/// <param name="Pixels">Row-major, 255 = white.</param>
/// <param name="Dpi">Horizontal resolution that the file states, pixels per inch; 0 when it states none.</param>
internal sealed record DecodedImage(int Width, int Height, byte[] Pixels, int Dpi);
