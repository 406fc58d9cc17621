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
        var read = symbols.SelectMany(s => s.Text.Where(c => !char.IsWhiteSpace(c)).Select(c => (Character: c, s.Confidence))).ToList();
        return (string.Concat(read.Select(r => r.Character)), [.. read.Select(r => Math.Round(r.Confidence, 3))]);
    }

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
        var left = start == 0 ? line.Box.Left : Nearest(gaps, text.Glyphs[start - 1].Box, text.Glyphs[start].Box, line.BodyHeight);
        var last = start + count - 1;
        var right = last == text.Glyphs.Count - 1 ? line.Box.Right : Nearest(gaps, text.Glyphs[last].Box, text.Glyphs[last + 1].Box, line.BodyHeight);
        return left is { } from && right is { } to && to > from ? NumberNormalizer.Part(line, from, to) : null;
    }

    /// <summary>The gap between the letters that lies nearest to where two glyphs meet: the network's own idea of it is rough.</summary>
    private static double? Nearest(List<(double Left, double Right)> gaps, Box before, Box after, double body)
    {
        var target = (before.Right + after.Left) / 2;
        double Distance((double Left, double Right) g) => Math.Max(0, Math.Max(g.Left - target, target - g.Right));
        var near = gaps.Where(g => Distance(g) <= GapReach * body).OrderBy(Distance).ToList();
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
