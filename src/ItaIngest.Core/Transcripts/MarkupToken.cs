namespace ItaIngest.Core.Transcripts;

internal enum TokenKind
{
    /// <summary>A character of the text.</summary>
    Letter,

    /// <summary>The file's line ends.</summary>
    LineEnd,

    Tab,

    /// <summary>A tag that opens; <see cref="MarkupToken.Name"/>.</summary>
    Open,

    /// <summary>A tag that closes.</summary>
    Close,

    /// <summary>The transcript says that a page ends.</summary>
    PageEnd,
}

/// <summary>A piece of a transcript's source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sign">The character, for a letter.</param>
/// <param name="Name">A tag's name in lower case.</param>
/// <param name="Attributes">What stands between a tag's name and its end.</param>
internal readonly record struct MarkupToken(TokenKind Kind, Sign Sign = default, string Name = "", string Attributes = "");
