using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Tables;
using Xunit;

namespace ItaIngest.Core.Tests.Tables;

public class GridFinderTests
{
    private static Ruling H(double y, double from, double to) => new(RulingAxis.Horizontal, y, from, to, 2);

    private static Ruling V(double x, double from, double to) => new(RulingAxis.Vertical, x, from, to, 2);

    [Fact]
    public void Find_PlainGrid_HasAllCells()
    {
        var grid = Assert.Single(GridFinder.Find([H(100, 50, 650), H(200, 50, 650), H(300, 50, 650), V(50, 100, 300), V(350, 100, 300), V(650, 100, 300)], 200));

        Assert.Equal((2, 2, 4), (grid.Rows, grid.Columns, grid.Cells.Count));
        Assert.All(grid.Cells, c => Assert.Equal((1, 1), (c.RowSpan, c.ColumnSpan)));
    }

    [Fact]
    public void Find_BorderMissingBetweenTwoCells_IsOneCellWithSpan()
    {
        var grid = Assert.Single(GridFinder.Find([H(100, 50, 650), H(200, 350, 650), H(300, 50, 650), V(50, 100, 300), V(350, 100, 300), V(650, 100, 300)], 200));

        var merged = Assert.Single(grid.Cells, c => c.RowSpan == 2);
        Assert.Equal((0, 0), (merged.Row, merged.Column));
        Assert.Equal(3, grid.Cells.Count);
    }

    [Fact]
    public void Find_StrokeBetweenTwoTables_DoesNotMakeThemOne()
    {
        Ruling[] tables =
        [
            H(100, 50, 650), H(200, 50, 650), V(50, 100, 200), V(350, 100, 200), V(650, 100, 200),
            H(280, 50, 650), H(400, 50, 650), V(50, 280, 400), V(350, 280, 400), V(650, 280, 400),
        ];

        Assert.Equal(2, GridFinder.Find([.. tables, V(420, 199, 281)], 200).Count);
        // Borders on both sides make a row of it.
        Assert.Equal(3, Assert.Single(GridFinder.Find([.. tables, V(50, 199, 281), V(650, 199, 281)], 200)).Rows);
    }

    [Fact]
    public void Find_VerticalsRunOnPastTheLastRuling_CloseAnOpenRow()
    {
        var grid = Assert.Single(GridFinder.Find([H(100, 50, 650), H(200, 50, 650), V(50, 100, 400), V(350, 100, 400), V(650, 100, 400)], 200));

        Assert.True(grid.IsOpenBelow);
        Assert.Equal(2, grid.Rows);
        Assert.Equal(400, grid.Ys[^1], 1.0);
    }

    [Fact]
    public void Find_HorizontalsRunOnPastTheLastVertical_CloseTheOpenColumns()
    {
        var right = Assert.Single(GridFinder.Find([H(100, 50, 990), H(200, 50, 995), H(300, 50, 995), V(50, 100, 300), V(400, 100, 300)], 200));
        var both = Assert.Single(GridFinder.Find([H(100, 5, 990), H(200, 5, 995), H(300, 5, 995), V(400, 100, 300)], 200));

        Assert.Equal((2, 2, 4), (right.Rows, right.Columns, right.Cells.Count));
        Assert.Equal(995, right.Xs[^1], 1.0);
        Assert.Equal((2, 2, 4), (both.Rows, both.Columns, both.Cells.Count));
    }

    [Fact]
    public void Find_OneRulingRunsOnPastTheLastVertical_AddsNoColumn()
    {
        var grid = Assert.Single(GridFinder.Find([H(100, 50, 650), H(200, 50, 650), H(300, 50, 950), V(50, 100, 300), V(350, 100, 300), V(650, 100, 300)], 200));

        Assert.Equal(2, grid.Columns);
    }

    [Fact]
    public void Find_RulingMissingOverASmallPartOfABorder_KeepsTheColumnsApart()
    {
        var grid = Assert.Single(GridFinder.Find(
            [H(100, 50, 650), H(180, 350, 650), H(500, 50, 650), V(50, 100, 500), V(200, 180, 500), V(350, 100, 500), V(650, 100, 500)], 200));

        Assert.Contains(grid.Cells, c => c is { Column: 0, ColumnSpan: 1, RowSpan: 2 });
        Assert.Contains(grid.Cells, c => c is { Column: 1, ColumnSpan: 1, RowSpan: 2 });
    }

    [Fact]
    public void Find_StrokeInsideACell_AddsNoColumn()
    {
        var grid = Assert.Single(GridFinder.Find([H(100, 50, 650), H(300, 50, 650), V(50, 100, 300), V(350, 100, 300), V(500, 105, 150), V(650, 100, 300)], 200));

        Assert.Equal((1, 2), (grid.Rows, grid.Columns));
        Assert.All(grid.Cells, c => Assert.Equal(1, c.ColumnSpan));
    }

    [Fact]
    public void Find_FrameAlone_IsNoTable() =>
        Assert.Empty(GridFinder.Find([H(100, 50, 650), H(300, 50, 650), V(50, 100, 300), V(650, 100, 300)], 200));

    [Fact]
    public void Find_AnyGridWithJitteredEnds_IsFoundAgain()
    {
        var cases = from rows in Gen.Choose(1, 8)
                    from columns in Gen.Choose(2, 8)
                    from jitter in Gen.ArrayOf(Gen.Choose(-4, 4), 64)
                    select (rows, columns, jitter);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var n = 0;
            double Slip() => c.jitter[n++ % c.jitter.Length];
            double right = 100 + (c.columns * 150), bottom = 100 + (c.rows * 90);
            var rulings = Enumerable.Range(0, c.rows + 1).Select(r => H(100 + (r * 90) + (Slip() / 4), 100 + Slip(), right + Slip()))
                .Concat(Enumerable.Range(0, c.columns + 1).Select(k => V(100 + (k * 150) + (Slip() / 4), 100 + Slip(), bottom + Slip()))).ToList();
            var grid = GridFinder.Find(rulings, 200).Single();
            return grid.Rows == c.rows && grid.Columns == c.columns && grid.Cells.Count == c.rows * c.columns;
        }).QuickCheckThrowOnFailure();
    }
}
