using System.Globalization;
using System.Text;
using ItaIngest.Ocr.Recognition;
using ItaIngest.Training.Lines;
using ItaIngest.Training.Network;

namespace ItaIngest.Training.Evaluation;

/// <summary>A line of the test set with its groups.</summary>
internal sealed record TestLine(TrainingLine Line, string Face, string Scanner);

/// <summary>What a model and the stock model get wrong on the same lines: by face, by size and by damage.</summary>
internal static class ErrorTable
{
    /// <returns>A table in Markdown.</returns>
    public static string Make(string model, string stock, IReadOnlyList<TestLine> lines)
    {
        var (ours, theirs) = (Read(model, lines), Read(stock, lines));
        var table = new StringBuilder("| Lines | Model | Number | Character error | Thai digits wrong | Arabic digits wrong | Latin letters wrong | Lines without error |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var (name, isIn) in Groups(lines))
        {
            AppendRow(table, name, "ita", lines, ours, isIn);
            AppendRow(table, name, "tha (stock)", lines, theirs, isIn);
        }

        return table.ToString();
    }

    private static List<(string Name, Func<TestLine, bool> IsIn)> Groups(IReadOnlyList<TestLine> lines)
    {
        List<(string, Func<TestLine, bool>)> groups = [("all", _ => true)];
        groups.AddRange(lines.Select(l => l.Face).Distinct().Select(f => ($"face {f}", (Func<TestLine, bool>)(l => l.Face == f))));
        groups.AddRange(lines.Select(l => l.Scanner).Distinct().Select(s => (s, (Func<TestLine, bool>)(l => l.Scanner == s))));
        groups.Add(("10–12 pt", l => l.Line.Points <= 12));
        groups.Add(("13–18 pt", l => l.Line.Points is > 12 and <= 18));
        groups.Add(("19–29 pt", l => l.Line.Points > 18));
        return groups;
    }

    private static string[] Read(string model, IReadOnlyList<TestLine> lines)
    {
        using var recognizer = LineRecognizer.Load(new RecognitionOptions { ModelPath = model, Choices = false });
        return [.. lines.Select(l => ModelScore.Comparable(recognizer.ReadNormalized(l.Line.Image)))];
    }

    private static void AppendRow(StringBuilder table, string name, string model, IReadOnlyList<TestLine> lines, string[] read, Func<TestLine, bool> isIn)
    {
        var errors = new CharacterErrors();
        for (var i = 0; i < lines.Count; i++)
        {
            if (isIn(lines[i]))
            {
                errors.Add(ModelScore.Comparable(lines[i].Line.Text), read[i]);
            }
        }

        table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {model} | {string.Join(" | ", errors.Cells())} |");
    }
}
