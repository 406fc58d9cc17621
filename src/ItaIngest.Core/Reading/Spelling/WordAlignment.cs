namespace ItaIngest.Core.Reading.Spelling;

internal enum EditKind { Keep, Replace, Insert, Delete }

/// <summary>One step from a read text to a word: positions count the text; an insertion stands before its position.</summary>
internal readonly record struct EditStep(EditKind Kind, int Position, char Letter);

/// <summary>The cheapest way from a read text to a word, letter by letter.</summary>
internal static class WordAlignment
{
    public static List<EditStep> Of(ReadOnlySpan<char> text, string word)
    {
        var costs = new int[text.Length + 1, word.Length + 1];
        for (var i = 0; i <= text.Length; i++)
        {
            for (var j = 0; j <= word.Length; j++)
            {
                costs[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(costs[i - 1, j - 1] + (text[i - 1] == word[j - 1] ? 0 : 1), Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1);
            }
        }

        var steps = new List<EditStep>();
        for (int i = text.Length, j = word.Length; i > 0 || j > 0;)
        {
            if (i > 0 && j > 0 && costs[i, j] == costs[i - 1, j - 1] + (text[i - 1] == word[j - 1] ? 0 : 1))
            {
                (i, j) = (i - 1, j - 1);
                steps.Add(new EditStep(text[i] == word[j] ? EditKind.Keep : EditKind.Replace, i, word[j]));
            }
            else if (j > 0 && costs[i, j] == costs[i, j - 1] + 1)
            {
                j--;
                steps.Add(new EditStep(EditKind.Insert, i, word[j]));
            }
            else
            {
                i--;
                steps.Add(new EditStep(EditKind.Delete, i, text[i]));
            }
        }

        steps.Reverse();
        return steps;
    }
}
