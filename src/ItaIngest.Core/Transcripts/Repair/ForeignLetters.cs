using System.Text.RegularExpressions;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Transcripts.Repair;

/// <summary>
/// Letters of scripts that no Thai report holds. A model that slips into another script writes the letter of the same sound: it is put back into Thai where one letter has that
/// sound, and doubted in any case.
/// </summary>
internal static partial class ForeignLetters
{
    private const string Arabic = "رمنتالسكبديوهفقعجشزحخطص";
    private const string Sounds = "รมนตาลสกบดยวหฟกอจชซฮขตส";

    /// <summary>Lao letters stand in Unicode as many places behind the Thai ones of the same name.</summary>
    private const int LaoOffset = 0x80;

    public static void Apply(CompactText text)
    {
        for (var i = 0; i < text.Text.Length; i++)
        {
            var c = text.Text[i];
            if (!IsForeign(c))
            {
                continue;
            }

            text.Doubt(i, 1, Reasons.ForeignScript);
            if (Thai(c) is { } letter)
            {
                text.Replace(i, 1, letter.ToString());
            }
        }

        foreach (Match match in LatinInside().Matches(text.Text))
        {
            text.Doubt(match.Index, match.Length, Reasons.ForeignScript);
        }
    }

    /// <summary>Hebrew, Arabic, the scripts of India, Lao to Khmer, Hangul, kana, Han, Cyrillic.</summary>
    private static bool IsForeign(char c) => c is >= '\u0400' and <= '\u0DFF' or >= '\u0E80' and <= '\u109F' or >= '\u1100' and <= '\u11FF' or >= '\u1780' and <= '\u17FF'
        or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    private static char? Thai(char c) => Arabic.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Sounds[at]
        : c is >= '\u0E81' and <= '\u0ECD' && (char)(c - LaoOffset) is var thai and (>= '\u0E01' and <= '\u0E3A' or >= '\u0E40' and <= '\u0E4D') ? thai : null;

    /// <summary>A small Latin letter, or a small word of English grammar, between Thai letters; codes of questions have figures behind them.</summary>
    [GeneratedRegex(@"(?<=[ก-ฮะ-์])(of|and|the|for|to|in|with|is|on)(?=[ก-ฮะ-์])|(?<=[ก-ฮะ-์]/?)[a-z](?=[ก-ฮะ-์]|$)|(?<=[ก-ฮ])/[a-z](?![A-Za-z])")]
    private static partial Regex LatinInside();
}
