using ItaIngest.Training.Lines;
using ItaIngest.Training.Pages;
using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Evaluation;

/// <summary>
/// Lines kept apart: words that no training text has, scanners that no training page went through, two faces that no training line is set in, and the office's own face.
/// </summary>
internal static class TestSet
{
    /// <summary>Seeds of test pages lie far from those of training.</summary>
    private const int Seed = 900_001;

    /// <param name="workFolder">Where faces and intermediate files lie.</param>
    /// <param name="pages">Pages for each face and scanner.</param>
    /// <param name="ct">Ends the work.</param>
    public static Task<IReadOnlyList<TestLine>> MakeAsync(string workFolder, int pages, CancellationToken ct) =>
        MakeAsync(workFolder, (face, scanner, i) => new LineFactory(workFolder, [face], [scanner], forTest: true, Seed + i).MakeAsync(pages, ct), ct);

    /// <summary>Lines of every test face through every test scanner.</summary>
    /// <param name="workFolder">Where the faces lie.</param>
    /// <param name="make">The lines of one face and one scanner, with the pair's number from 0.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task<IReadOnlyList<TestLine>> MakeAsync(
        string workFolder, Func<Face, ScannerProfile, int, IAsyncEnumerable<TrainingLine>> make, CancellationToken ct)
    {
        var lines = new List<TestLine>();
        var pairs = FaceCatalogue.OfficeFace(workFolder).Concat(FaceCatalogue.ForTest(workFolder)).SelectMany(_ => LineScanners.Test, (f, s) => (Face: f, Scanner: s));
        foreach (var (i, pair) in pairs.Index())
        {
            await foreach (var line in make(pair.Face, pair.Scanner, i).WithCancellation(ct))
            {
                lines.Add(new TestLine(line, pair.Face.Name, pair.Scanner.Name));
            }
        }

        return lines;
    }
}
