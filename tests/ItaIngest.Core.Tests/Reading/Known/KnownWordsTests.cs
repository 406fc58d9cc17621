using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Known;
using Xunit;

namespace ItaIngest.Core.Tests.Reading.Known;

public sealed class KnownWordsTests
{
    private static TextLine Line(string text, double confidence = 0.99, params int[] unsure) => new()
    {
        Glyphs = [.. text.Select((c, i) => new Glyph(c.ToString(), new Box(i, 0, i + 1, 1), unsure.Contains(i) ? 0.7 : confidence))],
        Box = new Box(0, 0, text.Length, 1),
        Baseline = 1,
        BodyHeight = 1,
    };

    private static string Mended(TextLine line, string read, string right, bool certain = false) => KnownWords.Apply(line, [new KnownWord(1, read, right, certain)], new KnownUses()).Text;

    [Fact]
    public void Apply_UnsureLetterOfAKnownMisreading_IsMended()
    {
        var uses = new KnownUses();
        var line = KnownWords.Apply(Line("งานตลาดนักสามัคคี", unsure: [9]), [new KnownWord(7, "ตลาดนัก", "ตลาดนัด", false)], uses);

        Assert.Equal("งานตลาดนัดสามัคคี", line.Text);
        Assert.Equal("งานตลาดนักสามัคคี", string.Concat(line.Glyphs.Select(g => g.Read ?? g.Text)));
        Assert.Equal([new KnownUse(7, 1)], uses.All);
    }

    [Fact]
    public void Apply_LetterThatIsSurelyPrinted_StaysUnlessAPersonSaidThatItIsNoWord()
    {
        var line = Line("งานตลาดนักสามัคคี");
        Assert.Same(line, KnownWords.Apply(line, [new KnownWord(1, "ตลาดนัก", "ตลาดนัด", false)], new KnownUses()));
        Assert.Equal("งานตลาดนัดสามัคคี", Mended(line, "ตลาดนัก", "ตลาดนัด", certain: true));
    }

    [Fact]
    public void Apply_MisreadingInsideARightWordOfTheGenre_Stays() =>
        Assert.Equal("ประมวลจริยธรรม", Mended(Line("ประมวลจริยธรรม", 0.5), "จริยธรรม", "จริตธรรม", certain: true));

    [Fact]
    public void Apply_StretchThatCutsASyllable_Stays() => Assert.Equal("ตลาดนักี่", Mended(Line("ตลาดนักี่", 0.5), "ตลาดนัก", "ตลาดนัด", certain: true));

    [Fact]
    public void Apply_WordThatTheGenreMendedWrongly_IsPutBack()
    {
        var line = Line("คณะกรรมการบริหาร");
        line = line with { Glyphs = [.. line.Glyphs.Select((g, i) => i == 13 ? g with { Read = "ว" } : g)] };

        Assert.Equal("คณะกรรมการบริวาร", Mended(line, "กรรมการบริหาร", "กรรมการบริวาร"));
    }
}
