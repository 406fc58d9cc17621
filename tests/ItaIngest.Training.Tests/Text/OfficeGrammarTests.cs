using ItaIngest.Training.Text;

namespace ItaIngest.Training.Tests.Text;

public sealed class OfficeGrammarTests
{
    [Fact]
    public void Sentence_EverySlot_IsFilled()
    {
        var grammar = Grammar(1, forTest: false);

        // Over a few hundred draws each phrase of each slot comes up; one that names a slot that does not exist throws.
        Assert.All(Enumerable.Range(0, 400).SelectMany(_ => new[] { grammar.Sentence(), grammar.Title(), grammar.Cell() }), text =>
        {
            Assert.DoesNotContain('{', text);
            Assert.NotEmpty(text);
        });
    }

    [Fact]
    public void Sentence_SameSeed_SaysTheSame()
    {
        var (one, other) = (Grammar(7, forTest: false), Grammar(7, forTest: false));

        Assert.Equal(Enumerable.Range(0, 20).Select(_ => one.Sentence()), Enumerable.Range(0, 20).Select(_ => other.Sentence()));
    }

    [Fact]
    public void Sentence_TrainingAndTest_HaveNoneInCommon()
    {
        var (training, test) = (Grammar(3, forTest: false), Grammar(3, forTest: true));
        var said = Enumerable.Range(0, 300).Select(_ => training.Sentence()).ToHashSet();

        Assert.DoesNotContain(Enumerable.Range(0, 300).Select(_ => test.Sentence()), said.Contains);
    }

    private static OfficeGrammar Grammar(int seed, bool forTest)
    {
        var random = new Random(seed);
        return new OfficeGrammar(random, new NumberText(random), forTest);
    }
}
