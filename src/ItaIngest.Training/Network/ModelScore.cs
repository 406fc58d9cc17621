using System.Globalization;
using System.Text;
using ItaIngest.Ocr.Recognition;
using ItaIngest.Training.Evaluation;
using ItaIngest.Training.Lines;

namespace ItaIngest.Training.Network;

/// <summary>What a model gets wrong on a set of lines; blanks are not counted.</summary>
/// <param name="Lines">Number of lines.</param>
/// <param name="CharacterError">Edits (insertions, deletions, replacements) per true character.</param>
/// <param name="DigitError">Part of the true digits that were not read as themselves.</param>
/// <param name="ExactLines">Part of the lines without any error.</param>
internal sealed record ModelScore(int Lines, double CharacterError, double DigitError, double ExactLines)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Lines} lines: character error {CharacterError:P2}, digit error {DigitError:P2}, lines without error {ExactLines:P1}");

    public static ModelScore Measure(string model, IReadOnlyList<TrainingLine> lines)
    {
        using var recognizer = LineRecognizer.Load(new RecognitionOptions { ModelPath = model, Choices = false });
        int edits = 0, characters = 0, wrongDigits = 0, digits = 0, exact = 0;
        foreach (var line in lines)
        {
            var truth = Comparable(line.Text);
            var (lineEdits, lineWrongDigits) = Compare(truth, Comparable(recognizer.ReadNormalized(line.Image)));
            edits += lineEdits;
            wrongDigits += lineWrongDigits;
            characters += truth.Length;
            digits += truth.Count(char.IsDigit);
            exact += lineEdits == 0 ? 1 : 0;
        }

        return new ModelScore(lines.Count, edits / (double)characters, wrongDigits / (double)Math.Max(1, digits), exact / (double)lines.Count);
    }

    /// <summary>Without blanks; SARA AM in one piece behind the tone mark, whichever way the model writes it.</summary>
    internal static string Comparable(string text)
    {
        var result = new StringBuilder(text.Replace(" ", "", StringComparison.Ordinal));
        foreach (var tone in "่้๊๋")
        {
            result.Replace($"ํ{tone}า", $"{tone}ำ").Replace($"{tone}ํา", $"{tone}ำ");
        }

        return result.Replace("ํา", "ำ").ToString();
    }

    /// <summary>Edit distance, and how many digits of the truth an optimal alignment does not meet.</summary>
    internal static (int Edits, int WrongDigits) Compare(string truth, string read)
    {
        var alignment = Alignment.Of(truth, read);
        return (alignment.Edits, truth.Where((c, i) => char.IsDigit(c) && alignment.IsWrong[i]).Count());
    }
}
