using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Preparation;

/// <summary>Turns by right angles: no pixel changes its value.</summary>
internal static class QuarterTurn
{
    /// <summary>The image turned clockwise by quarter turns (0…3).</summary>
    public static GreyImage Turn(this GreyImage image, int quarterTurns)
    {
        var (width, height, source) = (image.Width, image.Height, image.Pixels);
        switch (quarterTurns & 3)
        {
            case 0:
                return image;
            case 2:
                var reversed = (byte[])source.Clone();
                Array.Reverse(reversed);
                return new GreyImage(width, height, reversed);
            case var turns:
                var turned = new byte[source.Length];
                for (var y = 0; y < height; y++)
                {
                    for (var x = 0; x < width; x++)
                    {
                        // Clockwise: the left column becomes the top row, read from below.
                        var target = turns == 1 ? (x * height) + height - 1 - y : ((width - 1 - x) * height) + y;
                        turned[target] = source[(y * width) + x];
                    }
                }

                return new GreyImage(height, width, turned);
        }
    }
}
