using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Tests.Rulings;

/// <summary>A page to draw on, and the damage that copiers do.</summary>
internal sealed class DrawnPage(int width, int height)
{
    public byte[] Ink { get; } = new byte[width * height];

    public BinaryImage Image => new(width, height, Ink);

    public GreyImage ToGreyPage() => Image.ToGrey();

    public DrawnPage Fill(double left, double top, double right, double bottom, byte value = 1)
    {
        for (var y = Math.Max(0, (int)top); y < Math.Min(height, (int)bottom); y++)
        {
            for (var x = Math.Max(0, (int)left); x < Math.Min(width, (int)right); x++)
            {
                Ink[(y * width) + x] = value;
            }
        }

        return this;
    }

    /// <summary>Something like a line of letters: strokes, bows and gaps of a body height.</summary>
    public DrawnPage Text(Random random, double left, double top, double right, double body)
    {
        for (var x = left; x + body < right; x += body * 0.9)
        {
            Fill(x, top, x + 2, top + body);
            Fill(x, top, x + (body * 0.6), top + 2);
            Fill(x + (body * 0.6), top + (random.Next(3) * body / 3), x + (body * 0.6) + 2, top + body);
            x += random.Next(8) == 0 ? body / 2 : 0;
        }

        return this;
    }

    public DrawnPage Speckle(Random random, double share)
    {
        for (var n = 0; n < share * Ink.Length; n++)
        {
            Ink[random.Next(Ink.Length)] ^= 1;
        }

        return this;
    }
}
