using System.Text.Json.Nodes;
using ItaIngest.Core.Checking;
using ItaIngest.Core.Checking.Arithmetic;
using ItaIngest.Core.Checking.Confidence;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;

namespace ItaIngest.Core.Tests.Checking;

/// <summary>What becomes of signals, checks and doubts: one probability, and a flag where it is too low for the harm.</summary>
public sealed class FieldConfidenceTests
{
    private static readonly ReadingSignals _clear = new(5, 0.99, 0.995, 1, 0, 24, 1, true);

    private static double? Confidence(ReadingSignals? signals, params string[] reasons) =>
        Apply(new Evidence { Signals = signals, Raw = "91.25", Reasons = reasons }).Confidence;

    private static Evidence Apply(Evidence evidence) =>
        FieldConfidence.Apply(new ReportRecords { Document = new DocumentRecord(), Scores = [new ScoreRecord { Score = new Field<decimal>(91.25m, evidence) }] }, null).Scores[0].Score!.Evidence;

    [Fact]
    public void Apply_ClearNumber_IsSureAndNotFlagged()
    {
        var evidence = Apply(new Evidence { Signals = _clear, Raw = "91.25" });

        Assert.InRange(evidence.Confidence!.Value, 0.95, 0.9995);
        Assert.False(evidence.Flagged);
    }

    [Fact]
    public void Apply_WorseReadings_AreNeverSurer()
    {
        var lowest = new[] { 0.3, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99 }.Select(c => Confidence(_clear with { Lowest = c, Mean = Math.Max(c, 0.9), Seconded = 0 })!.Value).ToList();

        Assert.Equal(lowest.Order(), lowest);
        Assert.True(lowest[0] < lowest[^1] - 0.05);
    }

    [Theory]
    [InlineData(Reasons.ReadersDisagree)]
    [InlineData(Reasons.Conflict)]
    public void Apply_DoubtOfTheReaders_LowersIt(string reason) => Assert.True(Confidence(_clear, reason) < Confidence(_clear) - 0.02);

    [Fact]
    public void Apply_NothingKnown_IsNotSure() => Assert.InRange(Confidence(null)!.Value, 0.0005, 0.9995);

    [Fact]
    public void Apply_GivenConfidenceWithoutGlyphs_IsKept() => Assert.Equal(0.6, Apply(new Evidence { Confidence = 0.6 }).Confidence);

    [Fact]
    public void Settle_OneCombinationMendsAllFormulas_TakesItAndSaysWhatWasRead()
    {
        var doubtful = new Field<decimal>(60m, new Evidence { Confidence = 0.9, Raw = "๖๐.๐๐", Alternatives = [new Alternative("90", AlternativeSources.Reader), new Alternative("80", AlternativeSources.Reader)] });

        var score = ScoreRepair.Apply(Open(93m, doubtful, 96m)).Scores[1].Score!;

        Assert.Equal(90m, score.Value);
        Assert.Equal("๖๐.๐๐", score.Evidence.Raw);
        Assert.Contains(Reasons.NumeralRepaired, score.Evidence.Reasons);
        Assert.Contains(Checks.Arithmetic, score.Evidence.Checks);
    }

    [Fact]
    public void Settle_AuthorsWrongSumReadBeyondDoubt_StaysAndIsReported()
    {
        var records = Open(93m, new Field<decimal>(60m, new Evidence { Confidence = 0.999 }), 96m);

        Assert.Same(records, ScoreRepair.Apply(records));
        Assert.Contains(Reasons.SumMismatch, Checker.Apply(records).Scores[0].Score!.Evidence.Reasons);
    }

    [Fact]
    public void Explain_RepairedScore_NamesPlaceReadingRepairAndOthers()
    {
        var evidence = new Evidence
        {
            Places = [new Place { Page = 2, Box = new Core.Pages.Box(0.5, 0.25, 0.6, 0.3) }],
            Raw = "๖๐.๐๐",
            Confidence = 0.91,
            Flagged = true,
            Checks = [Checks.Arithmetic],
            Reasons = [Reasons.NumeralRepaired],
            Alternatives = [new Alternative("60", AlternativeSources.Reader)],
        };
        var json = RecordJson.ToNode(Open(93m, new Field<decimal>(90m, evidence), 96m));

        var lines = Explanation.Of((JsonObject)JsonNode.Parse(json.ToJsonString())!, "/scores/1/score")!;

        Assert.Equal("/scores/1/score = 90", lines[0]);
        Assert.Contains(lines, l => l.Contains("on page 2, 50 % from the left and 25 % from the top: “๖๐.๐๐”", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("91.0 % likely", StringComparison.Ordinal) && l.EndsWith("flagged for a person", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("(arithmetic)", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("(numeral-repaired)", StringComparison.Ordinal));
        Assert.Contains("  or     60 (the recogniser)", lines);
        Assert.Null(Explanation.Of(json, "/scores/9/score"));
    }

    [Theory]
    [InlineData("/scores/3/score", "score", ValueKind.Exact)]
    [InlineData("/measures/0/items/12", "items", ValueKind.Exact)]
    [InlineData("/document/memo/signatories/0/name", "name", ValueKind.Name)]
    [InlineData("/scores/3/scope", "scope", ValueKind.Derived)]
    [InlineData("/plans/0/activities/1/result", "result", ValueKind.Text)]
    public void KeyOf_Pointer_IsTheContractsKey(string pointer, string key, ValueKind kind) => Assert.Equal((key, kind), (ValueKinds.KeyOf(pointer), ValueKinds.Of(pointer)));

    private static ReportRecords Open(decimal whole, Field<decimal> nine, decimal ten)
    {
        ScoreRecord Score(string scope, Field<decimal> score, int? number = null) => new()
        {
            FiscalYear = Sure(2568),
            Scope = Sure(scope),
            Instrument = Sure("OIT"),
            Score = score,
            IndicatorNo = number is { } n ? Sure(n) : null,
        };
        return new ReportRecords { Document = new DocumentRecord(), Scores = [Score("instrument", Sure(whole)), Score("indicator", nine, 9), Score("indicator", Sure(ten), 10)] };
    }

    private static Field<T> Sure<T>(T value)
        where T : notnull => new(value, new Evidence { Confidence = 0.999 });
}
