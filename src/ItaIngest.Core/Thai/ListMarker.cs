namespace ItaIngest.Core.Thai;

/// <summary>How list items are marked; markers of one list have one style.</summary>
public enum MarkerStyle
{
    /// <summary>1. ๑.</summary>
    NumberDot,

    /// <summary>1) ๑)</summary>
    NumberBracket,

    /// <summary>(1) (๑)</summary>
    NumberInBrackets,

    /// <summary>1.1 ๒.๑.๑</summary>
    Section,

    /// <summary>ก. ข) a) (ก)</summary>
    Letter,

    /// <summary>- – • ● ✓</summary>
    Bullet,
}

/// <summary>A marker at the start of a list item.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Raw">As printed, without blanks around it.</param>
/// <param name="Path">Its numbers, outermost first (๒.๑.๑ → 2, 1, 1); a letter counts from 1 (ข → 2); empty for a bullet.</param>
public sealed record ListMarker(MarkerStyle Style, string Raw, IReadOnlyList<int> Path)
{
    /// <summary>The innermost number; 0 for a bullet.</summary>
    public int Number => Path.Count == 0 ? 0 : Path[^1];
}
