using ItaIngest.Training.Lines;
using ItaIngest.Training.Pages;

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
    public static async Task<IReadOnlyList<TestLine>> MakeAsync(string workFolder, int pages, CancellationToken ct)
    {
        var lines = new List<TestLine>();
        var seed = Seed;
        foreach (var face in FaceCatalogue.OfficeFace(workFolder).Concat(FaceCatalogue.ForTest(workFolder)))
        {
            foreach (var scanner in LineScanners.Test)
            {
                var factory = new LineFactory(workFolder, [face], [scanner], forTest: true, seed++);
                await foreach (var line in factory.MakeAsync(pages, ct))
                {
                    lines.Add(new TestLine(line, face.Name, scanner.Name));
                }
            }
        }

        return lines;
    }
}
