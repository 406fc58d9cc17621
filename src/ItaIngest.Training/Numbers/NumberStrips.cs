using ItaIngest.Ocr.Imaging;
using ItaIngest.Training.Lines;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Numbers;

/// <summary>
/// Joins short lines into long ones: a line is one step of the training however long it is, and a network finds new letters many times sooner in lines of fifty
/// characters than in lines of five.
/// </summary>
internal static class NumberStrips
{
    private const int MostJoined = 10;

    /// <summary>Share of the lines that are a single number between its margins, as documents have it.</summary>
    private const double Alone = 0.3;

    /// <param name="random">Source of chance.</param>
    /// <param name="lines">All of one height; neighbours, which come from one page, are joined.</param>
    public static IEnumerable<TrainingLine> Join(Random random, IEnumerable<TrainingLine> lines)
    {
        var strip = new List<TrainingLine>();
        var wanted = 1;
        foreach (var line in lines)
        {
            strip.Add(line);
            if (strip.Count >= wanted)
            {
                yield return Joined(strip);
                strip.Clear();
                wanted = random.Chance(Alone) ? 1 : random.Next(3, MostJoined + 1);
            }
        }

        if (strip.Count > 0)
        {
            yield return Joined(strip);
        }
    }

    private static TrainingLine Joined(List<TrainingLine> strip)
    {
        var (width, height) = (strip.Sum(l => l.Image.Width), strip[0].Image.Height);
        var pixels = new byte[width * height];
        var left = 0;
        foreach (var image in strip.Select(l => l.Image))
        {
            for (var y = 0; y < height; y++)
            {
                image.Pixels.AsSpan(y * image.Width, image.Width).CopyTo(pixels.AsSpan((y * width) + left));
            }

            left += image.Width;
        }

        return new TrainingLine(new GreyImage(width, height, pixels), string.Join(' ', strip.Select(l => l.Text)), strip[0].Points);
    }
}
