using System.Globalization;
using System.Text;
using ItaIngest.Ocr.Recognition;
using ItaIngest.Training.Evaluation;
using ItaIngest.Training.Network;

namespace ItaIngest.Training.Numbers;

/// <summary>What the second reader gets wrong on numbers kept apart: scanners and faces that no training line has, and the office's own face.</summary>
internal static class NumberErrors
{
    /// <summary>Seeds of test pages lie far from those of training.</summary>
    private const int Seed = 910_001;

    public static Task<IReadOnlyList<TestLine>> MakeTestAsync(string workFolder, int pages, CancellationToken ct) =>
        TestSet.MakeAsync(workFolder, (face, scanner, i) => new NumberLineFactory(workFolder, [face], [scanner], forTest: true, Seed + i).MakeAsync(pages, ct), ct);

    /// <returns>A table in Markdown: all, by face, by scanner.</returns>
    public static string Table(string model, IReadOnlyList<TestLine> lines)
    {
        using var reader = NumberReader.Load(model);
        var read = lines.Select(l => (Line: l, Errors: Of(l, reader))).ToList();
        var table = new StringBuilder("| Lines | Number | Character error | Thai digits wrong | Arabic digits wrong | Latin letters wrong | Lines without error |\n|---|---|---|---|---|---|---|\n");
        Append(table, "all", read.Select(r => r.Errors));
        foreach (var group in read.GroupBy(r => $"face {r.Line.Face}").Concat(read.GroupBy(r => r.Line.Scanner)))
        {
            Append(table, group.Key, group.Select(r => r.Errors));
        }

        return table.ToString();
    }

    private static (string Truth, string Read) Of(TestLine line, NumberReader reader) =>
        (Comparable(line.Line.Text), Comparable(reader.ReadSymbols(line.Line.Image).Text));

    private static string Comparable(string text) => ModelScore.Comparable(NumberCharacters.Label(text));

    private static void Append(StringBuilder table, string name, IEnumerable<(string Truth, string Read)> lines)
    {
        var errors = new CharacterErrors();
        foreach (var (truth, read) in lines)
        {
            errors.Add(truth, read);
        }

        table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", errors.Cells())} |");
    }
}
