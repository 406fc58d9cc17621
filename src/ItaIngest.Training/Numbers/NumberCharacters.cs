namespace ItaIngest.Training.Numbers;

/// <summary>What the second reader can read: digits, their signs, and the letters of item codes and grades.</summary>
internal static class NumberCharacters
{
    /// <summary>All characters but the blank, each once.</summary>
    public const string All = "0123456789๐๑๒๓๔๕๖๗๘๙.,-–+/%():ieoIEOABCDF";

    /// <summary>How the network is told to name what is printed: what looks alike has one name, or it would hesitate between two and write both.</summary>
    public static string Label(string printed) => printed.Replace('O', 'o').Replace('–', '-');

    public static bool Holds(string text) => text.All(c => c == ' ' || All.Contains(c, StringComparison.Ordinal));
}
