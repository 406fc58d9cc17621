using ItaIngest.Storage.Records;

namespace ItaIngest.Storage.Documents;

/// <summary>One document, known by the SHA-256 of its original. Times are UTC.</summary>
public sealed class StoredDocument
{
    public long Id { get; set; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Name of the file with which it first arrived, without folders.</summary>
    public required string FileName { get; set; }
    public required long Bytes { get; set; }
    public required DateTime ArrivedAt { get; set; }

    /// <summary>How it first came in.</summary>
    public ArrivalSource Source { get; set; }

    /// <summary>Changed only together with its count: see <see cref="DocumentCounts"/>.</summary>
    public DocumentState State { get; set; }
    public DocumentPriority Priority { get; set; }

    /// <summary>A person holds its reading back; state and step stay.</summary>
    public bool Paused { get; set; }

    public DocumentStep Step { get; set; }
    public WorkState Work { get; set; }

    /// <summary>Counts how often the document was given to the scheduler; a job with an older ticket has nothing to do.</summary>
    public int Ticket { get; set; }

    /// <summary>When it was last given to the scheduler.</summary>
    public DateTime? QueuedAt { get; set; }

    /// <summary>After a failure that may pass: not to be tried again before this time.</summary>
    public DateTime? NotBefore { get; set; }

    /// <summary>The machine that works on its step; null when none does.</summary>
    public string? MachineId { get; set; }

    /// <summary>How often its present step began; counted before the work begins.</summary>
    public int Attempts { get; set; }

    /// <summary>How often a machine died over its present step.</summary>
    public int Losses { get; set; }

    /// <summary>Why it is unreadable or failed, or why the last attempt ended; null when all is well.</summary>
    public string? Error { get; set; }
    public DateTime? ReadAt { get; set; }

    /// <summary>How often records were stored for it: 1 after the first reading, more after it was read anew.</summary>
    public int Readings { get; set; }

    /// <summary>Version of program and model that read its pages; null before.</summary>
    public string? ReaderVersion { get; set; }

    /// <summary>Pages in the file; null until it was opened.</summary>
    public int? PageCount { get; set; }

    /// <summary>Pages of the present reading that were read or have failed for good.</summary>
    public int PagesDone { get; set; }

    /// <summary>Of these, the ones that have failed.</summary>
    public int PagesFailed { get; set; }

    /// <summary>Version of what people had confirmed, by which its records were read; 0 for none of it.</summary>
    public int KnownVersion { get; set; }

    public string? Kind { get; set; }
    public string? Title { get; set; }
    public string? Agency { get; set; }
    public string? District { get; set; }
    public string? Province { get; set; }

    /// <summary>Buddhist era.</summary>
    public int? FiscalYear { get; set; }

    /// <summary><c>6M</c>, <c>9M</c>, <c>12M</c>.</summary>
    public string? Period { get; set; }

    /// <summary>Fiscal year (B.E.) that the names of its folders say; null when they say none.</summary>
    public int? HintYear { get; set; }

    /// <summary>Agency that the names of its folders say; null when they say none.</summary>
    public string? HintAgency { get; set; }

    /// <summary>Values read.</summary>
    public int FieldCount { get; set; }

    /// <summary>Values and doubts that a person should look at.</summary>
    public int FlaggedCount { get; set; }

    /// <summary>Of these, the numbers, dates and codes.</summary>
    public int NumbersFlagged { get; set; }

    /// <summary>Lowest confidence of its flagged values; null when none has one.</summary>
    public double? LowestConfidence { get; set; }

    /// <summary>How much harm its flags may do if they are errors: see <c>ReviewHarm</c>. The queue's order.</summary>
    public double Harm { get; set; }

    /// <summary>Codes of the reasons of its flags, each once, with a blank on either side of each; empty without flags. The queue's filter.</summary>
    public string FlagReasons { get; set; } = "";

    /// <summary>Counts the changes of its records, by people and by readings: who writes must know the last one.</summary>
    public int Version { get; set; }

    /// <summary>The version of its records of which other reports of the same agencies were told: see <c>ScoreComparisons</c>.</summary>
    public int ToldVersion { get; set; }

    /// <summary>Since when its scores wait to be held against those of other reports again; null when they don't.</summary>
    public DateTime? ComparisonDue { get; set; }

    /// <summary>Who reviews it at present; holds until <see cref="ClaimedUntil"/>.</summary>
    public string? ClaimedBy { get; set; }
    public DateTime? ClaimedUntil { get; set; }

    public ReviewState Review { get; set; }
    public DateTime? ReviewedAt { get; set; }
    public string? ReviewedBy { get; set; }

    /// <summary>Whether another person looks at a sample of it once more.</summary>
    public SecondReview Second { get; set; }
    public string? SecondBy { get; set; }
    public DateTime? SecondAt { get; set; }

    public ICollection<StoredPage> Pages { get; } = [];
    public ICollection<StoredField> Fields { get; } = [];
    public StoredRecords? Records { get; set; }
}
