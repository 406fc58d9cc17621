using ItaIngest.Training.Text;

namespace ItaIngest.Training.Tests.Text;

public sealed class LatinTextTests
{
    [Fact]
    public void Run_ManyDraws_UsesEveryLetterInBothCases()
    {
        var text = new LatinText(new Random(1), forTest: false);
        var seen = Enumerable.Range(0, 3000).SelectMany(_ => text.Run(4)).ToHashSet();

        Assert.Equal("", string.Concat("ABCDEFGHIJKLMNOPRSTUVWXYZabcdefghijklmnopqrstuvwxyz".Where(c => !seen.Contains(c))));
    }

    [Fact]
    public void Run_Training_HasNoWordOfTheTest()
    {
        static HashSet<string> Words(bool forTest)
        {
            var text = new LatinText(new Random(2), forTest);

            // A single word of the list, in whichever case; invented strings are met once or twice, words of the list more often.
            return Enumerable.Range(0, 20000).Select(_ => text.Run(1).ToLowerInvariant()).GroupBy(w => w).Where(g => g.Count() > 8).Select(g => g.Key).ToHashSet();
        }

        var (training, test) = (Words(false), Words(true));

        Assert.True(training.Count > 300 && test.Count > 80, $"{training.Count} and {test.Count} words");
        Assert.Empty(training.Intersect(test));
    }

    [Fact]
    public void Code_ManyDraws_HoldsADigit()
    {
        var text = new LatinText(new Random(3), forTest: false);

        Assert.All(Enumerable.Range(0, 500).Select(_ => text.Code()), c => Assert.Contains(c, char.IsAsciiDigit));
    }
}
