using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>What lamp, lens and sensor do. Grey levels, 0 = black.</summary>
internal static class Optics
{
    private static readonly float[] Normals = MakeNormals();

    /// <summary>Gaussian blur; rows and columns beyond the border repeat it.</summary>
    /// <param name="image">The page.</param>
    /// <param name="sigma">Standard deviation, pixels.</param>
    public static GreyImage Blur(GreyImage image, double sigma)
    {
        if (sigma < 0.15)
        {
            return image;
        }

        var kernel = Kernel(sigma);
        var radius = kernel.Length / 2;
        var (width, height) = (image.Width, image.Height);
        var pixels = new byte[width * height];
        var mixed = new float[width + (2 * radius)];
        for (var y = 0; y < height; y++)
        {
            MixRows(image, y, kernel, mixed.AsSpan(radius, width));
            mixed.AsSpan(0, radius).Fill(mixed[radius]);
            mixed.AsSpan(radius + width).Fill(mixed[radius + width - 1]);
            var row = pixels.AsSpan(y * width, width);
            for (var x = 0; x < width; x++)
            {
                float sum = 0;
                for (var k = 0; k < kernel.Length; k++)
                {
                    sum += mixed[x + k] * kernel[k];
                }

                row[x] = (byte)Math.Clamp(sum + 0.5f, 0, 255);
            }
        }

        return new GreyImage(width, height, pixels);
    }

    /// <summary>Maps ink and paper to their levels, then shades the page slowly and along one side; in place.</summary>
    /// <param name="image">The page.</param>
    /// <param name="levels">Grey levels of full ink and of bare paper.</param>
    /// <param name="shade">Depth of slow changes, fraction of the brightness.</param>
    /// <param name="edge">Depth of the shadow along one side, fraction of the brightness.</param>
    /// <param name="random">Source of chance.</param>
    public static void Light(GreyImage image, (double Ink, double Paper) levels, double shade, double edge, Random random)
    {
        var field = new SmoothField(image.Width, image.Height, Math.Max(image.Width, image.Height) / 2.6, random);
        var side = EdgeShadow(image.Width, edge, random);
        var slow = new float[image.Width];
        var gain = (float)((levels.Paper - levels.Ink) / 255);
        for (var y = 0; y < image.Height; y++)
        {
            field.Row(y, slow);
            var row = image.Pixels.AsSpan(y * image.Width, image.Width);
            for (var x = 0; x < row.Length; x++)
            {
                var level = (float)levels.Ink + (row[x] * gain);
                row[x] = (byte)Math.Clamp((level * (1 - ((float)shade * slow[x])) * side[x]) + 0.5f, 0, 255);
            }
        }
    }

    /// <summary>Darkens the picture with the square of the distance from its middle, as lenses do; in place.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="depth">Darkening of the corners, fraction of the brightness.</param>
    public static void Vignette(GreyImage image, double depth)
    {
        double centreX = image.Width / 2.0, centreY = image.Height / 2.0;
        var scale = (float)(depth / ((centreX * centreX) + (centreY * centreY)));
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Pixels.AsSpan(y * image.Width, image.Width);
            var down = (float)((y - centreY) * (y - centreY));
            for (var x = 0; x < row.Length; x++)
            {
                var across = (float)(x - centreX);
                row[x] = (byte)(row[x] * (1 - (scale * (down + (across * across)))));
            }
        }
    }

    /// <summary>Adds Gaussian noise; in place.</summary>
    /// <param name="image">The page.</param>
    /// <param name="sigma">Standard deviation, grey levels.</param>
    /// <param name="random">Source of chance.</param>
    public static void AddNoise(GreyImage image, double sigma, Random random)
    {
        if (sigma <= 0)
        {
            return;
        }

        for (var y = 0; y < image.Height; y++)
        {
            // Each row starts elsewhere in one long list of normal deviates: as good as fresh ones, and much quicker.
            var at = random.Next(Normals.Length);
            var row = image.Pixels.AsSpan(y * image.Width, image.Width);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (byte)Math.Clamp(row[x] + (Normals[at] * (float)sigma) + 0.5f, 0, 255);
                at = at + 1 == Normals.Length ? 0 : at + 1;
            }
        }
    }

    private static void MixRows(GreyImage image, int y, float[] kernel, Span<float> mixed)
    {
        mixed.Clear();
        var radius = kernel.Length / 2;
        for (var k = 0; k < kernel.Length; k++)
        {
            var row = image.Pixels.AsSpan(Math.Clamp(y + k - radius, 0, image.Height - 1) * image.Width, image.Width);
            var weight = kernel[k];
            for (var x = 0; x < row.Length; x++)
            {
                mixed[x] += row[x] * weight;
            }
        }
    }

    private static float[] Kernel(double sigma)
    {
        var radius = (int)Math.Ceiling(sigma * 2.5);
        var kernel = new float[(2 * radius) + 1];
        for (var k = -radius; k <= radius; k++)
        {
            kernel[k + radius] = (float)Math.Exp(-k * k / (2 * sigma * sigma));
        }

        var total = kernel.Sum();
        return Array.ConvertAll(kernel, v => v / total);
    }

    private static float[] EdgeShadow(int width, double depth, Random random)
    {
        var fromLeft = random.Next(2) == 0;
        var reach = width * (0.03 + (0.12 * random.NextDouble()));
        var factor = new float[width];
        for (var x = 0; x < width; x++)
        {
            var distance = fromLeft ? x : width - 1 - x;
            factor[x] = (float)(1 - (depth * Math.Exp(-distance / reach)));
        }

        return factor;
    }

    private static float[] MakeNormals()
    {
        // Box and Muller's method; the seed is fixed since only where a row starts needs to be random.
        var random = new Random(20482);
        var normals = new float[1 << 16];
        for (var i = 0; i < normals.Length; i++)
        {
            normals[i] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return normals;
    }
}
