using ItaIngest.Core.Layout;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Tables;

public class CellLinesTests
{
    /// <summary>A ruled table of one column whose lines stand so far apart, pixels.</summary>
    private static Table Column(params (string Text, double Step)[] lines)
    {
        var page = new PrintedPage();
        var top = page.Y;
        page.Rule(top, 100, 900).Row(("ขั้นตอน", 120), ("ผู้รับผิดชอบ", 640)).Rule(page.Y + 2, 100, 900).Gap(10);
        foreach (var (text, step) in lines)
        {
            page.Gap(step - PrintedPage.Leading).Row((text, 120));
        }

        page.Rule(page.Y + 2, 100, 900).Side(top, page.Y + 2, 100).Side(top, page.Y + 2, 600).Side(top, page.Y + 2, 900);
        return Assert.Single(CellLines.Apply(DocumentLayout.Of([page.Page])).Tables);
    }

    private static string[] SpacedOff(Table table) => [.. table.At(1, 0)!.Lines.Where(l => l.IsSpacedOff).Select(l => Passage.Of(l).Text)];

    [Fact]
    public void Apply_StepsALittleWiderThanTheLeading_AreSpacedOff() =>
        Assert.Equal(["ค", "จ"], SpacedOff(Column(("ก", 52), ("ข", 52), ("ค", 57), ("ง", 52), ("จ", 57), ("ฉ", 52), ("ช", 52))));

    [Fact]
    public void Apply_StepsThatDifferByAPointOfTheScreen_AreLinesOfOneParagraph() =>
        Assert.Empty(SpacedOff(Column(("ก", 52), ("ข", 52), ("ค", 54), ("ง", 52), ("จ", 54), ("ฉ", 52), ("ช", 54))));

    [Fact]
    public void Apply_StepsOfEveryWidth_TellNothing() =>
        Assert.Empty(SpacedOff(Column(("ก", 52), ("ข", 52), ("ค", 55), ("ง", 58), ("จ", 55), ("ฉ", 54), ("ช", 56))));

    [Fact]
    public void Apply_ShortLine_HasRoomUpToTheColumnsLongest()
    {
        var lines = Column(("ประชุมเจ้าหน้าที่ทุกคน", 52), ("แจ้งผล", 52)).At(1, 0)!.Lines;

        Assert.Equal(0, lines[0].Room);
        Assert.Equal(lines[0].Box.Right - lines[1].Box.Right, lines[1].Room);
    }
}
