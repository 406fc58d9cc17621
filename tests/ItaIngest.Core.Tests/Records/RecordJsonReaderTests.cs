using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Tests.Records;

public sealed class RecordJsonReaderTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheSameRecords()
    {
        var json = RecordJson.Write(Records());

        Assert.Equal(json, RecordJson.Write(RecordJsonReader.Read(json)));
        Assert.Equal(json, RecordJson.Write(RecordJsonReader.Read(RecordJson.WriteCompact(Records()))));
    }

    [Fact]
    public void Read_EvidenceOfWhatIsNoValue_IsADoubt()
    {
        var read = RecordJsonReader.Read(RecordJson.Write(Records()));

        Assert.Equal(["/scores", "/scores/0/level"], read.Doubts.Keys.Order());
        Assert.Equal(2, read.Doubts["/scores"].Places[0].Page);
        Assert.True(read.Scores[0].Score!.Evidence.Flagged);
    }

    private static ReportRecords Records()
    {
        var sure = new Evidence { Confidence = 0.987, Places = [new Place { Page = 1, Box = new Box(0.1, 0.2, 0.3, 0.4) }, new Place { Page = 2 }] };
        var line = new Evidence { Places = [new Place { Line = 7, Columns = (3, 9) }], Raw = "๑" };
        return new ReportRecords
        {
            Document = new DocumentRecord { Title = new Field<string>("รายงาน", sure), FiscalYear = new Field<int>(2568, line), Memo = new MemoRecord { Signatories = [new SignatoryRecord { Name = new Field<string>("นายสมมุติ", sure) }] }, PageCount = 4 },
            Plans = [new PlanRecord { Levels = [new Field<string>("ร้อยละ 60", sure)], Activities = [new ActivityRecord { BudgetMin = new Field<decimal>(1500.25m, sure) }, new ActivityRecord()] }],
            Measures = [new MeasureRecord { Steps = [new Field<string>("ขั้นแรก", sure), new Field<string>("ขั้นสอง", line)] }],
            Scores =
            [
                new ScoreRecord
                {
                    Score = new Field<decimal>(93.6m, sure.Flag(Reasons.SumMismatch) with { Raw = "๙๓.๖", Checks = ["arithmetic"], Alternatives = [new Alternative("98.6", AlternativeSources.Arithmetic)] }),
                },
            ],
            Doubts = new Dictionary<string, Evidence>
            {
                ["/scores"] = new Evidence { Places = [new Place { Page = 2 }] }.Flag(Reasons.RecordDoubtful),
                ["/scores/0/level"] = new Evidence { Raw = "ผ่…" }.Flag(Reasons.ColumnDoubtful),
            },
        };
    }
}
