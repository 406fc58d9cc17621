using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using Xunit;

namespace ItaIngest.Core.Tests.Layout;

/// <summary>Lines down the sheet that a scanner drew, beside rulings that a printer drew.</summary>
public class StreaksTests
{
    private static readonly string?[][] s_rows = [["มาตรการ", "ติดป้ายท่าเรือทุกแห่ง"], ["ผู้รับผิดชอบ", "งานท่าเรือ"], ["ผลการดำเนินการ", "ติดแล้ว ๔ แห่ง"]];

    private static PrintedPage Sheet() => new PrintedPage().Gap(300).Table([200, 600, 1500], s_rows);

    private static int Upright(Page page) => Streaks.Without(page).Rulings.Count(r => r.Axis == RulingAxis.Vertical);

    [Fact]
    public void Without_LineToTheSheetsEdge_GoesWithItsPiecesInTheTable()
    {
        var table = Upright(Sheet().Page);
        // Askew by a twentieth of an inch, in three pieces, the second of them inside the table.
        var page = Sheet().Side(3, 440, 1000).Side(460, 520, 1006).Side(900, 2337, 1020).Page;

        Assert.Equal(table, Upright(page));
    }

    [Fact]
    public void Without_LineInsideTheTableOnly_Stays()
    {
        var table = Upright(Sheet().Page);

        Assert.Equal(table + 1, Upright(Sheet().Side(460, 520, 1006).Page));
    }

    [Fact]
    public void Without_TableThatTheSheetCuts_KeepsItsRulings()
    {
        var page = new PrintedPage().Gap(1900).Table([200, 600, 1500], [.. s_rows, .. s_rows, .. s_rows]).Side(2000, 2338, 200).Side(2000, 2338, 600).Side(2000, 2338, 1500).Page;

        Assert.Same(page, Streaks.Without(page));
    }

    [Fact]
    public void Without_RulingThatRowsCross_Stays()
    {
        var page = new PrintedPage().Side(1800, 2338, 800).Rule(1900, 200, 1500).Rule(2000, 200, 1500).Rule(2100, 200, 1500).Page;

        Assert.Same(page, Streaks.Without(page));
    }
}
