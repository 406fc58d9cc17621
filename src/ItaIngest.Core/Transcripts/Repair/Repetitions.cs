using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Transcripts.Repair;

/// <summary>
/// A phrase over and over: a model that loses its place writes it again at once, or goes back a line. Authors repeat themselves too, so that it is only doubted.
/// </summary>
internal static class Repetitions
{
    /// <summary>Letters of the shortest phrase that is no reduplication, and of the longest that is looked for.</summary>
    private const int Shortest = 5, Longest = 60;

    /// <summary>Letters that come again a little later only when a reader went back.</summary>
    private const int LongPhrase = 22;

    /// <summary>How far behind a phrase its repetition begins then, in letters.</summary>
    private const int Near = 90;

    private const char Nikhahit = '\u0E4D';

    public static void Apply(CompactText text)
    {
        // "ํา" is how some readers write "ำ".
        var at = Enumerable.Range(0, text.Text.Length).Where(i => ThaiLetters.IsLetter(text.Text[i]) && text.Text[i] != Nikhahit).ToList();
        var letters = string.Concat(at.Select(i => i > 0 && text.Text[i] == ThaiLetters.SaraA && text.Text[i - 1] == Nikhahit ? ThaiLetters.SaraAm : text.Text[i]));
        for (var i = 0; i + (2 * Shortest) <= letters.Length; i++)
        {
            if (Length(letters, i) is var length and > 0)
            {
                text.Doubt(at[i + length], at[i + (2 * length) - 1] - at[i + length] + 1, Reasons.RepeatedPhrase);
                i += length;
            }
            else if (Later(letters, i) is { } later)
            {
                text.Doubt(at[later], at[later + LongPhrase - 1] - at[later] + 1, Reasons.RepeatedPhrase);
                i += LongPhrase;
            }
        }
    }

    /// <summary>Letters of the phrase here that comes again at once; 0 when none does.</summary>
    private static int Length(string letters, int at)
    {
        for (var length = Shortest; length <= Longest && at + (2 * length) <= letters.Length; length++)
        {
            if (string.CompareOrdinal(letters, at, letters, at + length, length) == 0)
            {
                return length;
            }
        }

        return 0;
    }

    private static int? Later(string letters, int at)
    {
        var last = Math.Min(letters.Length, at + LongPhrase + Near + LongPhrase);
        return at + LongPhrase < last && letters.AsSpan(at + LongPhrase, last - at - LongPhrase).IndexOf(letters.AsSpan(at, LongPhrase)) is var found and >= 0
            ? at + LongPhrase + found : null;
    }
}
