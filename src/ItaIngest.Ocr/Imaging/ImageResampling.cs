using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Imaging;

/// <summary>Scaling and turning of grey images.</summary>
public static class ImageResampling
{
    /// <summary>Scales each axis by itself: by area averages where it shrinks, by Catmull-Rom cubic interpolation where it grows.</summary>
    public static GreyImage Scale(this GreyImage image, int width, int height)
    {
        if (width == image.Width && height == image.Height)
        {
            return image;
        }

        return image.Resample(
            Taps.Make(image.Width, width, 0, (double)image.Width / width), Taps.Make(image.Height, height, 0, (double)image.Height / height));
    }

    /// <summary>Scales both axes by the factor; sides are rounded, at least 1.</summary>
    public static GreyImage Scale(this GreyImage image, double factor) => image.Scale(
        Math.Max(1, (int)Math.Round(image.Width * factor)), Math.Max(1, (int)Math.Round(image.Height * factor)));

    /// <summary>
    /// A window of the image, scaled: pixel (i, j) of the result covers the square of side <paramref name="step"/> source pixels whose corner
    /// is (<paramref name="left"/> + i·step, <paramref name="top"/> + j·step). Beyond the border the border's pixels go on.
    /// </summary>
    internal static GreyImage ScaleWindow(this GreyImage image, double left, double top, double step, int width, int height) =>
        image.Resample(Taps.Make(image.Width, width, left, step), Taps.Make(image.Height, height, top, step));

    private static GreyImage Resample(this GreyImage image, Taps columns, Taps rows)
    {
        var (width, height) = (columns.Count, rows.Count);
        var across = new float[width * image.Height];
        for (var y = 0; y < image.Height; y++)
        {
            columns.ApplyRow(image.Pixels.AsSpan(y * image.Width, image.Width), across.AsSpan(y * width, width));
        }

        var pixels = new byte[width * height];
        var sum = new float[width];
        for (var y = 0; y < height; y++)
        {
            rows.Gather(y, across, width, sum);
            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = (byte)Math.Clamp(sum[x] + 0.5f, 0, 255);
            }
        }

