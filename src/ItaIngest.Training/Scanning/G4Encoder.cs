using System.Buffers.Binary;
using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>CCITT group 4 data of a bilevel image: taken out of the TIFF file that Leptonica writes.</summary>
internal static class G4Encoder
{
    // Tags of TIFF 6.0.
    private const int StripOffsets = 273;
    private const int StripByteCounts = 279;

    /// <summary>The bare code of the whole image as one strip.</summary>
    public static byte[] Encode(GreyImage image)
    {
        var tiff = image.ToTiffG4();
        var isLittleEndian = tiff[0] == (byte)'I';
        int Short(int at) => isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(tiff.AsSpan(at)) : BinaryPrimitives.ReadUInt16BigEndian(tiff.AsSpan(at));
        int Long(int at) => isLittleEndian ? BinaryPrimitives.ReadInt32LittleEndian(tiff.AsSpan(at)) : BinaryPrimitives.ReadInt32BigEndian(tiff.AsSpan(at));

        var directory = Long(4);
        int? offset = null, length = null;
        for (var i = 0; i < Short(directory); i++)
        {
            var entry = directory + 2 + (12 * i);
            var (tag, isShort, count) = (Short(entry), Short(entry + 2) == 3, Long(entry + 4));
            var value = isShort ? Short(entry + 8) : Long(entry + 8);
            if (tag is StripOffsets or StripByteCounts && count != 1)
            {
                throw new InvalidOperationException($"Leptonica wrote the bilevel image in {count} strips, not in one.");
            }

            offset = tag == StripOffsets ? value : offset;
            length = tag == StripByteCounts ? value : length;
        }

        return offset is { } from && length is { } size
            ? tiff.AsSpan(from, size).ToArray()
            : throw new InvalidOperationException("Leptonica's TIFF file names no strip.");
    }
}
