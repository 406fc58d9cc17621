using System.ComponentModel.DataAnnotations;
using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Rulings;

/// <summary>What counts as a dotted line, inches.</summary>
public sealed record LeaderOptions
{
    /// <summary>Highest dot: half the height of a tone mark.</summary>
    [Range(0.005, 0.1)]
    public double HighestDot { get; init; } = 0.03;

    /// <summary>Widest dot: some that ran into each other, or a dash.</summary>
    [Range(0.005, 0.2)]
    public double WidestDot { get; init; } = 0.1;

    /// <summary>Largest gap between two dots.</summary>
    [Range(0.01, 0.2)]
    public double Pitch { get; init; } = 0.07;

    /// <summary>How far a dot may be off its neighbour's level.</summary>
    [Range(0.002, 0.05)]
    public double Level { get; init; } = 0.012;

    /// <summary>Dots in a row from which they are a line to write on, not an ellipsis.</summary>
    [Range(4, 100)]
    public int LeastDots { get; init; } = 8;
}

/// <summary>Takes out dotted lines (leaders, the lines of a form to write on): they are no text, and the recogniser makes some of them.</summary>
internal static class LeaderEraser
{
    public static BinaryImage Erase(BinaryImage image, double dpi, LeaderOptions? options = null)
    {
        options ??= new LeaderOptions();
        var map = ComponentMap.Of(image, new Box(0, 0, image.Width, image.Height));
        var dots = map.Components
            .Where(c => c.Width <= Math.Max(3, options.WidestDot * dpi) && c.Height <= Math.Max(3, options.HighestDot * dpi))
            .OrderBy(c => c.Left).ToList();
        var erased = image.Clone();
        foreach (var dot in Chains(dots, dpi, options).Where(c => c.Count >= options.LeastDots).SelectMany(c => c))
        {
            for (var y = dot.Top; y < dot.Bottom; y++)
            {
                Array.Clear(erased.Ink, (y * image.Width) + dot.Left, dot.Width);
            }
        }

        return erased;
    }

    /// <summary>Dots from left to right, each within pitch and level of the one before.</summary>
    private static IEnumerable<List<InkComponent>> Chains(List<InkComponent> dots, double dpi, LeaderOptions options)
    {
        var (pitch, level) = (options.Pitch * dpi, Math.Max(1.5, options.Level * dpi));
        var open = new List<List<InkComponent>>();
        foreach (var dot in dots)
        {
            foreach (var ended in open.Where(c => dot.Left - c[^1].Right > pitch).ToList())
            {
                open.Remove(ended);
                yield return ended;
            }

            var chain = open.Where(c => Math.Abs(Middle(c[^1]) - Middle(dot)) <= level && dot.Left >= c[^1].Right)
                .MinBy(c => Math.Abs(Middle(c[^1]) - Middle(dot)));
            if (chain is null)
            {
                open.Add([dot]);
            }
            else
            {
                chain.Add(dot);
            }
        }

        foreach (var chain in open)
        {
            yield return chain;
        }
    }

    private static double Middle(InkComponent c) => (c.Top + c.Bottom) / 2.0;
}
