using System.Globalization;
using System.Text;

namespace ItaIngest.Training.Confidence;

/// <summary>Pictures of how honest and how useful confidence is, SVG.</summary>
internal static class ConfidenceDiagrams
{
    private const int Size = 420, Margin = 56;

    /// <summary>What is said (x) against what is (y), in fifteen bins of equal counts; honest is the diagonal.</summary>
    public static string Reliability(IReadOnlyList<(double Probability, bool IsRight)> values)
    {
        var bins = Calibration.Bins(values, 15);
        var from = Math.Floor(10 * Math.Min(bins.Min(b => b.Mean), bins.Min(b => b.Right))) / 10;
        double Scale(double v) => (v - from) / (1 - from);
        var svg = Begin("Stated probability", "Share that is right", v => from + (v * (1 - from)), v => from + (v * (1 - from)));
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{X(0):0} {Y(0):0} L{X(1):0} {Y(1):0}\" stroke=\"#999\" stroke-dasharray=\"4 4\"/>");
        foreach (var bin in bins)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(Scale(bin.Mean)):0.0}\" cy=\"{Y(Scale(bin.Right)):0.0}\" r=\"4\" fill=\"#1f5fa8\"/>");
        }

        return End(svg, $"ECE {Calibration.Error(values).ToString("0.000", CultureInfo.InvariantCulture)}, {values.Count} values");
    }

    /// <summary>The share of values passed without a flag (x), the surest first, against the share of them that is wrong (y).</summary>
    public static string RiskCoverage(IReadOnlyList<(string Name, IReadOnlyList<(double Probability, bool IsRight)> Values)> series)
    {
        string[] colours = ["#1f5fa8", "#b4451f", "#3b7d3a"];
        var curves = series.Select(s => (s.Name, Curve: Calibration.RiskCoverage(s.Values))).ToList();
        var most = Math.Max(0.01, curves.Max(c => c.Curve[^1].Risk));
        var svg = Begin("Share passed without a flag", "Share of these that is wrong", v => v, v => v * most);
        for (var i = 0; i < curves.Count; i++)
        {
            var (name, curve) = curves[i];
            var step = Math.Max(1, curve.Count / 300);
            var path = string.Join(' ', curve.Where((_, n) => n % step == 0 || n == curve.Count - 1).Select((p, n) =>
                string.Create(CultureInfo.InvariantCulture, $"{(n == 0 ? 'M' : 'L')}{X(p.Coverage):0.0} {Y(p.Risk / most):0.0}")));
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"{colours[i % colours.Length]}\" stroke-width=\"2\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin + 12}\" y=\"{Margin + 4 + (18 * i)}\" fill=\"{colours[i % colours.Length]}\">{name}</text>");
        }

        return End(svg, "Reports kept apart");
    }

    private static StringBuilder Begin(string x, string y, Func<double, double> xTick, Func<double, double> yTick)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Size} {Size}\" font-family=\"sans-serif\" font-size=\"12\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Margin} {Y(1):0} V{Y(0):0} H{X(1):0}\" fill=\"none\" stroke=\"#333\"/>");
        for (var i = 0; i <= 5; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(i / 5.0):0}\" y=\"{Y(0) + 18:0}\" text-anchor=\"middle\">{xTick(i / 5.0):0.00}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin - 6}\" y=\"{Y(i / 5.0) + 4:0}\" text-anchor=\"end\">{yTick(i / 5.0):0.###}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Size / 2}\" y=\"{Size - 12}\" text-anchor=\"middle\">{x}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"14\" y=\"{Size / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 14 {Size / 2})\">{y}</text>");
        return svg;
    }

    private static string End(StringBuilder svg, string title) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Size / 2}\" y=\"24\" text-anchor=\"middle\" font-size=\"13\">{title}</text></svg>\n").ToString();

    private static double X(double share) => Margin + (share * (Size - (1.6 * Margin)));

    private static double Y(double share) => Size - Margin - (share * (Size - (2 * Margin)));
}
