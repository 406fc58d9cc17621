using ItaIngest.Core.Pages;
using ItaIngest.Core.Thai;

namespace ItaIngest.Ocr.Pdf.TextLayer;

/// <summary>How far a text layer and the recognised page say the same: by the pairs of neighbouring letters that both hold, wherever they stand.</summary>
internal static class TextLayerAgreement
{
    /// <summary>Why the layer does not stand for the page that was read; null when it does.</summary>
    /// <param name="layer">Texts of the layer's lines.</param>
    /// <param name="recognised">Texts of the recognised lines.</param>
    /// <param name="options">Thresholds.</param>
    public static string? Doubt(IEnumerable<string> layer, IEnumerable<string> recognised, TextLayerTrustOptions options)
    {
        var (hidden, seen) = (Pairs(layer), Pairs(recognised));
        // A layer that has only its digits wrong is the worst of all: numbers are held against each other by themselves, too.
        return Agreement(hidden, seen) < options.LeastAgreement || Agreement(Numbers(hidden), seen) < options.LeastAgreement ? "disagrees-with-picture"
            : Agreement(seen, hidden) < options.LeastCompleteness ? "text-in-picture"
            : null;
    }

    /// <summary>Part of the first one's pairs that the second one holds as well; 1 when the first holds too few to tell.</summary>
    private static double Agreement(Dictionary<(char, char), int> first, Dictionary<(char, char), int> second)
    {
        const int fewest = 10;
        var all = first.Values.Sum();
        return all < fewest ? 1 : first.Sum(p => Math.Min(p.Value, second.GetValueOrDefault(p.Key))) / (double)all;
    }

    private static Dictionary<(char, char), int> Numbers(Dictionary<(char, char), int> pairs) =>
        pairs.Where(p => char.IsDigit(p.Key.Item1) && char.IsDigit(p.Key.Item2)).ToDictionary();

    private static Dictionary<(char, char), int> Pairs(IEnumerable<string> lines)
    {
        var pairs = new Dictionary<(char, char), int>();
        foreach (var line in lines)
        {
            var letters = ThaiText.Canonical(line).Where(char.IsLetterOrDigit).ToList();
            for (var i = 1; i < letters.Count; i++)
            {
                var pair = (letters[i - 1], letters[i]);
                pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            }
        }

        return pairs;
    }
}
