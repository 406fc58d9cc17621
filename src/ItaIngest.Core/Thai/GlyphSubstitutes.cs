namespace ItaIngest.Core.Thai;

/// <summary>
/// The private-use code points with which Windows and Mac Thai fonts position marks, and the characters that they stand for
/// (table of HarfBuzz, hb-ot-shaper-thai.cc).
/// </summary>
internal static class GlyphSubstitutes
{
    private const string Windows =
        "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D"
        + "\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

    private const string Mac =
        "\u0E31\u0E34\u0E35\u0E36\u0E37\u0E47\u0E48\u0E48\u0E48\u0E49\u0E49\u0E49\u0E4A\u0E4A\u0E4A\u0E4B\u0E4B\u0E4B"
        + "\u0E4C\u0E4C\u0E4C\u0E4D\u0E0D\u0E38\u0E39\u0E3A\u0E10";

    /// <summary>The character that a private-use one stands for; any other character as it is.</summary>
    public static char Resolve(char c) => c switch
    {
        >= '\uF700' and <= '\uF71A' => Windows[c - '\uF700'],
        >= '\uF884' and <= '\uF89E' => Mac[c - '\uF884'],
        _ => c,
    };
}
