namespace ItaIngest.Ocr;

/// <summary>Why a whole document cannot be read.</summary>
public enum UnreadableCategory
{
    /// <summary>There is no such file, or it may not be opened.</summary>
    NotThere,

    /// <summary>0 bytes.</summary>
    Empty,

    /// <summary>Something else than a PDF.</summary>
    NotPdf,

    /// <summary>A transcript that is no text, or in an encoding that can't be told.</summary>
    NotText,

    /// <summary>It opens with a password only.</summary>
    Encrypted,

    /// <summary>A PDF without a page.</summary>
    NoPages,

    /// <summary>The end is missing: a download or copy that broke off.</summary>
    Truncated,

    /// <summary>Its structure is broken.</summary>
    Damaged,

    /// <summary>It needs more time or memory than a document may take.</summary>
    TooDemanding,
}

/// <summary>A document that cannot be read at all. The message is one line that says what is wrong and what to do.</summary>
public sealed class DocumentUnreadableException(UnreadableCategory category, string message) : Exception(message)
{
    public UnreadableCategory Category { get; } = category;

    /// <summary>The category as a short code: <c>not-there</c>, <c>empty</c>, <c>not-pdf</c>, <c>encrypted</c>, …</summary>
    public string Code => Category switch
    {
        UnreadableCategory.NotThere => "not-there",
        UnreadableCategory.Empty => "empty",
        UnreadableCategory.NotPdf => "not-pdf",
        UnreadableCategory.NotText => "not-text",
        UnreadableCategory.Encrypted => "encrypted",
        UnreadableCategory.NoPages => "no-pages",
        UnreadableCategory.Truncated => "truncated",
        UnreadableCategory.Damaged => "damaged",
        _ => "too-demanding",
    };
}
