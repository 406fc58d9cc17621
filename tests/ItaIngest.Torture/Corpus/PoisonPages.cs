namespace ItaIngest.Torture.Corpus;

/// <summary>What a page does to the process that reads it.</summary>
internal enum Poison
{
    /// <summary>Kills it.</summary>
    Crash,

    /// <summary>Never lets it end.</summary>
    Hang,
}

/// <summary>Poisoned pages are known by their shape, which no other page of the corpus has.</summary>
internal static class PoisonPages
{
    /// <summary>Width and height in points.</summary>
    public static (int Width, int Height) Size(Poison poison) => poison == Poison.Crash ? (300, 300) : (600, 300);

    /// <summary>The poison of a drawn page; null for a harmless one.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public static Poison? Of(int width, int height) =>
        Math.Abs(width - height) <= 2 ? Poison.Crash : Math.Abs(width - (2 * height)) <= 4 ? Poison.Hang : null;
}
