namespace ItaIngest.Storage.Records;

/// <summary>One value of a document's records as a row of its own, for lists, review and export.</summary>
public sealed class StoredField
{
    public long Id { get; set; }
    public long DocumentId { get; set; }

    /// <summary>JSON pointer in the document's records (RFC 6901), as <c>/scores/3/score</c>.</summary>
    public required string Pointer { get; set; }

    /// <summary>The value as invariant text; null for a doubt, which stands for no single value.</summary>
    public string? Value { get; set; }

    /// <summary>What was read, before any normalisation or repair.</summary>
    public string? Raw { get; set; }

    /// <summary>0…1; null when unknown.</summary>
    public double? Confidence { get; set; }
    public bool Flagged { get; set; }

    /// <summary>Reason codes, parted by blanks.</summary>
    public required string Reasons { get; set; }

    /// <summary>Other values that it may have as a JSON list of <c>{"value", "source"}</c>, best first; null when there are none.</summary>
    public string? Alternatives { get; set; }

    /// <summary>1-based; null where no single page shows the value.</summary>
    public int? Page { get; set; }

    /// <summary>Fractions of the upright page, 0…1; the four are null together.</summary>
    public double? Left { get; set; }
    public double? Top { get; set; }
    public double? Right { get; set; }
    public double? Bottom { get; set; }

    /// <summary>1-based line of a transcript, and its first and last character there; null on a page. The three are null together.</summary>
    public int? Line { get; set; }
    public int? FirstColumn { get; set; }
    public int? LastColumn { get; set; }
}
