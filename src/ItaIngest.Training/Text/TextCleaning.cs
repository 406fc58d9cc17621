using System.Text;

namespace ItaIngest.Training.Text;

/// <summary>What the page shows and what the network is told must agree.</summary>
internal static class TextCleaning
{
    /// <summary>Single blanks only, none at the ends; characters outside the set are left out.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder();
        foreach (var c in text)
        {
            if (c == ' ' ? tidy.Length > 0 && tidy[^1] != ' ' : CharacterSet.All.Contains(c, StringComparison.Ordinal))
            {
                tidy.Append(c);
            }
        }

        return tidy.ToString().TrimEnd();
    }
}
