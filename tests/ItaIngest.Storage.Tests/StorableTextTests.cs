namespace ItaIngest.Storage.Tests;

public sealed class StorableTextTests
{
    private const char HighHalf = '\uD83D';
    private const char LowHalf = '\uDE00';

    [Theory]
    [InlineData("เทศบาลตำบล", "เทศบาลตำบล")]
    [InlineData("a\0b", "a\uFFFDb")]
    public void Of_Text_IsWhatBothDatabasesTake(string text, string stored) => Assert.Equal(stored, StorableText.Of(text));

    [Fact]
    public void Of_HalfOfASurrogatePair_IsReplaced()
    {
        Assert.Equal($"{HighHalf}{LowHalf}", StorableText.Of($"{HighHalf}{LowHalf}"));
        Assert.Equal("x\uFFFD", StorableText.Of($"x{HighHalf}"));
        Assert.Equal($"\uFFFD{HighHalf}{LowHalf}", StorableText.Of($"{LowHalf}{HighHalf}{LowHalf}"));
    }
}
