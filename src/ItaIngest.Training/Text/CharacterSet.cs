namespace ItaIngest.Training.Text;

/// <summary>
/// Every character that the model can read. SARA AM (U+0E33) is one character that follows the tone mark, as people type it; the stock model has it in two parts.
/// </summary>
internal static class CharacterSet
{
    public const string Consonants = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
    public const string LeadingVowels = "เแโใไ";
    public const string UpperVowels = "ัิีึื็";
    public const string LowerVowels = "ุู";
    public const string FollowingVowels = "ะาำ";
    public const string Tones = "่้๊๋";
    public const string OtherThai = "ฤฯๆ์";
    public const string ThaiDigits = "๐๑๒๓๔๕๖๗๘๙";
    public const string Symbols = "฿–•“”‘’✓☐☑☒°±×≥≤→●○■½²";

    /// <summary>All characters but the blank, each once.</summary>
    public static string All { get; } = string.Concat(
        Enumerable.Range('!', '~' - '!' + 1).Select(c => ((char)c).ToString())) +
        Consonants + LeadingVowels + UpperVowels + LowerVowels + FollowingVowels + Tones + OtherThai + ThaiDigits + Symbols;

    /// <summary>Marks that stand above or below another character and take no room of their own.</summary>
    public static bool IsMark(char c) => c is 'ั' or >= 'ิ' and <= 'ฺ' or >= '็' and <= '๎';
}
