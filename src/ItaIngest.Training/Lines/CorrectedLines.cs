using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Rulings;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Lines;

/// <summary>
/// Lines of print that people have checked: pictures (<c>.png</c>) with their texts (<c>.gt.txt</c>), as <c>ita export --lines</c> writes them. A line is taken when its picture holds it from end to end, and the model
/// has all of its characters; each is shown at several scales and heights, as made-up lines are.
/// </summary>
internal static class CorrectedLines
{
    /// <summary>How often a line is shown in one file of lines; files are shown in turns, however many lines they have.</summary>
    private const int Variants = 5;

    /// <summary>Pixels per inch of most scans: only how thick a ruling may be hangs on it.</summary>
    private const int Dpi = 200;

    /// <summary>Room on both sides of the line, in heights of its letters, that its picture may have.</summary>
    private const double MostRoom = 3;

    /// <summary>Height of a letter in pixels below which nobody can tell marks.</summary>
    private const double LeastBody = 6;

    /// <param name="folder">Of pictures and texts.</param>
    /// <param name="random">Source of chance.</param>
    /// <param name="report">Told of every line that is left out, and why.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static List<TrainingLine> Read(string folder, Random random, Action<string> report)
    {
        var lines = new List<TrainingLine>();
        foreach (var picture in Directory.GetFiles(folder, "*.png").Order(StringComparer.Ordinal))
        {
            var (taken, problem) = Read(picture, random);
            lines.AddRange(taken);
            if (problem is not null)
            {
                report($"{Path.GetFileName(picture)} is left out: {problem}");
            }
        }

        return lines;
    }

    private static (IReadOnlyList<TrainingLine> Lines, string? Problem) Read(string picture, Random random)
    {
        var file = Path.ChangeExtension(picture, ".gt.txt");
        var text = File.Exists(file) ? File.ReadAllText(file).Trim() : "";
        if (text.Length == 0)
        {
            return ([], "it has no text beside it");
        }

        if (text.FirstOrDefault(c => c != ' ' && !CharacterSet.All.Contains(c, StringComparison.Ordinal)) is not '\0' and var strange)
        {
            return ([], $"the model has no {strange}");
        }

        if (GreyImage.TryDecode(File.ReadAllBytes(picture)) is not { } image)
        {
            return ([], "it is no picture");
        }

        var printed = image.Threshold();
        var ink = RulingEraser.Erase(printed, RulingFinder.Find(printed, Dpi));
        var even = RulingEraser.Erase(image.NormaliseBackground(), printed, ink);
        var found = LineFinder.Find(ink, image.Bounds, new LineFinderOptions { BodyHeight = LineFinder.EstimateBodyHeight(ink) }).Where(l => IsInTheMiddle(l, image)).ToList();
        return found is [var line] && line.BodyHeight >= LeastBody && line.Box.Width >= image.Width - (2 * MostRoom * line.BodyHeight)
            ? ([.. Enumerable.Range(0, Variants).Select(i => new TrainingLine(LineNormalizer.Normalize(even, line, jitter: i == 0 ? LineJitter.None : Slip(random)).Image, text))], null)
            : ([], "its picture does not hold one line from end to end");
    }

    /// <summary>What is cut at the picture's upper and lower edge is its neighbours'.</summary>
    private static bool IsInTheMiddle(FoundLine line, GreyImage image) =>
        Math.Abs(line.Baseline - (0.5 * line.BodyHeight) - (0.5 * image.Height)) < 0.25 * image.Height;

    private static LineJitter Slip(Random random) => new(Math.Exp((random.NextDouble() * 0.33) - 0.23), (random.NextDouble() - 0.5) * 0.2);
}
