using System.Text;

namespace ItaIngest.Core.Thai;

/// <summary>
/// Puts Thai text into the order in which it is stored: consonant, vowel mark, tone, then the vowel on the line; ํ and า become ำ, เเ becomes แ.
/// Never by NFKC, which takes ำ apart.
/// </summary>
internal static class CanonicalOrder
{
    public static string Apply(string text)
    {
        var current = Pass(text);
        // A repair can bring two characters together that call for the next one (a blank falls between two marks); each pass shortens the text or leaves it as it is.
        for (var next = Pass(current); next != current; next = Pass(current))
        {
            current = next;
        }

        return current;
    }

    private static string Pass(string text)
    {
        var clean = Clean(text);
        var output = new StringBuilder(clean.Length);
        for (var i = 0; i < clean.Length;)
        {
            var c = clean[i];
            if (ThaiLetters.IsConsonant(c))
            {
                i = Cluster(clean, i, output);
            }
            else if (IsOrphan(clean, i))
            {
                i++;
            }
            else
            {
                output.Append(c is ThaiLetters.Lakkhangyao && !IsAfterRu(clean, i) ? ThaiLetters.SaraA : c);
                i++;
            }
        }

        return output.ToString();
    }

    /// <summary>Without invisible characters, private-use glyphs resolved, เเ as แ, no blank inside a syllable after เ แ โ ใ ไ ั ็.</summary>
    private static string Clean(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var raw in text)
        {
            var c = GlyphSubstitutes.Resolve(raw);
            if (IsInvisible(c))
            {
                continue;
            }

            if (c == '\u0E40' && output.Length > 0 && output[^1] == '\u0E40')
            {
                output[^1] = '\u0E41';
                continue;
            }

            if (ThaiLetters.IsConsonant(c) && EndsInsideSyllable(output))
            {
                output.Length = LastOfWord(output) + 1;
            }

            output.Append(c);
        }

        return output.ToString();
    }

    private static bool IsInvisible(char c) => c is >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>True when blanks follow a sign that cannot end a syllable, so that the next consonant belongs to it.</summary>
    private static bool EndsInsideSyllable(StringBuilder text)
    {
        var last = LastOfWord(text);
        if (last < 0 || last == text.Length - 1)
        {
            return false;
        }

        var c = text[last];
        // ก็ is the one word that ends in ็.
        return ThaiLetters.IsLeadingVowel(c) || c == ThaiLetters.MaiHanAkat
            || (c == ThaiLetters.Maitaikhu && last > 0 && text[last - 1] != '\u0E01');
    }

    private static int LastOfWord(StringBuilder text)
    {
        var i = text.Length - 1;
        while (i >= 0 && IsBlank(text[i]))
        {
            i--;
        }

        return i;
    }

    /// <summary>A mark without a consonant to carry it: at the start of the text, of a line or of a word.</summary>
    private static bool IsOrphan(string text, int i) =>
        ThaiLetters.IsMark(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]) || ThaiLetters.IsMark(text[i - 1]));

    private static bool IsAfterRu(string text, int i) => i > 0 && text[i - 1] is '\u0E24' or '\u0E26';

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\t';

    /// <summary>Writes the consonant at <paramref name="start"/> with all that hangs on it; the position after it.</summary>
    private static int Cluster(string text, int start, StringBuilder output)
    {
        var vowels = new StringBuilder(4);
        char tone = '\0', sign = '\0', following = '\0';
        var nikhahit = false;
        var i = start + 1;
        for (; NextOfCluster(text, i, following, nikhahit) is var at && at >= 0; i = at + 1)
        {
            var c = text[at];
            if (c == ThaiLetters.Nikhahit)
            {
                nikhahit = true;
            }
            else if (ThaiLetters.IsTone(c))
            {
                tone = c;
            }
            else if (ThaiLetters.IsMark(c))
            {
                sign = c is ThaiLetters.Thanthakhat or '\u0E4E' ? c : sign;
                if (sign != c && vowels.ToString().IndexOf(c) < 0)
                {
                    vowels.Append(c);
                }
            }
            else
            {
                following = c;
            }
        }

        if (nikhahit && following is ThaiLetters.SaraA or ThaiLetters.SaraAm)
        {
            (following, nikhahit) = (ThaiLetters.SaraAm, false);
        }

        output.Append(text[start]).Append(vowels);
        AppendIf(output, nikhahit ? ThaiLetters.Nikhahit : '\0');
        AppendIf(output, tone);
        AppendIf(output, sign);
        AppendIf(output, following);
        return i;
    }

    private static void AppendIf(StringBuilder output, char c)
    {
        if (c != '\0')
        {
            output.Append(c);
        }
    }

    /// <summary>Where the next character of a consonant's cluster stands, blanks skipped before marks; -1 when the cluster ends.</summary>
    private static int NextOfCluster(string text, int i, char following, bool nikhahit)
    {
        var at = i;
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            return -1;
        }

        var c = text[at];
        if (ThaiLetters.IsMark(c))
        {
            return at;
        }

        var touches = at == i;
        var isVowel = c is ThaiLetters.SaraAm ? following is '\0' or ThaiLetters.SaraAm or ThaiLetters.SaraA
            : c is ThaiLetters.SaraA or '\u0E30' && (touches || (c is ThaiLetters.SaraA && nikhahit)) && (following == '\0' || following == c);
        return isVowel ? at : -1;
    }
}
