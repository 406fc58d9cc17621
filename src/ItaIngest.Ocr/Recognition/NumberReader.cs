using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Interop.Tesseract;

namespace ItaIngest.Ocr.Recognition;

/// <summary>
/// The second reader: a small network for digits and codes, trained from scratch on other lines, in another geometry and contrast than the one that reads text
/// (<see cref="NumberNormalizer"/>), so that the two seldom make the same mistake. One instance serves one thread at a time.
/// </summary>
public sealed class NumberReader : IDisposable
{
    private const int NominalDpi = 300;

    /// <summary>How far, in body heights, the nearest gap of ink may lie from where the first reader saw a run's end.</summary>
    private const double GapReach = 0.6;

    private static readonly string[] _alike = ["oO0๐", "8B", "iI"];

    private readonly TesseractEngine _engine;

    private NumberReader(TesseractEngine engine) => _engine = engine;

    /// <param name="modelPath">The <c>.traineddata</c> file; null: the project's own, found by <see cref="RecognitionModel.LocateNumbers"/>.</param>
    /// <exception cref="MissingDependencyException">The model is not there or cannot be loaded.</exception>
    /// <exception cref="MissingDependencyException">Tesseract is not installed.</exception>
    public static NumberReader Load(string? modelPath = null) => new(LineRecognizer.OpenEngine(modelPath ?? RecognitionModel.LocateNumbers(), choices: false));

    /// <summary>Reads the numbers and codes of a line again.</summary>
    /// <param name="page">The image that the line was found on.</param>
    /// <param name="line">As found.</param>
    /// <param name="text">What the first reader made of it.</param>
    public IReadOnlyList<NumberReading> Read(GreyImage page, FoundLine line, TextLine text)
    {
        var readings = new List<NumberReading>();
        foreach (var (start, count) in NumberRuns.Find(text.Glyphs))
        {
            if (Cut(line, text, start, count) is { } part && Read(page, part) is { } reading)
            {
                readings.Add(reading);
            }
        }

        return readings;
    }

    /// <summary>The characters of a line image that is in the model's geometry already, and the confidence in each; blanks left out.</summary>
    internal (string Text, IReadOnlyList<double> Confidences) ReadSymbols(GreyImage line)
    {
        var (symbols, _) = _engine.ReadLine(line, NominalDpi);
        var read = new List<(char Character, double Confidence)>();
        foreach (var (character, confidence) in symbols.SelectMany(s => s.Text.Where(c => !char.IsWhiteSpace(c)).Select(c => (c, s.Confidence))))
        {
            if (read.Count == 0 || !IsTwice(read[^1].Character, character))
            {
                read.Add((character, confidence));
            }
        }

        return (string.Concat(read.Select(r => r.Character)), [.. read.Select(r => Math.Round(r.Confidence, 3))]);
    }

    /// <summary>A letter that the network writes twice, under two names, for it cannot decide between them: oO, o๐, 8B.</summary>
    private static bool IsTwice(char first, char second) =>
        first != second && (char.IsAsciiLetter(first) || char.IsAsciiLetter(second)) && _alike.Any(a => a.Contains(first, StringComparison.Ordinal) && a.Contains(second, StringComparison.Ordinal));

    public void Dispose() => _engine.Dispose();

    private NumberReading? Read(GreyImage page, FoundLine part)
    {
        var (text, confidences) = ReadSymbols(NumberNormalizer.Normalize(page, part).Image);
        return text.Length == 0 ? null : new NumberReading(part.Box, text, confidences);
    }

    /// <summary>The ink of a run of glyphs; null where no gap parts it from its neighbours.</summary>
    internal static FoundLine? Cut(FoundLine line, TextLine text, int start, int count)
    {
        if (count == text.Glyphs.Count)
        {
            return NumberNormalizer.Part(line, line.Box.Left, line.Box.Right);
        }

        var gaps = Gaps(line);
        var inked = Enumerable.Range(0, text.Glyphs.Count).Where(i => !text.Glyphs[i].IsBlank).ToList();
        var (before, after) = (inked.FindLast(i => i < start), inked.Find(i => i >= start + count));
        var left = inked[0] >= start ? line.Box.Left : Boundary(gaps, text.Glyphs[before].Box, text.Glyphs[start].Box, line.BodyHeight);
        var right = inked[^1] < start + count ? line.Box.Right : Boundary(gaps, text.Glyphs[start + count - 1].Box, text.Glyphs[after].Box, line.BodyHeight);
        return left is { } from && right is { } to && to > from ? NumberNormalizer.Part(line, from, to) : null;
    }

    /// <summary>The middle of the gap of ink between two glyphs: the widest that touches their edges, or else the nearest, for the network's own idea of edges is rough.</summary>
    private static double? Boundary(List<(double Left, double Right)> gaps, Box before, Box after, double body)
    {
        var (from, to) = (Math.Min(before.Right, after.Left), Math.Max(before.Right, after.Left));
        double Distance((double Left, double Right) g) => Math.Max(0, Math.Max(g.Left - to, from - g.Right));
        var near = gaps.Where(g => Distance(g) <= GapReach * body).OrderBy(Distance).ThenByDescending(g => g.Right - g.Left).ToList();
        return near.Count == 0 ? null : (near[0].Left + near[0].Right) / 2;
    }

    /// <summary>Columns without ink of the line, left to right.</summary>
    private static List<(double Left, double Right)> Gaps(FoundLine line)
    {
        var gaps = new List<(double Left, double Right)>();
        var reached = double.NegativeInfinity;
        foreach (var box in line.Components.OrderBy(c => c.Left))
        {
            if (box.Left > reached && !double.IsNegativeInfinity(reached))
            {
                gaps.Add((reached, box.Left));
            }

            reached = Math.Max(reached, box.Right);
        }

        return gaps;
    }
}
