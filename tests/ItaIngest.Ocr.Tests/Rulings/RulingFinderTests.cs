using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Tables;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Preparation;
using ItaIngest.Ocr.Rulings;

namespace ItaIngest.Ocr.Tests.Rulings;

public sealed class RulingFinderTests
{
    private const double Dpi = 200;
    private const int Width = 1650;
    private const int Height = 1200;

    /// <summary>
    /// Any ruled table, drawn with text in its cells, breaks in its rulings and specks everywhere, then turned a little, is found again: as many
    /// rows and columns, every border within three pixels.
    /// </summary>
    [Fact]
    public void Find_AnyDamagedTable_FindsItsGrid() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(25).WithQuietOnSuccess(true),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (xs, ys) = (Borders(random, 1 + random.Next(8), 120, Width - 120, 150), Borders(random, 1 + random.Next(7), 150, Height - 150, 70));
            if (xs.Count == 2 && ys.Count == 2)
            {
                return true; // A frame alone is no table.
            }

            var page = Draw(random, xs, ys).Speckle(random, 0.0005).Image.ToGrey();
            var skewed = page.Rotate((random.NextDouble() - 0.5) * 4 * Math.PI / 180);
            var level = PagePreparation.Prepare(skewed, skewed.Threshold(), Dpi);
            var found = GridFinder.Find(RulingFinder.Find(level.Ink, Dpi).ToRulings(), Dpi);
            return found is [var grid] && Same(grid.Xs, xs) && Same(grid.Ys, ys) && grid.Cells.Count == (xs.Count - 1) * (ys.Count - 1);
        }));

    [Fact]
    public void Find_TextWithoutTable_HasNoRulings()
    {
        var random = new Random(5);
        var page = new DrawnPage(Width, Height);
        for (var y = 100; y < 1000; y += 45)
        {
            page.Text(random, 100, y, 1500, 20);
        }

        Assert.Empty(RulingFinder.Find(page.Image, Dpi).ToRulings());
    }

    [Fact]
    public void Find_BrokenRulingOfAShortTableBelowLetters_IsKept()
    {
        // Strokes just above and below lead the trace on beyond the table, so that neither of its ends meets a ruling.
        var page = new DrawnPage(Width, Height);
        foreach (var y in (double[])[400, 485, 570])
        {
            page.Fill(200, y, 1400, y + 3);
        }

        foreach (var x in (double[])[200, 1397])
        {
            page.Fill(x, 400, x + 3, 573);
        }

        for (var y = 403.0; y < 570; y += 12)
        {
            page.Fill(700, y, 703, y + 10);
        }

        page.Fill(700, 380, 703, 396).Fill(700, 577, 703, 592);

        Assert.Contains(RulingFinder.Find(page.Image, Dpi).ToRulings(), r => !r.IsHorizontal && Math.Abs(r.Position - 701) < 3 && r.Start > 380 && r.End < 590);
    }

    [Fact]
    public void Find_StrokesOfLettersOfTwoLinesBelowEachOther_AreNoRuling()
    {
        var page = new DrawnPage(Width, Height).Fill(800, 300, 803, 346).Fill(800, 359, 803, 406);

        Assert.Empty(RulingFinder.Find(page.Image, Dpi).ToRulings());
    }

    [Fact]
    public void Find_ShortWholeRulingThatMeetsNoOther_IsOne()
    {
        var page = new DrawnPage(Width, Height).Fill(800, 300, 803, 410);

        Assert.Equal(RulingAxis.Vertical, Assert.Single(RulingFinder.Find(page.Image, Dpi).ToRulings()).Axis);
    }

    [Fact]
    public void Find_MergedCell_ItsInnerBorderStaysOpenThoughLettersStandThere()
    {
        // Three rows of two columns; the middle row is merged, and letters' strokes stand where the border would be.
        var page = new DrawnPage(Width, Height);
        int[] ys = [200, 300, 354, 500];
        foreach (var y in ys)
        {
            page.Fill(200, y, 1400, y + 3);
        }

        page.Fill(200, 200, 203, 503).Fill(1397, 200, 1400, 503);
        page.Fill(800, 200, 803, 303).Fill(800, 354, 803, 503);
        page.Fill(800, 318, 803, 338);
        page.Text(new Random(1), 210, 318, 1380, 20);

        var grid = Assert.Single(GridFinder.Find(RulingFinder.Find(page.Image, Dpi).ToRulings(), Dpi));

        Assert.Equal((3, 2, 5), (grid.Rows, grid.Columns, grid.Cells.Count));
        Assert.Contains(grid.Cells, c => c is { Row: 1, Column: 0, ColumnSpan: 2 });
    }

    [Fact]
    public void Find_BentRuling_IsOne()
    {
        var page = new DrawnPage(Width, Height);
        for (var x = 100; x < 1500; x++)
        {
            var y = 300 + (6 * Math.Sin((x - 100) / 1400.0 * Math.PI));
            page.Fill(x, y, x + 1, y + 2);
        }

        var ruling = Assert.Single(RulingFinder.Find(page.Image, Dpi).ToRulings());
        Assert.Equal(RulingAxis.Horizontal, ruling.Axis);
        Assert.InRange(ruling.Length, 1390, 1410);
    }

    [Fact]
    public void Erase_LetterOnARuling_LosesTheRulingOnly()
    {
        var page = new DrawnPage(600, 300).Fill(50, 150, 550, 153).Fill(300, 130, 303, 170);

        var erased = RulingEraser.Erase(page.Image, RulingFinder.Find(page.Image, Dpi));

        var letter = new DrawnPage(600, 300).Fill(300, 130, 303, 170);
        Assert.Equal(letter.Ink, erased.Ink);
    }

    [Fact]
    public void Erase_Grid_LeavesNoCrossings()
    {
        var page = new DrawnPage(600, 400).Fill(50, 50, 550, 53).Fill(50, 200, 550, 203).Fill(50, 347, 550, 350)
            .Fill(50, 50, 53, 350).Fill(300, 50, 303, 350).Fill(547, 50, 550, 350);

        var erased = RulingEraser.Erase(page.Image, RulingFinder.Find(page.Image, Dpi));

        Assert.DoesNotContain((byte)1, erased.Ink);
    }

    [Fact]
    public void Erase_DottedLine_GoesAndAnEllipsisStays()
    {
        var page = new DrawnPage(900, 200);
        for (var i = 0; i < 40; i++)
        {
            page.Fill(100 + (i * 7), 100, 103 + (i * 7), 103);
        }

        var ellipsis = new DrawnPage(900, 200).Fill(600, 100, 603, 103).Fill(607, 100, 610, 103).Fill(614, 100, 617, 103);
        for (var i = 0; i < page.Ink.Length; i++)
        {
            page.Ink[i] |= ellipsis.Ink[i];
        }

        Assert.Equal(ellipsis.Ink, LeaderEraser.Erase(page.Image, Dpi).Ink);
    }

    private static DrawnPage Draw(Random random, List<double> xs, List<double> ys)
    {
        var page = new DrawnPage(Width, Height);
        var thick = 2 + random.Next(3);
        foreach (var y in ys)
        {
            page.Fill(xs[0], y, xs[^1] + thick, y + thick);
        }

        foreach (var x in xs)
        {
            page.Fill(x, ys[0], x + thick, ys[^1] + thick);
        }

        for (var i = 0; i < 15; i++)
        {
            var (x, y) = (random.Next(Width), random.Next(Height));
            page.Fill(x, y, x + 5, y + 5, 0); // A break in whatever is there.
        }

        foreach (var y in ys.SkipLast(1))
        {
            foreach (var (left, right) in xs.Zip(xs.Skip(1)))
            {
                page.Text(random, left + 12, y + 22, right - 12, 18);
            }
        }

        return page;
    }

    private static List<double> Borders(Random random, int spaces, int from, int to, int least)
    {
        spaces = Math.Min(spaces, (to - from) / least / 2);
        var free = to - from - (spaces * least);
        var cuts = Enumerable.Range(0, spaces - 1).Select(_ => random.Next(free)).Order().ToList();
        return [from, .. cuts.Select((c, i) => (double)(from + c + ((i + 1) * least))), to];
    }

    private static bool Same(IReadOnlyList<double> found, List<double> drawn) =>
        found.Count == drawn.Count && found.Zip(drawn).All(p => Math.Abs(p.First - p.Second - 1.5) <= 5);
}
