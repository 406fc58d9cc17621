using System.Text;

namespace ItaIngest.Training.Text;

/// <summary>Drawing from lists and strings.</summary>
internal static class RandomText
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> list) => list[random.Next(list.Count)];

    public static char Pick(this Random random, string characters) => characters[random.Next(characters.Length)];

    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    /// <summary>Arabic digits become Thai ones.</summary>
    public static string ToThaiDigits(string text) =>
        string.Concat(text.Select(c => c is >= '0' and <= '9' ? CharacterSet.ThaiDigits[c - '0'] : c));

    public static string Digits(this Random random, int count)
    {
        var digits = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            digits.Append((char)('0' + random.Next(10)));
        }

        return digits.ToString();
    }

    /// <summary>
    /// A syllable built by the rules of the script, mostly no word: so that the network learns letters, marks and their stacks, not only words. All consonants are equally frequent.
    /// </summary>
    public static string ThaiSyllable(this Random random)
    {
        var syllable = new StringBuilder();
        if (random.Chance(0.25))
        {
            syllable.Append(random.Pick(CharacterSet.LeadingVowels));
        }

        syllable.Append(random.Pick(CharacterSet.Consonants));
        if (random.Chance(0.12))
        {
            syllable.Append(random.Pick("รลว"));
        }

        var kind = random.Next(10);
        syllable.Append(kind switch
        {
            < 3 => random.Pick(CharacterSet.UpperVowels).ToString(),
            < 5 => random.Pick(CharacterSet.LowerVowels).ToString(),
            _ => "",
        });
        var closed = syllable.Length > 0 && syllable[^1] == '็';
        if (!closed && random.Chance(0.35))
        {
            syllable.Append(random.Chance(0.8) ? random.Pick("่้") : random.Pick("๊๋"));
        }

        syllable.Append(kind switch { 5 or 6 => random.Pick("าะำ").ToString(), _ => "" });
        if (kind is not 6 && random.Chance(0.45))
        {
            syllable.Append(random.Pick(CharacterSet.Consonants));
            if (random.Chance(0.12))
            {
                syllable.Append('์');
            }
        }

        return syllable.ToString();
    }

    public static string LatinWord(this Random random)
    {
        var length = random.Next(2, 10);
        var word = string.Concat(Enumerable.Range(0, length).Select(_ => random.Pick("aaabcdeeeefghiiijklmnoooprstuvwxyz")));
        return random.Next(5) switch
        {
            0 => word.ToUpperInvariant(),
            1 => char.ToUpperInvariant(word[0]) + word[1..],
            _ => word,
        };
    }
}
