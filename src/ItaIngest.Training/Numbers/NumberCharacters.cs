namespace ItaIngest.Training.Numbers;

/// <summary>What the second reader can read: digits, their signs, and the letters of item codes and grades.</summary>
internal static class NumberCharacters
{
    /// <summary>All characters but the blank, each once.</summary>
    public const string All = "0123456789๐๑๒๓๔๕๖๗๘๙.,-–+/%():ieoIEOABCDF";

    public static bool Holds(string text) => text.All(c => c == ' ' || All.Contains(c, StringComparison.Ordinal));
}
