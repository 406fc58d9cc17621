using ItaIngest.Training.Text;

namespace ItaIngest.Training.Tests.Text;

public sealed class GenreTextTests
{
    [Fact]
    public void Line_ManyDraws_HasOnlyCharactersOfTheSetAndSingleBlanks()
    {
        var text = new GenreText(new Random(3), forTest: false);
        for (var i = 0; i < 2000; i++)
        {
            var line = text.Line(5 + (i % 90));
            Assert.All(line, c => Assert.True(c == ' ' || CharacterSet.All.Contains(c, StringComparison.Ordinal), $"{c} in {line}"));
            Assert.DoesNotContain("  ", line, StringComparison.Ordinal);
            Assert.Equal(line.Trim(), line);
        }
    }

    [Fact]
    public void Line_ManyDraws_NeverBeginsWithAMark()
    {
        var text = new GenreText(new Random(4), forTest: false);

        Assert.DoesNotContain(Enumerable.Range(0, 2000).Select(_ => text.Line(30)), l => l.Length > 0 && CharacterSet.IsMark(l[0]));
    }

    [Fact]
    public void Line_ManyDraws_UsesTheWholeSet()
    {
        var text = new GenreText(new Random(5), forTest: false);
        var seen = Enumerable.Range(0, 12000).SelectMany(_ => text.Line(60)).ToHashSet();

        Assert.Equal("", string.Concat(CharacterSet.All.Where(c => !seen.Contains(c))));
    }

    [Fact]
    public void Entry_ManyDraws_UsesThaiAndArabicDigitsAlike()
    {
        var numbers = new NumberText(new Random(6));
        var digits = Enumerable.Range(0, 5000).SelectMany(_ => numbers.Entry()).Where(char.IsDigit).GroupBy(d => d).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(20, digits.Count);
        Assert.All(digits.Values, count => Assert.True(count > digits.Values.Sum() / 60));
    }

    [Fact]
    public void ThaiSyllable_ManyDraws_HasNoMarkWithoutAConsonantAndNoSecondTone()
    {
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var syllable = random.ThaiSyllable();
            Assert.False(CharacterSet.IsMark(syllable[0]));
            Assert.InRange(syllable.Count(c => CharacterSet.Tones.Contains(c, StringComparison.Ordinal)), 0, 1);
        }
    }
}
