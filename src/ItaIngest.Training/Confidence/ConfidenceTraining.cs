using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ItaIngest.Core.Checking;
using ItaIngest.Core.Checking.Confidence;

namespace ItaIngest.Training.Confidence;

/// <summary>Learns <c>confidence.json</c> from made-up reports and measures it: each fifth of the reports is judged by a model that saw none of them.</summary>
internal static class ConfidenceTraining
{
    private const int Parts = 5;

    /// <summary>
    /// A report of which more than this share of the values is wrong was torn: its columns or rows were taken for others. That is for the rules about structure to say; learned from, it would teach that clear
    /// letters of a whole kind of column are wrong.
    /// </summary>
    private const double TornShare = 0.25;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the reports that are not there yet, learns, writes model, pictures and figures.</summary>
    public static async Task RunAsync(TrainingOptions options, Action<string> say, CancellationToken ct)
    {
        var pages = new GeneratedPages(options.WorkFolder, options.FontFolder);
        await pages.MakeAsync(options.ConfidenceReports, say, ct);
        Learn(pages, options.ModelFolder, say);
    }

    internal static void Learn(GeneratedPages pages, string folder, Action<string> say)
    {
        Learn([.. pages.Read().SelectMany(FieldExample.Of)], folder, say);
    }

    internal static void Learn(IReadOnlyList<FieldExample> examples, string folder, Action<string> say)
    {
        var torn = examples.GroupBy(e => e.Document).Where(g => g.Count(e => !e.IsRight) > TornShare * g.Count()).Select(g => g.Key).ToHashSet();
        List<FieldExample> all = [.. examples.Where(e => !torn.Contains(e.Document))];
        var judged = Judge(all);
        var model = Calibration.Learn(all);
        File.WriteAllText(Path.Combine(folder, "confidence.json"), Shorten(JsonSerializer.Serialize(model, s_json)) + "\n");
        var values = judged.ConvertAll(j => (j.Probability, j.Example.IsRight));
        File.WriteAllText(Path.Combine(folder, "confidence-reliability.svg"), ConfidenceDiagrams.Reliability(values));
        File.WriteAllText(Path.Combine(folder, "confidence-risk.svg"), ConfidenceDiagrams.RiskCoverage([("all values", values), ("numbers, dates, codes", [.. judged.Where(j => j.Example.Kind == ValueKind.Exact).Select(j => (j.Probability, j.Example.IsRight))])]));
        var figures = Figures(judged, torn.Count);
        File.WriteAllText(Path.Combine(folder, "confidence.md"), figures);
        say(figures);
    }

    /// <summary>Every value with the probability that a model gives it which was learned, calibration and all, on the other four fifths of the reports.</summary>
    private static List<(FieldExample Example, double Probability)> Judge(IReadOnlyList<FieldExample> all) => [.. Enumerable.Range(0, Parts).SelectMany(part =>
    {
        var model = Calibration.Learn([.. all.Where(e => PartOf(e.Document) != part)]);
        return all.Where(e => PartOf(e.Document) == part).Select(e => (e, model.Probability(e.Features)));
    })];

    /// <summary>The reports are numbered: r0012. Kinds of report go round by five, so that parts are blocks of these.</summary>
    private static int PartOf(string document) => int.Parse(document.AsSpan(1, 4), CultureInfo.InvariantCulture) / 5 % Parts;

    private static string Figures(List<(FieldExample Example, double Probability)> judged, int torn)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Confidence on made-up reports\n\n{judged.Count} values of {Reports(judged.Select(j => j.Example))} reports, each judged by a model that was learned on other reports. {torn} more reports were torn (more than a quarter of their values wrong) and are left out.\n\n");
        text.Append("| values | count | right | ECE | flagged | wrong without a flag |\n|---|---|---|---|---|---|\n");
        var bounds = new FlagOptions();
        foreach (var (name, kind) in new (string, ValueKind?)[] { ("all", null), ("numbers, dates, codes", ValueKind.Exact), ("derived", ValueKind.Derived), ("names", ValueKind.Name), ("wording", ValueKind.Text) })
        {
            var part = judged.FindAll(j => kind is null || j.Example.Kind == kind);
            bool IsFlagged((FieldExample Example, double Probability) j) => j.Example.IsFlaggedByRule || j.Probability < bounds.For(j.Example.Kind);
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {part.Count} | {Share(part.Count(j => j.Example.IsRight), part.Count)} | {Calibration.Error(part.ConvertAll(j => (j.Probability, j.Example.IsRight))):0.000} | {Share(part.Count(IsFlagged), part.Count)} | {Share(part.Count(j => !j.Example.IsRight && !IsFlagged(j)), part.Count)} |\n");
        }

        text.Append("\n| probability | values | right |\n|---|---|---|\n");
        foreach (var bin in Calibration.Bins(judged.ConvertAll(j => (j.Probability, j.Example.IsRight)), 10))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {bin.Mean:0.000} | {bin.Count} | {bin.Right:0.000} |\n");
        }

        return text.ToString();
    }

    private static int Reports(IEnumerable<FieldExample> examples) => examples.Select(e => e.Document).Distinct().Count();

    private static string Share(int part, int whole) => (part / (double)Math.Max(1, whole)).ToString("0.0 %", CultureInfo.InvariantCulture);

    /// <summary>Lists of numbers on one line each, so that a person can read the file.</summary>
    private static string Shorten(string json) => System.Text.RegularExpressions.Regex.Replace(json, @"\[\s+(-?[\d.]+(E-?\d+)?(,\s+)?)+\s*\]", m => System.Text.RegularExpressions.Regex.Replace(m.Value, @"\s+", " "));
}
