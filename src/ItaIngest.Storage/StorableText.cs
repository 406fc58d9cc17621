using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ItaIngest.Storage;

/// <summary>
/// Text as both databases take it: PostgreSQL refuses U+0000 and halves of surrogate pairs, which text layers of broken PDFs hold.
/// They become U+FFFD, so that one such character never keeps a document out of the store.
/// </summary>
public static class StorableText
{
    /// <summary>The same text, with what can't be stored replaced.</summary>
    public static string Of(string text)
    {
        if (IsStorable(text))
        {
            return text;
        }

        var storable = new StringBuilder(text.Length);
        // Halves of pairs come as U+FFFD from the enumeration itself.
        foreach (var rune in text.EnumerateRunes())
        {
            storable.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        }

        return storable.ToString();
    }

    internal static void Apply(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in entry.Properties)
            {
                if (property.CurrentValue is string text && !IsStorable(text))
                {
                    property.CurrentValue = Of(text);
                }
            }
        }
    }

    private static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i]))))
            {
                return false;
            }
        }

        return true;
    }
}
