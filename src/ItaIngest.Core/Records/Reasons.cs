namespace ItaIngest.Core.Records;

/// <summary>The short codes that say why a value was flagged or changed.</summary>
public static class Reasons
{
    public const string LowOcrConfidence = "low-ocr-confidence";
    public const string ReadersDisagree = "readers-disagree";
    public const string SumMismatch = "sum-mismatch";
    public const string ColumnShiftRepaired = "column-shift-repaired";
    public const string ColumnDoubtful = "column-doubtful";
    public const string NumeralRepaired = "numeral-repaired";
    public const string SpellingRepaired = "spelling-repaired";
    public const string Conflict = "conflict";
    public const string UnknownAgency = "unknown-agency";
    public const string OutOfRange = "out-of-range";
    public const string NameMismatch = "indicator-name-mismatch";
    public const string UnparsedDate = "unparsed-date";
    public const string UnparsedNumber = "unparsed-number";
    public const string NumberingGap = "numbering-gap";
    public const string RecordDoubtful = "record-doubtful";
    public const string PageFailed = "page-failed";

    /// <summary>A person put the value there.</summary>
    public const string Corrected = "corrected";

    /// <summary>A person found the value right as it was read.</summary>
    public const string Accepted = "accepted";

    /// <summary>A person can't read it either.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>What a person has answered: one of them at most stands on a value.</summary>
    public static IReadOnlyList<string> Answers { get; } = [Accepted, Corrected, Unreadable];

    /// <summary>The document was read anew, and a person's correction fits no single field any more.</summary>
    public const string CorrectionUnplaced = "correction-unplaced";

    /// <summary>The document does not say it; the folder in which it came does.</summary>
    public const string FromFolderName = "from-folder-name";

    /// <summary>The folder in which the document came says something else.</summary>
    public const string FolderNameDiffers = "folder-name-differs";
}
