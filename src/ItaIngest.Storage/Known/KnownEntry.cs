namespace ItaIngest.Storage.Known;

public enum KnownKind
{
    /// <summary>An agency's name.</summary>
    Agency,

    /// <summary>What a column's header means.</summary>
    Header,

    /// <summary>A misread word.</summary>
    Word,
}

public enum KnownState
{
    On,

    /// <summary>A person switched it off: readings leave it alone.</summary>
    Off,

    /// <summary>A person deleted it; it comes back when people confirm it anew.</summary>
    Removed,
}

/// <summary>One thing that people have confirmed. Times are UTC.</summary>
public sealed class KnownEntry
{
    public long Id { get; set; }
    public KnownKind Kind { get; set; }

    /// <summary>The header's wording, or the misread word; empty for an agency's name.</summary>
    public required string From { get; set; }

    /// <summary>The agency's name, the column's key by <c>HeaderKeys</c>, or the right word.</summary>
    public required string To { get; set; }
    public KnownState State { get; set; }

    /// <summary>Who last confirmed it by a correction, or on the page.</summary>
    public required string Who { get; set; }

    /// <summary>When that was.</summary>
    public DateTime When { get; set; }

    /// <summary>Who confirmed it on the page, where corrections alone do not make it known; null when nobody did.</summary>
    public string? ConfirmedBy { get; set; }

    /// <summary>Who switched it last; null when nobody did.</summary>
    public string? SwitchedBy { get; set; }
    public DateTime? SwitchedAt { get; set; }

    /// <summary>Readings take the header for something else by themselves: what people typed only proposes it, and a person must confirm it on the page.</summary>
    public bool Overrides { get; set; }

    /// <summary>Documents in which people confirmed it.</summary>
    public int Documents { get; set; }

    /// <summary>Documents in which people found the misread word right, or say that the header means something else.</summary>
    public int Against { get; set; }

    /// <summary>Documents in which a word must have been put right the same way, or a header's column been typed into the same field, before that alone makes it known.</summary>
    public const int LeastDocuments = 2;

    /// <summary>Letters of the longest wording that is kept.</summary>
    public const int LongestText = 300;

    /// <summary>Readings use it.</summary>
    public bool IsUsed => State == KnownState.On && (Kind == KnownKind.Agency || ConfirmedBy is not null || (!Overrides && Documents >= LeastDocuments && Against == 0));
}

/// <summary>A document in which people confirmed an entry.</summary>
public sealed class KnownSource
{
    public long Id { get; set; }
    public long EntryId { get; set; }
    public long DocumentId { get; set; }

    /// <summary>What stood there before, where it was a misreading of an agency's name.</summary>
    public string? Read { get; set; }
    public required string Who { get; set; }

    /// <summary>UTC.</summary>
    public DateTime When { get; set; }
}

/// <summary>A document whose present records were read with an entry.</summary>
public sealed class KnownUsed
{
    public long DocumentId { get; set; }
    public long EntryId { get; set; }

    /// <summary>How often in the document.</summary>
    public int Count { get; set; }
}

/// <summary>A column of a document that its reading did not understand.</summary>
public sealed class StoredOpenHeader
{
    public long DocumentId { get; set; }

    /// <summary>From 0.</summary>
    public int Position { get; set; }

    /// <summary>The wording's letters and marks, by which documents are put together.</summary>
    public required string Key { get; set; }
    public required string Wording { get; set; }

    /// <summary><c>TableFamily</c>: which kind of table the other columns make it.</summary>
    public required string Family { get; set; }

    /// <summary>1-based; null in a transcript.</summary>
    public int? Page { get; set; }

    /// <summary>What the first filled cell says.</summary>
    public required string Example { get; set; }
}

/// <summary>A column of a document whose header its reading understood.</summary>
public sealed class StoredReadHeader
{
    public long DocumentId { get; set; }

    /// <summary>From 0.</summary>
    public int Position { get; set; }

    /// <summary>The wording's letters and marks.</summary>
    public required string Key { get; set; }
    public required string Wording { get; set; }

    /// <summary>What it was taken for: a path of <c>HeaderKeys</c>.</summary>
    public required string Path { get; set; }

    /// <summary>1-based; null in a transcript.</summary>
    public int? Page { get; set; }

    /// <summary>What the first filled cell says.</summary>
    public required string Example { get; set; }
}
