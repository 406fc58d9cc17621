using System.Globalization;
using System.Text;

namespace ItaIngest.Ocr.Pdf;

/// <summary>A grey picture of a page, read and scaled down (area averages) in managed code: no image library runs in the host process.</summary>
internal sealed class GreyRaster
{
    private readonly float[] _values;

    private GreyRaster(int width, int height, float[] values)
    {
        Width = width;
        Height = height;
        _values = values;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>0 = black, 255 = white.</summary>
    public float this[int x, int y] => _values[(y * Width) + x];

    /// <summary>Reads a binary PNM (P4, P5, P6 with one byte per sample) row by row, never the whole of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="width">Pixels wanted; null for the image's own.</param>
    /// <param name="height">Pixels wanted; null for the image's own.</param>
    /// <returns>Null when the file is no such image or breaks off.</returns>
    public static GreyRaster? TryRead(string path, int? width = null, int? height = null)
    {
        using var file = new BufferedStream(File.OpenRead(path), 1 << 16);
        if (PnmHeader.TryRead(file) is not { } header)
        {
            return null;
        }

        var (targetWidth, targetHeight) = (width ?? header.Width, height ?? header.Height);
        var sums = new float[targetWidth * targetHeight];
        var counts = new int[targetWidth * targetHeight];
        var row = new byte[header.RowBytes];
        for (var y = 0; y < header.Height; y++)
        {
            if (file.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
            {
                return null;
            }

            var start = (int)((long)y * targetHeight / header.Height) * targetWidth;
            for (var x = 0; x < header.Width; x++)
            {
                var target = start + (int)((long)x * targetWidth / header.Width);
                sums[target] += header.Sample(row, x);
                counts[target]++;
            }
        }

        return new GreyRaster(targetWidth, targetHeight, [.. sums.Zip(counts, (sum, count) => count == 0 ? 255 : sum / count)]);
    }

    /// <summary>The raster turned clockwise by quarter turns.</summary>
    public GreyRaster Turn(int quarterTurns)
    {
        var turned = this;
        for (var i = 0; i < quarterTurns; i++)
        {
            turned = turned.TurnOnce();
        }

        return turned;
    }

    /// <summary>Each pixel the mean of its 3×3 neighbourhood, so that a shift by half a pixel does not count.</summary>
    public GreyRaster Blur()
    {
        var values = new float[_values.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (sum, count) = (0f, 0);
                for (var v = Math.Max(0, y - 1); v <= Math.Min(Height - 1, y + 1); v++)
                {
                    for (var u = Math.Max(0, x - 1); u <= Math.Min(Width - 1, x + 1); u++)
                    {
                        sum += this[u, v];
                        count++;
                    }
                }

                values[(y * Width) + x] = sum / count;
            }
        }

        return new GreyRaster(Width, Height, values);
    }

    private GreyRaster TurnOnce()
    {
        var values = new float[_values.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                values[(x * Height) + Height - 1 - y] = this[x, y];
            }
        }

        return new GreyRaster(Height, Width, values);
    }

    /// <param name="Kind">4: one bit per sample, 1 = black; 5: grey; 6: red, green, blue.</param>
    private sealed record PnmHeader(int Kind, int Width, int Height)
    {
        public int RowBytes => Kind switch { 4 => (Width + 7) / 8, 5 => Width, _ => 3 * Width };

        public float Sample(byte[] row, int x) => Kind switch
        {
            4 => (row[x >> 3] & (0x80 >> (x & 7))) != 0 ? 0 : 255,
            5 => row[x],
            _ => (0.299f * row[3 * x]) + (0.587f * row[(3 * x) + 1]) + (0.114f * row[(3 * x) + 2]),
        };

        public static PnmHeader? TryRead(Stream file)
        {
            var kind = file.ReadByte() == 'P' ? file.ReadByte() - '0' : 0;
            if (kind is not (4 or 5 or 6) || Number(file) is not { } width || Number(file) is not { } height)
            {
                return null;
            }

            var isEightBit = kind == 4 || Number(file) == 255;
            return isEightBit && width > 0 && height > 0 ? new PnmHeader(kind, width, height) : null;
        }

        /// <summary>The next number, with the one blank that ends it; comments run from # to the line's end.</summary>
        private static int? Number(Stream file)
        {
            var digits = new StringBuilder();
            for (var c = file.ReadByte(); c >= 0; c = file.ReadByte())
            {
                if (c == '#')
                {
                    while (c is >= 0 and not '\n')
                    {
                        c = file.ReadByte();
                    }
                }
                else if (c is >= '0' and <= '9')
                {
                    digits.Append((char)c);
                }
                else if (digits.Length > 0)
                {
                    break;
                }
            }

            return int.TryParse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }
    }
}
