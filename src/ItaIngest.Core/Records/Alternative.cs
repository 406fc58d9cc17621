namespace ItaIngest.Core.Records;

/// <summary>Another value that a field may have, for the person who decides.</summary>
/// <param name="Value">Invariant text in the form of the field's value: <c>98.5</c>, <c>2025-10-27</c>.</param>
/// <param name="Source">A code from <see cref="AlternativeSources"/>.</param>
public sealed record Alternative(string Value, string Source);

/// <summary>Where an alternative comes from.</summary>
public static class AlternativeSources
{
    /// <summary>The recogniser of text: its own other reading, or its reading where another one was preferred.</summary>
    public const string Reader = "reader";

    /// <summary>The second reader, of numbers and codes.</summary>
    public const string Second = "second";

    /// <summary>What the document's other numbers make it.</summary>
    public const string Arithmetic = "arithmetic";

    /// <summary>A word or name that is known and nearly the same.</summary>
    public const string Lexicon = "lexicon";

    /// <summary>Another place of the document prints it.</summary>
    public const string OtherPlace = "place";

    /// <summary>The folder in which the document came says it.</summary>
    public const string Folder = "folder";

    /// <summary>An earlier document of the same agency says it.</summary>
    public const string Earlier = "earlier";
}
