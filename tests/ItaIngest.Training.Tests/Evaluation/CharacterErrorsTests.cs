using ItaIngest.Training.Evaluation;

namespace ItaIngest.Training.Tests.Evaluation;

public sealed class CharacterErrorsTests
{
    [Fact]
    public void Cells_LinesOfEachKind_CountsEachKindByItself()
    {
        var errors = new CharacterErrors();
        errors.Add("๑๒๓๔", "๑๒๓๕");
        errors.Add("12", "12");
        errors.Add("ITA", "1TA");
        errors.Add("ก", "ก");

        // 2 of 10 characters; 1 of 4 Thai digits, 0 of 2 Arabic ones, 1 of 3 Latin letters; 2 of 4 lines without error.
        Assert.Equal(["4", "20.0 %", "25.0 %", "0.0 %", "33.3 %", "50.0 %"], errors.Cells());
    }

    [Fact]
    public void Cells_KindThatDoesNotOccur_HasNoFigure()
    {
        var errors = new CharacterErrors();
        errors.Add("ก", "ก");

        Assert.Equal(["1", "0.0 %", "–", "–", "–", "100.0 %"], errors.Cells());
    }
}
