using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using Xunit;

namespace ItaIngest.Core.Tests.Layout;

/// <summary>Letters that a recogniser saw in the shadow at a sheet's side, beside print that reaches far to the side.</summary>
public class MarginSpecksTests
{
    private static PrintedPage Sheet()
    {
        var page = new PrintedPage();
        foreach (var text in (string[])["ท่าเรือรายงานผลตามแผนที่ประกาศไว้", "เมื่อต้นปีต่อผู้บริหารทุกฝ่าย", "โดยติดประกาศไว้ที่ท่าเรือทุกแห่ง", "และเผยแพร่ทางเว็บไซต์ของท่าเรือ"])
        {
            page.Line(text);
        }

        return page;
    }

    private static IEnumerable<string> Texts(Page page) => MarginSpecks.Without(page).Lines.Select(l => l.Text);

    [Fact]
    public void Without_LettersInTheSheetsShadow_GoAndTheSentenceStays()
    {
        var page = Sheet().Row(("ผลปรากฏว่าทุกฝ่ายดำเนินการครบถ้วน", 180), ("A", 1600), ("๒", 1630)).Row(("เ-", 10)).Page;

        Assert.Equal(5, Texts(page).Count());
        Assert.DoesNotContain("A", Texts(page));
    }

    [Fact]
    public void Without_NumberInAWideTablesLastColumn_Stays()
    {
        var page = Sheet().Row(("ผลปรากฏว่าทุกฝ่ายดำเนินการครบถ้วน", 180), ("๒", 1600)).Rule(500, 100, 1640).Page;

        Assert.Equal(page.Lines.Count, MarginSpecks.Without(page).Lines.Count);
    }

    [Fact]
    public void Without_PagesOfATextLayer_AreLeftAlone()
    {
        var page = Sheet().Row(("ผลปรากฏว่าทุกฝ่ายดำเนินการครบถ้วน", 180), ("A", 1600)).Page with { Source = PageSource.TextLayer };

        Assert.Same(page, MarginSpecks.Without(page));
    }

    [Fact]
    public void Without_RowOfSpecksAtTheSheetsFoot_GoesAndDoesNotHideTheMargin()
    {
        var page = Sheet().Row(("ผลปรากฏว่าทุกฝ่ายดำเนินการครบถ้วน", 180), ("A", 1600)).Gap(1900).Line("ด๕&E๖4x_๔ก&J๒E", 1300).Page;

        Assert.Equal(5, Texts(page).Count());
    }

    [Fact]
    public void Without_FootLineInWords_Stays()
    {
        var page = Sheet().Gap(1950).Line("หน้า ๒ จาก ๓ หน้า", 1300).Page;

        Assert.Equal(page.Lines.Count, Texts(page).Count());
    }
}
