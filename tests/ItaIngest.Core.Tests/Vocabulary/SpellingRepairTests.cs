using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Spelling;

namespace ItaIngest.Core.Tests.Vocabulary;

public sealed class SpellingRepairTests
{
    [Theory]
    [InlineData("ผูรับผิดชอบงานคลัง", "ผู้รับผิดชอบงานคลัง")]
    [InlineData("การป้องกันการทจริต", "การป้องกันการทุจริต")]
    [InlineData("ชั้นตอนการให้บริการ", "ขั้นตอนการให้บริการ")]
    [InlineData("ผลสฯเร็จ ของเจ้าหนาที", "ผลสฯเร็จ ของเจ้าหน้าที่")]
    [InlineData("ระดบ ๓", "ระดับ ๓")]
    [InlineData("จุดเดน หัวข้อ i3", "จุดเด่น หัวข้อ i3")]
    [InlineData("ประชา สัมพันธ์", "ประชา สัมพันธ์")]
    [InlineData("งบ ประมาณ", "งบประมาณ")]
    [InlineData("๒๗ ตลาคม ๒๕๖๘", "๒๗ ตุลาคม ๒๕๖๘")]
    public void Apply_MisreadWord_IsMended(string read, string expected) => Assert.Equal(expected, SpellingRepair.Apply(Line(read)).Text);

    [Theory]
    [InlineData("ความซื่อสัตย์สุจริต")]
    [InlineData("เรือนจำกลางดอนสูง")]
    [InlineData("นายเรืองชัย ใจงาม")]
    [InlineData("ความเสียหายและดังนั้น")]
    [InlineData("หนังสือเวียนที่แจ้งเวียน")]
    [InlineData("นัดแรกเจ้าหน้าที่มาครบ")]
    [InlineData("ผู้ใช้บริการและผู้ให้บริการ")]
    [InlineData("การบรรจุ แต่งตั้ง")]
    [InlineData("สำรวจและตำรวจ")]
    [InlineData("93.69 No Gift Policy")]
    public void Apply_RightWords_Stay(string text)
    {
        var line = Line(text);
        Assert.Same(line, SpellingRepair.Apply(line));
    }

    [Fact]
    public void Apply_MendedGlyphs_KeepWhatWasRead()
    {
        var mended = SpellingRepair.Apply(Line("ผูรับผืดชอบ"));
        Assert.Equal("ผู้รับผิดชอบ", mended.Text);
        Assert.Equal("ผูรับผืดชอบ", string.Concat(mended.Glyphs.Select(g => g.Read ?? g.Text)));
    }

    [Fact]
    public void Apply_TextLayerPage_StaysAsItIs()
    {
        var page = new Page
        {
            Number = 1,
            Width = 100,
            Height = 100,
            Dpi = 100,
            Source = PageSource.TextLayer,
            Lines = [Line("ผูรับผิดชอบ")],
            Rulings = [],
            Transform = PageTransform.Scale(100, 100),
        };
        Assert.Same(page, SpellingRepair.Apply(page));
        Assert.Equal("ผู้รับผิดชอบ", SpellingRepair.Apply(page with { Source = PageSource.Recognised }).Lines[0].Text);
    }

    private static TextLine Line(string text) => new()
    {
        Glyphs = [.. text.Select((c, i) => new Glyph(c.ToString(), new Box(i, 0, i + 1, 1), 0.9))],
        Box = new Box(0, 0, text.Length, 1),
        Baseline = 1,
        BodyHeight = 1,
    };
}
