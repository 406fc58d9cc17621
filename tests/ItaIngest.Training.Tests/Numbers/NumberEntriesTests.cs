using ItaIngest.Ocr.Imaging;
using ItaIngest.Training.Lines;
using ItaIngest.Training.Numbers;
using ItaIngest.Training.Pages;

namespace ItaIngest.Training.Tests.Numbers;

public sealed class NumberEntriesTests
{
    [Fact]
    public void Draw_ManyEntries_UsesTheWholeSetAndNothingElse()
    {
        var entries = new NumberEntries(new Random(5));

        var drawn = Enumerable.Range(0, 20_000).Select(_ => entries.Draw()).ToList();

        Assert.All(drawn, e => Assert.True(e.Length > 0 && NumberCharacters.Holds(e) && e == e.Trim(), e));
        Assert.Empty(NumberCharacters.All.Except(string.Concat(drawn)));
    }

    [Fact]
    public void Join_Lines_KeepsEachImageBesideItsText()
    {
        var lines = Enumerable.Range(0, 60).Select(i => new TrainingLine(GreyImage.Blank(10 + i, 36), $"{i}")).ToList();

        var strips = NumberStrips.Join(new Random(6), lines).ToList();

        Assert.Equal(lines.Select(l => l.Text), strips.SelectMany(s => s.Text.Split(' ')));
        Assert.All(strips, s => Assert.Equal(s.Text.Split(' ').Sum(t => 10 + int.Parse(t, System.Globalization.CultureInfo.InvariantCulture)), s.Image.Width));
        Assert.Contains(strips, s => s.Text.Contains(' ', StringComparison.Ordinal));
        Assert.Contains(strips, s => !s.Text.Contains(' ', StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_Page_HasOneEntryInEachCellInsideThePage()
    {
        var page = new NumberPageComposer(new Random(7), [new Face("'Laksaman'", 0.4, 1.3, 1, [])]).Compose();

        Assert.True(page.Regions.Count > 60);
        Assert.All(page.Regions, r => Assert.True(r.Area.Left >= 0 && r.Area.Right <= page.Width && r.Area.Bottom <= page.Height && r.Slots.Count == 1));
    }
}