        return new GreyImage(width, height, pixels);
    }

    /// <summary>
    /// Turns the content clockwise (as seen) about the image's centre; the size stays, corners that come in are white.
    /// Bilinear interpolation.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="radians">Angle, clockwise as seen on the page (y downwards).</param>
    public static GreyImage Rotate(this GreyImage image, double radians)
    {
        if (radians == 0)
        {
            return image;
        }

        var (width, height) = (image.Width, image.Height);
        var (sin, cos) = Math.SinCos(radians);
        var (centreX, centreY) = ((width - 1) / 2.0, (height - 1) / 2.0);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var sourceX = centreX + ((0 - centreX) * cos) + ((y - centreY) * sin);
            var sourceY = centreY - ((0 - centreX) * sin) + ((y - centreY) * cos);
            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = Bilinear(image, sourceX, sourceY);
                sourceX += cos;
                sourceY -= sin;
            }
        }

        return new GreyImage(width, height, pixels);
    }

    /// <summary>Takes every pixel from where the mesh says, by bilinear interpolation; beyond the source's border is white.</summary>
    /// <param name="source">The image.</param>
    /// <param name="mesh">From pixels of the result to pixels of the source; its step is a whole number.</param>
    /// <param name="width">Of the result.</param>
    /// <param name="height">Of the result.</param>
    internal static GreyImage Warp(this GreyImage source, PageMesh mesh, int width, int height)
    {
        var step = (int)mesh.Step;
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var from = 0; from < width; from += step)
            {
                // Within a square the map is straight along a row.
                var (x, sourceY) = mesh.Map(from, y);
                var (endX, endY) = mesh.Map(from + step, y);
                var (stepX, stepY) = ((endX - x) / step, (endY - sourceY) / step);
                for (var i = from; i < Math.Min(width, from + step); i++, x += stepX, sourceY += stepY)
                {
                    pixels[(y * width) + i] = Bilinear(source, x, sourceY);
                }
            }
        }

        return new GreyImage(width, height, pixels);
    }

    /// <summary>Turns the content by quarter turns, clockwise as seen; negative turns go the other way.</summary>
    public static GreyImage RotateQuarters(this GreyImage image, int clockwise)
    {
        var (width, height) = (image.Width, image.Height);
        var source = image.Pixels;
        var pixels = new byte[source.Length];
        switch (((clockwise % 4) + 4) % 4)
        {
            case 0:
                return image;
            case 2:
                source.CopyTo(pixels, 0);
                Array.Reverse(pixels);
                return new GreyImage(width, height, pixels);
            case 1:
                for (var y = 0; y < height; y++)
                {
                    for (var x = 0; x < width; x++)
                    {
                        pixels[(x * height) + height - 1 - y] = source[(y * width) + x];
                    }
                }

                return new GreyImage(height, width, pixels);
            default:
                for (var y = 0; y < height; y++)
                {
                    for (var x = 0; x < width; x++)
                    {
                        pixels[((width - 1 - x) * height) + y] = source[(y * width) + x];
                    }
                }

                return new GreyImage(height, width, pixels);
        }
    }

    private static byte Bilinear(GreyImage image, double x, double y)
    {
        var left = (int)Math.Floor(x);
        var top = (int)Math.Floor(y);
        if (left < -1 || top < -1 || left >= image.Width || top >= image.Height)
        {
            return GreyImage.White;
        }

        var (dx, dy) = (x - left, y - top);
        if (left >= 0 && top >= 0 && left + 1 < image.Width && top + 1 < image.Height)
        {
            var i = (top * image.Width) + left;
            var pixels = image.Pixels;
            var upper = pixels[i] + ((pixels[i + 1] - pixels[i]) * dx);
            var lower = pixels[i + image.Width] + ((pixels[i + image.Width + 1] - pixels[i + image.Width]) * dx);
            return (byte)(upper + ((lower - upper) * dy) + 0.5);
        }

        var above = At(image, left, top) + ((At(image, left + 1, top) - At(image, left, top)) * dx);
        var below = At(image, left, top + 1) + ((At(image, left + 1, top + 1) - At(image, left, top + 1)) * dx);
        return (byte)(above + ((below - above) * dy) + 0.5);
    }

    private static int At(GreyImage image, int x, int y) =>
        x < 0 || y < 0 || x >= image.Width || y >= image.Height ? GreyImage.White : image.Pixels[(y * image.Width) + x];

    /// <summary>Which source pixels, with which weights, make each pixel of a scaled row.</summary>
    private sealed class Taps
    {
        private readonly int[] _first;
        private readonly float[][] _weights;

        private Taps(int[] first, float[][] weights)
        {
            _first = first;
            _weights = weights;
        }

        public int Count => _first.Length;

        public static Taps Make(int from, int to, double offset, double step)
        {
            var first = new int[to];
            var weights = new float[to][];
            for (var i = 0; i < to; i++)
            {
                var (start, tap) = step > 1 ? Area(offset + (i * step), offset + ((i + 1) * step)) : Cubic(offset + ((i + 0.5) * step) - 0.5);
                (first[i], weights[i]) = Clip(start, tap, from);
            }

            return new Taps(first, weights);
        }

        public void ApplyRow(ReadOnlySpan<byte> source, Span<float> target)
        {
            for (var i = 0; i < target.Length; i++)
            {
                var weights = _weights[i];
                var first = _first[i];
                float sum = 0;
                for (var k = 0; k < weights.Length; k++)
                {
                    sum += source[first + k] * weights[k];
                }

                target[i] = sum;
            }
        }

        public void Gather(int row, float[] source, int width, float[] sum)
        {
            Array.Clear(sum);
            var weights = _weights[row];
            for (var k = 0; k < weights.Length; k++)
            {
                var line = source.AsSpan((_first[row] + k) * width, width);
                for (var x = 0; x < width; x++)
                {
                    sum[x] += line[x] * weights[k];
                }
            }
        }

        private static (int First, double[] Weights) Area(double start, double end)
        {
            var first = (int)Math.Floor(start);
            var last = (int)Math.Ceiling(end);
            var weights = new double[Math.Max(1, last - first)];
            for (var k = 0; k < weights.Length; k++)
            {
                weights[k] = Math.Min(end, first + k + 1) - Math.Max(start, first + k);
            }

            return (first, weights);
        }

        private static (int First, double[] Weights) Cubic(double centre)
        {
            var first = (int)Math.Floor(centre) - 1;
            var weights = new double[4];
            for (var k = 0; k < 4; k++)
            {
                var t = Math.Abs(centre - (first + k));
                weights[k] = t < 1 ? (((1.5 * t) - 2.5) * t * t) + 1 : t < 2 ? (((((-0.5 * t) + 2.5) * t) - 4) * t) + 2 : 0;
            }

            return (first, weights);
        }

        /// <summary>Weights that fall outside go to the border pixel; the sum becomes 1.</summary>
        private static (int First, float[] Weights) Clip(int first, double[] weights, int size)
        {
            var from = Math.Clamp(first, 0, size - 1);
            var to = Math.Clamp(first + weights.Length - 1, 0, size - 1);
            var clipped = new float[to - from + 1];
            var total = weights.Sum();
            for (var k = 0; k < weights.Length; k++)
            {
                clipped[Math.Clamp(first + k, from, to) - from] += (float)(weights[k] / total);
            }

            return (from, clipped);
        }
    }
}
