using System.Text.Json.Nodes;
using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;
using Xunit;

namespace ItaIngest.Core.Tests.Checking;

public class CheckerTests
{
    private static Field<T> Sure<T>(T value)
        where T : notnull => new(value, new Evidence { Confidence = 0.99 });

    private static ScoreRecord Score(string scope, string? instrument, int? indicator, decimal score) => new()
    {
        FiscalYear = Sure(2568),
        Scope = Sure(scope),
        Score = Sure(score),
        Instrument = instrument is null ? null : Sure(instrument),
        IndicatorNo = indicator is { } n ? Sure(n) : null,
    };

    private static ReportRecords Records(params ScoreRecord[] scores) => new() { Document = new DocumentRecord(), Scores = scores };

    private static ScoreRecord[] SoundReport =>
    [
        Score("overall", null, null, 89.10m), Score("instrument", "IIT", null, 85m), Score("instrument", "EIT", null, 88m), Score("instrument", "OIT", null, 93m),
        Score("indicator", "OIT", 9, 90m), Score("indicator", "OIT", 10, 96m),
    ];

    [Fact]
    public void Apply_SumsComeOut_FlagsNothing() =>
        Assert.DoesNotContain(RecordTree.Leaves(Checker.Apply(Records(SoundReport))), l => l.Field.Evidence.Flagged);

    [Fact]
    public void Apply_OneIndicatorMisread_FlagsTheSumAndItsMembers()
    {
        var scores = SoundReport;
        scores[4] = Score("indicator", "OIT", 9, 60m);

        var result = Checker.Apply(Records(scores));

        Assert.Contains(Reasons.SumMismatch, result.Scores[3].Score!.Evidence.Reasons);
        Assert.Contains(Reasons.SumMismatch, result.Scores[4].Score!.Evidence.Reasons);
        Assert.Equal([new Alternative("78", AlternativeSources.Arithmetic)], result.Scores[3].Score!.Evidence.Alternatives);
        Assert.False(result.Scores[1].Score!.Evidence.Flagged);
    }

    [Fact]
    public void Apply_ScoreBeyondItsScale_IsFlagged()
    {
        var result = Checker.Apply(Records(Score("indicator", "IIT", 1, 913.69m)));

        Assert.Contains(Reasons.OutOfRange, result.Scores[0].Score!.Evidence.Reasons);
    }

    [Theory]
    [InlineData(0.60, true)]
    [InlineData(0.95, false)]
    public void Apply_NumberReadWithLowConfidence_IsFlagged(double confidence, bool flagged)
    {
        var score = Score("indicator", "IIT", 1, 91m) with { Score = new Field<decimal>(91m, new Evidence { Confidence = confidence }) };

        Assert.Equal(flagged, Checker.Apply(Records(score)).Scores[0].Score!.Evidence.Flagged);
    }

    [Fact]
    public void Apply_QuestionOfAnotherIndicator_IsFlagged()
    {
        var score = Score("item", "IIT", 2, 91m) with { Item = Sure("i1") };

        Assert.Contains(Reasons.NameMismatch, Checker.Apply(Records(score)).Scores[0].Item!.Evidence.Reasons);
    }

    [Fact]
    public void Apply_DeadlineFarFromTheFiscalYear_IsFlagged()
    {
        var records = new ReportRecords
        {
            Document = new DocumentRecord { FiscalYear = Sure(2568) },
            Measures = [new MeasureRecord { Due = Sure("2025-03-31") }, new MeasureRecord { Due = Sure("2015-03-31") }],
        };

        var result = Checker.Apply(records);

        Assert.False(result.Measures[0].Due!.Evidence.Flagged);
        Assert.True(result.Measures[1].Due!.Evidence.Flagged);
    }

    [Fact]
    public void Write_Alternatives_AreValuesWithTheirSources()
    {
        var evidence = new Evidence { Confidence = 0.6 }.WithAlternatives([new Alternative("98", AlternativeSources.Second), new Alternative("98", AlternativeSources.Arithmetic)]);
        var records = Records(Score("overall", null, null, 88m) with { Score = new Field<decimal>(88m, evidence) });

        var written = JsonNode.Parse(RecordJson.Write(records))!["evidence"]!["/scores/0/score"]!["alternatives"]!.AsArray();

        var only = Assert.Single(written)!;
        Assert.Equal(("98", "second"), ((string?)only["value"], (string?)only["source"]));
    }

    [Fact]
    public void Write_Records_HaveAnEvidenceEntryForEveryLeaf()
    {
        var node = JsonNode.Parse(RecordJson.Write(Records(SoundReport)))!;

        Assert.Equal("itaingest/1", (string?)node["schema"]);
        Assert.Equal(89.10m, (decimal)node["scores"]![0]!["score"]!);
        Assert.Equal(RecordTree.Leaves(Records(SoundReport)).Select(l => l.Pointer), node["evidence"]!.AsObject().Select(e => e.Key));
    }
}
