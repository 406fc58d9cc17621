using ItaIngest.Storage.Documents;

namespace ItaIngest.Storage.Records;

/// <summary>
/// What the rows of all kinds of record share. A row is what analysts filter and export; it is written anew whenever the document's records change.
/// A list is one text with an item per line; dates are the contract's texts (<c>2025-10-27</c>, <c>2023-09</c>).
/// </summary>
public abstract class StoredRecord
{
    public long DocumentId { get; set; }
    public StoredDocument? Document { get; set; }

    /// <summary>0-based place in the contract's list, as in the JSON pointer.</summary>
    public int Position { get; set; }

    /// <summary>The document's, so that a list of records needs no other table: kind of report.</summary>
    public string? DocumentKind { get; set; }

    /// <summary>The document's agency.</summary>
    public string? DocumentAgency { get; set; }

    /// <summary>The document's province.</summary>
    public string? DocumentProvince { get; set; }

    /// <summary>The document's fiscal year, Buddhist era.</summary>
    public int? DocumentYear { get; set; }

    /// <summary>Values and doubts of the record that a person should look at.</summary>
    public int FlaggedCount { get; set; }
}
