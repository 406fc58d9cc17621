using ItaIngest.Core.Checking.Confidence;
using ItaIngest.Training.Confidence;
using ItaIngest.Training.Samples;

namespace ItaIngest.Training.Tests.Confidence;

public sealed class CalibrationTests
{
    /// <summary>Values of many reports, the more doubtful the likelier wrong, by a law that is known.</summary>
    private static List<FieldExample> Examples(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var lowest = random.NextDouble();
            var features = new FeatureVector("score", new Dictionary<string, double> { ["exact.lowest"] = lowest, ["noise"] = random.NextDouble() });
            return new FieldExample($"r{i % 40:0000}", "/scores/0/score", features, random.NextDouble() < 0.5 + (0.5 * lowest), false);
        })];
    }

    [Fact]
    public void Learn_LawThatIsKnown_GivesHonestProbabilities()
    {
        var all = Examples(8000);
        var model = Calibration.Learn(all[..6000]);

        var judged = all[6000..].ConvertAll(e => (model.Probability(e.Features), e.IsRight));

        Assert.True(Calibration.Error(judged) < 0.04, $"{Calibration.Error(judged):0.000}");
        double At(double lowest) => model.Probability(new FeatureVector("score", new Dictionary<string, double> { ["exact.lowest"] = lowest }));
        Assert.InRange(At(0.1), 0.45, 0.68);
        Assert.InRange(At(0.95), 0.88, 0.999);
        Assert.True(At(0.2) <= At(0.5) && At(0.5) <= At(0.9));
    }

    [Fact]
    public void Error_OverconfidentValues_IsHowFarOffTheyAre() =>
        Assert.Equal(0.4, Calibration.Error([.. Enumerable.Range(0, 100).Select(i => (0.9, i % 2 == 0))], bins: 1), 6);

    [Fact]
    public void RiskCoverage_SurestFirst_CountsTheWrongOnesPassed()
    {
        var curve = Calibration.RiskCoverage([(0.5, false), (0.9, true), (0.8, true), (0.7, false)]);

        Assert.Equal([(0.25, 0.0), (0.5, 0.0), (0.75, 1 / 3.0), (1.0, 0.5)], curve);
    }

    [Fact]
    public void Make_SameNumberTwice_IsTheSameReportAndOthersDiffer()
    {
        Assert.Equal(ReportFactory.Make(3).Html, ReportFactory.Make(3).Html);
        var reports = Enumerable.Range(0, 10).Select(ReportFactory.Make).ToList();
        Assert.Equal(10, reports.Select(r => r.Html).Distinct().Count());
        Assert.Equal(["measure", "plan", "score"], reports.Select(r => r.Records.Document.Kind.Split('-')[0]).Distinct().Order());
    }
}
