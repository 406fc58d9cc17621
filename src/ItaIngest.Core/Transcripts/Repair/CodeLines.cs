using System.Text.RegularExpressions;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Transcripts.Repair;

/// <summary>Codes of data that stand together in a cell and were read as figures: "๐๔ ๐๑๑" for o4 o11. A zero before them is what the letter was taken for.</summary>
internal static partial class CodeLines
{
    public static Stretch Apply(Stretch stretch)
    {
        var plain = ThaiDigits.ToArabic(stretch.Text);
        var match = Codes().Match(plain);
        if (!match.Success || (match.Groups["code"].Captures.Count < 2 && !(match.Length == plain.Length && match.Groups["code"].Length == 3)))
        {
            return stretch;
        }

        var zeros = match.Groups["code"].Captures.Where(c => plain[c.Index] == '0').Select(c => c.Index).ToHashSet();
        return new Stretch([.. stretch.Signs.Select((s, i) => zeros.Contains(i) ? s with { Letter = 'o', Read = s.Read ?? s.Letter.ToString() } : s)]);
    }

    [GeneratedRegex(@"^\s*((?<code>[0oO][1-9]\d?)(?=[\s,/]|$)[\s,/]*)+")]
    private static partial Regex Codes();
}
